"""Step of `migrations.STEPS`: when which unit was reminded, how, and of how many lines."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLE: Final = """CREATE TABLE reminder_log (id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
    unit_id INTEGER NOT NULL REFERENCES unit(id) ON DELETE CASCADE,
    day TEXT NOT NULL CHECK (day IS date(day)), channel TEXT NOT NULL DEFAULT '',
    lines INTEGER NOT NULL DEFAULT 0) STRICT"""


def log_reminders(db: "Database") -> None:
    """Make the log; no row that is there changes."""
    db.execute(_TABLE)
    db.execute("CREATE INDEX reminder_log_unit ON reminder_log (unit_id, day)")
