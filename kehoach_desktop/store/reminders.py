"""The log of reminders."""

import sqlite3
from datetime import date

from kehoach_desktop.core.reminders import Reminder, ReminderChannel
from kehoach_desktop.store.rows import insert

_LAST = """SELECT unit_id, max(day), channel, lines, id FROM reminder_log GROUP BY unit_id"""


class ReminderRows:
    """Reads and writes `reminder_log`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def last(self) -> dict[int, Reminder]:
        """Give the newest reminder of each unit that has one."""
        return {
            unit: Reminder(unit, date.fromisoformat(on), ReminderChannel(channel), lines, key)
            for unit, on, channel, lines, key in self._conn.execute(_LAST)
        }

    def add(self, reminder: Reminder) -> int:
        """Note a reminder and give its id."""
        values = {
            "unit_id": reminder.unit_id,
            "day": reminder.day,
            "channel": reminder.channel,
            "lines": reminder.lines,
        }
        return insert(self._conn, "reminder_log", values)
