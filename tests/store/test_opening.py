import sqlite3
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kehoach_desktop.core.errors import StoreBusyError, StoreError
from kehoach_desktop.store.database import APPLICATION_ID
from kehoach_desktop.store.lock import holder
from kehoach_desktop.store.migrations import VERSION
from kehoach_desktop.store.opening import open_memory_store, open_store
from kehoach_desktop.store.store import ReadOnlyStoreError, Store

MORNING = datetime(2024, 4, 15, 9, 41, tzinfo=UTC)
opened_files = list[str]()


def _watch(event: str, args: tuple[Any, ...]) -> None:
    if event == "open" and isinstance(args[0], str):
        opened_files.append(args[0])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kehoach.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = open_store(path, now=lambda: MORNING)
    yield opened
    opened.close()


def name_a_unit(store: Store, name: str) -> None:
    with store.transaction("Thêm đơn vị"):
        store.conn.execute("INSERT INTO unit (name) VALUES (?)", (name,))


def test_a_new_store_is_whole_and_alone_in_its_folder(path: Path) -> None:
    open_store(path).close()
    head = path.read_bytes()[:100]
    assert int.from_bytes(head[60:64], "big") == VERSION
    assert int.from_bytes(head[68:72], "big") == APPLICATION_ID
    assert {one.name for one in path.parent.iterdir()} == {"kehoach.db", "kehoach.db.lock"}


def test_what_was_stored_is_there_after_reopening(path: Path) -> None:
    store = open_store(path)
    name_a_unit(store, "Chi bộ 1")
    store.close()
    again = open_store(path)
    assert [unit.name for unit in again.units.all()] == ["Chi bộ 1"]
    again.close()


def test_the_writer_runs_with_the_settings_that_keep_edits(store: Store) -> None:
    def setting(name: str) -> object:
        return store.conn.execute(f"PRAGMA {name}").fetchone()[0]

    assert setting("journal_mode") == "wal"
    assert setting("synchronous") == 2
    assert setting("foreign_keys") == 1
    assert setting("secure_delete") == 1
    assert setting("trusted_schema") == 0
    assert setting("recursive_triggers") == 1
    assert setting("cell_size_check") == 1


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a database at all",
        b"SQLite format 3\x00" + bytes(100),
    ],
    ids=["empty", "text", "other"],
)
def test_a_foreign_file_is_refused_and_left_alone(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    before = path.stat().st_mtime_ns
    with pytest.raises(StoreError, match="không phải tệp số liệu"):
        open_store(path)
    assert path.read_bytes() == content
    assert path.stat().st_mtime_ns == before
    assert list(path.parent.iterdir()) == [path]


def test_a_newer_store_is_refused_and_left_alone(path: Path) -> None:
    open_store(path).close()
    conn = sqlite3.connect(path)
    conn.execute(f"PRAGMA user_version={VERSION + 1}")
    conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    conn.close()
    content, listing = path.read_bytes(), sorted(path.parent.iterdir())
    for read_only in (False, True):
        with pytest.raises(StoreError, match="bản mới hơn"):
            open_store(path, read_only=read_only)
    assert path.read_bytes() == content
    assert sorted(path.parent.iterdir()) == listing


def test_a_missing_folder_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Không thấy thư mục"):
        open_store(tmp_path / "usb" / "kehoach.db")
    assert not (tmp_path / "usb").exists()


def test_a_damaged_store_is_told_and_kept(path: Path) -> None:
    open_store(path).close()
    whole = path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 4000 + whole[4100:])
    with pytest.raises(StoreError, match="sao lưu"):
        open_store(path)
    assert path.stat().st_size == len(whole)


@pytest.mark.usefixtures("store")
def test_a_second_writer_is_told_who_holds_the_store(path: Path) -> None:
    found = holder(path)
    assert found is not None
    with pytest.raises(StoreBusyError) as caught:
        open_store(path, now=lambda: MORNING)
    expected = f"Chỉ xem: đang mở trên máy {found.host} bởi {found.user} từ 09:41"
    assert str(caught.value) == expected


def test_the_store_is_free_again_once_closed(path: Path) -> None:
    open_store(path).close()
    assert holder(path) is None
    open_store(path).close()


def test_a_reader_sees_each_commit_and_changes_nothing(path: Path, store: Store) -> None:
    reader = open_store(path, read_only=True)
    name_a_unit(store, "Chi bộ 1")
    assert [unit.name for unit in reader.units.all()] == ["Chi bộ 1"]
    name_a_unit(store, "Chi bộ 2")
    assert len(reader.units.all()) == 2
    with pytest.raises(ReadOnlyStoreError):
        name_a_unit(reader, "Chi bộ 3")
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.conn.execute("DELETE FROM unit")
    reader.close()


def test_a_reader_opens_a_store_that_nobody_writes_in(path: Path) -> None:
    open_store(path).close()
    reader = open_store(path, read_only=True)
    assert reader.units.all() == []
    reader.close()


def test_nothing_but_sqlite_opens_the_file_while_the_store_is_open(path: Path) -> None:
    """Closing any descriptor of the file would drop the locks of this process on it."""
    sys.addaudithook(_watch)
    store = open_store(path)
    opened_files.clear()
    name_a_unit(store, "Chi bộ 1")
    store.undo()
    store.search("chi")
    store.close()
    assert str(path) not in opened_files


def test_a_file_that_can_be_opened_opens_without_the_migration_library(tmp_path: Path) -> None:
    open_store(tmp_path / "kehoach.db").close()
    script = (
        "import sys; from pathlib import Path\n"
        "from kehoach_desktop.store.opening import open_store\n"
        f"open_store(Path({str(tmp_path / 'kehoach.db')!r})).close()\n"
        "sys.exit('sqlite_utils' in sys.modules)"
    )
    import subprocess

    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_a_store_in_memory_has_history_too() -> None:
    store = open_memory_store()
    name_a_unit(store, "Chi bộ 1")
    store.undo()
    assert store.units.all() == []
    store.close()
