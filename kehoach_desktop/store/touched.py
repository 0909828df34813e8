"""Which kinds of records the changed tables mean to the screens."""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Final

from kehoach_desktop.core.changes import Touched

_KINDS: Final = {
    "office": Touched.OFFICE,
    "issuing_body": Touched.OFFICE,
    "number_series": Touched.OFFICE,
    "party_term": Touched.OFFICE,
    "signer": Touched.OFFICE,
    "setting": Touched.SETTING,
    "unit": Touched.UNIT,
    "unit_alias": Touched.UNIT,
    "unit_group_member": Touched.UNIT,
    "recipient": Touched.DELIVERY,
    "campaign": Touched.CAMPAIGN,
    "document": Touched.DOCUMENT,
    "document_version": Touched.DOCUMENT,
    "basis": Touched.DOCUMENT,
    "delivery": Touched.DELIVERY,
    "event": Touched.EVENT,
    "activity": Touched.ACTIVITY,
    "block": Touched.BLOCK,
    "assignment": Touched.ASSIGNMENT,
    "indicator": Touched.ASSIGNMENT,
    "measure": Touched.ASSIGNMENT,
    "evidence": Touched.ASSIGNMENT,
    "step": Touched.ASSIGNMENT,
    "result_entry": Touched.ASSIGNMENT,
    "visual_item": Touched.ASSIGNMENT,
    "child_plan": Touched.ASSIGNMENT,
    "after_event": Touched.ACTIVITY,
    "open_question": Touched.QUESTION,
    "import_source": Touched.DOCUMENT,
    "requirement": Touched.DOCUMENT,
    "attachment": Touched.DOCUMENT,
    "reminder_log": Touched.UNIT,
}


def touched_by(rows: Iterable[tuple[str, int]]) -> Touched:
    """Give the kinds of the records that changed."""
    tables = {table for table, _ in rows}
    return reduce(or_, (_KINDS[table] for table in tables), Touched.NOTHING)
