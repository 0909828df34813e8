import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kehoach_desktop.core.backups import Backup, Reason
from kehoach_desktop.core.errors import (
    BadInputError,
    NoSpaceError,
    StoreBusyError,
    StoreMissingError,
)
from kehoach_desktop.files import write_whole as writing
from kehoach_desktop.services.backup import preview_restore, restore
from kehoach_desktop.store.backup import backups_of, make_backup
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.store.places import beside
from tests import build

NOW = datetime(2024, 4, 15, 9, 41, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kehoach.db"


@pytest.fixture
def first(path: Path) -> Backup:
    """Give the backup of a store that went on afterwards."""
    add_unit(path, "Chi bộ 1")
    made = make_backup(path, Reason.MANUAL, NOW)
    add_unit(path, "Chi bộ 2")
    return made


def add_unit(path: Path, name: str) -> None:
    store = open_store(path)
    with store.transaction(f"Thêm đơn vị “{name}”"):
        store.units.add(build.unit(id=0, name=name))
    store.close()


def content(path: Path) -> tuple[list[str], str]:
    store = open_store(path)
    names, digest = [unit.name for unit in store.units.all()], content_hash(store.conn)
    store.close()
    return names, digest


def test_the_content_is_that_of_the_backup_and_the_present_state_is_kept(
    path: Path, first: Backup
) -> None:
    _, before = content(path)
    restored = restore(path, first.path, NOW)
    assert content(path) == (["Chi bộ 1"], first.content_hash)
    kept = next(one for one in backups_of(path) if one.path == restored.kept)
    assert (kept.reason, kept.content_hash) == (Reason.RESTORE, before)


def test_there_and_back_again(path: Path, first: Backup) -> None:
    before = content(path)
    restored = restore(path, first.path, NOW)
    assert restored.kept is not None
    restore(path, restored.kept, NOW)
    assert content(path) == before


def test_what_a_killed_program_left_in_its_wal_is_kept_and_not_mixed_in(
    path: Path, first: Backup
) -> None:
    store = open_store(path)
    with store.transaction("Thêm đơn vị"):
        store.units.add(build.unit(id=0, name="Chi bộ 3"))
    killed = {end: beside(path, end).read_bytes() for end in ("", "-wal")}
    store.close()
    for ending, data in killed.items():
        beside(path, ending).write_bytes(data)
    path.with_name("kehoach.db.lock").unlink()
    restored = restore(path, first.path, NOW)
    assert content(path) == (["Chi bộ 1"], first.content_hash)
    assert restored.kept is not None
    restore(path, restored.kept, NOW)
    assert content(path)[0] == ["Chi bộ 1", "Chi bộ 2", "Chi bộ 3"]


def test_a_store_that_cannot_be_opened_is_replaced_and_kept_as_it_was(
    path: Path, first: Backup
) -> None:
    broken = b"\x00" * 8192 + path.read_bytes()[8192:]
    path.write_bytes(broken)
    beside(path, "-wal").write_bytes(b"no wal at all")
    restored = restore(path, first.path, NOW)
    assert content(path) == (["Chi bộ 1"], first.content_hash)
    assert restored.kept is not None
    assert (restored.kept / "kehoach.db").read_bytes() == broken
    assert (restored.kept / "kehoach.db-wal").read_bytes() == b"no wal at all"


def test_a_store_that_has_gone_is_asked_for_and_comes_back(path: Path, first: Backup) -> None:
    path.unlink()
    with pytest.raises(StoreMissingError) as told:
        open_store(path)
    assert told.value.backup is not None
    assert not path.exists()
    assert restore(path, first.path, NOW).kept is None
    assert content(path)[0] == ["Chi bộ 1"]


@pytest.mark.parametrize("read_only", [False, True])
def test_while_a_window_has_the_store_open_nothing_happens(
    path: Path, first: Backup, *, read_only: bool
) -> None:
    window = open_store(path, read_only=read_only)
    with pytest.raises(StoreBusyError):
        restore(path, first.path, NOW)
    window.close()
    assert content(path)[0] == ["Chi bộ 1", "Chi bộ 2"]


def test_a_damaged_backup_is_refused_and_nothing_happens(path: Path, first: Backup) -> None:
    with closing(sqlite3.connect(first.path)) as conn, conn:  # as a flipped bit does
        conn.execute("UPDATE unit SET name = 'Chi bộ 9'")
    before, listing = path.read_bytes(), sorted(path.parent.rglob("*"))
    with pytest.raises(BadInputError, match="bị hỏng"):
        restore(path, first.path, NOW)
    assert path.read_bytes() == before
    assert sorted(path.parent.rglob("*")) == listing


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="Windows has no such files")
def test_a_folder_a_pipe_and_a_file_that_is_not_there_are_no_backups(path: Path) -> None:
    (path.parent / "folder.khbak").mkdir()
    os.mkfifo(path.parent / "pipe.khbak")
    for name in ("folder", "pipe", "none"):
        with pytest.raises(BadInputError, match="không thấy tệp"):
            restore(path, path.parent / f"{name}.khbak", NOW)
    assert not path.exists()


def test_a_backup_too_large_for_memory_is_refused_unread(path: Path) -> None:
    huge = path.with_name("huge.khbak")
    with huge.open("wb") as file:
        file.truncate(1 << 33)  # no block of it lies on the disk
    with pytest.raises(BadInputError, match="tệp quá lớn"):
        restore(path, huge, NOW)


@pytest.mark.parametrize(
    "code",
    [
        "CREATE TRIGGER t AFTER UPDATE ON unit BEGIN DELETE FROM document; END",
        "CREATE VIEW v AS SELECT name FROM unit",
    ],
)
def test_a_backup_that_brings_code_along_is_refused(path: Path, first: Backup, code: str) -> None:
    with closing(sqlite3.connect(first.path)) as conn, conn:
        conn.execute(code)
    with pytest.raises(BadInputError, match="không phải bản sao lưu"):
        restore(path, first.path, NOW)


def test_a_failing_last_step_leaves_the_old_store(
    path: Path, first: Backup, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(path)

    def refuse(*_: object) -> None:
        raise OSError(28, "no space")

    with monkeypatch.context() as patch:
        patch.setattr(writing, "replace_with_retry", refuse)
        with pytest.raises(NoSpaceError):
            restore(path, first.path, NOW)
    assert content(path) == before


def test_the_preview_tells_what_differs_and_changes_nothing(path: Path, first: Backup) -> None:
    before = path.read_bytes()
    seen = preview_restore(path, first.path)
    assert [(one.word, one.added, one.changed, one.lost) for one in seen.differences] == [
        ("Đơn vị", 0, 0, 1)
    ]
    assert seen.now is not None
    assert (seen.then.newest_action, seen.now.newest_action) == (
        "Thêm đơn vị “Chi bộ 1”",
        "Thêm đơn vị “Chi bộ 2”",
    )
    assert path.read_bytes() == before


def test_the_preview_needs_no_store(path: Path, first: Backup) -> None:
    path.write_bytes(b"damaged")
    seen = preview_restore(path, first.path)
    assert seen.now is None
    assert seen.backup.content_hash == first.content_hash
