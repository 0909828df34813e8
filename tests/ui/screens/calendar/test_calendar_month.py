"""One painted month: places, what is under the pointer, keys, drag and drop."""

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QDropEvent, QHelpEvent
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.screens.calendar.dragging import Carried, packed, unpacked
from kehoach_desktop.ui.screens.calendar.month_data import month_data
from kehoach_desktop.ui.screens.calendar.month_grid import MonthGrid
from kehoach_desktop.ui.theme import Scheme, Theme
from kehoach_desktop.ui.tokens import LIGHT
from tests.build_calendar import day, entry, event, peak

APRIL = date(2024, 4, 1)
CONTROL = Qt.KeyboardModifier.ControlModifier
MEETING = event("Họp giao ban", "17/4")
FLAGS = entry("Treo cờ", "15/4", "19/4")


def grid(
    qtbot: QtBot, theme: Theme, *entries: Any, size: tuple[int, int] = (415, 580)
) -> MonthGrid:
    made = MonthGrid(theme)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show_month(month_data(peak(entries), APRIL), lunar=True, titled=True)
    made.focus_day(day("16/4"))
    with qtbot.waitExposed(made):
        made.show()
    return made


def cell(made: MonthGrid, text: str) -> Any:
    assert made.layout_now is not None
    found = made.layout_now.cell_of(day(text))
    assert found is not None
    return found


def colour(made: MonthGrid, point: QPoint) -> QColor:
    return made.grab().toImage().pixelColor(point)


def bar_rect(made: MonthGrid, title: str) -> Any:
    assert made.layout_now is not None
    return next(r for r, bar, _row in made.layout_now.bars() if bar.entry.short_title == title)


def test_grounds_tell_working_days_weekends_days_off_and_key_days(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme)
    inside = QPoint(20, -30)
    grounds = {
        text: colour(made, cell(made, text).bottomLeft() + inside)
        for text in ("16/4", "20/4", "18/4")
    }
    assert grounds == {"16/4": LIGHT.surface, "20/4": LIGHT.off, "18/4": LIGHT.sealt}
    made.show_month(month_data(peak(), date(2024, 5, 1)), lunar=True, titled=True)
    assert colour(made, cell(made, "2/5").bottomLeft() + inside) == LIGHT.band
    assert colour(made, cell(made, "11/5").bottomLeft() + inside) == LIGHT.off


def test_a_make_up_saturday_looks_like_a_working_day(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme)
    calendar = peak(key_start=None, key_end=None)
    made.show_month(month_data(calendar, date(2024, 5, 1)), lunar=True, titled=True)
    assert colour(made, cell(made, "4/5").bottomLeft() + QPoint(20, -30)) == LIGHT.surface


@pytest.mark.parametrize(
    ("shown", "ground"),
    [
        (Shown.DONE, "donet"),
        (Shown.DONE_LATE, "latet"),
        (Shown.OVERDUE, "sealt"),
        (Shown.DOING, "tint"),
        (Shown.WAITING, "waitt"),
        (Shown.NOT_DUE, "surface"),
    ],
)
def test_a_bar_has_the_ground_of_its_state(qtbot: QtBot, theme: Theme, shown: Shown, ground: str):
    made = grid(qtbot, theme, entry("Cờ", "15/4", "19/4", shown=shown))
    right = bar_rect(made, "Cờ").right()
    where = QPoint(right - 12, bar_rect(made, "Cờ").center().y())
    assert colour(made, where) == getattr(theme.tokens, ground)


def test_the_own_day_is_strongest_but_a_state_stays_visible(qtbot: QtBot, theme: Theme):
    made = grid(
        qtbot,
        theme,
        event("Lễ", "16/4", is_main=True),
        entry("Cờ", "23/4", is_main=True, shown=Shown.NOT_DUE),
    )
    assert colour(made, bar_rect(made, "Lễ").topRight() + QPoint(-4, 4)) == LIGHT.seal
    assert colour(made, bar_rect(made, "Cờ").topRight() + QPoint(-4, 4)) == LIGHT.surface


def test_hiding_lunar_dates_moves_nothing(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme, FLAGS, MEETING)
    assert made.layout_now is not None
    before, places = made.grab().toImage(), [rect for rect, *_ in made.layout_now.bars()]
    made.show_month(month_data(peak((FLAGS, MEETING)), APRIL), lunar=False, titled=True)
    assert made.grab().toImage() != before
    assert [rect for rect, *_ in made.layout_now.bars()] == places


@pytest.mark.parametrize("zoom", [0.8, 1.0, 1.5, 2.0])
@pytest.mark.parametrize("size", [(415, 640), (415, 560), (818, 380)])
def test_bars_and_notes_stay_inside_their_days(
    qtbot: QtBot, theme: Theme, zoom: float, size: tuple[int, int]
):
    theme.set_zoom(zoom)
    entries = [entry(f"Tuyên truyền {n}", "15/4", "21/4") for n in range(9)]
    entries += [event(f"Hội nghị {n}", "24/4") for n in range(9)]
    made = grid(qtbot, theme, *entries, size=size)
    layout = made.layout_now
    assert layout is not None
    for rect, bar, row in layout.bars():
        assert layout.geometry.cell(row, bar.first).top() < rect.top()
        assert rect.bottom() <= layout.geometry.cell(row, bar.last).bottom()
        assert rect.height() >= theme.px(16)
    for row, lanes in enumerate(layout.lanes):
        for column, hidden in enumerate(lanes.hidden):
            if hidden and not layout.geometry.wide:
                bars = [
                    r
                    for r, bar, at in layout.bars()
                    if at == row and bar.first <= column <= bar.last
                ]
                assert not any(layout.more_rect(row, column).intersects(rect) for rect in bars)


