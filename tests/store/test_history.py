import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kehoach_desktop.core.changes import Touched
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.opening import open_memory_store, open_store
from kehoach_desktop.store.store import Store
from kehoach_desktop.store.triggers import tracked_tables
from tests import build
from tests.store.edits import random_edit


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store()
    yield opened
    opened.close()


def add_unit(store: Store, name: str, label: str = "Thêm đơn vị") -> None:
    with store.transaction(label):
        store.conn.execute("INSERT INTO unit (name) VALUES (?)", (name,))


def _add_and_fail(store: Store) -> None:
    with store.transaction("Hỏng"):
        store.conn.execute("INSERT INTO unit (name) VALUES ('hỏng')")
        _ = 1 / 0


def names(store: Store) -> list[str]:
    return [unit.name for unit in store.units.all()]


def test_undo_takes_back_the_newest_action_and_redo_does_it_again(store: Store) -> None:
    add_unit(store, "A")
    add_unit(store, "B", "Thêm B")
    assert store.history.next_undo() == (2, "Thêm B")
    change = store.undo()
    assert (change.label, change.touched) == ("Hoàn tác: Thêm B", Touched.UNIT)
    assert names(store) == ["A"]
    assert store.redo().label == "Làm lại: Thêm B"
    assert names(store) == ["A", "B"]


def test_250_steps_are_undone_across_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "kehoach.db"
    store = _without_syncs(path)
    start = content_hash(store.conn)
    for number in range(250):
        with store.transaction(f"Thêm đơn vị {number}"):
            store.units.add(build.unit(id=0, name=f"Chi bộ {number}"))
    store.close()
    store = _without_syncs(path)
    steps = 0
    while store.undo().touched:
        steps += 1
    assert steps == 250
    assert content_hash(store.conn) == start
    store.close()


def test_a_new_edit_cuts_off_what_was_undone(store: Store) -> None:
    add_unit(store, "A")
    store.undo()
    add_unit(store, "B")
    assert store.history.next_redo() is None
    assert store.redo().touched is Touched.NOTHING
    assert names(store) == ["B"]


def test_an_action_that_changes_nothing_leaves_no_trace(store: Store) -> None:
    add_unit(store, "A")
    store.undo()
    with store.transaction("Không làm gì") as action:
        store.conn.execute("UPDATE unit SET name = name")
    assert action.change().touched is Touched.NOTHING
    assert store.history.next_redo() is not None
    assert store.history.newest(1)[0][1] == "Hoàn tác: Thêm đơn vị"


def test_a_failure_inside_takes_the_whole_action_back(store: Store) -> None:
    with pytest.raises(ZeroDivisionError):
        _add_and_fail(store)
    assert names(store) == []
    assert store.history.newest(1) == []
    add_unit(store, "B")
    assert names(store) == ["B"]


def test_transactions_inside_join_the_outer_one(store: Store) -> None:
    with store.transaction("Ngoài"):
        add_unit(store, "A", "Trong")
        add_unit(store, "B", "Trong")
    assert [entry[1] for entry in store.history.newest(9)] == ["Ngoài"]
    store.undo()
    assert names(store) == []


def test_a_failure_caught_in_the_outer_action_takes_only_the_inner_part_back(
    store: Store,
) -> None:
    with store.transaction("Ngoài"):
        add_unit(store, "A")
        with pytest.raises(ZeroDivisionError):
            _add_and_fail(store)
    assert names(store) == ["A"]


def test_a_write_outside_an_action_is_refused(store: Store) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=r"history\.action"):
        store.conn.execute("INSERT INTO unit (name) VALUES ('A')")


def test_every_table_of_records_has_its_three_triggers(store: Store) -> None:
    count = store.conn.execute("SELECT count(*) FROM temp.sqlite_master WHERE type = 'trigger'")
    assert count.fetchone()[0] == 3 * len(tracked_tables(store.conn))


def test_deleting_a_parent_is_undone_with_all_that_went_along(store: Store) -> None:
    rng = random.Random(7)
    for _ in range(60):
        random_edit(store, rng)
    before = content_hash(store.conn)
    with store.transaction("Xóa hết"):
        store.conn.execute("DELETE FROM document")
        store.conn.execute("DELETE FROM campaign")
    assert content_hash(store.conn) != before
    store.undo()
    assert content_hash(store.conn) == before


@pytest.mark.parametrize("seed", range(2))
def test_undoing_100_random_edits_gives_the_start_and_redoing_the_end(
    tmp_path: Path, seed: int
) -> None:
    there_and_back_over_restarts(tmp_path, seed)


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_undoing_15_sequences_of_100_random_edits_gives_the_start_and_redoing_the_end(
    tmp_path: Path,
) -> None:
    for seed in range(100, 115):
        (tmp_path / str(seed)).mkdir()
        there_and_back_over_restarts(tmp_path / str(seed), seed)


def there_and_back_over_restarts(tmp_path: Path, seed: int) -> None:
    """Random edits over all families, undo and redo between them, reopening in the middle."""
    rng = random.Random(seed)
    path = tmp_path / "kehoach.db"
    store = _without_syncs(path)
    start = content_hash(store.conn)
    for step in range(100):
        random_edit(store, rng)
        if rng.random() < 0.2:
            _there_and_back(store, rng.randint(1, 4))
        if step == 50:
            store.close()
            store = _without_syncs(path)
    end = content_hash(store.conn)
    while store.history.next_undo():
        store.undo()
    assert content_hash(store.conn) == start
    store.close()
    store = _without_syncs(path)
    while store.history.next_redo():
        store.redo()
    assert content_hash(store.conn) == end
    assert store.conn.execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    assert store.conn.execute("PRAGMA foreign_key_check").fetchall() == []
    store.conn.execute("INSERT INTO search (search) VALUES ('integrity-check')")
    store.close()


def _without_syncs(path: Path) -> Store:
    """Open a store that does not wait for the disk: no power is cut here."""
    store = open_store(path)
    store.conn.execute("PRAGMA synchronous=OFF")
    return store


def _there_and_back(store: Store, times: int) -> None:
    before = content_hash(store.conn)
    taken = sum(1 for _ in range(times) if store.undo().touched)
    for _ in range(taken):
        store.redo()
    assert content_hash(store.conn) == before


def test_undoing_many_rows_compiles_no_statement_anew_for_each(store: Store) -> None:
    with store.transaction("Thêm nhiều"):
        for number in range(20):
            store.conn.execute("INSERT INTO unit (name) VALUES (?)", (str(number),))
    with store.transaction("Đổi tên cả"):
        store.conn.execute("UPDATE unit SET name = name || 'x'")
    said: list[str] = []
    store.conn.set_trace_callback(said.append)
    store.undo()
    assert sum("defer_foreign_keys" in one for one in said) == 1
