"""The page: months that fit, focus across months, what folds away, popups."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.calendar import PeakCalendar
from kehoach_desktop.ui.screens.calendar.days_popup import DaysPopup
from kehoach_desktop.ui.screens.calendar.page import CalendarPage
from kehoach_desktop.ui.screens.calendar.popups import EntriesPopup
from kehoach_desktop.ui.theme import Theme
from tests.build_calendar import TODAY, day, entry, event, peak

CONTROL = Qt.KeyboardModifier.ControlModifier
WIDE, NARROW = (1314, 697), (858, 433)


def shown(
    qtbot: QtBot, theme: Theme, calendar: PeakCalendar, size: tuple[int, int] = WIDE
) -> CalendarPage:
    page = CalendarPage(theme)
    qtbot.addWidget(page)
    page.resize(*size)
    page.show_calendar(calendar, lunar=True)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return page


def months(page: CalendarPage) -> list[int]:
    return [grid.data.month.month for grid in page.months.grids if grid.isVisible() and grid.data]


def popup(page: CalendarPage, kind: type[Any]) -> Any:
    return next(one for one in page.findChildren(kind) if one.isVisible())


def press(qtbot: QtBot, page: CalendarPage, key: Qt.Key, *keys: Any) -> None:
    assert page.months.focused is not None
    grid, _cell = page.months.place_of(page.months.focused)
    qtbot.keyClick(grid, key, *keys)


def test_three_months_stand_side_by_side_and_need_no_switch(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    assert months(page) == [3, 4, 5]
    assert not page.head.months.isVisible()
    assert page.months.focused == TODAY


def test_one_month_is_shown_where_three_do_not_fit(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak(), NARROW)
    assert months(page) == [4]
    assert page.head.months.label.text() == "Tháng 4"
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert months(page) == [5]
    assert page.months.focused == day("15/5")
    assert not page.head.months.onward.isEnabled()
    page.head.months.back.click()
    page.head.months.back.click()
    assert months(page) == [3]
    page.resize(*WIDE)
    assert months(page) == [3, 4, 5]


def test_a_larger_zoom_shows_fewer_months(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    theme.set_zoom(1.5)
    assert months(page) == [4]


def test_a_peak_of_five_months_goes_by_one(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak(start=date(2024, 2, 1), end=date(2024, 6, 30)))
    assert months(page) == [2, 3, 4]
    press(qtbot, page, Qt.Key.Key_PageDown)
    assert months(page) == [3, 4, 5]
    assert page.head.months.isVisible()


def test_a_peak_of_one_month_fills_the_width(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak(start=date(2024, 4, 1), end=date(2024, 4, 30)))
    assert months(page) == [4]
    assert page.months.grids[0].width() > 1200


def test_arrows_cross_from_month_to_month_and_stop_at_the_ends(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    page.months.focus_on(day("30/4"))
    press(qtbot, page, Qt.Key.Key_Right)
    assert page.months.focused == day("1/5")
    assert page.focusWidget() is page.months.grids[2]
    page.months.focus_on(day("31/5"))
    press(qtbot, page, Qt.Key.Key_Down)
    assert page.months.focused == day("31/5")


def test_only_the_month_with_the_focused_day_is_a_tab_stop(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    stops = [bool(grid.focusPolicy() & Qt.FocusPolicy.TabFocus) for grid in page.months.grids]
    assert stops == [False, True, False]


def test_today_comes_back_into_view(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak(), NARROW)
    press(qtbot, page, Qt.Key.Key_PageUp)
    page.head.today.click()
    assert (months(page), page.months.focused) == ([4], TODAY)


def test_before_and_after_the_peak_there_is_no_today_to_go_to(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak(today=date(2024, 7, 1)))
    assert not page.head.today.isVisible()
    assert not page.head.peak.isVisible()
    assert page.months.focused == day("31/5")


def test_the_head_tells_how_far_the_peak_is(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    assert page.head.peak.accessibleName() == "Ngày 46 trên 92 của đợt cao điểm"


def test_a_low_window_folds_foot_and_title_into_the_head(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak(undated=[entry("Phim"), entry("Tọa đàm")]), NARROW)
    assert not page.foot.isVisible()
    assert page.head.undated.text() == "Chưa có ngày 2"
    assert page.head.undated.isVisible()
    assert page.head.lunar.isVisible()
    page.resize(1314, 697)
    assert page.foot.isVisible()
    assert not page.head.undated.isVisible()


def test_the_legend_names_the_key_days_of_the_campaign(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    with_key = page.foot.legend.sizeHint().width()
    page.show_calendar(peak(key_start=None, key_end=None), lunar=True)
    assert page.foot.legend.sizeHint().width() < with_key


def test_lunar_dates_are_switched_in_foot_and_head(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    with qtbot.waitSignal(page.lunar_wanted) as wanted:
        page.foot.lunar.click()
    assert wanted.args == [False]
    with qtbot.assertNotEmitted(page.lunar_wanted):
        page.show_calendar(peak(), lunar=False)
    assert not page.head.lunar.isChecked()


def test_the_tray_is_empty_of_words_where_everything_has_its_days(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    assert not any(child.isVisible() for child in page.foot.tray.findChildren(QWidget))


def test_chips_without_room_are_counted_and_listed(qtbot: QtBot, theme: Theme):
    undated = [entry(f"Trưng bày sách ở nhà văn hóa tổ dân phố {n}") for n in range(9)]
    page = shown(qtbot, theme, peak(undated=undated))
    hidden = page.foot.tray.hidden_entries()
    assert 0 < len(hidden) < 9
    right = max(chip.geometry().right() for chip in page.foot.tray.chips if chip.isVisible())
    assert right < page.foot.tray.width()
    more = next(
        b for b in page.foot.tray.findChildren(QWidget) if "việc khác" in b.accessibleName()
    )
    more.click()  # type: ignore[attr-defined]
    listed: EntriesPopup = popup(page, EntriesPopup)
    assert [row.entry for row in listed.rows] == hidden
    listed.close()


def test_enter_on_a_chip_asks_for_its_days_and_stores_them(qtbot: QtBot, theme: Theme):
    film = entry("Phim tư liệu")
    page = shown(qtbot, theme, peak(undated=[film]))
    page.foot.tray.chips[0].click()
    form: DaysPopup = popup(page, DaysPopup)
    assert form.first.text() == "15/4"
    form.first.setText("22/4")
    form.last.setText("25/4")
    with qtbot.waitSignal(page.asking.place_wanted) as wanted:
        qtbot.keyClick(form.last, Qt.Key.Key_Return)
    assert wanted.args == [film, day("22/4"), day("25/4")]


def test_a_form_says_what_is_wrong_and_stays(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    form = page.asking.ask_new(page.head.add_button, day("17/4"))
    assert form is not None
    form.take()
    assert "Chưa có nội dung" in form.trouble.text()
    form.title.setText("Họp giao ban")
    form.last.setText("31/2")
    form.take()
    assert "không phải là ngày" in form.trouble.text()
    form.last.setText("")
    with qtbot.waitSignal(page.asking.event_wanted) as wanted:
        form.take()
    assert wanted.args == ["Họp giao ban", day("17/4"), day("17/4")]


def test_enter_lists_the_day_and_enter_again_opens_the_entry(qtbot: QtBot, theme: Theme):
    flags, meeting = entry("Treo cờ", "15/4", "19/4"), event("Họp giao ban", "15/4")
    page = shown(qtbot, theme, peak([flags, meeting]))
    press(qtbot, page, Qt.Key.Key_Return)
    listed: EntriesPopup = popup(page, EntriesPopup)
    assert [row.entry for row in listed.rows] == [flags, meeting]
    assert listed.accessibleName() == "Thứ Hai 15/4/2024, 7/3 âm lịch"
    with qtbot.waitSignal(page.entry_opened) as opened:
        qtbot.keyClick(listed.rows[0], Qt.Key.Key_Return)
    assert opened.args == [flags]


def test_a_day_without_entries_offers_to_add_one(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    listed = page.asking.open_day(day("17/4"))
    assert listed is not None
    assert listed.rows == []
    listed.add_wanted.emit()
    form: DaysPopup = popup(page, DaysPopup)
    assert form.first.text() == "17/4"
    listed.close()
    form.close()


def test_keys_move_the_only_activity_of_a_day(qtbot: QtBot, theme: Theme):
    flags = entry("Treo cờ", "15/4", "19/4")
    page = shown(qtbot, theme, peak([flags, event("Họp giao ban", "15/4")]))
    with qtbot.waitSignal(page.asking.move_wanted) as moved:
        press(qtbot, page, Qt.Key.Key_Left, CONTROL)
    assert moved.args == [flags, -1]
    with qtbot.waitSignal(page.asking.stretch_wanted) as stretched:
        press(qtbot, page, Qt.Key.Key_Up, CONTROL)
    assert stretched.args == [flags, -1]


def test_of_several_activities_the_clerk_picks_the_one_to_move(qtbot: QtBot, theme: Theme):
    flags, signs = entry("Treo cờ", "15/4", "19/4"), entry("Băng zôn", "15/4", "20/4")
    page = shown(qtbot, theme, peak([flags, signs]))
    press(qtbot, page, Qt.Key.Key_Right, CONTROL)
    listed: EntriesPopup = popup(page, EntriesPopup)
    with qtbot.waitSignal(page.asking.move_wanted) as moved:
        qtbot.keyClick(listed.rows[0], Qt.Key.Key_Right, CONTROL)
    assert moved.args == [signs, 1]


def test_an_event_opens_its_day(qtbot: QtBot, theme: Theme):
    meeting = event("Họp giao ban", "17/4")
    page = shown(qtbot, theme, peak([meeting]))
    with qtbot.assertNotEmitted(page.entry_opened):
        page.months.entry_chosen.emit(meeting)
    assert popup(page, EntriesPopup).close()


def test_without_a_campaign_the_page_says_what_to_do(qtbot: QtBot, theme: Theme):
    page = CalendarPage(theme)
    qtbot.addWidget(page)
    page.show_nothing()
    page.show()
    assert not page.head.add_button.isVisible()
    with qtbot.waitSignal(page.plans_wanted):
        page.empty.button.click()


def test_shared_keys_have_answers_here(qtbot: QtBot, theme: Theme):
    page = shown(qtbot, theme, peak())
    with qtbot.waitSignal(page.export_wanted):
        page.request_export()
    page.request_new()
    popup(page, DaysPopup).close()
    assert {region.isVisible() for region in page.regions()} == {True}
    assert "Enter" in dict(page.keys())


@pytest.mark.parametrize("size", [(828, 430), NARROW, (1000, 600), WIDE])
@pytest.mark.parametrize("zoom", [1.0, 1.25])
def test_nothing_of_the_head_is_cut(qtbot: QtBot, theme: Theme, size: tuple[int, int], zoom: float):
    theme.set_zoom(zoom)
    page = shown(qtbot, theme, peak(undated=[entry("Phim")]), size)
    for child in page.head.findChildren(QWidget):
        if child.isVisible() and child.parent() is page.head:
            assert child.width() >= child.minimumSizeHint().width(), child.accessibleName()
            assert child.geometry().right() < page.width()
