"""The list of lines with what can be dropped on a row or pasted into it."""

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QGuiApplication,
    QPainter,
)
from PySide6.QtWidgets import QStyleOptionViewItem

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.ui.focus import paint_focus_ring
from kehoach_desktop.ui.screens.checklist.brought import can_bring
from kehoach_desktop.ui.screens.checklist.line_list import LineList
from kehoach_desktop.ui.screens.checklist.line_model import Index
from kehoach_desktop.ui.theme import Theme


class DropList(LineList):
    """`brought` tells the key of a line and the data that were dropped on it or pasted."""

    brought = Signal(int, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._target: int | None = None
        self.setAcceptDrops(True)

    def paste(self) -> None:
        """Bring what the clipboard holds to the current line."""
        line, data = self.current_line(), QGuiApplication.clipboard().mimeData()
        if line is not None and can_bring(data):
            self.brought.emit(line.assignment.id, data)

    def _line_under(self, point: QPoint) -> ChecklistLine | None:
        """Give the line of a row, or of the opened row below it."""
        index = self.indexAt(point)
        return self.lines.line_at(index) or self.lines.line_at(index.parent())

    def _aim(self, line: ChecklistLine | None) -> None:
        target = line.assignment.id if line else None
        if target != self._target:
            self._target = target
            self.viewport().update()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if can_bring(event.mimeData()):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        line = self._line_under(event.position().toPoint())
        self._aim(line if can_bring(event.mimeData()) else None)
        if self._target is None:
            event.ignore()
        else:
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: ARG002 (Qt's signature)
        self._aim(None)

    def dropEvent(self, event: QDropEvent) -> None:
        line = self._line_under(event.position().toPoint())
        self._aim(None)
        if line is not None and can_bring(event.mimeData()):
            event.acceptProposedAction()
            self.brought.emit(line.assignment.id, event.mimeData())

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, options, index)
        line = self.lines.line_at(index)
        if line is not None and line.assignment.id == self._target:
            rect = QRect(0, options.rect.top(), self.viewport().width(), options.rect.height())
            paint_focus_ring(painter, rect, self._theme)
