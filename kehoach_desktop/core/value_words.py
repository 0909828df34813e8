"""Stored values of fields in words: codes, days, yes and no."""

from datetime import date
from typing import Final

from kehoach_desktop.core.assignments import Obligation, Role
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import DocState
from kehoach_desktop.core.recipients import Channel, purpose_text
from kehoach_desktop.core.reminders import ReminderChannel
from kehoach_desktop.core.states import State
from kehoach_desktop.core.units import UnitKind

_ISO_DAY: Final = 10
_CODES: Final = {
    ("assignment", "state"): {one.value: one.word for one in State},
    ("assignment", "role"): {one.value: one.word for one in Role},
    ("assignment", "obligation"): {one.value: one.word for one in Obligation},
    ("document", "state"): {one.value: one.word for one in DocState},
    ("document_version", "state"): {one.value: one.word for one in DocState},
    ("delivery", "channel"): {one.value: one.word for one in Channel},
    ("reminder_log", "channel"): {one.value: one.word for one in ReminderChannel},
    ("recipient", "channel"): {one.value: one.word for one in Channel},
    ("unit", "kind"): {one.value: one.word for one in UnitKind},
    ("document", "direction"): {"outgoing": "Văn bản đi", "incoming": "Văn bản đến"},
}
_TRUTHS: Final = frozenset({"active", "differs", "joint", "printed", "reviewed", "written"})


def value_word(table: str, field: str, value: object) -> str:
    """Give a stored value as on screen: codes in words, dates as in lists, "" for none."""
    if value is None:
        return ""
    if field in _TRUTHS:
        return "có" if value else "không"
    text = str(value)
    if field == "purpose":
        return purpose_text(text)
    return _CODES.get((table, field), {}).get(text) or _day(text)


def _day(text: str) -> str:
    try:
        return full(date.fromisoformat(text)) if len(text) == _ISO_DAY else text
    except ValueError:
        return text
