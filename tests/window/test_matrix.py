"""The matrix of the real window, on the sample store."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.core.matrix import MatrixScope
from kehoach_desktop.core.states import Shown
from kehoach_desktop.documents.pages import opened
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage
from kehoach_desktop.ui.screens.matrix.page import MatrixPage
from kehoach_desktop.ui.screens.matrix.paper import matrix_pdf
from tests.window.conftest import Desk

LATE = (3, 2)


@pytest.fixture
def desktop(desk: Desk) -> Desktop:
    return desk.open(demo=True)


@pytest.fixture
def page(desktop: Desktop) -> MatrixPage:
    made = desktop.window.go("matrix")
    assert isinstance(made, MatrixPage)
    made.view.go_to(*LATE)
    return made


def shown(page: MatrixPage, place: tuple[int, int] = LATE) -> Shown | None:
    cell = page.view.matrix.cell(*place)
    return cell.shown if cell else None


def test_the_strip_names_the_cell(page: MatrixPage) -> None:
    assert page.strip.state.text() == "Quá hạn 5 ngày"
    assert page.strip.title.text().startswith("Rà soát danh sách")
    assert page.strip.unit.text() == "Chi bộ Tổ dân phố 3"
    assert "quá hạn 5 ngày" in page.view.accessibleDescription()


def test_space_ticks_and_undo_takes_it_back(desktop: Desktop, page: MatrixPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_Space)
    assert shown(page) is Shown.DONE_LATE
    desktop.window.undo_requested.emit()
    assert shown(page) is Shown.OVERDUE


def test_a_drag_selects_many_and_marks_them_in_one_step(desktop: Desktop, page: MatrixPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    QTest.keyClick(page.view, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    ids = page.view.selected_ids()
    assert page.strip.state.text() == f"{len(ids)} việc"
    before = [shown(page, place) for place in page.view.selection()]
    page.strip.done.click()
    after = [shown(page, place) for place in page.view.selection()]
    assert {one for one in after if one} <= {Shown.DONE, Shown.DONE_LATE}
    desktop.window.undo_requested.emit()
    assert [shown(page, place) for place in page.view.selection()] == before


def test_the_pointer_chooses_the_cell_under_it(page: MatrixPage) -> None:
    place = page.view.below_current().center() + QPoint(0, page.view.below_current().height())
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert page.view.current == (LATE[0] + 1, LATE[1])


def test_insert_gives_an_empty_cell_its_line(desktop: Desktop, page: MatrixPage) -> None:
    page.view.go_to(0, 0)
    assert page.view.matrix.cell(0, 0) is None
    QTest.keyClick(page.view, Qt.Key.Key_Insert)
    assert page.view.matrix.cell(0, 0) is not None
    desktop.window.undo_requested.emit()
    assert page.view.matrix.cell(0, 0) is None


def test_late_filter_leaves_rows_and_columns_with_late_lines(page: MatrixPage) -> None:
    page.filters.chips[MatrixScope.OVERDUE].click()
    matrix = page.view.matrix
    assert (len(matrix.rows), len(matrix.columns)) == (4, 6)
    QTest.keyClick(page.view, Qt.Key.Key_Escape)
    assert len(page.view.matrix.rows) == 19


def test_enter_opens_the_checklist_of_the_unit(desktop: Desktop, page: MatrixPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_Return)
    checklist = desktop.window.page
    assert isinstance(checklist, ChecklistPage)
    assert checklist.panel.view.currentIndex().data() == "Chi bộ Tổ dân phố 3"
    checklist.views.choose(2)
    checklist.views.chosen.emit(2)
    assert desktop.window.page is page


def test_everything_is_reached_by_scrolling_both_ways(page: MatrixPage) -> None:
    page.window().resize(880, 430)
    page.view.go_to(18, 24)
    cell = page.view.below_current()
    assert page.view.viewport().rect().contains(cell)
    assert page.view.horizontalScrollBar().value() > 0
    assert page.view.verticalScrollBar().value() > 0
    page.view.go_to(0, 0)
    assert page.view.viewport().rect().contains(page.view.below_current())


def test_the_paper_has_every_activity_and_unit_once_per_page(page: MatrixPage) -> None:
    data = matrix_pdf(page.view._theme, page.view.matrix, "Ma trận phân công")
    with opened(data) as pdf:
        assert len(pdf) == 1
        width, height = pdf[0].get_size()
        text = pdf[0].get_textpage().get_text_bounded()
    assert (round(width * 25.4 / 72), round(height * 25.4 / 72)) == (420, 297)
    assert "Rà soát danh sách" in text
    assert "70/213" in text
