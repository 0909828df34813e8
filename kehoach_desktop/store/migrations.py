"""How the tables came to be: steps that are only ever appended to."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from kehoach_desktop.store import (
    first_tables,
    steps_attachments,
    steps_estimates,
    steps_form,
    steps_import,
    steps_lines,
    steps_reminders,
    steps_versions,
)
from kehoach_desktop.store.integrity import odd_rows

if TYPE_CHECKING:
    from sqlite_utils import Database


def create_office_and_units(db: "Database") -> None:
    """Make the office's own tables, its units and its directory of recipients."""
    _create(db, first_tables.OFFICE)
    _create(db, first_tables.UNITS)


def create_documents(db: "Database") -> None:
    """Make campaigns, documents and what belongs to them."""
    _create(db, first_tables.DOCUMENTS)


def create_activities(db: "Database") -> None:
    """Make activities, the body's blocks, checklist lines and what is measured on them."""
    _create(db, first_tables.ACTIVITIES)


def create_history_and_search(db: "Database") -> None:
    """Make actions, their history, the search index and the indexes of the screens."""
    _create(db, first_tables.HISTORY)
    db.execute(first_tables.SEARCH)
    db.execute(first_tables.OPEN_LINES)
    pairs = (*first_tables.INDEXES.items(), *first_tables.CHILD_INDEXES)
    for number, (table, columns) in enumerate(pairs):
        db.execute(f"CREATE INDEX {table}_{number} ON {table} ({columns})")


STEPS: Final[tuple[Callable[["Database"], None], ...]] = (
    create_office_and_units,
    create_documents,
    create_activities,
    create_history_and_search,
    steps_form.documents_say_to_whom_and_how,
    steps_lines.parts_of_lines,
    steps_versions.add_issued_versions,
    steps_import.keep_sources_and_requirements,
    steps_attachments.register_attachments,
    steps_reminders.log_reminders,
    steps_estimates.estimate_activities,
)
VERSION: Final = len(STEPS)


def upgrade(conn: sqlite3.Connection) -> None:
    """Bring the store to `VERSION`: all pending steps in one transaction, then a checkpoint.

    Foreign keys are off meanwhile, since rebuilding a table would cascade; they are checked
    before the commit. The version is checkpointed because the next open reads it from the file.
    """
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

    steps = Migrations("kehoach")
    for step in STEPS:
        steps(name=step.__name__)(step)
    db = Database(conn)
    conn.execute("PRAGMA foreign_keys=OFF")
    conn.execute("BEGIN IMMEDIATE")
    try:
        steps.apply(db)
        _check_parents(conn)
        _log_changed_rows(conn)
        conn.execute(f"PRAGMA user_version={VERSION}")
        conn.execute("COMMIT")
    except BaseException:
        if conn.in_transaction:  # a failing disk has rolled everything back already
            conn.execute("ROLLBACK")
        raise
    conn.execute("PRAGMA foreign_keys=ON")
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _check_parents(conn: sqlite3.Connection) -> None:
    if conn.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise sqlite3.IntegrityError("a migration left a row without its parent")


def _log_changed_rows(conn: sqlite3.Connection) -> None:
    """Give each row that a step changed a new image, since the data check compares with it.

    Nothing before can be undone then: its images are those of the old tables.
    """
    changed = list(odd_rows(conn))
    if not changed:
        return
    conn.execute("UPDATE action SET state = 'cut' WHERE state IN ('done', 'undone')")
    at = datetime.now(UTC).astimezone().isoformat(timespec="seconds")
    action = conn.execute(
        "INSERT INTO action (name, at, who, machine, state) VALUES (?, ?, '', '', 'cut')",
        ("Nâng cấp số liệu", at),
    ).lastrowid
    conn.executemany(
        "INSERT INTO history (action, tbl, row, before, after) VALUES (?, ?, ?, ?, ?)",
        [(action, odd.table, odd.row, odd.before, odd.present) for odd in changed],
    )


def _create(db: "Database", tables: Mapping[str, str]) -> None:
    for name, columns in tables.items():
        db.execute(f"CREATE TABLE {name} ({columns}) STRICT")
