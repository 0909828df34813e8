"""A short run of the benchmarks: ratios, growth and counted work only, never milliseconds."""

from collections.abc import Callable, Iterator

import pytest

from kehoach_desktop.services.wiring import Services
from tests import build
from tests.bench import papers, starting
from tests.bench.big_store import big_store, many_rows
from tests.bench.measuring import holds, milliseconds

MOST_QUERIES = 3


@pytest.fixture(scope="module")
def ward() -> Iterator[Services]:
    services = big_store(60, 400)
    yield services
    services.close()


def campaign_of(services: Services) -> int:
    campaign = services.campaigns.current()
    assert campaign is not None
    return campaign.id


def checklist(services: Services) -> int:
    key = campaign_of(services)
    units = services.assignments.units_with_progress(key)
    return len(units) + len(services.assignments.of_unit(units[-1].unit.id, key))


def calendar(services: Services) -> int:
    return len(services.calendar.peak(campaign_of(services), build.TODAY).entries)


def plan(services: Services) -> int:
    return len(services.plans.content(services.plans.summaries()[0].document.id).activities)


def recipients(services: Services) -> int:
    return len(services.recipients.lines(services.recipients.documents()[0].id))


def matrix(services: Services) -> int:
    return len(services.matrix.matrix(campaign_of(services)).cells)


def today(services: Services) -> int:
    campaign = services.campaigns.current()
    assert campaign is not None
    return len(services.board.briefing(campaign).agenda)


def badge(services: Services) -> int:
    return services.assignments.overdue_count(campaign_of(services)) > 0


@pytest.mark.parametrize(
    ("screen", "shown"),
    [
        (checklist, 460),
        (calendar, 400),
        (plan, 400),
        (recipients, 60),
        (badge, True),
        (matrix, 24_000),
        (today, 400),
    ],
)
def test_a_screen_of_24000_lines_asks_three_times(
    ward: Services, screen: Callable[[Services], int], shown: int
) -> None:
    screen(ward)
    before = ward.store.queries
    assert screen(ward) == shown
    assert ward.store.queries - before <= MOST_QUERIES + (screen is plan)  # and the list of plans


def test_reading_a_calendar_grows_with_its_lines_and_no_faster(ward: Services) -> None:
    half = big_store(60, 200)

    def reading(services: Services) -> float:
        return milliseconds(lambda: calendar(services), 3)

    assert holds(lambda: reading(ward) < 3 * reading(half))
    half.close()


def test_searching_ten_times_the_rows_costs_no_ten_times() -> None:
    few, many = many_rows(500), many_rows(5_000)

    def seeking(services: Services) -> float:
        return milliseconds(lambda: services.search.find("gap mat"))

    assert holds(lambda: seeking(many) < 5 * seeking(few))
    few.close()
    many.close()


def test_the_workbook_costs_little_more_than_plain_openpyxl() -> None:
    assert holds(lambda: all(line.figure < 2 for line in papers.workbooks(6, 40, rounds=2)))


@pytest.mark.slow  # starts the program four times and a bare window as often
def test_the_window_starts_and_holds_little_more_than_a_bare_one() -> None:
    assert holds(lambda: all(line.figure < 2.5 for line in starting.starts(3)))
