import sys
from pathlib import Path

import pytest

from kehoach_desktop.core.errors import NoSpaceError, StoreError
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.failures import worded
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.store.store import Store
from tests import build


def add_units(store: Store, count: int) -> None:
    with store.transaction("Thêm nhiều"):
        for number in range(count):
            with store.transaction("Thêm một"):
                store.units.add(build.unit(id=0, name=f"Đơn vị {number} " + "x" * 500))


def test_a_full_disk_is_told_and_only_that_action_is_lost(tmp_path: Path) -> None:
    store = open_store(tmp_path / "kehoach.db")
    add_units(store, 1)
    before = content_hash(store.conn)
    pages = store.conn.execute("PRAGMA page_count").fetchone()[0]
    store.conn.execute(f"PRAGMA max_page_count={pages + 4}").fetchone()
    with pytest.raises(NoSpaceError):
        add_units(store, 200)
    assert content_hash(store.conn) == before
    assert len(store.units.all()) == 1
    store.conn.execute("PRAGMA max_page_count=1000000").fetchone()
    add_units(store, 5)
    assert len(store.units.all()) == 6
    store.close()


def test_a_failing_disk_is_told(tmp_path: Path) -> None:
    store = open_store(tmp_path / "kehoach.db")
    store.conn.execute("PRAGMA query_only=ON")
    with pytest.raises(StoreError, match="Ổ đĩa báo lỗi"):
        add_units(store, 1)
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
def test_an_edit_is_refused_when_the_file_is_gone_or_another_one(tmp_path: Path) -> None:
    path = tmp_path / "kehoach.db"
    store = open_store(path)
    add_units(store, 1)
    path.rename(tmp_path / "elsewhere.db")
    with pytest.raises(StoreError, match="không còn ở chỗ cũ"):
        add_units(store, 1)
    path.write_bytes(b"")
    with pytest.raises(StoreError, match="không còn ở chỗ cũ"):
        add_units(store, 1)
    path.unlink()
    (tmp_path / "elsewhere.db").rename(path)
    add_units(store, 1)
    assert len(store.units.all()) == 2
    store.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows deletes no file that is open")
@pytest.mark.parametrize("ending", ["-wal", ".lock"])
def test_an_edit_is_refused_when_a_file_beside_is_gone_and_nothing_is_lost(
    tmp_path: Path, ending: str
) -> None:
    path = tmp_path / "kehoach.db"
    services = build.services(path)
    add_units(services.store, 2)
    add_units(services.store, 1)
    path.with_name(path.name + ending).unlink()
    with pytest.raises(StoreError, match="Hãy đóng chương trình rồi mở lại"):
        add_units(services.store, 1)
    services.close()
    services = build.services(path)
    assert len(services.store.units.all()) == 3
    assert services.backups.newest() is not None
    add_units(services.store, 1)
    services.close()


def test_a_bug_is_not_dressed_up_as_a_failure_of_the_disk() -> None:
    with pytest.raises(ZeroDivisionError), worded():
        _ = 1 / 0