def test_a_note_gets_a_second_line_where_that_hides_nothing(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme)
    made.show_month(month_data(peak(), date(2024, 5, 1)), lunar=True, titled=True)
    assert made.layout_now is not None
    assert made.layout_now.notes[day("19/5")] == ("Sinh nhật", "Bác")
    full = [entry(f"Việc {n}", "13/5", "19/5") for n in range(4)]
    made.show_month(month_data(peak(full), date(2024, 5, 1)), lunar=True, titled=True)
    assert len(made.layout_now.notes[day("19/5")]) == 1


def test_clicking_a_bar_opens_its_entry(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme, FLAGS)
    with qtbot.waitSignal(made.entry_chosen) as chosen:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=bar_rect(made, "Treo cờ").center())
    assert chosen.args == [FLAGS]


def test_clicking_the_count_opens_the_day(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme, *(event(f"Việc {n}", "17/4") for n in range(9)))
    assert made.layout_now is not None
    assert made.layout_now.lanes[2].hidden[2] > 0
    with qtbot.waitSignal(made.day_opened) as opened:
        where = made.layout_now.more_rect(2, 2).center()
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=where)
    assert opened.args == [day("17/4")]


def test_clicking_beside_bars_focuses_and_twice_opens(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme, FLAGS)
    where = cell(made, "23/4").center()
    with qtbot.waitSignal(made.day_focused) as focused:
        qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=where)
    assert focused.args == [day("23/4")]
    with qtbot.waitSignal(made.day_opened):
        qtbot.mouseDClick(made, Qt.MouseButton.LeftButton, pos=where)


@pytest.mark.parametrize(
    ("key", "to"),
    [
        (Qt.Key.Key_Left, "15/4"),
        (Qt.Key.Key_Right, "17/4"),
        (Qt.Key.Key_Up, "9/4"),
        (Qt.Key.Key_Down, "23/4"),
    ],
)
def test_arrows_want_another_day(qtbot: QtBot, theme: Theme, key: Qt.Key, to: str):
    made = grid(qtbot, theme)
    with qtbot.waitSignal(made.day_focused) as focused:
        qtbot.keyClick(made, key)
    assert focused.args == [day(to)]


def test_other_keys_open_turn_move_and_stretch(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme)
    wanted: list[Any] = []
    made.day_opened.connect(lambda on: wanted.append(("open", on)))
    made.months_wanted.connect(lambda step: wanted.append(("months", step)))
    made.move_wanted.connect(lambda on, days: wanted.append(("move", on, days)))
    made.stretch_wanted.connect(lambda on, days: wanted.append(("stretch", on, days)))
    qtbot.keyClick(made, Qt.Key.Key_Return)
    qtbot.keyClick(made, Qt.Key.Key_PageUp)
    qtbot.keyClick(made, Qt.Key.Key_Right, CONTROL)
    qtbot.keyClick(made, Qt.Key.Key_Down, CONTROL)
    on = day("16/4")
    assert wanted == [("open", on), ("months", -1), ("move", on, 1), ("stretch", on, 1)]


def test_the_focused_day_says_what_it_is(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme, FLAGS)
    assert made.accessibleName() == "Thứ Ba 16/4/2024, 8/3 âm lịch, 1 mục: Tổ chức treo cờ"
    made.focus_day(day("18/4"))
    assert made.accessibleName().startswith("Thứ Năm 18/4/2024, 10/3 âm lịch, Giỗ Tổ")
    made.focus_day(None)
    assert made.accessibleName() == "Tháng 4, 1 mục"


def test_the_ring_shows_on_the_focused_day_after_a_key_only(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme)
    made.activateWindow()
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=cell(made, "16/4").center())
    edge = cell(made, "16/4").center()
    edge.setY(cell(made, "16/4").top() + 2)
    assert colour(made, edge) != LIGHT.ink
    qtbot.keyClick(made, Qt.Key.Key_Right)
    assert colour(made, edge) == LIGHT.ink


def test_tooltips_tell_entry_and_day(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme, entry("Cờ", "15/4", "19/4", units="8 chi bộ", done=3, total=9))
    tip = QEvent.Type.ToolTip
    where = bar_rect(made, "Cờ").center()
    QApplication.sendEvent(made, QHelpEvent(tip, where, made.mapToGlobal(where)))
    assert QToolTip.text() == "Tổ chức cờ\n15/4–19/4 · Đang thực hiện\n3/9 xong · 8 chi bộ"
    where = cell(made, "30/4").center()
    QApplication.sendEvent(made, QHelpEvent(tip, where, made.mapToGlobal(where)))
    assert QToolTip.text() == "Thứ Ba 30/4/2024, 22/3 âm lịch, nghỉ lễ"
    QToolTip.hideText()


def drop(made: MonthGrid, where: QPoint, mime: QMimeData) -> QDropEvent:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    dropping = QDropEvent(QPointF(where), Qt.DropAction.MoveAction, mime, left, none)
    made.dropEvent(dropping)
    return dropping


def test_what_is_dropped_begins_on_that_day_less_the_day_held(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme)
    with qtbot.waitSignal(made.dropped) as dropped:
        drop(made, cell(made, "24/4").center(), packed(Carried(7, 2)))
    assert dropped.args == [7, day("22/4")]


def test_nothing_falls_beside_the_days_or_of_another_kind(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme)
    with qtbot.assertNotEmitted(made.dropped):
        drop(made, QPoint(5, 5), packed(Carried(7)))
        drop(made, cell(made, "24/4").center(), QMimeData())
    assert unpacked(QMimeData()) is None


def test_dark_theme_repaints(qtbot: QtBot, theme: Theme):
    made = grid(qtbot, theme, FLAGS)
    light = made.grab().toImage()
    theme.set_scheme(Scheme.DARK)
    assert made.grab().toImage() != light
