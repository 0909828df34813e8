"""Four lines of a unit that press differently, and where to click them."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kehoach_desktop.core.assignments import ChecklistLine, Measure, Role
from kehoach_desktop.core.checklist import arrange
from kehoach_desktop.core.checklist_entries import Entry
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.screens.checklist.line_cells import Showing
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage, Empty
from tests import build

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


def go_to(page: ChecklistPage, which: ChecklistLine) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.view.lines.index_of(which.assignment.id))


def cell(page: ChecklistPage, which: ChecklistLine, column: int) -> QPoint:
    return page.view.visualRect(page.view.lines.index_of(which.assignment.id, column)).center()


def click(page: ChecklistPage, where: QPoint) -> None:
    QTest.mouseClick(page.view.viewport(), Qt.MouseButton.LeftButton, pos=where)
