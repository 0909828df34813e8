"""What a checklist line may hold: steps, dated results, things put up, the unit's own plan."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_UID = """id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16))))"""
_LINE = "assignment_id INTEGER NOT NULL REFERENCES assignment(id) ON DELETE CASCADE"
_TABLES = {
    "step": f"""{_UID}, {_LINE}, position INTEGER NOT NULL, text TEXT NOT NULL,
        done_on TEXT CHECK (done_on IS date(done_on))""",
    "result_entry": f"""{_UID}, {_LINE},
        indicator_id INTEGER NOT NULL REFERENCES indicator(id) ON DELETE CASCADE,
        day TEXT NOT NULL CHECK (day IS date(day)), amount TEXT NOT NULL,
        note TEXT NOT NULL DEFAULT ''""",
    "visual_item": f"""{_UID}, {_LINE}, name TEXT NOT NULL, place TEXT NOT NULL DEFAULT '',
        quantity TEXT, unit_word TEXT NOT NULL DEFAULT '',
        up_on TEXT CHECK (up_on IS date(up_on)), down_on TEXT CHECK (down_on IS date(down_on)),
        taken_on TEXT CHECK (taken_on IS date(taken_on)),
        takedown_id INTEGER REFERENCES assignment(id) ON DELETE SET NULL""",
    "child_plan": f"""{_UID}, {_LINE} UNIQUE, number TEXT NOT NULL DEFAULT '',
        received_on TEXT CHECK (received_on IS date(received_on))""",
    "after_event": f"""{_UID},
        activity_id INTEGER NOT NULL UNIQUE REFERENCES activity(id) ON DELETE CASCADE,
        event TEXT NOT NULL, days INTEGER NOT NULL,
        happened_on TEXT CHECK (happened_on IS date(happened_on))""",
}
_INDEXES = {
    "step": "assignment_id, position",
    "result_entry": "assignment_id, indicator_id, day",
    "visual_item": "assignment_id",
}
_CHILD_INDEXES = {"result_entry": "indicator_id", "visual_item": "takedown_id"}


def parts_of_lines(db: "Database") -> None:
    """Make the tables of what stands inside a line; no row that is there changes."""
    for name, columns in _TABLES.items():
        db.execute(f"CREATE TABLE {name} ({columns}) STRICT")
    for indexes in (_INDEXES, _CHILD_INDEXES):
        for table, columns in indexes.items():
            first = columns.partition(",")[0]
            db.execute(f"CREATE INDEX {table}_{first} ON {table} ({columns})")
