"""From a draft to an issued document and beyond: submitted, numbered, replaced, withdrawn."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.documents import DocState, Document
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.numbering import Series, number_trouble
from kehoach_desktop.core.text import short
from kehoach_desktop.core.versions import Version
from kehoach_desktop.services.issued_papers import (
    as_issued,
    facts,
    freeze_records,
    is_sent,
    note_older,
    own_document,
    supersede_last,
    whole,
)
from kehoach_desktop.services.kept_files import PDF_NAME, keep_file
from kehoach_desktop.services.numbering import Numbering
from kehoach_desktop.services.printing import Printing
from kehoach_desktop.store.store import Store

_ABOUT: Final = 60
_WRITING: Final = (DocState.DRAFT, DocState.SUBMITTED)


@dataclass(frozen=True, slots=True)
class IssueOffer:
    """What the clerk is offered when a document is to be issued."""

    series: Series
    words: str
    """ "Kế hoạch, nhiệm kỳ 2020–2025"."""
    number: int
    kept: int | None = None
    """The number of the version in force, which the new one may keep."""


class Issuing:
    """The states of outgoing documents."""

    def __init__(self, store: Store, numbering: Numbering, printing: Printing) -> None:
        self._store = store
        self._numbering = numbering
        self._printing = printing

    def submit(self, document_id: int) -> Change:
        """Hand a draft to who signs it; refused while an import waits for its review."""
        document = own_document(self._store, document_id, (DocState.DRAFT,))
        _refuse_unreviewed(document)
        return self._move("Trình ký", document, {"state": DocState.SUBMITTED})

    def send_back(self, document_id: int) -> Change:
        """Take a submitted document back for changes: the next round of the draft."""
        document = own_document(self._store, document_id, (DocState.SUBMITTED,))
        values = {"state": DocState.DRAFT, "draft_round": document.draft_round + 1}
        return self._move("Trả lại để sửa", document, values)

    def offer(self, document_id: int, day: date) -> IssueOffer:
        """Give the number that a document would get on `day`, and its series."""
        document = whole(self._store, document_id).document
        series = self._numbering.series_for(document, day)
        kept = document.number if document.version > 1 else None
        number = series.next_number
        if kept is not None and not is_sent(self._store, document_id):
            number = kept
        elif kept is None and document.number is not None and not series.bearer(document.number):
            number = document.number  # an import of a paper that bears its number already
        return IssueOffer(series, self._numbering.words_for(document, day), number, kept)

    def issue(self, document_id: int, number: int, day: date) -> Change:
        """Give number and day; from now on the words stand fast and this paper prints.

        Raises BadInputError for a number that is taken, and where the page cannot be set.
        """
        document = own_document(self._store, document_id, _WRITING)
        _refuse_unreviewed(document)
        offer = self.offer(document_id, day)
        trouble = "" if number == offer.kept else number_trouble(offer.series, number)
        if trouble:
            raise BadInputError(f"{trouble} Chưa ban hành. Hãy chọn số khác.")
        issued = as_issued(whole(self._store, document_id), number, day)
        tree, pdf = self._printing.paper(issued)
        sha256 = keep_file(self._store, PDF_NAME, pdf)
        label = f"Ban hành {issued.document.number_text}"
        with self._store.transaction(label) as action:
            supersede_last(self._store, document_id, issued.document)
            series_id = self._store.series.ensure(offer.series.key)
            version = self._version(issued.document, series_id, sha256)
            version = replace(version, takes_number=number != offer.kept)
            self._store.versions.add(version, tree, facts(issued))
            last = max(offer.series.last, number)
            self._store.series.set_fields(series_id, {"last_number": last})
            freeze_records(self._store, issued)
        return action.change(document_id)

    def open_next(self, document_id: int) -> Change:
        """Open the next version of an issued document as a draft; the last one stays in force."""
        content = whole(self._store, document_id)
        document = own_document(self._store, document_id, (DocState.ISSUED,))
        version = document.version + 1
        about = short(document.abstract, _ABOUT)
        with self._store.transaction(f"Soạn bản {version} của “{about}”") as action:
            if not self._store.versions.of_document(document_id):
                note_older(self._store, self._printing, self._numbering, content)
            values = {"state": DocState.DRAFT, "draft_round": 1, "version": version}
            self._store.documents.set_fields(document_id, values)
        return action.change(document_id)

    def _move(self, words: str, document: Document, values: dict[str, object]) -> Change:
        about = short(document.abstract, _ABOUT)
        with self._store.transaction(f"{words} “{about}”") as action:
            self._store.documents.set_fields(document.id, values)
        return action.change(document.id)

    def _version(self, issued: Document, series_id: int, sha256: str) -> Version:
        return Version(
            0,
            issued.id,
            issued.version,
            number=issued.number,
            symbol=issued.symbol,
            day=issued.day,
            series_id=series_id,
            issued_at=self._store.now().isoformat(timespec="seconds"),
            pdf_sha256=sha256,
        )


def _refuse_unreviewed(document: Document) -> None:
    if not document.reviewed:
        raise BadInputError(
            "Bản nhập này chưa ai xem lại nên chưa trình ký, ban hành được. Văn bản vẫn là dự "
            "thảo. Đối chiếu với bản gốc, bấm Đã xem lại rồi làm lại."
        )
