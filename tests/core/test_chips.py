from dataclasses import replace
from datetime import date

from kehoach_desktop.core.activities import Activity, Part, PlannedActivity
from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.chips import (
    ChipKind,
    absent,
    chips_of,
    chosen_units,
    day_or_none,
    short_names,
    time_of,
    with_role,
)


def planned(*parts: Part, **fields) -> PlannedActivity:
    return PlannedActivity(Activity(1, 1, title="Gặp mặt", **fields), parts)


HEAD = Part("Ban CHQS", Role.LEAD, 7)
FRIEND = Part("Hội CCB", Role.COORDINATE, 8)


def test_an_activity_without_lead_asks_for_one_first():
    first, *others = chips_of(planned(FRIEND))
    assert (first.kind, first.missing) == (ChipKind.LEAD, True)
    assert [chip.text for chip in others] == ["Hội CCB"]


def test_done_together_on_purpose_needs_no_lead():
    together = planned(Part("Chi bộ 1", Role.CARRY_OUT, 3), joint=True)
    assert [chip.missing for chip in chips_of(together)] == [False]


def test_chips_tell_who_when_and_where():
    full = planned(HEAD, FRIEND, start=date(2024, 4, 22), end=date(2024, 5, 5), venue="Hội trường")
    assert [(chip.caption, chip.text) for chip in chips_of(full)] == [
        ("Chủ trì", "Ban CHQS"),
        ("Phối hợp", "Hội CCB"),
        ("", "22/4 – 05/5/2024"),
        ("Nơi", "Hội trường"),
    ]
    more = (ChipKind.TARGET, ChipKind.ESTIMATE, ChipKind.PRODUCT, ChipKind.IN_CHARGE)
    assert absent(full) == (ChipKind.CARRY_OUT, ChipKind.ADVISE, *more)
    said = replace(full, activity=replace(full.activity, product="Danh sách", in_charge="Bà Lan"))
    assert [chip.name for chip in chips_of(said)][-2:] == ["Sản phẩm: Danh sách", "Đầu mối: Bà Lan"]


def test_many_names_are_counted():
    assert short_names(("A", "B", "C", "D")) == "A, B +2"


def test_times_of_every_shape():
    assert time_of(Activity(1, 1, end=date(2024, 5, 31))) == "Đến 31/5/2024"
    assert time_of(Activity(1, 1, start=date(2024, 3, 1))) == "Từ 01/3/2024"
    day = date(2024, 4, 26)
    assert time_of(Activity(1, 1, start=day, end=day)) == "26/4/2024"
    said = Activity(1, 1, start=day, end=day, time_text="08 giờ 00, ngày 26/4/2024")
    assert time_of(said) == "08 giờ, thứ Sáu 26/4/2024"
    assert time_of(replace(said, time_text="19h30")) == "19 giờ 30, thứ Sáu 26/4/2024"
    assert time_of(Activity(1, 1, time_text="Thường xuyên")) == "Thường xuyên"
    crossing = Activity(1, 1, start=date(2023, 12, 1), end=date(2024, 1, 5))
    assert time_of(crossing) == "01/12/2023 – 05/01/2024"


def test_a_new_lead_leaves_the_other_roles_alone_and_has_one_role_only():
    parts = with_role(planned(HEAD, FRIEND), Role.LEAD, [8])
    assert parts == (NewAssignment(8, Role.LEAD),)
    parts = with_role(planned(HEAD, FRIEND), Role.COORDINATE, [8, 9])
    assert parts == (
        NewAssignment(8, Role.COORDINATE),
        NewAssignment(9, Role.COORDINATE),
        NewAssignment(7, Role.LEAD),
    )
    assert chosen_units(planned(HEAD, FRIEND), Role.COORDINATE) == (8,)


def test_typed_days():
    assert day_or_none("26/4/2024") == date(2024, 4, 26)
    assert day_or_none("07.05.2024") == date(2024, 5, 7)
    assert day_or_none("26/4/24") == date(2024, 4, 26)
    assert day_or_none("31/2/2024") is None
    assert day_or_none("1/1/0001") is None
    assert day_or_none("26/4/20244") is None
    assert day_or_none("") is None


def test_chips_take_short_names_where_units_have_them():
    (chip,) = chips_of(planned(HEAD), {7: "CHQS"})
    assert chip.text == "CHQS"
