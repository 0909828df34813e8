from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QRadioButton

from kehoach_desktop.core.assignments import ChecklistLine, Measure, Role
from kehoach_desktop.core.checklist import LineGroup, Scope, arrange
from kehoach_desktop.core.checklist_entries import Entry, EntryScope, in_sections
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.screens.checklist.line_cells import DUE, STATE, TICK, TITLE, Showing
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage, Empty
from tests import build

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
TODAY = build.TODAY
MEASURE = Measure(7, 2, 1, "Bài dự thi", "bài", Decimal(20), Decimal(12))
KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def line(number: int, end: date | None, **of_line: Any) -> ChecklistLine:
    stored = build.assignment(id=number, **of_line.pop("stored", {}))
    given = {"title": f"Việc {number}", "start": None, "end": end}
    return build.line(stored=stored, **(given | of_line))


LATE = line(1, date(2024, 4, 10))
NEAR = line(2, date(2024, 4, 19), measures=(MEASURE,))
OPEN = line(3, date(2024, 5, 31), stored={"role": Role.COORDINATE})
DONE = line(4, date(2024, 4, 5), stored={"state": State.DONE, "done_on": date(2024, 4, 3)})
LINES = [LATE, NEAR, OPEN, DONE]


def entry(number: int) -> Entry:
    return Entry(number, f"Chi bộ {number}", "Các chi bộ", Progress(done=number))


def show(
    page: ChecklistPage, lines: Sequence[ChecklistLine] = LINES, empty: Empty = Empty.NO_LINES
) -> None:
    page.show_lines(arrange(lines, TODAY), Showing(TODAY), empty)


@pytest.fixture
def page(qtbot, theme):
    page = ChecklistPage(theme)
    qtbot.addWidget(page)
    page.resize(1194, 697)
    page.show_entries(in_sections([entry(number) for number in (1, 2, 3)]))
    page.show_subject(entry(2))
    show(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def go_to(page: ChecklistPage, which: ChecklistLine) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.view.lines.index_of(which.assignment.id))


def cell(page: ChecklistPage, which: ChecklistLine, column: int) -> QPoint:
    return page.view.visualRect(page.view.lines.index_of(which.assignment.id, column)).center()


def click(page: ChecklistPage, where: QPoint) -> None:
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_lines_stand_under_what_presses_and_done_ones_are_folded(page):
    model = page.view.lines
    heads = [model.index(row, TICK) for row in range(model.rowCount())]
    assert [head.data() for head in heads] == [
        group.word
        for group in (LineGroup.OVERDUE, LineGroup.THIS_WEEK, LineGroup.OPEN, LineGroup.CLOSED)
    ]
    assert [page.view.isExpanded(head) for head in heads] == [True, True, True, False]


def test_space_ticks_the_current_line(page, qtbot):
    go_to(page, NEAR)
    with qtbot.waitSignal(page.tick_wanted) as asked:
        QTest.keyClick(page.view, KEY.Key_Space)
    assert asked.args == [[2]]


def test_a_click_on_the_glyph_ticks_that_line_alone(page, qtbot):
    with qtbot.waitSignal(page.tick_wanted) as asked:
        click(page, cell(page, OPEN, TICK))
    assert asked.args == [[3]]
    assert page.view.current_line() == OPEN


def test_a_second_click_of_a_double_click_does_not_take_the_tick_back(page):
    asked: list[list[int]] = []
    page.tick_wanted.connect(asked.append)
    where = cell(page, OPEN, TICK)
    click(page, where)
    QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert len(asked) < 3


def test_a_click_on_the_words_only_selects(page):
    asked: list[list[int]] = []
    page.tick_wanted.connect(asked.append)
    click(page, cell(page, OPEN, TITLE))
    assert page.view.selected_ids() == [3]
    assert not asked


def test_enter_opens_the_line_below_itself_with_its_figures_and_note(page):
    go_to(page, NEAR)
    QTest.keyClick(page.view, KEY.Key_Return)
    details = page.view.details
    assert details is not None
    assert [figure.text() for figure in details.figures] == ["12"]
    assert details.figures[0].hasFocus()
    QTest.keyClick(details.figures[0], KEY.Key_Tab)
    assert details.note.hasFocus()


def test_one_line_is_open_at_a_time(page):
    page.view.open_line(2)
    page.view.open_line(3)
    assert page.view.lines.opened == OPEN
    room = page.view.lines.index_of(2, TICK)
    assert page.view.lines.rowCount(room) == 0


