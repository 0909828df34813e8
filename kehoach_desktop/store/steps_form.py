"""Steps of the schema: what an official paper says beside its text."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_COLUMNS: Final = (
    "addressees TEXT NOT NULL DEFAULT '[]'",
    "author TEXT NOT NULL DEFAULT ''",
    "decider TEXT NOT NULL DEFAULT ''",
    "urgency TEXT NOT NULL DEFAULT ''",
    "circulation TEXT NOT NULL DEFAULT ''",
    "no_media INTEGER NOT NULL DEFAULT 0",
    "drafter_code TEXT NOT NULL DEFAULT ''",
    "contact TEXT NOT NULL DEFAULT ''",
)


def documents_say_to_whom_and_how(db: "Database") -> None:
    """Add addressees, author, decider, marks and contact line to documents."""
    for column in _COLUMNS:
        db.execute(f"ALTER TABLE document ADD COLUMN {column}")
