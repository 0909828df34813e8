"""Which backups go (R11): random schedules under clocks that jump."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from random import Random

import pytest

from kehoach_desktop.core.backups import NEWEST, Backup, Reason, to_remove

START = datetime(2024, 4, 15, 9, 41, tzinfo=UTC)
STEPS = (
    *(timedelta(0), timedelta(seconds=1), timedelta(minutes=5), timedelta(hours=1)),
    *(timedelta(days=1), timedelta(days=9), timedelta(days=3653), timedelta(days=-3653)),
    timedelta(days=-2),
)
ZONES = (UTC, timezone(timedelta(hours=7)), timezone(timedelta(hours=8)))


def backup(serial: int, at: datetime, *, verified: bool) -> Backup:
    return Backup(
        path=Path(f"{serial}.khbak"),
        serial=serial,
        made_at=at,
        size=1,
        reason=Reason.AUTOMATIC,
        documents=0,
        lines=0,
        action=serial,
        newest_action="",
        content_hash="",
        verified=verified,
    )


def folders(rng: Random, times: int) -> Iterator[tuple[list[Backup], Backup, set[Backup]]]:
    """Give the folder after each backup, the new one, and what rotation takes."""
    there, at = list[Backup](), START
    for serial in range(1, times):
        at = (at + rng.choice(STEPS)).astimezone(rng.choice(ZONES))
        if not 1990 < at.year < 2090:
            at = START
        made = backup(serial, at, verified=rng.random() < 0.95)
        there.append(made)
        gone = set(to_remove(there))
        yield there, made, gone
        there = [one for one in there if one not in gone]


def run_schedules(schedules: int) -> None:
    for seed in range(schedules):
        for there, made, gone in folders(Random(seed), 40):
            verified = [one for one in there if one.verified]
            assert made not in gone
            assert not gone & set(verified[-NEWEST:])
            assert not verified or set(verified) - gone
            assert all(one.verified for one in gone)
        kept = [one for one in there if one not in gone]
        assert len(kept) <= 12 + 14 + 8 + 12 + 5


@pytest.mark.timeout(120)
@pytest.mark.parametrize("schedules", [40, pytest.param(1000, marks=pytest.mark.slow)])
def test_in_random_schedules_the_newest_5_and_the_last_verified_stay(schedules: int) -> None:
    run_schedules(schedules)


def test_files_from_the_future_do_not_starve_the_others() -> None:
    future = [backup(n, START + timedelta(days=3653 + n), verified=True) for n in range(1, 60)]
    honest = [backup(100 + n, START + timedelta(days=n), verified=True) for n in range(30)]
    gone = set(to_remove([*future, *honest]))
    assert {one.serial for one in honest} - {one.serial for one in gone} >= set(range(118, 130))
    days = {one.made_at.date() for one in honest if one not in gone}
    assert len(days) >= 14
