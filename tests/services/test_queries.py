"""Each screen asks the store at most three times, whatever the number of rows."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta

import pytest

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.services.wiring import Services
from tests import build

UNITS, ACTIVITIES = 20, 60


@pytest.fixture(scope="module")
def crowd() -> Iterator[Services]:
    services = build.services()
    store = services.store
    with store.transaction("Kế hoạch lớn"):
        units = [store.units.add(build.unit(id=0, name=f"Đơn vị {n}")) for n in range(UNITS)]
        campaign = store.campaigns.add(build.campaign())
        document = store.documents.add(build.document(campaign_id=campaign))
        blocks = []
        for number in range(ACTIVITIES):
            start = date(2024, 3, 1) + timedelta(number)
            key = store.activities.add(build.activity(document_id=document, start=start))
            blocks.append(Block(BlockKind.N2, activity_id=key))
            store.conn.executemany(
                "INSERT INTO assignment (activity_id, unit_id) VALUES (?, ?)",
                [(key, unit) for unit in units],
            )
        store.blocks.save(document, blocks)
    yield services
    services.close()


def checklist(services: Services) -> int:
    campaign = services.campaigns.current()
    assert campaign is not None
    units = services.assignments.units_with_progress(campaign.id)
    return len(units) + len(services.assignments.of_unit(units[0].unit.id, campaign.id))


def calendar(services: Services) -> int:
    campaign = services.campaigns.current()
    assert campaign is not None
    return len(services.calendar.peak(campaign.id, build.TODAY).entries)


def matrix(services: Services) -> int:
    campaign = services.campaigns.current()
    assert campaign is not None
    return len(services.assignments.all_lines(campaign.id))


@pytest.mark.parametrize(
    ("screen", "shown"),
    [
        (checklist, UNITS + ACTIVITIES),
        (calendar, ACTIVITIES),
        (matrix, UNITS * ACTIVITIES),
    ],
)
def test_a_screen_opens_with_three_queries_at_most(
    crowd: Services, screen: Callable[[Services], int], shown: int
) -> None:
    screen(crowd)
    before = crowd.store.queries
    assert screen(crowd) == shown
    assert crowd.store.queries - before <= 3


def test_a_document_of_any_length_is_read_with_three_queries(crowd: Services) -> None:
    key = crowd.plans.summaries()[0].document.id
    before = crowd.store.queries
    content = crowd.plans.content(key)
    assert len(content.blocks) == ACTIVITIES
    assert crowd.store.queries - before <= 3


def test_lists_of_documents_and_recipients_are_one_query(crowd: Services) -> None:
    before = crowd.store.queries
    crowd.plans.summaries()
    crowd.recipients.documents()
    crowd.recipients.lines(1)
    assert crowd.store.queries - before <= 3


def test_what_is_remembered_is_read_anew_after_a_change(crowd: Services) -> None:
    count = len(crowd.units.all())
    crowd.units.add("Đơn vị mới", build.unit().kind)
    assert len(crowd.units.all()) == count + 1
    crowd.undo.undo()
    assert len(crowd.units.all()) == count
