"""Two programs at one store (R13): one writes, the other says who; a killed one leaves no mess."""

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile
from time import process_time

import pytest

from kehoach_desktop.core.errors import StoreBusyError
from kehoach_desktop.store.lock import lock_path, machine
from kehoach_desktop.store.opening import open_store

NOW = datetime(2024, 4, 15, 9, 41, tzinfo=UTC)
STARTER = """
import sys
from pathlib import Path
from kehoach_desktop.core.errors import StoreBusyError
from kehoach_desktop.store.opening import open_store
held = []
print("ready", flush=True)
for path in sys.stdin:
    try:
        held.append(open_store(Path(path.strip())))
        print("writes", flush=True)
    except StoreBusyError as told:
        print(told, flush=True)
"""


class Starter:
    """Another process that opens stores when told, and keeps them."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-c", STARTER],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        self.answer()

    def start(self, path: Path) -> None:
        assert self.process.stdin
        self.process.stdin.write(f"{path}\n")
        self.process.stdin.flush()

    def answer(self) -> str:
        assert self.process.stdout
        return self.process.stdout.readline().strip()

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()


@pytest.fixture
def starters() -> Iterator[list[Starter]]:
    made = [Starter() for _ in range(3)]
    yield made
    for one in made:
        one.kill()


def race(starters: list[Starter], folder: Path, rounds: int) -> None:
    """In every fourth round there is no store yet."""
    made = folder / "made.db"
    open_store(made).close()
    for number in range(rounds):
        path = folder / str(number) / "kehoach.db"
        path.parent.mkdir()
        if number % 4:
            copyfile(made, path)
        for one in starters:
            one.start(path)
        said = sorted(one.answer() for one in starters)
        assert said[-1] == "writes"
        assert all("Chỉ xem: đang mở" in sentence for sentence in said[:-1])


@pytest.mark.timeout(60)
def test_in_20_of_20_racing_starts_of_three_exactly_one_writes(
    tmp_path: Path, starters: list[Starter]
) -> None:
    race(starters, tmp_path, 20)


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_in_200_of_200_racing_starts_of_three_exactly_one_writes(
    tmp_path: Path, starters: list[Starter]
) -> None:
    race(starters, tmp_path, 200)


def test_after_kill_9_of_the_owner_the_next_start_writes_within_2_seconds(
    tmp_path: Path, starters: list[Starter]
) -> None:
    path = tmp_path / "kehoach.db"
    for owner in starters:
        owner.start(path)
        assert owner.answer() == "writes"
        with pytest.raises(StoreBusyError, match=f"đang mở trên máy {machine()}"):
            open_store(path)
        owner.kill()
        begun = process_time()
        open_store(path).close()
        assert process_time() - begun <= 2


@pytest.mark.parametrize("host", [machine(), "MAY-KHAC"], ids=["reused pid", "other host"])
def test_words_that_a_dead_program_left_in_the_lock_hold_nobody_up(
    tmp_path: Path, host: str
) -> None:
    path = tmp_path / "kehoach.db"
    open_store(path).close()
    left = {"host": host, "user": "lan", "pid": 1, "since": NOW.isoformat()}
    lock_path(path).write_text(json.dumps(left), encoding="utf-8")
    open_store(path).close()
