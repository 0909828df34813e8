"""Reminders: to which unit, when, how; the text itself is sent by the clerk, never by us (F17)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.core.dates import in_list


class ReminderChannel(StrEnum):
    """How the clerk passes a reminder on."""

    ZALO = "zalo"
    PHONE = "phone"
    MEETING = "meeting"
    LETTER = "letter"

    @property
    def word(self) -> str:
        """The Vietnamese word."""
        return {
            ReminderChannel.ZALO: "Zalo",
            ReminderChannel.PHONE: "Điện thoại",
            ReminderChannel.MEETING: "Giao ban",
            ReminderChannel.LETTER: "Công văn",
        }[self]


@dataclass(frozen=True, slots=True)
class Reminder:
    """One nudge of one unit."""

    unit_id: int
    day: date
    channel: ReminderChannel
    lines: int
    id: int = 0

    def words(self, today: date) -> str:
        """Give "đã nhắc 12/4 qua Zalo"."""
        how = self.channel.word
        how = how if self.channel is ReminderChannel.ZALO else how.lower()
        return f"đã nhắc {in_list(self.day, today)} qua {how}"


@dataclass(frozen=True, slots=True)
class LateUnit:
    """A unit with overdue lines, and when it was reminded last."""

    unit_id: int
    name: str
    late: int
    text: str
    """The polite message about its overdue lines."""
    last: Reminder | None = None
