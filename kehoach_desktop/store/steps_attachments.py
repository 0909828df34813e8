"""Step of `migrations.STEPS`: papers that go with a document, products and contact persons."""

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from sqlite_utils import Database

_TABLE: Final = """CREATE TABLE attachment (id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(16)))),
    document_id INTEGER NOT NULL REFERENCES document(id) ON DELETE CASCADE,
    name TEXT NOT NULL, file_name TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL DEFAULT '',
    outline_id INTEGER REFERENCES document(id) ON DELETE SET NULL,
    reason TEXT NOT NULL DEFAULT '') STRICT"""
_PROMISED: Final = """INSERT INTO attachment (uid, document_id, name)
    SELECT document.uid || '-' || key, document.id, trim(value)
    FROM document, json_each(attachments) WHERE trim(value) <> '' ORDER BY document.id, key"""
"""An upgrade begun anew gives the same rows."""


def register_attachments(db: "Database") -> None:
    """Make the register, with what documents promise already; activities name what they yield."""
    db.execute(_TABLE)
    db.execute("CREATE INDEX attachment_document ON attachment (document_id)")
    db.execute("CREATE INDEX attachment_outline ON attachment (outline_id)")
    db.execute(_PROMISED)
    for column in ("product", "in_charge"):
        db.execute(f"ALTER TABLE activity ADD COLUMN {column} TEXT NOT NULL DEFAULT ''")
