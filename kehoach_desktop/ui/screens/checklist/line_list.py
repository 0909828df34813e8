"""The list of lines with what is selected and the widget below the open one."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QItemSelection, QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist import LineSet
from kehoach_desktop.ui.screens.checklist.line_cells import DUE, TICK, Showing, copy_columns
from kehoach_desktop.ui.screens.checklist.line_details import LineDetails
from kehoach_desktop.ui.screens.checklist.line_tree import LineTree
from kehoach_desktop.ui.table_model import copy_rows
from kehoach_desktop.ui.theme import Theme


class LineList(LineTree):
    """`chosen` tells the keys of the selected lines, `opened` the widget of a line just opened."""

    chosen = Signal(list)
    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.details: LineDetails | None = None
        self.setAccessibleName("Việc được giao")
        theme.changed.connect(self._rebuild_details)

    def show_sets(self, sets: Sequence[LineSet], showing: Showing) -> None:
        """Show lines; where only their content changed, selection, scroll and fields stay."""
        current, before = self.current_line(), self.lines.opened
        self.lines.showing = self.delegate.showing = showing
        self.header().viewport().update()
        if not self.lines.show_sets(sets):
            self._refresh_details()
            return
        self.details = None
        self.lay_out_groups()
        if before is not None:
            self.open_line(before.assignment.id)
        if current is not None:
            self.setCurrentIndex(self.lines.index_of(current.assignment.id))
        self.chosen.emit(self.selected_ids())

    def forget(self) -> None:
        """Close the open line, fold as at first, select nothing: another checklist comes."""
        self.open_line(None)
        self.fold_as_at_first()
        self.setCurrentIndex(self.lines.index(-1, -1))
        self.clearSelection()

    def current_line(self) -> ChecklistLine | None:
        """Give the line that has the cursor."""
        return self.lines.line_at(self.currentIndex())

    def selected_lines(self) -> list[ChecklistLine]:
        """Give the selected lines from top to bottom; where none is, the current one."""
        rows = self.selectionModel().selectedRows(TICK)
        keys = {line.assignment.id for line in map(self.lines.line_at, rows) if line}
        current = self.current_line()
        if not keys and current is not None:
            return [current]
        return [line for line in self.lines.lines() if line.assignment.id in keys]

    def selected_ids(self) -> list[int]:
        """Give the keys of the selected lines."""
        return [line.assignment.id for line in self.selected_lines()]

    def open_line(self, assignment_id: int | None) -> None:
        """Open a line below itself, or close the open one."""
        if self.details is not None:
            closing, self.details = self.details, None
            focus = QApplication.focusWidget()
            if focus is not None and closing.isAncestorOf(focus):
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            closing.store()
        room = self.lines.open(assignment_id)
        line = self.lines.opened
        if line is None:
            return
        showing = replace(self.delegate.showing, narrow=self.delegate.narrow)
        width = self.viewport().width()
        self.details = LineDetails(self._theme, line, showing, width)
        self.details.resized.connect(self._fit_room)
        self.details.closed.connect(lambda: self.open_line(None))
        self.details.next_wanted.connect(self.open_next)
        self.delegate.room_height = self.details.sizeHint().height()
        self.setExpanded(room.parent(), True)  # noqa: FBT003 (Qt's signature)
        self.setFirstColumnSpanned(0, room.parent(), True)  # noqa: FBT003 (Qt's signature)
        self.setIndexWidget(room, self.details)
        self.opened.emit(self.details)
        self._fit_room()
        self.scrollTo(room)
        self.scrollTo(self.lines.index_of(line.assignment.id))

    def open_next(self) -> None:
        """Store and open the line after the current one; after the last none is open."""
        now = self.lines.opened or self.current_line()
        keys = [line.assignment.id for line in self.unfolded_lines()]
        after = keys[keys.index(now.assignment.id) + 1 :] if now else keys
        self.open_line(after[0] if after else None)
        if after and self.details is not None:
            self.setCurrentIndex(self.lines.index_of(after[0]))
            self.details.focus_first()

    def copy(self) -> None:
        """Put the selected lines on the clipboard, with heads."""
        copy_rows(copy_columns(self.lines.showing), self.selected_lines())

    def below_current(self) -> QRect:
        """Give where a popup for the current line belongs, in this widget."""
        rect = self.visualRect(
            self.lines.index(self.currentIndex().row(), DUE, self.currentIndex().parent())
        )
        return rect.translated(self.viewport().pos())

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        super().selectionChanged(selected, deselected)
        self.chosen.emit(self.selected_ids())

    def _rebuild_details(self) -> None:
        if self.lines.opened is not None:
            self.open_line(self.lines.opened.assignment.id)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        width = self.viewport().width()
        if self.details is not None and self.details.fits(width):
            self.details.setFixedWidth(width)
        elif self.details is not None:
            self._rebuild_details()

    def _refresh_details(self) -> None:
        """Show the open line's content; other figures than before need other fields."""
        if self.details is None or self.lines.opened is None:
            return
        if self.details.counts(self.lines.opened):
            self.details.show_line(self.lines.opened)
        else:
            self._rebuild_details()

    def _fit_room(self) -> None:
        """Give the open line's row the height that its widget needs now."""
        if self.details is None:
            return
        height = self.details.sizeHint().height()
        if height != self.delegate.room_height:
            self.delegate.room_height = height
            self.scheduleDelayedItemsLayout()
