"""What an issued document locks, and what in its records is no longer as the paper says."""

from datetime import date
from typing import Final

from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import DocState
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.versions import facts_of
from kehoach_desktop.store.store import Store

OPEN_FIELDS: Final = frozenset({"campaign_id", "reviewed", "state"})
"""Fields of an issued document that do not stand on its paper."""
OPEN_OF_ACTIVITY: Final = frozenset(
    {"start", "end", "time_text", "venue", "deadline", "kind", "joint", "short_title", "differs"}
    | {"estimate"}
)
"""Fields of an issued document's activities that may be changed: not their words."""


class FrozenError(BadInputError):
    """Something that stands in an issued document was to be changed."""

    def __init__(self, state: DocState, day: date | None) -> None:
        when = f" {full(day)}" if day else ""
        advice = (
            "Bấm Sửa trong văn bản để soạn bản 2."
            if state is DocState.ISSUED
            else "Hãy soạn văn bản mới."
        )
        super().__init__(
            f"Văn bản {state.word.lower()}{when} nên số, ngày, lời văn, người ký và nơi nhận "
            f"in trên văn bản giữ nguyên. Chưa có gì thay đổi. {advice}"
        )


def refuse_frozen(store: Store, document_id: int) -> None:
    """Raise FrozenError for an outgoing document that was issued."""
    found = store.documents.frozen_since(document_id)
    if found is not None:
        raise FrozenError(*found)


def mark_difference(store: Store, document_id: int, activity_id: int) -> None:
    """Note, inside a transaction, whether an activity still is as the version in force says."""
    facts = store.versions.facts(document_id)
    if facts is None or str(activity_id) not in facts:
        return
    planned = store.activities.planned(document_id)[activity_id]
    differs = facts_of(planned) != facts[str(activity_id)]
    if differs is not planned.activity.differs:
        store.activities.set_fields(activity_id, {"differs": differs})


def prints(store: Store, document_id: int) -> bool:
    """Tell whether a recipient added now will stand on the paper: not once it is issued."""
    return store.documents.frozen_since(document_id) is None