def test_a_figure_is_told_when_the_field_is_left(page, qtbot):
    page.view.open_line(2)
    field = page.view.details.figures[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1.245")
    with qtbot.waitSignal(page.result_entered) as told:
        QTest.keyClick(field, KEY.Key_Tab)
    assert told.args == [7, Decimal(1245)]


def test_an_emptied_figure_is_not_reported(page, qtbot):
    page.view.open_line(2)
    field = page.view.details.figures[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClick(field, KEY.Key_Delete)
    with qtbot.waitSignal(page.result_entered) as told:
        QTest.keyClick(field, KEY.Key_Return)
    assert told.args == [7, None]


def test_words_that_are_no_figure_are_refused_in_place_and_the_old_one_stands(page):
    page.view.open_line(2)
    field = page.view.details.figures[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "abc")
    QTest.keyClick(field, KEY.Key_Return)
    assert field.text() == "12"
    assert "không phải là con số" in page.trouble.text()
    assert page.trouble.isVisible()


def test_escape_gives_the_old_figure_back_then_closes_the_line(page):
    page.view.open_line(2)
    field = page.view.details.figures[0]
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "99")
    QTest.keyClick(field, KEY.Key_Escape)
    assert field.text() == "12"
    QTest.keyClick(field, KEY.Key_Escape)
    assert page.view.details is None
    assert page.view.hasFocus()


def test_ctrl_enter_stores_and_opens_the_next_line(page, qtbot):
    go_to(page, NEAR)
    QTest.keyClick(page.view, KEY.Key_Return)
    note = page.view.details.note
    note.setFocus()
    QTest.keyClicks(note, "con 2 ho")
    with qtbot.waitSignal(page.note_entered) as told:
        QTest.keyClick(note, KEY.Key_Return, CTRL)
    assert told.args == [2, "con 2 ho"]
    assert page.view.lines.opened == OPEN
    assert page.view.current_line() == OPEN
    assert page.view.details.note.hasFocus()


def test_what_changes_elsewhere_leaves_the_typing_alone(page):
    page.view.open_line(2)
    note = page.view.details.note
    note.setFocus()
    QTest.keyClicks(note, "dang go")
    changed = replace(NEAR, measures=(replace(MEASURE, result=Decimal(15)),))
    show(page, [LATE, changed, OPEN, DONE])
    assert page.view.details.note is note
    assert note.text() == "dang go"
    assert page.view.details.figures[0].text() == "15"


def test_a_ticked_line_repaints_without_losing_selection_or_the_open_line(page):
    go_to(page, NEAR)
    page.view.open_line(2)
    done = replace(LATE, assignment=replace(LATE.assignment, state=State.DONE))
    sets = arrange([done, NEAR, OPEN, DONE], TODAY, before=arrange(LINES, TODAY))
    page.show_lines(sets, Showing(TODAY), Empty.NO_LINES)
    assert page.view.current_line() == NEAR
    assert page.view.lines.opened == NEAR
    assert page.view.lines.index_of(1, STATE).data() == "Hoàn thành"
    assert page.view.lines.index_of(1).parent().data() == "Quá hạn"


def test_several_selected_lines_bring_the_bar_in_place_of_the_chips(page, qtbot):
    go_to(page, LATE)
    QTest.keyClick(page.view, KEY.Key_A, CTRL)
    assert page.selection.isVisible()
    assert not page.filters.isVisible()
    assert page.selection._count.text() == "3 việc:"
    with qtbot.waitSignal(page.state_wanted) as asked:
        page.selection.buttons[0].click()
    assert asked.args == [[1, 2, 3], State.DONE, ""]
    QTest.keyClick(page.view, KEY.Key_Escape)
    assert page.filters.isVisible()


def test_waiting_is_told_only_with_a_reason(page, qtbot):
    go_to(page, OPEN)
    told: list[tuple[object, ...]] = []
    page.state_wanted.connect(lambda *wish: told.append(wish))
    popup = page.wishes.choose_state([3], State.WAITING)
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert not told
    assert popup.trouble.isVisible()
    QTest.keyClicks(popup.field, "cho chi tieu")
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert told == [([3], State.WAITING, "cho chi tieu")]


def test_alt_down_opens_the_states_of_the_current_line(page, qtbot):
    go_to(page, OPEN)
    with qtbot.waitSignal(page.view.state_asked) as asked:
        QTest.keyClick(page.view, KEY.Key_Down, ALT)
    assert asked.args[0] == [3]
    menu = page.wishes.open_states([3], QPoint(0, 0))
    assert [action.text() for action in menu.actions()] == [
        "Chưa thực hiện",
        "Đang thực hiện",
        "Hoàn thành",
        "Chờ…",
        "Không áp dụng…",
    ]
    with qtbot.waitSignal(page.state_wanted) as told:
        menu.actions()[1].trigger()
    assert told.args == [[3], State.DOING, ""]
    menu.close()


def test_ctrl_d_asks_for_another_due_day(page, qtbot):
    go_to(page, OPEN)
    with qtbot.waitSignal(page.view.due_asked):
        QTest.keyClick(page.view, KEY.Key_D, CTRL)
    popup = page.wishes.ask_due([3])
    assert popup.field.text() == "31/5"
    popup.field.setText("32/5")
    QTest.keyClick(popup.field, KEY.Key_Return)
    assert "không phải là ngày" in popup.trouble.text()
    popup.field.setText("20/5")
    with qtbot.waitSignal(page.due_wanted) as told:
        QTest.keyClick(popup.field, KEY.Key_Return)
    assert told.args == [[3], date(2024, 5, 20)]


def test_double_clicks_go_where_they_point(page, qtbot):
    for column, signal in ((DUE, page.view.due_asked), (STATE, page.view.state_asked)):
        where = cell(page, OPEN, column)
        click(page, where)
        with qtbot.waitSignal(signal):
            QTest.mouseDClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
        for popup in QGuiApplication.topLevelWindows():
            if popup.type() == Qt.WindowType.Popup:
                popup.close()


def test_ctrl_up_and_down_go_to_the_next_unit_and_stop_at_the_ends(page, qtbot):
    go_to(page, NEAR)
    with qtbot.waitSignal(page.entry_chosen) as asked:
        QTest.keyClick(page.view, KEY.Key_Down, CTRL)
    assert asked.args == [3]
    page.show_subject(entry(3))
    with qtbot.waitSignal(page.entry_chosen) as asked:
        QTest.keyClick(page.view, KEY.Key_Down, CTRL)
    assert asked.args == [3]


def test_another_unit_starts_with_nothing_open(page):
    page.view.open_line(2)
    page.show_subject(entry(3))
    assert page.view.details is None
    assert page.view.current_line() is None


def test_typing_in_the_list_goes_to_the_filter(page, qtbot):
    go_to(page, NEAR)
    with qtbot.waitSignal(page.filter_changed) as told:
        QTest.keyClicks(page.view, "c")
    assert told.args[0].words == "c"
    assert page.filters.words.hasFocus()


def test_chips_tell_what_is_wanted(page, qtbot):
    page.show_counts({Scope.ALL: 14, Scope.OPEN: 10, Scope.OVERDUE: 1})
    chip = page.filters._scopes[Scope.OVERDUE]
    assert chip.text() == "Quá hạn 1"
    with qtbot.waitSignal(page.filter_changed) as told:
        chip.click()
    assert told.args[0].scope is Scope.OVERDUE
    with qtbot.waitSignal(page.filter_changed) as told:
        QTest.keyClick(page.view, KEY.Key_Escape)
    assert not told.args[0].narrows


def test_a_filter_without_a_line_offers_to_drop_it(page, qtbot):
    page.filters.words.setText("không có")
    show(page, [], Empty.FILTERED)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.filter_changed):
        page.empty.button.click()
    assert page.filters.words.text() == ""


