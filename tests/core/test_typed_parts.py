from datetime import date
from decimal import Decimal

import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.indicators import Indicator, find_indicator
from kehoach_desktop.core.line_part_words import entry_words, item_words, plan_words
from kehoach_desktop.core.line_parts import ChildPlan, ResultEntry, VisualItem
from kehoach_desktop.core.typed_parts import read_item, read_plan, read_result

TODAY = date(2024, 4, 15)
PEOPLE = Indicator("Lượt người dự", "lượt người")
GUESTS = Indicator("Lượt khách", "lượt người")
BANNERS = Indicator("Băng rôn", "tấm")
BANNER_AREA = Indicator("Băng rôn", "m²")
PANELS = Indicator("Pa nô", "tấm")
KNOWN = (GUESTS, PEOPLE, BANNERS, BANNER_AREA, PANELS)


@pytest.mark.parametrize(
    ("text", "amount", "words", "day", "note"),
    [
        ("45 lượt người", "45", "lượt người", TODAY, ""),
        ("12/4: 1.245 lượt người, ở trường", "1245", "lượt người", date(2024, 4, 12), "ở trường"),
        ("12/4 12,5 m²", "12.5", "m²", date(2024, 4, 12), ""),
        ("0 bài", "0", "bài", TODAY, ""),
    ],
)
def test_a_result_is_read_with_its_day_and_note(text, amount, words, day, note) -> None:
    found = read_result(text, TODAY)
    assert (found.amount, found.words, found.day, found.note) == (Decimal(amount), words, day, note)


@pytest.mark.parametrize("text", ["", "lượt người", "nhiều bài", "12/4"])
def test_what_is_no_result_is_refused(text) -> None:
    with pytest.raises(BadInputError, match="chưa phải là một kết quả"):
        read_result(text, TODAY)


def test_a_thing_put_up_is_read_with_place_and_days() -> None:
    found = read_item("Băng rôn 5 tấm, đường Hùng Vương, cổng chợ, 26/4–08/5", TODAY)
    assert found == VisualItem(
        0,
        "Băng rôn",
        "đường Hùng Vương, cổng chợ",
        Decimal(5),
        "tấm",
        date(2024, 4, 26),
        date(2024, 5, 8),
    )
    assert read_item("Pa nô", TODAY) == VisualItem(0, "Pa nô")
    area = VisualItem(0, "Băng rôn", "chợ", Decimal("12.5"), "m²")
    assert read_item("Băng rôn 12,5 m2, chợ", TODAY) == area
    assert read_item("12,5 m2 băng rôn, chợ", TODAY) == area
    with pytest.raises(BadInputError, match="Ngày tháo đứng trước"):
        read_item("Pa nô, trụ sở, 08/5-26/4", TODAY)
    with pytest.raises(BadInputError, match="Chưa rõ treo vật gì"):
        read_item("5 tấm", TODAY)


CATALOGUE = (
    *(Indicator("Băng rôn", "tấm"), Indicator("Băng rôn", "m²"), Indicator("Pa nô", "cụm")),
    *(Indicator("Buổi nói chuyện, tọa đàm", "buổi"), Indicator("Tỷ lệ hộ treo cờ", "%")),
    *(Indicator("Video, clip", "video"), Indicator("Kinh phí xã hội hóa", "đồng")),
    *(Indicator("Bài", "bài"), Indicator("Bài dự thi", "bài"), Indicator("Tin", "tin")),
)


@pytest.mark.parametrize(
    ("text", "amount", "label"),
    [
        ("12 tấm băng zôn", 12, "Băng rôn (tấm)"),
        ("12,5 m2 băng rôn", Decimal("12.5"), "Băng rôn (m²)"),
        ("3 pa-nô", 3, "Pa nô (cụm)"),
        ("5 panô", 5, "Pa nô (cụm)"),
        ("2 buổi nói chuyện", 2, "Buổi nói chuyện, tọa đàm (buổi)"),
        ("90 % hộ treo cờ", 90, "Tỷ lệ hộ treo cờ (%)"),
        ("2 clip", 2, "Video, clip (video)"),
        ("10 triệu đồng kinh phí xã hội hóa", 10_000_000, "Kinh phí xã hội hóa (đồng)"),
        ("20 bài dự thi", 20, "Bài dự thi (bài)"),
    ],
)
def test_what_clerks_type_finds_what_they_count(text, amount, label) -> None:
    typed = read_result(text, TODAY)
    assert typed.amount == amount
    assert find_indicator(typed.words, CATALOGUE).label == label


def test_an_indicator_that_is_not_there_is_made_by_its_unit_and_name() -> None:
    made = find_indicator("cây (cây trồng mới)", CATALOGUE)
    assert (made.name, made.unit_word, made.id) == ("Cây trồng mới", "cây", 0)
    assert find_indicator("m2 (Băng zôn)", CATALOGUE) is CATALOGUE[1]


def test_words_that_fit_several_are_asked_about() -> None:
    with pytest.raises(BadInputError):
        find_indicator("tin bài", CATALOGUE)


def test_words_find_what_they_count() -> None:
    assert find_indicator("lượt người", KNOWN) is PEOPLE
    assert find_indicator("luot nguoi", KNOWN) is PEOPLE
    assert find_indicator("tấm pa nô", KNOWN) is PANELS
    assert find_indicator("m²", KNOWN) is BANNER_AREA
    with pytest.raises(BadInputError, match=r"Băng rôn \(tấm\), Pa nô \(tấm\)"):
        find_indicator("tấm", KNOWN)
    with pytest.raises(BadInputError, match=r"Băng rôn \(tấm\), Băng rôn \(m²\)"):
        find_indicator("băng rôn", KNOWN)
    with pytest.raises(BadInputError, match="Chưa có chỉ số"):
        find_indicator("chuyến", KNOWN)


def test_a_plan_is_awaited_then_received() -> None:
    assert plan_words(ChildPlan(), TODAY) == "Chờ kế hoạch của đơn vị"
    came = read_plan("12-KH/CB 10/4", TODAY)
    assert came == ChildPlan("12-KH/CB", date(2024, 4, 10))
    assert plan_words(came, TODAY) == "Đã nhận kế hoạch số 12-KH/CB ngày 10/4"
    assert read_plan("12-KH/CB", TODAY).received_on == TODAY


def test_what_hangs_past_its_day_is_told() -> None:
    item = VisualItem(1, "Cờ", up_on=date(2024, 4, 1), down_on=date(2024, 4, 12))
    assert item_words(item, TODAY) == "Cờ, treo 01/4, tháo 12/4, quá 3 ngày"
    entry = ResultEntry(1, 1, "Lượt người dự", "lượt người", TODAY, Decimal(45), "ở trường")
    assert entry_words(entry, TODAY) == "15/4: 45 lượt người (Lượt người dự), ở trường"
