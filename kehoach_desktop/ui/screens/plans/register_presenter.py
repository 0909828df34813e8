"""Joins the register of outgoing documents to its service and to the printer."""

from datetime import date
from functools import partial

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.file_names import safe_name
from kehoach_desktop.core.register import Register
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.plans.register_pane import RegisterPane


class RegisterPresenter(QObject):
    """Reads the register when it is seen, and again when something of it changed."""

    def __init__(self, pane: RegisterPane, context: Context, printer: Printer) -> None:
        super().__init__(pane)
        self._pane = pane
        self._context = context
        self._printer = printer
        self._register: Register | None = None
        pane.year_chosen.connect(lambda _year: self.show())
        pane.paper_wanted.connect(self._write)
        pane.table.widths.keep_in(context.settings, "register/widths")
        context.bus.changed.connect(self._refresh)

    def show(self) -> None:
        """Show the year that is chosen, at first this year."""
        service = self._context.services.register
        self._pane.show_years(service.years())
        year = self._pane.year or self._context.services.today().year
        self._register = service.of_days(date(year, 1, 1), date(year, 12, 31))
        self._pane.show_register(self._register)

    def _refresh(self, change: Change) -> None:
        if change.touched & (Touched.DOCUMENT | Touched.DELIVERY) and self._pane.isVisible():
            self.show()

    def _write(self, ending: str) -> None:
        if self._register is None:
            return
        service = self._context.services.register
        makers = {".xlsx": service.xlsx, ".docx": service.docx, ".pdf": service.pdf}
        make = partial(makers[ending], self._register)
        name = safe_name(f"Sổ đăng ký văn bản đi {self._register.span}", ending)
        if ending == ".pdf":
            self._printer.preview(make, name)
        else:
            self._printer.save(make, name)
