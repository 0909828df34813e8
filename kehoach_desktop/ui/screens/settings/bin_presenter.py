"""Joins Thùng rác to the services."""

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.history import Deleted
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.settings.bin_section import BinSection


class BinPresenter(QObject):
    """Lives with its section."""

    def __init__(self, section: BinSection, context: Context) -> None:
        super().__init__(section)
        self._section = section
        self._context = context
        section.wanted.connect(self._take_back)
        section.table.widths.keep_in(context.settings, "bin/widths")
        context.bus.changed.connect(self._refresh)

    def show(self) -> None:
        """Show what can come back now."""
        services = self._context.services
        self._section.show_deleted(services.history.bin(), services.history.today())

    def _refresh(self, _change: Change) -> None:
        if self._section.isVisible():
            self.show()

    def _take_back(self, rows: list[Deleted]) -> None:
        with telling(self._context.messages):
            change = self._context.services.history.bring_back(rows)
            self._context.bus.changed.emit(change)
            self._context.say(change.label)
