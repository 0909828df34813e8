"""Silent corruption (R10): every change of the file that no action made is found at the start."""

import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest

from kehoach_desktop.core.backups import Reason
from kehoach_desktop.core.errors import StoreBehindError, StoreDamagedError
from kehoach_desktop.core.visits import Visit, visiting
from kehoach_desktop.store.backup import make_backup
from kehoach_desktop.store.copies import read_copy
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.lock import lock_path, noted_seal
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.store.places import beside
from kehoach_desktop.store.restore import restore
from tests import build

NOW = datetime(2024, 4, 15, 9, 41, tzinfo=UTC)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Give a store that was closed cleanly, with a plan in it."""
    path = tmp_path / "kehoach.db"
    build.store_with_plan(path).services.close()
    return path


def is_refused(path: Path) -> bool:
    """Tell whether the store is refused, and unchanged; it is closed again otherwise."""
    before = path.read_bytes()
    try:
        open_store(path).close()
    except StoreDamagedError as told:
        return told.backup is not None and path.read_bytes() == before
    return False


def without_seal(path: Path) -> None:
    """Leave the store as a killed program does."""
    lock_path(path).write_bytes(b"")


def test_an_untouched_store_opens(path: Path) -> None:
    assert not is_refused(path)
    without_seal(path)
    assert not is_refused(path)


def flip_bits(path: Path, times: int) -> None:
    rng, whole = Random(10), path.read_bytes()
    for _ in range(times):
        data = bytearray(whole)
        data[rng.randrange(100, len(data))] ^= 1 << rng.randrange(8)
        path.write_bytes(data)
        assert is_refused(path)
    path.write_bytes(whole)
    assert not is_refused(path)


def test_100_of_100_flipped_bits_are_found_after_a_clean_close(path: Path) -> None:
    flip_bits(path, 100)


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_1000_of_1000_flipped_bits_are_found_after_a_clean_close(path: Path) -> None:
    flip_bits(path, 1000)


def test_40_of_40_overwritten_pages_and_20_of_20_truncations_are_found(path: Path) -> None:
    rng, whole = Random(11), path.read_bytes()
    for _ in range(40):
        page = 4096 * rng.randrange(len(whole) // 4096)
        path.write_bytes(whole[:page] + rng.randbytes(4096) + whole[page + 4096 :])
        assert is_refused(path)
    for _ in range(20):
        path.write_bytes(whole[: rng.randrange(len(whole))])
        assert is_refused(path)


def killed_with_wal(path: Path, *, noted: bool = False) -> bytes:
    """Leave a store as a program does that was killed with edits in its -wal; give the -wal."""
    store = open_store(path)
    with store.transaction("Thêm đơn vị"):
        store.units.add(build.unit(id=0, name="Trạm Y tế"))
    left = {end: beside(path, end).read_bytes() for end in ("", "-wal")}
    note = lock_path(path).read_bytes()
    store.close()
    for end, data in left.items():
        beside(path, end).write_bytes(data)
    without_seal(path)
    if noted:
        lock_path(path).write_bytes(note)
    return left["-wal"]


def test_20_of_20_wal_files_cut_anywhere_end_in_the_last_whole_commit(path: Path) -> None:
    """A cut -wal is what a power cut leaves: SQLite's checksums tell where it ends."""
    rng, wal, whole = Random(14), killed_with_wal(path), path.read_bytes()
    for _ in range(20):
        path.write_bytes(whole)
        beside(path, "-wal").write_bytes(wal[: rng.randrange(len(wal))])
        without_seal(path)
        open_store(path).close()


def test_a_store_whose_last_edits_went_with_its_wal_is_refused_until_it_is_taken(
    path: Path,
) -> None:
    """The lock file notes each commit after it; a power cut before that note raises no alarm."""
    killed_with_wal(path, noted=True)
    beside(path, "-wal").unlink()
    for _ in range(2):
        with pytest.raises(StoreBehindError, match="thao tác sau cùng"):
            open_store(path)
    store = open_store(path, new=True)
    assert "Trạm Y tế" not in {unit.name for unit in store.units.all()}
    store.close()
    open_store(path).close()


def test_a_wal_that_another_program_moved_into_the_store_is_not_missed(path: Path) -> None:
    killed_with_wal(path, noted=True)
    with closing(sqlite3.connect(path)) as conn:
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    beside(path, "-wal").unlink(missing_ok=True)
    store = open_store(path)
    assert "Trạm Y tế" in {unit.name for unit in store.units.all()}
    store.close()


def test_an_older_file_put_over_a_killed_store_is_found_and_a_restored_one_is_not(
    path: Path,
) -> None:
    older = path.read_bytes()
    killed_with_wal(path, noted=True)
    beside(path, "-wal").unlink()
    path.write_bytes(older)
    with pytest.raises(StoreBehindError):
        open_store(path)
    copy = make_backup(path, Reason.MANUAL, NOW).path
    restore(path, read_copy(copy), NOW)
    open_store(path).close()


