"""Joins the sheet that compares two versions to the versions and the printer."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.file_names import file_name
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.plans.issuing.compare_sheet import CompareSheet

_Sides = list[tuple[str, PlanContent]]


class Comparing(QObject):
    """One sheet at a time."""

    def __init__(self, owner: QWidget, context: Context, printer: Printer) -> None:
        super().__init__(owner)
        self._owner = owner
        self._context = context
        self._printer = printer
        self.sheet: CompareSheet | None = None

    def open(self, document_id: int) -> None:
        """Compare the newest two versions; the clerk may choose others."""
        sides = self._context.services.versions.sides(document_id)
        titles = [title for title, _ in sides]
        self.sheet = sheet = CompareSheet(self._context.theme, self._owner, titles)
        sheet.sides_chosen.connect(partial(self._show, sheet, sides))
        sheet.paper_wanted.connect(partial(self._write, sheet, sides))
        sheet.finished.connect(self._forget)
        sheet.ask()

    def _show(self, sheet: CompareSheet, sides: _Sides, old: int, new: int) -> None:
        with telling(self._context.messages):
            versions = self._context.services.versions
            sheet.show_lines(versions.compare(sides[old][1], sides[new][1]))

    def _write(self, sheet: CompareSheet, sides: _Sides, ending: str) -> None:
        old, new = sides[sheet.old.currentIndex()], sides[sheet.new.currentIndex()]
        make = partial(self._context.services.versions.comparison, old, new, ending)
        name = file_name(new[1].document, ending, "so sánh các bản")
        if ending == ".pdf":
            self._printer.preview(make, name)
        else:
            self._printer.save(make, name)

    def _forget(self) -> None:
        self.sheet = None
