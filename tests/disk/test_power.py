"""Power cuts (R2, R5): every edit that was acknowledged is there at the next start, all is sound.

The program runs for some edits over a shim that writes down each write, sync and rename. From
that, folders are made as a power cut at random moments leaves them: with all calls up to there
(prefix), or with a random part of those that no sync had settled (reordered).
"""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from shutil import rmtree

import pytest

from kehoach_desktop.services.storm_verify import verify
from tests import build
from tests.disk.power import Disk, cuts, lay_out
from tests.disk.shim import Call, Kind, calls, environment

OPS = ("edit", "backup", "restore", "import", "export", "migrate")


def record(op: str, folder: Path, edits: int) -> tuple[Disk, Path]:
    """Let a storm do some edits, then kill it; give the disk as it was before, and the log."""
    folder.mkdir()
    build.services(folder / "kehoach.db").close()
    before = Disk(folder)
    log = folder.with_name("log")
    words = ("--store", folder / "kehoach.db", "storm-write", "--start", 1, "--op", op)
    program = subprocess.Popen(
        [sys.executable, "-m", "kehoach_desktop", *map(str, words)],
        stdout=subprocess.PIPE,
        text=True,
        env=environment(folder, log),
    )
    assert program.stdout
    for _ in range(edits):
        assert program.stdout.readline().startswith("ack ")
    program.kill()
    program.communicate()
    return before, log


def states(
    disk: Disk, log: Path, count: int, rng: Random
) -> Iterator[tuple[dict[str, bytes | None], str]]:
    """Give `count` prefix and `count` reordered states, with what was said before each cut."""
    found = list(calls(log))
    moments = set(rng.sample(range(len(found)), count))
    for stopped, said in cuts(disk, found, moments):
        yield stopped.as_issued(), said
        yield stopped.as_cut(rng), said


def assert_nothing_lost(folder: Path, op: str, said: str) -> None:
    acknowledged = {int(word) for word in said.replace("ack", "").split()}
    have, rest = set[int](), list[str]()
    for line in verify(folder / "kehoach.db", lambda: build.TODAY, op):
        word, _, span = line.partition(" ")
        first, _, last = span.partition("..")
        if word == "have":
            have |= set(range(int(first), int(last or first) + 1))
        else:
            rest.append(line)
    assert rest == ["integrity ok"]
    assert have >= acknowledged


def try_cuts(op: str, tmp_path: Path, edits: int, count: int) -> None:
    disk, log = record(op, tmp_path / "disk", edits)
    for number, (state, said) in enumerate(states(disk, log, count, Random(f"{op} {count}"))):
        folder = tmp_path / str(number)
        folder.mkdir()
        lay_out(state, folder)
        assert_nothing_lost(folder, op, said)
        rmtree(folder)


@pytest.mark.parametrize(("synced", "expected"), [(True, {b"new"}), (False, {b"", b"new"})])
def test_the_simulated_disk_keeps_what_was_synced_and_may_lose_the_rest(
    tmp_path: Path, *, synced: bool, expected: set[bytes]
) -> None:
    (tmp_path / "file").touch()
    disk, name = Disk(tmp_path), str(tmp_path / "file")
    disk.follow(Call(Kind.OPEN, (1, 3), name, b"", 0))
    disk.follow(Call(Kind.WRITE, (1, 3), "", b"new", 0))
    if synced:
        disk.follow(Call(Kind.SYNC, (1, 3), "", b"", 0))
    assert {disk.as_cut(Random(seed))["file"] for seed in range(20)} == expected
    assert disk.as_issued()["file"] == b"new"


def test_6_prefix_and_6_reordered_cuts_over_edits_and_evidence_lose_nothing(tmp_path: Path) -> None:
    try_cuts("edit", tmp_path, 10, 6)


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_60_prefix_and_60_reordered_cuts_over_edits_and_evidence_lose_nothing(
    tmp_path: Path,
) -> None:
    try_cuts("edit", tmp_path, 60, 60)


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("op", OPS[1:])
def test_15_prefix_and_15_reordered_cuts_over_each_other_operation_lose_nothing(
    tmp_path: Path, op: str
) -> None:
    try_cuts(op, tmp_path, 4, 15)
