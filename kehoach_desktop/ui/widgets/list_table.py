"""What every table of records shares: rows are selected whole, and lit below the pointer."""

from typing import Final

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QTableView

from kehoach_desktop.ui.theme import Theme

_SMALLEST_HEAD: Final = 24


class ListTable(QTableView):
    """Neither grid nor wrapped words; Tab leaves it."""

    typed = Signal(str)
    """Letters typed over the rows: words to seek."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.hovered = -1
        """The row below the pointer; -1 for none."""
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QTableView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()

    def fit_heads(self) -> None:
        """Let heads be no narrower than can be drawn, and not change with the selection."""
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setMinimumSectionSize(self._theme.px(_SMALLEST_HEAD))

    def fit_rows(self) -> None:
        """Take the row height of the theme in force."""
        self.verticalHeader().setMinimumSectionSize(self._theme.row_height())
        self.verticalHeader().setDefaultSectionSize(self._theme.row_height())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        self._hover(self.rowAt(event.position().toPoint().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self.hovered:
            self.hovered = row
            self.viewport().update()
