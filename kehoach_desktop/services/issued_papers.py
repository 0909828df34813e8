"""What happens to the records of a document when it is issued."""

from collections.abc import Container
from dataclasses import replace
from datetime import date

from kehoach_desktop.core.activities import PlannedActivity, sentence
from kehoach_desktop.core.documents import Direction, DocState, Document
from kehoach_desktop.core.editing import shown_blocks, with_blocks
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.versions import Facts, Version, facts_of
from kehoach_desktop.services.numbering import Numbering
from kehoach_desktop.services.printing import Printing
from kehoach_desktop.store.store import Store


def whole(store: Store, document_id: int) -> PlanContent:
    """Give a document with everything in it; raises BadInputError where there is none."""
    found = store.plan(document_id)
    if found is None:
        raise BadInputError("Văn bản này không còn nữa. Số liệu vẫn nguyên. Hãy chọn văn bản khác.")
    return found


def own_document(store: Store, document_id: int, states: Container[DocState]) -> Document:
    """Give an outgoing document that stands in one of `states`; BadInputError for any other."""
    document = whole(store, document_id).document
    if document.direction is not Direction.OUTGOING or document.state not in states:
        raise BadInputError(
            f"Văn bản đang ở trạng thái “{document.state.word}” nên chưa làm được việc này. "
            "Mọi thứ vẫn như trước. Hãy xem lại trạng thái trong danh sách Kế hoạch."
        )
    return document


def as_issued(content: PlanContent, number: int, day: date) -> PlanContent:
    """Give a document as it will be issued, its sentences fixed, its blocks counted from 1."""
    document = replace(content.document, number=number, day=day, state=DocState.ISSUED)
    activities = {key: _worded(planned) for key, planned in content.activities.items()}
    fixed = replace(content, document=document, activities=activities, frozen=None)
    return with_blocks(fixed, shown_blocks(fixed))


def _worded(planned: PlannedActivity) -> PlannedActivity:
    activity = replace(planned.activity, text=sentence(planned), written=True, differs=False)
    return replace(planned, activity=activity)


def facts(issued: PlanContent) -> Facts:
    """Give what the paper says of each activity's time, place and lead."""
    return {str(key): facts_of(planned) for key, planned in issued.activities.items()}


def freeze_records(store: Store, issued: PlanContent) -> None:
    """Store a document as issued: state, number, day, the sentences as they stand on paper."""
    document = issued.document
    values = {"state": document.state, "number": document.number, "day": document.day}
    store.documents.set_fields(document.id, values)
    for key, planned in issued.activities.items():
        text = planned.activity.text
        store.activities.set_fields(key, {"text": text, "written": True, "differs": False})
    for line in issued.recipients:
        if not line.delivery.printed:
            store.deliveries.set_fields(line.delivery.id, {"printed": True})


def supersede_last(store: Store, document_id: int, by: Document) -> None:
    """Note on the version in force, if there is one, that the next takes its place."""
    for version in store.versions.of_document(document_id):
        if version.state is DocState.ISSUED:
            note = f"Thay bằng bản {by.version}, số {by.number_text}"
            ended = {"state": DocState.SUPERSEDED, "ended_on": by.day, "note": note}
            store.versions.set_fields(version.id, ended)


def note_older(
    store: Store, printing: Printing, numbering: Numbering, content: PlanContent
) -> None:
    """Make version 1 of a document that was issued before versions were kept."""
    document = content.document
    tree, _ = printing.paper(content)
    series = None
    if document.number is not None and document.day is not None:
        series = numbering.series_for(document, document.day)
    others = [one for one in series.taken if one.document_id != document.id] if series else []
    version = Version(
        0,
        document.id,
        document.version,
        number=document.number,
        symbol=document.symbol,
        day=document.day,
        series_id=store.series.ensure(series.key) if series else None,
        takes_number=all(one.number != document.number for one in others),
    )
    store.versions.add(version, tree, facts(content))


def is_sent(store: Store, document_id: int) -> bool:
    """Tell whether the document went out to anybody."""
    return any(
        one.sent_on is not None or one.received_on is not None
        for line in store.deliveries.lines(document_id)
        for one in (line.delivery, *line.members)
    )
