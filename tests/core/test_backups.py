from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest

from kehoach_desktop.core.backups import (
    DAYS,
    MONTHS,
    NEWEST,
    RECENT,
    WEEKS,
    Backup,
    Reason,
    to_remove,
)

START = datetime(2024, 3, 1, 8, tzinfo=UTC)
MOST = RECENT + DAYS + WEEKS + MONTHS


def backup(serial: int, made_at: datetime, *, verified: bool = True) -> Backup:
    path = Path(f"{serial}.khbak")
    return Backup(path, serial, made_at, 1, Reason.AUTOMATIC, 1, 1, serial, "", "", verified)


def kept_after(schedule: list[datetime]) -> list[Backup]:
    kept = list[Backup]()
    for serial, made_at in enumerate(schedule, 1):
        kept.append(backup(serial, made_at))
        gone = set(to_remove(kept))
        kept = [one for one in kept if one not in gone]
    return kept


@pytest.mark.parametrize("schedules", [40, pytest.param(300, marks=pytest.mark.slow)])
def test_the_newest_stay_in_random_schedules_with_clocks_that_jump_ten_years(
    schedules: int,
) -> None:
    rng = Random(11)
    for _ in range(schedules):
        now, schedule = START, list[datetime]()
        for _ in range(rng.randrange(1, 120)):
            jump = rng.random()
            if jump < 0.05:
                now += timedelta(days=rng.randrange(-3650, 3650))
            elif jump > 0.2:
                now += timedelta(minutes=rng.randrange(60 * 24))
            schedule.append(now)
        kept = kept_after(schedule)
        newest = list(range(len(schedule), 0, -1))[:NEWEST]
        assert {one.serial for one in kept} >= set(newest)
        assert len(kept) <= MOST


def test_future_dates_do_not_starve_the_others() -> None:
    future = [START + timedelta(days=3650 + day) for day in range(40)]
    since = [START + timedelta(days=day) for day in range(30)]
    kept = kept_after([*future, *since])
    assert sum(one.made_at < future[0] for one in kept) >= NEWEST + DAYS - RECENT
    assert kept[-1].made_at == since[-1]


def test_a_year_of_work_leaves_days_weeks_and_months() -> None:
    hours = [START + timedelta(days=day, hours=hour) for day in range(365) for hour in range(4)]
    kept = kept_after(hours)
    last = hours[-1].date()
    assert {last - timedelta(day) for day in range(DAYS)} <= {one.made_at.date() for one in kept}
    assert len({one.made_at.strftime("%Y-%m") for one in kept}) >= MONTHS - 1


def test_what_cannot_be_read_is_left_alone_and_stands_in_for_nothing() -> None:
    good = [backup(number, START) for number in range(1, 4)]
    bad = [replace(backup(0, START, verified=False), path=Path(str(n))) for n in range(50)]
    assert to_remove([*good, *bad]) == ()