def test_a_unit_without_work_offers_to_give_some(page, qtbot):
    show(page, [], Empty.NO_LINES)
    with qtbot.waitSignal(page.assign_wanted):
        page.empty.button.click()


def test_ctrl_c_copies_the_selected_lines_with_heads(page):
    go_to(page, LATE)
    QTest.keyClick(page.view, KEY.Key_C, CTRL)
    heads, row = QGuiApplication.clipboard().text().split("\n")
    assert heads.split("\t")[:2] == ["Đơn vị", "Việc"]
    assert row.split("\t")[1:5] == ["Việc 1", "", "10/4", "Quá hạn"]


def test_a_heading_folds_with_space_and_a_click_and_keeps_so(page):
    head = page.view.lines.index(0, TICK)
    page.view.setCurrentIndex(head)
    page.view.setFocus()
    QTest.keyClick(page.view, KEY.Key_Space)
    assert not page.view.isExpanded(head)
    show(page, [LATE, line(9, date(2024, 4, 1)), NEAR])
    assert not page.view.isExpanded(page.view.lines.index(0, TICK))
    click(page, page.view.visualRect(page.view.lines.index(0, TICK)).center())
    assert page.view.isExpanded(page.view.lines.index(0, TICK))


def test_a_narrow_page_shows_one_region_and_a_switcher(page, qtbot):
    page.resize(858, 433)
    assert not page.panel.isVisible()
    assert page.switcher.isVisible()
    assert page.view.isColumnHidden(4)
    assert not page.filters.isVisible()
    page.focus_filter()
    assert page.filters.words.hasFocus()
    with qtbot.waitSignal(page.entry_chosen) as asked:
        page.switcher.stepped.emit(1)
    assert asked.args == [3]
    popup = page.open_entries()
    assert popup.isVisible()
    popup.close()


