"""Step of `migrations.STEPS`: issued versions with their numbers, terms, what differs from them."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_DAY: Final = "TEXT CHECK ({0} IS date({0}))"
_COLUMNS: Final = (
    ("document", "version INTEGER NOT NULL DEFAULT 1"),
    ("activity", "differs INTEGER NOT NULL DEFAULT 0"),
    ("delivery", "printed INTEGER NOT NULL DEFAULT 1"),
    ("number_series", "first_number INTEGER NOT NULL DEFAULT 1"),
    ("document_version", "series_id INTEGER REFERENCES number_series(id) ON DELETE SET NULL"),
    ("document_version", "number INTEGER"),
    ("document_version", "symbol TEXT NOT NULL DEFAULT ''"),
    ("document_version", f"day {_DAY.format('day')}"),
    ("document_version", "takes_number INTEGER NOT NULL DEFAULT 0"),
    ("document_version", "facts TEXT NOT NULL DEFAULT '{}'"),
    ("document_version", "note TEXT NOT NULL DEFAULT ''"),
    ("document_version", f"ended_on {_DAY.format('ended_on')}"),
    ("document_version", "signed_name TEXT NOT NULL DEFAULT ''"),
    ("document_version", "signed_sha256 TEXT NOT NULL DEFAULT ''"),
    ("document_version", "traces TEXT NOT NULL DEFAULT '[]'"),
)
_TERM: Final = f"""CREATE TABLE party_term (id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
    name TEXT NOT NULL UNIQUE, start_on {_DAY.format("start_on")}) STRICT"""
_ONE_NUMBER: Final = """CREATE UNIQUE INDEX number_taken ON document_version (series_id, number)
    WHERE takes_number = 1"""


def add_issued_versions(db: "Database") -> None:
    """Keep issued versions; a number is taken once, and a later version may keep it."""
    for table, column in _COLUMNS:
        db.execute(f"ALTER TABLE {table} ADD COLUMN {column}")
    db.execute(_TERM)
    db.execute(_ONE_NUMBER)
