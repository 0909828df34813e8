"""Stores who the office is, then goes where the clerk wants."""

import sys

from PySide6.QtCore import QObject, QProcess

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.welcome.page import WelcomePage
from kehoach_desktop.ui.second_press import ignore_second_press


class WelcomePresenter(QObject):
    """Lives with its page."""

    def __init__(self, page: WelcomePage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        page.edited.connect(self._store)
        page.import_asked.connect(self._import)
        page.plan_asked.connect(self._write)
        page.sample_asked.connect(self._show_sample)
        context.bus.changed.connect(self._refresh)
        self._show()

    def _show(self) -> None:
        office = self._context.services.office
        values = {"place": office.place()}
        for body in office.bodies()[:1]:
            values |= {"superior": body.superior, "name": body.name}
        self._page.show_values(values)

    def _refresh(self, change: Change) -> None:
        if change.touched & (Touched.OFFICE | Touched.SETTING):
            self._show()

    def _store(self) -> None:
        """Keep what was typed; empty fields are filled by an import, or print as placeholders."""
        with telling(self._context.messages):
            office = self._context.services.office
            self._context.bus.changed.emit(office.set_up(**self._page.values()))

    def _import(self) -> None:
        self._context.go("import")
        ignore_second_press()

    def _write(self) -> None:
        with telling(self._context.messages):
            change = self._context.services.plans.new_plan()
            self._context.bus.changed.emit(change)
            page = self._context.go("plans")
            if change.new_id is not None:
                page.open_record(change.new_id)
            ignore_second_press()

    def _show_sample(self) -> None:
        frozen = bool(getattr(sys, "frozen", False))
        program = ["--demo"] if frozen else ["-m", "kehoach_desktop", "--demo"]
        started, _ = QProcess.startDetached(sys.executable, program)
        if not started:
            self._context.messages.warn(
                "Chưa mở được dữ liệu mẫu. Số liệu của anh, chị vẫn nguyên. Hãy thử lại."
            )
