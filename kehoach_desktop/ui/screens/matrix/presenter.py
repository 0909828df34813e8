"""Joins the matrix to the services: reads it anew at each visit, hands out work, prints."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.file_names import safe_name
from kehoach_desktop.core.matrix import Matrix, MatrixFilter
from kehoach_desktop.ui.assigning import AssignPopup, Wanted, ask_to_assign
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.matrix.marking_presenter import MarkingPresenter
from kehoach_desktop.ui.screens.matrix.page import MATRIX, MatrixPage
from kehoach_desktop.ui.screens.matrix.paper import matrix_pdf

_SHOWN: Final = Touched.UNIT | Touched.CAMPAIGN | Touched.ACTIVITY | Touched.ASSIGNMENT


class MatrixPresenter(QObject):
    """Holds the whole matrix; the view shows what the filter leaves of it."""

    def __init__(self, page: MatrixPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._matrix = Matrix(context.services.today())
        self._campaign = ""
        self._being_marked: Sequence[int] = ()
        self.printer = Printer(context, page, page.busy)
        view, strip = page.view, page.strip
        page.visited.connect(self._load)
        page.view_chosen.connect(self._turn)
        page.print_wanted.connect(self._print)
        page.filters.changed.connect(self._filter)
        page.empty.asked.connect(self._answer_empty)
        page.assign_button.clicked.connect(self.ask_to_assign)
        page.larger.clicked.connect(lambda: view.set_magnify(view.magnify + 0.1))
        page.smaller.clicked.connect(lambda: view.set_magnify(view.magnify - 0.1))
        view.chosen.connect(self._show_chosen)
        view.opened.connect(self._open)
        view.assign_asked.connect(self._assign)
        view.left.connect(page.filters.clear)
        strip.open_asked.connect(self._open)
        strip.assign_asked.connect(self._assign)
        self.marking = MarkingPresenter(page, context, self._do)
        context.bus.changed.connect(self._refresh)

    def _refresh(self, change: Change) -> None:
        if self._being_marked:
            self._matrix = self._context.services.matrix.marked(self._matrix, self._being_marked)
            self._show()
        elif change.touched & _SHOWN and self._page.isVisible():
            self._load()

    def _load(self) -> None:
        campaign = self._context.services.campaigns.current()
        with telling(self._context.messages):
            if campaign is None:
                self._matrix = Matrix(self._context.services.today())
            else:
                self._matrix = self._context.services.matrix.matrix(campaign.id)
                self._campaign = campaign.name
        self._show()

    def _show(self) -> None:
        self._page.filters.show_matrix(self._matrix)
        way = "Giao việc" if self._matrix.rows else "Mở Kế hoạch"
        self._page.empty.show_text("Chưa có việc nào được giao.", way)
        self._filter(self._page.filters.wanted)

    def _filter(self, wanted: MatrixFilter) -> None:
        shown = self._matrix.shown(wanted)
        self._page.view.show_matrix(shown, shown.sums())
        self._page.show_part(
            any_line=bool(self._matrix.cells), any_match=bool(shown.rows and shown.columns)
        )

    def _show_chosen(self) -> None:
        view, strip = self._page.view, self._page.strip
        if view.current is None:
            strip.show_nothing()
        elif len(view.selection()) > 1:
            strip.show_many(len(view.selected_ids()))
        else:
            cell = view.matrix.cell(*view.current)
            note = ""
            if cell is not None:
                line = self._context.services.matrix.line(cell.assignment_id)
                note = line.note or line.reason
            strip.show_cell(view.matrix, *view.current, note)

    def _turn(self, view: int) -> None:
        if view != MATRIX:
            self._context.go("assignments").open_part(str(view))

    def ask_to_assign(self) -> AssignPopup:
        """Ask what to hand to whom; the current row, and the unit of an empty cell, are chosen."""
        view, button = self._page.view, self._page.assign_button
        wanted = Wanted()
        if view.current is not None and view.matrix.rows:
            row, column = view.current
            free = view.matrix.cell(row, column) is None
            units = (view.matrix.columns[column].unit_id,) if free else ()
            wanted = Wanted(view.matrix.rows[row].activity_id, units)
        return ask_to_assign(self._context, button, button.rect(), wanted)

    def _assign(self) -> None:
        """Give the unit of the current, empty cell a part at once; elsewhere ask."""
        view = self._page.view
        if view.current is None or view.matrix.cell(*view.current) is not None:
            self.ask_to_assign()
            return
        row, column = view.current
        activity, unit = view.matrix.rows[row], view.matrix.columns[column]
        service = self._context.services.matrix
        self._do(lambda: service.assign(activity.activity_id, unit.unit_id))

    def _answer_empty(self) -> None:
        if self._matrix.rows:
            self.ask_to_assign()
        else:
            self._context.go("plans")

    def _open(self) -> None:
        view = self._page.view
        if view.current is None:
            return
        row, column = view.current
        if view.matrix.cell(row, column) is None:
            self._context.go("assignments").show_activity(view.matrix.rows[row].activity_id)
        else:
            self._context.go("assignments").open_record(view.matrix.columns[column].unit_id)

    def _print(self) -> None:
        shown = self._page.view.matrix
        if not shown.rows or not shown.columns:
            return
        title = f"Ma trận phân công, {self._campaign}"
        data = matrix_pdf(self._context.theme, shown, title)
        self.printer.preview(lambda: data, safe_name(title, ".pdf"))

    def _do(self, action: Callable[[], Change], marking: Sequence[int] = ()) -> None:
        """Do and tell; of lines that were only marked, nothing else is read again."""
        with telling(self._context.messages):
            change = action()
            self._being_marked = marking
            try:
                self._context.bus.changed.emit(change)
            finally:
                self._being_marked = ()
            self._context.say(change.label)
