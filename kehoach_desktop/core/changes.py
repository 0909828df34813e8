"""What an action changed: the news that services return and screens listen to."""

from dataclasses import dataclass
from enum import Flag, auto


class Touched(Flag):
    """Kinds of records that an action touched."""

    NOTHING = 0
    OFFICE = auto()
    UNIT = auto()
    CAMPAIGN = auto()
    DOCUMENT = auto()
    BLOCK = auto()
    ACTIVITY = auto()
    ASSIGNMENT = auto()
    DELIVERY = auto()
    EVENT = auto()
    QUESTION = auto()
    SETTING = auto()
    EVERYTHING = (
        OFFICE
        | UNIT
        | CAMPAIGN
        | DOCUMENT
        | BLOCK
        | ACTIVITY
        | ASSIGNMENT
        | DELIVERY
        | EVENT
        | QUESTION
        | SETTING
    )


@dataclass(frozen=True, slots=True)
class Change:
    """One finished action: its Vietnamese name, and what it touched."""

    label: str
    touched: Touched
    new_id: int | None = None
    """Key of the record that the action made, if it made one that the caller may want."""


@dataclass(frozen=True, slots=True)
class HistoryEntry:
    """A line of the history: what was done, when, by whom."""

    id: int
    at: str
    """ISO, local."""
    who: str
    machine: str
    label: str
    kind: str = "do"
    """ "do", "undo" or "redo"."""
    undone: bool = False
    """Whether it no longer holds, because it was taken back."""
    can_undo: bool = False
    """Whether undo reaches it, after the newer ones that it has to take back first."""
