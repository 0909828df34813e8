"""Step of `migrations.STEPS`: where a plan came from, and what a superior's document asks for."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_UID: Final = """id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16))))"""
_DOCUMENT: Final = "document_id INTEGER NOT NULL {0} REFERENCES document(id) ON DELETE CASCADE"
_TABLES: Final = {
    "import_source": f"""{_UID}, {_DOCUMENT.format("UNIQUE")}, name TEXT NOT NULL,
        sha256 TEXT NOT NULL DEFAULT '', read_on TEXT NOT NULL CHECK (read_on IS date(read_on)),
        draft TEXT NOT NULL DEFAULT ''""",
    "requirement": f"""{_UID}, {_DOCUMENT.format("")}, position INTEGER NOT NULL,
        reference TEXT NOT NULL DEFAULT '', text TEXT NOT NULL, units TEXT NOT NULL DEFAULT '[]',
        start_on TEXT CHECK (start_on IS date(start_on)),
        end_on TEXT CHECK (end_on IS date(end_on)), time_text TEXT NOT NULL DEFAULT ''""",
}


def keep_sources_and_requirements(db: "Database") -> None:
    """Make both tables; no row that is there changes."""
    for name, columns in _TABLES.items():
        db.execute(f"CREATE TABLE {name} ({columns}) STRICT")
    db.execute("CREATE INDEX import_source_sha256 ON import_source (sha256)")
    db.execute("CREATE INDEX requirement_document ON requirement (document_id, position)")
