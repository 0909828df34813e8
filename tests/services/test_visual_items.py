from datetime import date

import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.states import Shown, State
from kehoach_desktop.services.visual_items import VisualItems
from tests import build

UBND = "UBND phường"


@pytest.fixture
def items(sample: build.Sample) -> VisualItems:
    return sample.services.visual_items


def test_what_goes_up_makes_its_take_down_line_which_is_late_the_day_after(sample, items) -> None:
    up = sample.lines(UBND)[0].assignment.id
    items.add(up, "Băng rôn 5 tấm, đường Hùng Vương, 01/4–14/4")
    _, down = sample.lines(UBND)
    assert down.title == "Tháo dỡ, thu hồi: Gặp mặt cựu chiến binh"
    assert down.due == date(2024, 4, 14)
    assert down.shown(date(2024, 4, 14)) is Shown.TODO
    assert down.shown(date(2024, 4, 15)) is Shown.OVERDUE
    assert [block.activity_id for block in sample.content.blocks if block.activity_id] == list(
        sample.activities
    )


def test_taking_everything_down_finishes_the_line_and_undo_hangs_it_again(sample, items) -> None:
    up = sample.lines(UBND)[0].assignment.id
    items.add(up, "Cờ 12 lá, 01/4-14/4")
    items.add(up, "Pa nô, cổng chợ, 01/4-10/4")
    first, second = sample.services.line_contents.of(up).items
    assert sample.lines(UBND)[1].due == date(2024, 4, 10)
    items.toggle_taken(up, second.id)
    assert sample.lines(UBND)[1].due == date(2024, 4, 14)
    items.toggle_taken(up, first.id)
    assert sample.lines(UBND)[1].assignment.state is State.DONE
    assert sample.lines(UBND)[1].assignment.done_on == build.TODAY
    sample.services.undo.undo()
    assert sample.lines(UBND)[1].assignment.state is State.TODO


def test_one_take_down_activity_serves_all_units_and_goes_with_the_last_item(sample, items) -> None:
    both = [sample.lines(name)[0].assignment.id for name in (UBND, "Hội CCB phường")]
    for key in both:
        items.add(key, "Cờ, 01/4-14/4")
    assert (
        len({sample.lines(name)[1].assignment.activity_id for name in (UBND, "Hội CCB phường")})
        == 1
    )
    for key in both:
        (item,) = sample.services.line_contents.of(key).items
        items.remove(key, item.id)
    assert len(sample.lines(UBND)) == 1
    titles = [one.title for one in sample.services.assignments.activities(sample.campaign_id)]
    assert not any("Tháo dỡ" in title for title in titles)


def test_a_thing_without_a_day_to_come_down_makes_no_line(sample, items) -> None:
    up = sample.lines(UBND)[0].assignment.id
    items.add(up, "Cổng chào 1 cổng, trụ sở phường")
    assert len(sample.lines(UBND)) == 1
    with pytest.raises(BadInputError, match="Chưa rõ treo vật gì"):
        items.add(up, "26/4")
