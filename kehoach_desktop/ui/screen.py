"""What the window asks of a screen, and how a screen is announced to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.history import Subject


class ScreenPage(QWidget):
    """A page of the window; override the hooks that the screen has an answer to."""

    visited = Signal()
    """The window has come to this page; coming back from the task bar is no new visit."""

    def focus_filter(self) -> None:
        """Ctrl+F: put the focus into the filter field."""

    def request_print(self) -> None:
        """Ctrl+P: ask to print what the screen shows."""

    def request_export(self) -> None:
        """Ctrl+E: ask to write what the screen shows into a file."""

    def request_new(self) -> None:
        """Ctrl+N: ask for a new one of what the screen lists."""

    def undo_here(self) -> bool:
        """Ctrl+Z: undo what is not stored yet; False leaves it to the store's undo."""
        return False

    def redo_here(self) -> bool:
        """Ctrl+Y: redo what is not stored yet; False leaves it to the store's redo."""
        return False

    def open_record(self, record_id: int) -> None:
        """Show one record: what an import made, what a search found."""

    def show_activity(self, activity_id: int) -> None:
        """Show one activity over all its units."""

    def shown_record(self) -> int:
        """Give what `open_record` would take to show this again; 0 where there is one thing."""
        return 0

    def open_line(self, line_id: int) -> None:
        """Unfold one line of the record that is shown, with its fields."""

    def open_part(self, name: str) -> None:
        """Show one part of a screen that has several: "history" of Cài đặt."""

    def open_history(self, subject: Subject) -> None:
        """Show what was done to one record: Cài đặt does."""

    def open_file(self, path: Path) -> None:
        """Take a file, also one dropped on the page where it accepts drops."""

    def regions(self) -> Sequence[QWidget]:
        """Parts that F6 goes through, in order; each takes the focus itself or by focus proxy."""
        return ()

    def keys(self) -> Sequence[tuple[str, str]]:
        """Give the keys of this screen for F1: ("Space", "Đánh dấu xong")."""
        return ()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.visited.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _dragged_file(event) is not None:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _dragged_file(event)
        if path is not None:
            event.acceptProposedAction()
            self.open_file(path)


def _dragged_file(event: QDropEvent) -> Path | None:
    urls = event.mimeData().urls()
    return Path(urls[0].toLocalFile()) if urls and urls[0].isLocalFile() else None


@dataclass(frozen=True, slots=True)
class ScreenSpec:
    """An item of the rail; the factory is called at the first visit."""

    name: str
    """Stable: "plans", "assignments", "calendar", "recipients"."""
    title: str
    icon: str
    factory: Callable[[], ScreenPage]
    thin_rail: bool = False
    """Whether the rail shows icons only while this screen is open."""
    under: str = ""
    """For a screen without an item of its own: the item that is marked while it is open."""
