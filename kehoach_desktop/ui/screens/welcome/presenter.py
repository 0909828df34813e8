"""Stores who the office is, then goes where the clerk wants."""

import sys

from PySide6.QtCore import QObject, QProcess

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.welcome.page import WelcomePage


class WelcomePresenter(QObject):
    """Lives with its page."""

    def __init__(self, page: WelcomePage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        page.import_asked.connect(self._import)
        page.plan_asked.connect(self._write)
        page.sample_asked.connect(self._show_sample)

    def _store(self) -> None:
        """Keep what was typed; empty fields are filled by an import, or print as placeholders."""
        values = self._page.values()
        if any(value.strip() for value in values.values()):
            office = self._context.services.office
            self._context.bus.changed.emit(office.set_up(**values))

    def _import(self) -> None:
        with telling(self._context.messages):
            self._store()
            self._context.go("import")

    def _write(self) -> None:
        with telling(self._context.messages):
            self._store()
            change = self._context.services.plans.new_plan()
            self._context.bus.changed.emit(change)
            page = self._context.go("plans")
            if change.new_id is not None:
                page.open_record(change.new_id)

    def _show_sample(self) -> None:
        frozen = bool(getattr(sys, "frozen", False))
        program = ["--demo"] if frozen else ["-m", "kehoach_desktop", "--demo"]
        started, _ = QProcess.startDetached(sys.executable, program)
        if not started:
            self._context.messages.warn(
                "Chưa mở được dữ liệu mẫu. Số liệu của anh, chị vẫn nguyên. Hãy thử lại."
            )
