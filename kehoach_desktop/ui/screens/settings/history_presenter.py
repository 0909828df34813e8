"""Joins Lịch sử to the services: pages of actions, what one changed, undo down to one."""

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change, HistoryEntry
from kehoach_desktop.core.history import HistoryPage, Subject
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.settings.history_rows import (
    NOTHING_OPEN,
    MoreRow,
    Opened,
    history_rows,
)
from kehoach_desktop.ui.screens.settings.history_section import HistorySection

FIRST_PAGE = 30
PAGE = 100


class HistoryPresenter(QObject):
    """Lives with its section."""

    def __init__(self, section: HistorySection, context: Context) -> None:
        super().__init__(section)
        self._section = section
        self._context = context
        self._entries: list[HistoryEntry] = []
        self._has_more = False
        self._words = ""
        self._subject: Subject | None = None
        self._opened = NOTHING_OPEN
        section.sought.connect(self._seek)
        section.narrowed.connect(self._narrow)
        section.list.toggled.connect(self._toggle)
        section.list.undo_wanted.connect(self._undo_to)
        section.list.more_wanted.connect(self._read_more)
        context.bus.changed.connect(self._refresh)

    def show_all(self) -> None:
        """Show everything: a new visit asks for no record."""
        if self._subject is not None:
            self._section.narrow(None)
        else:
            self.show()

    def show(self) -> None:
        """Read the newest actions anew, as many as were shown."""
        page = self._read(None, max(len(self._entries), FIRST_PAGE))
        self._entries, self._has_more = list(page.entries), page.has_more
        self._open(self._opened.action)
        self._show()

    def _read(self, before: int | None, count: int = PAGE) -> HistoryPage:
        history, subject = self._context.services.history, self._subject
        if subject is None:
            return history.page(before, count, self._words)
        return history.of_record(subject.table, subject.row, before, count)

    def _show(self) -> None:
        today = self._context.services.history.today()
        rows = history_rows(self._entries, self._opened, today)
        self._section.show_nothing(nothing=not rows)
        self._section.list.show_rows([*rows, MoreRow()] if self._has_more else rows)

    def _refresh(self, _change: Change) -> None:
        if self._section.isVisible():
            self.show()

    def _seek(self, words: str) -> None:
        self._words, self._entries, self._opened = words, [], NOTHING_OPEN
        self.show()

    def _narrow(self, subject: Subject | None) -> None:
        self._subject, self._words = subject, ""
        self._entries, self._opened = [], NOTHING_OPEN
        self.show()

    def _read_more(self) -> None:
        page = self._read(self._entries[-1].id)
        self._entries += page.entries
        self._has_more = page.has_more
        self._show()

    def _toggle(self, entry: HistoryEntry) -> None:
        self._open(0 if entry.id == self._opened.action else entry.id)
        self._show()

    def _open(self, action: int) -> None:
        if action not in {entry.id for entry in self._entries}:
            self._opened = NOTHING_OPEN
            return
        services = self._context.services
        changes = tuple(services.history.changes(action))
        self._opened = Opened(action, changes, services.undo.steps_to(action))

    def _undo_to(self, entry: HistoryEntry) -> None:
        with telling(self._context.messages):
            change = self._context.services.undo.undo_to(entry.id)
            self._context.bus.changed.emit(change)
            self._context.say(f"Đã {change.label[:1].lower()}{change.label[1:]}", can_undo=False)
