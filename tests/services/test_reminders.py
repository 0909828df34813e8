from collections.abc import Iterator

import pytest

from kehoach_desktop.core.reminders import ReminderChannel
from kehoach_desktop.services.demo import open_demo
from kehoach_desktop.services.wiring import Services


@pytest.fixture
def demo() -> Iterator[Services]:
    services = open_demo()
    yield services
    services.close()


def campaign_of(services: Services) -> int:
    campaign = services.campaigns.current()
    assert campaign is not None
    return campaign.id


def test_late_units_have_their_lines_in_a_polite_text(demo: Services) -> None:
    units = demo.reminders.late_units(campaign_of(demo))
    assert sum(unit.late for unit in units) == demo.assignments.overdue_count(campaign_of(demo))
    for unit in units:
        assert unit.text.count("\n- ") == unit.late
        assert unit.text.startswith("Kính gửi ")
        assert unit.last is None


def test_a_reminder_is_noted_with_its_channel_and_can_be_undone(demo: Services) -> None:
    key = campaign_of(demo)
    first, second, *_ = demo.reminders.late_units(key)
    pair = [(first.unit_id, first.late), (second.unit_id, second.late)]
    demo.reminders.note(pair, ReminderChannel.ZALO)
    after = {unit.unit_id: unit for unit in demo.reminders.late_units(key)}
    last = after[first.unit_id].last
    assert last is not None
    assert last.words(demo.today()) == "đã nhắc 15/4 qua Zalo"
    demo.undo.undo()
    assert all(unit.last is None for unit in demo.reminders.late_units(key))
