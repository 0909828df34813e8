import sqlite3
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest

from kehoach_desktop.core.backups import Backup, Reason
from kehoach_desktop.core.errors import StoreDamagedError
from kehoach_desktop.files.write_whole import FileNotWrittenError
from kehoach_desktop.store import backup as backups
from kehoach_desktop.store.backup import backups_of, make_backup, newest_backup, write_copy
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.store.places import backup_folder
from kehoach_desktop.store.store import Store
from tests import build

NOW = datetime(2024, 4, 15, 9, 41, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kehoach.db"


@pytest.fixture
def store(path: Path) -> Iterator[Store]:
    opened = open_store(path, now=lambda: NOW)
    add_unit(opened, "Chi bộ 1")
    yield opened
    opened.close()


def add_unit(store: Store, name: str) -> None:
    with store.transaction(f"Thêm đơn vị “{name}”"):
        store.units.add(build.unit(id=0, name=name))


def hash_of(backup: Backup) -> str:
    with closing(sqlite3.connect(f"{backup.path.as_uri()}?mode=ro", uri=True)) as conn:
        return content_hash(conn)


def test_a_backup_holds_what_the_store_holds_and_knows_itself(path: Path, store: Store) -> None:
    made = make_backup(path, Reason.MANUAL, NOW)
    assert made.path.name == "kehoach-20240415-094100.khbak"
    assert made.content_hash == hash_of(made) == content_hash(store.conn)
    assert (made.newest_action, made.action) == ("Thêm đơn vị “Chi bộ 1”", 1)
    assert (made.reason, made.made_at, made.verified) == (Reason.MANUAL, NOW, True)
    assert made.size == made.path.stat().st_size
    assert backups_of(path) == [made]


@pytest.mark.usefixtures("store")
def test_a_backup_is_one_file_with_nothing_left_beside_it(path: Path) -> None:
    made = make_backup(path, Reason.MANUAL, NOW)
    hash_of(made)
    assert list(backup_folder(path).iterdir()) == [made.path]


@pytest.mark.usefixtures("store")
def test_backups_of_one_second_have_their_own_names_and_keep_their_order(path: Path) -> None:
    made = [make_backup(path, Reason.AUTOMATIC, NOW) for _ in range(3)]
    assert len({one.path for one in made}) == 3
    assert backups_of(path) == made[::-1]


def test_a_clock_set_back_does_not_change_which_is_the_newest(path: Path, store: Store) -> None:
    make_backup(path, Reason.AUTOMATIC, NOW.replace(year=2034))
    add_unit(store, "Chi bộ 2")
    newest = make_backup(path, Reason.AUTOMATIC, NOW.replace(year=2014))
    assert newest_backup(path) == newest


def test_edits_go_on_while_a_backup_is_made_in_another_thread(path: Path, store: Store) -> None:
    made = list[Backup]()
    worker = Thread(target=lambda: made.append(make_backup(path, Reason.AUTOMATIC, NOW)))
    worker.start()
    for number in range(20):
        add_unit(store, f"Đơn vị {number}")
    worker.join()
    (one,) = made
    assert one.content_hash == hash_of(one)
    assert len(store.units.all()) == 21


def test_a_damaged_store_never_becomes_a_backup_and_the_good_one_stays(path: Path) -> None:
    store = open_store(path)
    add_unit(store, "Chi bộ Tổ dân phố 1")
    good = make_backup(path, Reason.MANUAL, NOW)
    store.close()
    with closing(sqlite3.connect(path)) as conn, conn:  # no trigger: as a flipped bit does
        conn.execute("UPDATE unit SET name = 'Chi bộ Tổ dân phố 9'")
    with pytest.raises(StoreDamagedError, match="09:41 ngày 15/04/2024") as told:
        make_backup(path, Reason.AUTOMATIC, NOW)
    assert told.value.backup == good.path
    assert backups_of(path) == [good]
    assert list(backup_folder(path).iterdir()) == [good.path]


def test_a_copy_that_differs_from_what_was_read_does_not_count(
    path: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    hashes = iter(["one", "another"])
    monkeypatch.setattr(backups, "content_hash", lambda _: next(hashes))
    with pytest.raises(StoreDamagedError):
        make_backup(path, Reason.MANUAL, NOW)
    assert backups_of(path) == []
    assert list(backup_folder(path).iterdir()) == []


def test_a_half_file_is_listed_as_not_verified(path: Path, store: Store) -> None:
    made = make_backup(path, Reason.MANUAL, NOW)
    half = made.path.with_name("kehoach-20240416-080000.khbak")
    half.write_bytes(made.path.read_bytes()[:5000])
    assert [one.verified for one in backups_of(path)] == [True, False]
    assert newest_backup(path) == made


def test_a_file_in_the_place_of_the_folder_is_named(path: Path, store: Store) -> None:
    backup_folder(path).write_bytes(b"")
    with pytest.raises(FileNotWrittenError, match=r"“kehoach-sao-luu”.*mang tên của thư mục"):
        make_backup(path, Reason.MANUAL, NOW)


def test_backups_of_a_neighbour_are_not_ours(path: Path, store: Store) -> None:
    make_backup(path, Reason.MANUAL, NOW)
    assert backups_of(path.with_name("khac.db")) == []


def test_a_copy_goes_where_it_is_wanted(path: Path, store: Store, tmp_path: Path) -> None:
    made = write_copy(path, tmp_path / "usb.khbak", Reason.MANUAL, NOW)
    assert made.path == tmp_path / "usb.khbak"
    assert hash_of(made) == content_hash(store.conn)
    assert backups_of(path) == []


@pytest.mark.parametrize("name", ["so liệu [2024].db", "100% *mới*.db", "a#b?c&d=e.db", "k.h.db"])
def test_backups_are_found_whatever_the_store_is_called(tmp_path: Path, name: str) -> None:
    if sys.platform == "win32" and set(name) & set("*?"):
        pytest.skip("Windows allows no such name")
    services = build.services(tmp_path / name)
    made = [services.backups.make() for _ in range(2)]
    assert services.backups.all() == made[::-1]
    services.close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights on Windows")
def test_a_link_that_leads_nowhere_among_the_backups_hides_no_other(
    path: Path, store: Store
) -> None:
    made = make_backup(path, Reason.MANUAL, NOW)
    (made.path.parent / "kehoach-x.khbak").symlink_to("none")
    assert backups_of(path) == [made]
