"""Joins the palette to the search and to the screens; remembers what was opened last."""

import json
from typing import Final

from PySide6.QtCore import QObject

from kehoach_desktop.core.palette import Entry, shown
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.palette.commands import PaletteCommand, commands
from kehoach_desktop.ui.palette.panel import Palette
from kehoach_desktop.ui.window import Window

_LAST: Final = "palette/last"
_KEPT: Final = 5
_FREQUENT: Final = 4
"""Commands shown before anything is typed."""


class PalettePresenter(QObject):
    """Lives as long as the window; the palette is made at its first Ctrl+K."""

    def __init__(self, window: Window, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self.palette: Palette | None = None
        self._commands: dict[str, PaletteCommand] = {}
        window.palette_requested.connect(self.open)

    def open(self) -> None:
        """Show the palette over the window."""
        if self.palette is None:
            self.palette = Palette(self._context.theme, self._window.frame)
            self.palette.sought.connect(self._seek)
            self.palette.wanted.connect(self._open_entry)
            self.palette.history_wanted.connect(
                lambda: self._context.go("settings").open_part("history")
            )
        if not self.palette.isVisible():
            self._commands = {one.name: one for one in commands(self._window, self._context)}
            self.palette.open()

    def _seek(self, query: str) -> None:
        if self.palette is None:
            return
        every = [one.entry for one in self._commands.values()]
        with telling(self._context.messages):
            search = self._context.services.search
            if query:
                self.palette.show_entries(shown(search.entries(query), every, query), query)
            else:
                last = shown(search.again(self._last()), every[:_FREQUENT], "")
                self.palette.show_entries(last, "")

    def _open_entry(self, entry: Entry, stays: bool) -> None:  # noqa: FBT001 (Qt's signal)
        if entry.command:
            self._commands[entry.command].run()
        else:
            self._remember(entry)
            self._open_record(entry)
        if stays and self.palette is not None:
            self.palette.show()  # it went as the page took the focus
            self.palette.raise_()
            self.palette.panel.field.setFocus()

    def _open_record(self, entry: Entry) -> None:
        go = self._context.go
        match entry.table:
            case "activity":
                self._open_activity(entry)
            case "document":
                go("plans").open_record(entry.id)
            case "unit" | "unit_alias":
                go("assignments").open_record(entry.owner)
            case "delivery":
                go("recipients").open_record(entry.owner)
            case _:
                go("calendar").open_record(entry.id)

    def _open_activity(self, entry: Entry) -> None:
        """Open the activity over its units; where it is handed to nobody here, its plan."""
        services = self._context.services
        campaign = services.campaigns.current()
        handed = services.assignments.progress_of_activities(campaign.id) if campaign else {}
        if entry.id in handed:
            self._context.go("assignments").show_activity(entry.id)
        else:
            self._context.go("plans").open_record(entry.owner)

    def _last(self) -> list[tuple[str, int]]:
        try:
            kept = json.loads(str(self._context.settings.value(_LAST, "[]")))
            return [(str(table), int(row)) for table, row in kept]
        except (ValueError, TypeError):  # settings of another version, or edited by hand
            return []

    def _remember(self, entry: Entry) -> None:
        key = (entry.table, entry.id)
        kept = [key, *(one for one in self._last() if one != key)][:_KEPT]
        self._context.settings.setValue(_LAST, json.dumps(kept))