def test_nothing_is_wider_than_the_smallest_window(page):
    page.resize(828, 430)
    assert page.minimumSizeHint().width() <= 828


def test_a_screen_reader_gets_the_state_and_the_due_day(page):
    spoken = page.view.lines.index_of(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Việc 1, quá hạn 5 ngày, hạn 10/4"


def test_only_visible_rows_are_painted(page, monkeypatch):
    many = [line(n, date(2024, 5, 31)) for n in range(1, 401)]
    painted: list[ChecklistLine] = []
    delegate = page.view.delegate
    monkeypatch.setitem(delegate._painters, TITLE, lambda _p, _r, one: painted.append(one))
    show(page, many)
    page.view.viewport().repaint()
    assert 0 < len(set(painted)) < 40


def test_arrows_pass_by_unfolded_headings_and_stop_at_folded_ones(page):
    go_to(page, LATE)
    lines = []
    for _ in range(2):
        QTest.keyClick(page.view, KEY.Key_Down)
        lines.append(page.view.current_line())
    assert lines == [NEAR, OPEN]
    QTest.keyClick(page.view, KEY.Key_Down)
    spoken = page.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Đã xong, không áp dụng, 1 việc"
    QTest.keyClick(page.view, KEY.Key_Space)
    QTest.keyClick(page.view, KEY.Key_Down)
    assert page.view.current_line() == DONE
    for _ in range(3):
        QTest.keyClick(page.view, KEY.Key_Up)
    assert page.view.current_line() == LATE
    QTest.keyClick(page.view, KEY.Key_Up)
    assert page.view.current_line() == LATE


def test_arrows_pass_by_the_open_row(page):
    go_to(page, NEAR)
    page.view.open_line(2)
    QTest.keyClick(page.view, KEY.Key_Down)
    assert page.view.current_line() == OPEN


def test_the_open_line_follows_the_zoom(page, theme):
    page.view.open_line(2)
    before = page.view.details.figures[0].width()
    theme.set_zoom(1.5)
    assert page.view.details.figures[0].width() > before
    assert page.view.lines.opened == NEAR


def test_the_switch_turns_the_list_to_activities(page, qtbot):
    page.view.open_line(2)
    with qtbot.waitSignal(page.view_chosen) as told:
        page.views.findChildren(QRadioButton)[1].click()
    assert told.args == [1]
    assert page.panel.field.placeholderText() == "Tìm hoạt động"
    assert page.view.details is None


def test_a_narrow_page_offers_the_views_under_more(page, qtbot):
    page.resize(858, 433)
    assert not page.views.isVisible()
    menu = page.open_views()
    with qtbot.waitSignal(page.view_chosen) as told:
        menu.actions()[1].trigger()
    assert told.args == [1]
    assert page.views.current == 1
    menu.close()


def test_in_the_turned_list_the_unit_names_the_line(page):
    page.show_lines(arrange(LINES, TODAY), Showing(TODAY, by_activity=True), Empty.NO_LINES)
    index = page.view.lines.index_of(1)
    assert index.data() == "Chi bộ Tổ dân phố 1"
    spoken = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Chi bộ Tổ dân phố 1: Việc 1, quá hạn 5 ngày, hạn 10/4"


def test_arrows_in_the_list_of_units_open_the_next_one(page, qtbot):
    page.panel.view.setFocus()
    with qtbot.waitSignal(page.entry_chosen) as asked:
        QTest.keyClick(page.panel.view, KEY.Key_Down)
    assert asked.args == [3]
    QTest.keyClick(page.panel.view, KEY.Key_Return)
    assert page.view.hasFocus()


def test_typing_in_the_list_of_units_filters_it_and_enter_takes_the_first(page, qtbot):
    page.panel.view.setFocus()
    with qtbot.waitSignal(page.entries_sought) as told:
        QTest.keyClicks(page.panel.view, "c")
    assert told.args == ["c", EntryScope.ALL]
    assert page.panel.field.hasFocus()
    with qtbot.waitSignal(page.entry_chosen) as asked:
        QTest.keyClick(page.panel.field, KEY.Key_Return)
    assert asked.args == [1]


def test_a_unit_far_down_is_scrolled_to(page):
    page.show_entries(in_sections([entry(number) for number in range(1, 61)]))
    page.show_subject(entry(58))
    where = page.panel.view.visualRect(page.entries.index_of(58))
    assert page.panel.view.viewport().rect().contains(where.center())
