"""kill -9 at random moments (R1, R3 to R7): nothing acknowledged is lost, nothing is in part.

`KEHOACH_STORM_ROUNDS=1000 pytest tests/bench -m slow -k 300` runs R1 at its full size.
"""

import os
from pathlib import Path
from random import Random

import pytest

from tests.bench.storm import Storm, read_without_the_package

FULL_SIZE = 1_000


def rounds_of(op: str, folder: Path, rounds: int, *, quick: bool = False) -> Storm:
    storm = Storm(folder, op, Random(f"{op} {rounds}"))
    storm.working = 0.5 if rounds >= FULL_SIZE else 0.08 if quick else 0.15
    for _ in range(rounds):
        (storm.quick_round if quick else storm.round)()
        if op != "import" and storm.acknowledged:
            found, verdict = read_without_the_package(storm.store)
            assert verdict == "ok"
            assert found >= set(range(1, storm.acknowledged + 1))
    while not storm.acknowledged:  # each start took longer than its life, on a busy machine
        storm.round()
    have, rest = storm.verify()
    assert have >= set(range(1, storm.acknowledged + 1))
    assert rest == ["integrity ok"]
    return storm


@pytest.mark.timeout(120)
def test_8_kills_over_edits_lose_nothing(tmp_path: Path) -> None:
    rounds_of("edit", tmp_path, 8)


@pytest.mark.timeout(60)
@pytest.mark.parametrize("op", ["backup", "restore", "import", "export", "migrate"])
def test_2_kills_over_each_other_operation_leave_nothing_half_done(tmp_path: Path, op: str) -> None:
    rounds_of(op, tmp_path, 2)


@pytest.mark.slow
@pytest.mark.timeout(1800)
def test_300_kills_over_edits_lose_nothing(tmp_path: Path) -> None:
    rounds = int(os.environ.get("KEHOACH_STORM_ROUNDS", "300"))
    assert rounds_of("edit", tmp_path, rounds, quick=True).acknowledged > rounds / 2


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.parametrize("op", ["backup", "restore", "import", "export", "migrate"])
def test_12_kills_over_each_other_operation_leave_nothing_half_done(
    tmp_path: Path, op: str
) -> None:
    rounds_of(op, tmp_path, 12)
