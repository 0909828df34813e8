import errno
import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

from kehoach_desktop.core.backups import Reason
from kehoach_desktop.core.errors import StoreBusyError, StoreError
from kehoach_desktop.store import database
from kehoach_desktop.store.action import ReadOnlyStoreError
from kehoach_desktop.store.backup import make_backup
from kehoach_desktop.store.copies import read_copy
from kehoach_desktop.store.database import APPLICATION_ID
from kehoach_desktop.store.evidence_files import keep
from kehoach_desktop.store.lock import holder, noted_seal
from kehoach_desktop.store.migrations import STEPS, VERSION
from kehoach_desktop.store.opening import open_memory_store, open_store
from kehoach_desktop.store.restore import restore
from kehoach_desktop.store.store import Store

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


def test_a_clean_close_leaves_a_seal(path: Path) -> None:
    store = open_store(path)
    name_a_unit(store, "Chi bộ 1")
    name_a_unit(store, "Chi bộ 2")
    store.close()
    assert noted_seal(path)


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


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_pipe_in_the_place_of_a_store_is_refused_and_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(StoreError, match="không phải tệp số liệu"):
        open_store(path)


def test_a_link_that_leads_nowhere_is_told(path: Path) -> None:
    path.symlink_to(path.parent / "none" / "kehoach.db")
    with pytest.raises(StoreError, match="Không thấy thư mục"):
        open_store(path)


def of_folder(folder: Path) -> list[tuple[str, int, bytes]]:
    """Give names, times and contents of a folder."""
    return [
        (one.name, one.stat().st_mtime_ns, one.read_bytes()) for one in sorted(folder.iterdir())
    ]


def test_stores_of_50_newer_versions_are_refused_with_nothing_in_the_folder_changed(
    path: Path,
) -> None:
    open_store(path).close()
    whole = bytearray(path.read_bytes())
    for version in range(VERSION + 1, VERSION + 51):
        whole[60:64] = version.to_bytes(4, "big")
        path.write_bytes(whole)
        before = of_folder(path.parent)
        for read_only in (False, True):
            with pytest.raises(StoreError, match="bản mới hơn"):
                open_store(path, read_only=read_only)
        assert of_folder(path.parent) == before


@pytest.mark.parametrize("application", [0, 1, APPLICATION_ID + 1, 0x4B485045])
@pytest.mark.parametrize("wal", [False, True])
def test_a_database_of_another_program_is_refused_with_nothing_in_the_folder_changed(
    path: Path, application: int, *, wal: bool
) -> None:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute(f"PRAGMA journal_mode={'WAL' if wal else 'DELETE'}")
    conn.execute(f"PRAGMA application_id={application}")
    conn.execute("CREATE TABLE unit (id INTEGER PRIMARY KEY, name TEXT)")
    conn.close()
    before = of_folder(path.parent)
    for read_only in (False, True):
        with pytest.raises(StoreError, match="không phải tệp số liệu"):
            open_store(path, read_only=read_only)
    assert of_folder(path.parent) == before


def test_a_missing_folder_is_told_and_not_made(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="Không thấy thư mục"):
        open_store(tmp_path / "usb" / "kehoach.db")
    assert not (tmp_path / "usb").exists()


def test_a_store_lives_in_a_folder_deeper_than_260_letters(tmp_path: Path) -> None:
    folder = tmp_path
    while len(str(folder)) <= 260:
        folder /= "Đảng ủy phường Tân Sơn, văn phòng"
    folder.mkdir(parents=True)
    store = open_store(folder / "kehoach.db")
    name_a_unit(store, "Chi bộ 1")
    keep(folder / "kehoach.db", "ảnh.jpg", b"a picture")
    made = make_backup(folder / "kehoach.db", Reason.MANUAL, MORNING)
    store.close()
    assert made.verified
    restore(folder / "kehoach.db", read_copy(made.path), MORNING)
    again = open_store(folder / "kehoach.db")
    assert [unit.name for unit in again.units.all()] == ["Chi bộ 1"]
    again.close()


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
    assert str(path) not in opened_files
    store.close()


def test_a_second_look_in_the_same_process_leaves_the_locks_alone(path: Path, store: Store) -> None:
    sys.addaudithook(_watch)
    opened_files.clear()
    open_store(path, read_only=True).close()
    with pytest.raises(StoreBusyError):
        open_store(path)
    assert str(path) not in opened_files
    name_a_unit(store, "Chi bộ 1")


def test_viewing_a_store_that_is_not_there_makes_none(path: Path) -> None:
    with pytest.raises(StoreError, match="Không thấy tệp số liệu"):
        open_store(path, read_only=True)
    assert list(path.parent.iterdir()) == []


def test_a_store_in_a_folder_that_cannot_be_written_is_viewed_as_a_copy(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = open_store(path)
    name_a_unit(writer, "Chi bộ 1")
    writer.close()
    real = database.open_reader

    def refuse_there(wanted: Path) -> sqlite3.Connection:
        if wanted.parent == path.parent:
            raise sqlite3.OperationalError("unable to open database file")
        return real(wanted)

    monkeypatch.setattr(database, "open_reader", refuse_there)
    copy = open_store(path, read_only=True)
    (where,) = [row[2] for row in copy.conn.execute("PRAGMA database_list")]
    assert [unit.name for unit in copy.units.all()] == ["Chi bộ 1"]
    copy.close()
    assert not Path(where).parent.exists()


def test_a_folder_that_cannot_be_written_is_for_viewing(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_store(path).close()
    real = os.open

    def refuse(name: Path, flags: int, mode: int = 0o777) -> int:
        if str(name).endswith(".lock"):
            raise OSError(errno.EROFS, "read-only")
        return real(name, flags, mode)

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(StoreBusyError, match="Chỉ xem: không có quyền ghi"):
        open_store(path)


@pytest.mark.parametrize("done", range(VERSION))
def test_a_store_of_every_earlier_version_is_brought_up_to_date(path: Path, done: int) -> None:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute(f"PRAGMA application_id={APPLICATION_ID}")
    steps = Migrations("kehoach")
    for step in STEPS[:done]:
        steps(name=step.__name__)(step)
    steps.apply(Database(conn))
    conn.execute(f"PRAGMA user_version={done}")
    conn.close()
    store = open_store(path)
    name_a_unit(store, "Chi bộ 1")
    assert store.conn.execute("PRAGMA user_version").fetchone()[0] == VERSION
    store.close()


def test_a_file_that_can_be_opened_opens_without_the_migration_library(tmp_path: Path) -> None:
    open_store(tmp_path / "kehoach.db").close()
    script = (
        "import sys; from pathlib import Path\n"
        "from kehoach_desktop.store.opening import open_store\n"
        f"open_store(Path({str(tmp_path / 'kehoach.db')!r})).close()\n"
        "sys.exit('sqlite_utils' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_a_store_in_memory_has_history_too() -> None:
    store = open_memory_store()
    name_a_unit(store, "Chi bộ 1")
    store.undo()
    assert store.units.all() == []
    store.close()
