"""Clocks that jump between edits (R19): the order of edits is that of their numbers."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

import pytest

from kehoach_desktop.core.backups import Reason
from kehoach_desktop.store.actions import page
from kehoach_desktop.store.backup import make_backup, newest_backup
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.store.store import Store
from tests import build
from tests.store.edits import random_edit

JUMPS = (timedelta(days=-2), timedelta(days=366), timedelta(0), timedelta(minutes=1))
NEWEST = 1 << 40


class Clock:
    """A clock that is set at random each time it is read."""

    def __init__(self, rng: Random) -> None:
        self.rng, self.time = rng, datetime(2024, 4, 15, 9, 41, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.time += self.rng.choice(JUMPS)
        return self.time


@pytest.fixture
def clock() -> Clock:
    return Clock(Random(19))


@pytest.fixture
def store(tmp_path: Path, clock: Clock) -> Iterator[Store]:
    opened = open_store(tmp_path / "kehoach.db", now=clock)
    yield opened
    opened.close()


def test_undo_and_history_keep_the_order_of_60_edits_under_a_jumping_clock(
    store: Store, clock: Clock
) -> None:
    start = content_hash(store.conn)
    for _ in range(60):
        random_edit(store, clock.rng)
    end = content_hash(store.conn)
    numbers = [row[0] for row in page(store.conn, NEWEST, 100, "")]
    assert numbers == sorted(numbers, reverse=True)
    while store.history.next_undo():
        store.undo()
    assert content_hash(store.conn) == start
    while store.history.next_redo():
        store.redo()
    assert content_hash(store.conn) == end


def test_the_newest_of_30_backups_is_the_last_made_under_a_jumping_clock(
    store: Store, clock: Clock
) -> None:
    assert store.path
    for number in range(30):
        with store.transaction("Thêm đơn vị"):
            store.units.add(build.unit(id=0, name=f"Chi bộ {number}"))
        made = make_backup(store.path, Reason.AUTOMATIC, clock())
        assert newest_backup(store.path) == made


def test_a_store_written_in_the_future_opens_and_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "kehoach.db"
    for year in (2035, 2024):
        store = open_store(path, now=partial(datetime, year, 1, 1, tzinfo=UTC))
        with store.transaction("Thêm đơn vị"):
            store.units.add(build.unit(id=0, name=f"Chi bộ {year}"))
        assert store.history.newest(1)[0][2].startswith(str(year))
        store.close()
    store = open_store(path)
    store.undo()
    assert [unit.name for unit in store.units.all()] == ["Chi bộ 2035"]
    store.close()
