import gzip
import json
import sqlite3
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from kehoach_desktop.core.backups import Reason
from kehoach_desktop.core.errors import StoreError
from kehoach_desktop.services.checking import check_store
from kehoach_desktop.store import database, migrations, opening
from kehoach_desktop.store.backup import backups_of
from kehoach_desktop.store.dump import content_hash, lines
from kehoach_desktop.store.integrity import fault
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.store.plans import content

GOLDEN = {
    "version-4": "7dbd184516af1bddb31f78a600cf93d7b94803ef234f1359523d183a0c760bd0",
    "version-11": "92f97a9cea4e052a92c54510cafc259e4ddbf9630752c505c00917bf63a6c3b7",
}
"""Stores of every released schema, made from the sample, with the hash of their content."""
OLD_VERSION = 4
NEXT = migrations.VERSION + 1
_SHOUT = """
import sys
from pathlib import Path
from tests.store.test_migrations import add_next_version
from kehoach_desktop.store.opening import open_store
add_next_version(setattr)
open_store(Path(sys.argv[1])).close()
"""


def shout_names(db) -> None:
    """A step of a later version: it adds a column and changes rows."""
    db.execute("ALTER TABLE unit ADD COLUMN colour TEXT NOT NULL DEFAULT 'đỏ'")
    db.execute("UPDATE unit SET name = upper(name)")


def add_next_version(put, step=shout_names) -> None:
    put(migrations, "STEPS", (*migrations.STEPS, step))
    for module in (migrations, database, opening):
        put(module, "VERSION", NEXT)


def golden(folder: Path, name: str) -> Path:
    path = folder / "kehoach.db"
    packed = Path(__file__).parent / "golden" / f"{name}.db.gz"
    path.write_bytes(gzip.decompress(packed.read_bytes()))
    return path


def content_then(path: Path) -> set[str]:
    """Give the lines of a store that no program has opened yet."""
    conn = sqlite3.connect(path)
    try:
        return set(lines(conn))
    finally:
        conn.close()


def hash_of(path: Path) -> str:
    conn = sqlite3.connect(path)
    try:
        return content_hash(conn)
    finally:
        conn.close()


def without_new_columns(now: Iterable[str], then: set[str]) -> set[str]:
    """Give the lines of today with the columns and tables of then."""
    columns = {}
    for line in then:
        table, row = line.split(" ", 1)
        columns[table] = set(json.loads(row))
    kept = set()
    for line in now:
        table, row = line.split(" ", 1)
        if table in columns:
            cells = {key: one for key, one in json.loads(row).items() if key in columns[table]}
            kept.add(f"{table} {json.dumps(cells, ensure_ascii=False, sort_keys=True)}")
    return kept


@pytest.mark.parametrize("name", GOLDEN)
def test_golden_stores_open_with_their_content_and_a_second_time_unchanged(
    tmp_path: Path, name: str
) -> None:
    path = golden(tmp_path, name)
    then = content_then(path)
    hashes = set()
    for _ in range(2):
        store = open_store(path)
        assert without_new_columns(lines(store.conn), then) == then
        hashes.add(content_hash(store.conn))
        assert fault(store.conn) == ""
        store.close()
    assert len(hashes) == 1


def test_a_verified_copy_of_the_old_version_is_there_before_the_first_step(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = golden(tmp_path, "version-4")
    add_next_version(monkeypatch.setattr)
    store = open_store(path)
    (safety,) = backups_of(path)
    assert (safety.reason, safety.verified) == (Reason.MIGRATION, True)
    assert safety.content_hash == GOLDEN["version-4"]
    assert int.from_bytes(safety.path.read_bytes()[60:64], "big") == OLD_VERSION
    assert fault(store.conn) == ""  # the changed rows have their images
    assert content_hash(store.conn) != GOLDEN["version-4"]
    store.close()
    open_store(path).close()
    assert len(backups_of(path)) == 1


def test_an_edit_from_before_a_new_column_can_still_be_undone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = golden(tmp_path, "version-4")
    store = open_store(path)
    with store.transaction("Xóa nơi nhận"):
        store.conn.execute("DELETE FROM delivery")
    store.close()

    def add_column(db) -> None:
        db.execute("ALTER TABLE delivery ADD COLUMN colour TEXT NOT NULL DEFAULT 'đỏ'")

    add_next_version(monkeypatch.setattr, add_column)
    store = open_store(path)
    store.undo()
    colours = store.conn.execute("SELECT DISTINCT colour FROM delivery").fetchall()
    assert colours == [("đỏ",)]
    store.close()


def test_a_failing_step_leaves_the_old_version(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = golden(tmp_path, "version-4")

    def fail(db) -> None:
        shout_names(db)
        raise sqlite3.IntegrityError("a step that fails")

    with monkeypatch.context() as patch:
        add_next_version(patch.setattr, fail)
        with pytest.raises(StoreError, match="Không mở được"):
            open_store(path)
    assert hash_of(path) == GOLDEN["version-4"]
    open_store(path).close()


def test_a_disk_that_is_full_at_the_last_step_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = golden(tmp_path, "version-4")

    def fill_the_disk(db) -> None:
        db.execute("ROLLBACK")  # as SQLite does itself where COMMIT fails
        full = sqlite3.OperationalError("database or disk is full")
        full.sqlite_errorcode = sqlite3.SQLITE_FULL
        raise full

    with monkeypatch.context() as patch:
        add_next_version(patch.setattr, fill_the_disk)
        with pytest.raises(StoreError, match="đã đầy"):
            open_store(path)
    assert hash_of(path) == GOLDEN["version-4"]


def test_a_store_of_an_earlier_version_is_viewed_and_checked_without_being_changed(
    tmp_path: Path,
) -> None:
    path = golden(tmp_path, "version-4")
    before = path.read_bytes()
    viewer = open_store(path, read_only=True)
    assert viewer.read_only
    assert content(viewer.conn, 1) is not None
    viewer.close()
    assert check_store(path).findings == ()
    assert path.read_bytes() == before
    assert sorted(one.name for one in path.parent.iterdir()) == ["kehoach.db"]


@pytest.mark.timeout(60)
def test_6_kills_during_a_migration_end_in_the_content_of_an_undisturbed_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = golden(tmp_path / _made(tmp_path, "whole"), "version-4")
    killed = golden(tmp_path / _made(tmp_path, "killed"), "version-4")
    for number in range(6):
        program = subprocess.Popen([sys.executable, "-c", _SHOUT, str(killed)])
        try:
            program.wait(0.2 + 0.06 * number)
        except subprocess.TimeoutExpired:
            program.kill()
        program.wait()
    add_next_version(monkeypatch.setattr)
    hashes = set()
    for path in (whole, killed):
        store = open_store(path)
        hashes.add(content_hash(store.conn))
        assert fault(store.conn) == ""
        store.close()
        assert backups_of(path)[-1].content_hash == GOLDEN["version-4"]
    assert len(hashes) == 1


def _made(folder: Path, name: str) -> str:
    (folder / name).mkdir()
    return name