def test_a_text_typed_and_given_up_before_a_kill_raises_no_alarm(path: Path) -> None:
    store = open_store(path)
    (unit,) = [one for one in store.units.all() if not one.is_group][:1]
    visit = Visit()
    for name in ("Trạm", unit.name):
        with visiting(visit), store.transaction("Sửa tên"):
            store.units.set_fields(unit.id, {"name": name})
    note = lock_path(path).read_bytes()
    left = {end: beside(path, end).read_bytes() for end in ("", "-wal")}
    store.close()
    for end, data in left.items():
        beside(path, end).write_bytes(data)
    lock_path(path).write_bytes(note)
    open_store(path).close()


def test_10_of_10_foreign_wal_files_and_5_of_5_swapped_stores_are_found(
    path: Path, tmp_path: Path
) -> None:
    rng, other = Random(12), tmp_path / "other" / "kehoach.db"
    other.parent.mkdir()
    for _ in range(10):
        beside(path, "-wal").write_bytes(rng.randbytes(4096 + 32))
        assert is_refused(path)
        beside(path, "-wal").unlink()
    for _ in range(5):
        services = build.services(other)
        services.units.add_unit(build.unit(id=0, name=rng.randbytes(4).hex()))
        services.close()
        copyfile(other, path)
        assert is_refused(path)


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE unit SET name = name || 'x' WHERE id = 1",
        "UPDATE activity SET end_on = '2024-04-27' WHERE end_on IS NOT NULL",
        "DELETE FROM delivery",
        "INSERT INTO unit (name) VALUES ('thừa')",
        "UPDATE history SET after = replace(after, 'Chi', 'Chj')",
    ],
    ids=["changed", "a day", "lost", "added", "image"],
)
def test_after_a_kill_rows_that_no_action_wrote_are_found(path: Path, change: str) -> None:
    without_seal(path)
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute(change)
    assert is_refused(path)


def test_40_of_40_flipped_bits_in_rows_are_found_after_a_kill(path: Path) -> None:
    """Bits in the text of units and activities, where integrity_check sees nothing."""
    rng, whole = Random(13), path.read_bytes()
    places = [
        place
        for word in ("Gặp mặt cựu chiến binh", "Hội CCB phường", "Chi bộ Tổ dân phố 2")
        for place in _of_rows(path, whole, word.encode())
    ]
    for _ in range(40):
        data = bytearray(whole)
        data[rng.choice(places) + rng.randrange(3)] ^= 1 << rng.randrange(5)
        path.write_bytes(data)
        without_seal(path)
        assert is_refused(path)


def _of_rows(path: Path, whole: bytes, word: bytes) -> list[int]:
    """Give where a word stands in tables that are no index, history or list of actions."""
    with closing(sqlite3.connect(path)) as conn:
        pages = {
            number
            for (root,) in conn.execute(
                "SELECT rootpage FROM sqlite_master WHERE name IN ('unit', 'activity')"
            )
            for number in [root]
        }
    found, place = [], whole.find(word)
    while place >= 0:
        if place // 4096 + 1 in pages:
            found.append(place)
        place = whole.find(word, place + 1)
    assert found
    return found


def test_a_damaged_store_is_kept_and_its_backup_named(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"?")
    with pytest.raises(StoreDamagedError, match=r"Tệp được giữ nguyên.*kehoach-20240415-094100"):
        open_store(path)
    with pytest.raises(StoreDamagedError):  # asking again does not make it good
        open_store(path)


def test_damage_that_came_while_the_store_was_open_is_found_at_the_next_start(path: Path) -> None:
    store = open_store(path)
    whole = path.read_bytes()
    path.write_bytes(whole[:-1] + b"?")
    store.close()
    assert is_refused(path)
    path.write_bytes(whole)
    open_store(path).close()
    assert noted_seal(path)  # nothing was done, and nothing has to be looked through next time


def test_damage_that_a_backup_found_is_not_sealed_in_at_close(path: Path) -> None:
    services = build.services(path)
    services.office.set_place("Tân Thành")
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("UPDATE unit SET name = 'Chi bộ 99' WHERE id = 1")
    with pytest.raises(StoreDamagedError):
        services.backups.make()
    services.close()
    assert is_refused(path)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces no file that is open")
@pytest.mark.parametrize("edits", [0, 1])
def test_an_older_copy_put_over_an_open_store_costs_no_edit(path: Path, edits: int) -> None:
    older = path.with_name("cu.db")
    copyfile(path, older)
    services = build.services(path)
    services.office.set_place("Đã sao lưu")
    if not edits:
        services.close()
        services = build.services(path)
    expected = content_hash(services.store.conn)
    older.replace(path)
    services.close()
    with pytest.raises(StoreBehindError) as told:
        open_store(path)
    assert told.value.backup is not None
    restore(path, read_copy(told.value.backup), NOW)
    store = open_store(path)
    assert content_hash(store.conn) == expected
    store.close()
