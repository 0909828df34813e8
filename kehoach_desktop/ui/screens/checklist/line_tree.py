"""The look of the list of lines: columns, folded groups, the keyboard's ring around a row."""

from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QHeaderView, QStyleOptionViewItem, QTreeView

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist import LineGroup
from kehoach_desktop.ui.focus import has_keyboard_focus, paint_focus_ring
from kehoach_desktop.ui.screens.checklist.line_cells import (
    DUE,
    EVIDENCE,
    RESULT,
    STATE,
    TICK,
    TITLE,
)
from kehoach_desktop.ui.screens.checklist.line_delegate import LineDelegate
from kehoach_desktop.ui.screens.checklist.line_model import NODE, Index, LineModel, Node
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.column_widths import ColumnWidths

WIDTHS: Final = {TICK: 40, DUE: 128, STATE: 130, RESULT: 114, EVIDENCE: 47}
_NARROW_WIDTHS: Final = {TICK: 38, DUE: 90, STATE: 138}
_TIGHT_WIDTHS: Final = {TICK: 38, DUE: 90}
"""The glyph tells the state; its word is the tooltip and the accessible name."""
_TIGHT_BELOW: Final = 520
"""Width at 100 % below which words of the sentence are worth more than the state's word."""
_RESIZABLE: Final = (DUE, STATE, RESULT)
_FOLDED: Final = frozenset({LineGroup.CLOSED})

_STEPS: Final = {
    QTreeView.CursorAction.MoveUp: QTreeView.indexAbove,
    QTreeView.CursorAction.MoveDown: QTreeView.indexBelow,
}


class LineTree(QTreeView):
    """Groups under headings that fold; due day, state and result can be drawn wider."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.delegate = LineDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self._folded = set(_FOLDED)
        self._tight = False
        self.widths = ColumnWidths(self.header(), theme, WIDTHS, _RESIZABLE)
        self._set_up()
        self.collapsed.connect(self._remember_fold)
        self.expanded.connect(self._remember_fold)
        theme.changed.connect(self.dress)
        self.dress()

    def _set_up(self) -> None:
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QTreeView.EditTrigger.NoEditTriggers)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setExpandsOnDoubleClick(False)
        self.setMouseTracking(True)
        head, modes = self.header(), QHeaderView.ResizeMode
        head.setStretchLastSection(False)
        head.setMinimumSectionSize(self._theme.px(24))
        head.setSectionsMovable(False)
        head.setSectionResizeMode(TITLE, modes.Stretch)

    def set_narrow(self, *, narrow: bool) -> None:
        """Leave out the head, results and evidence; the opened row tells them."""
        if self.delegate.narrow != narrow:
            self.delegate.narrow = narrow
            self.dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        tight = self.delegate.narrow and self.width() < self._theme.px(_TIGHT_BELOW)
        if tight != self._tight:
            self.dress()

    def unfolded_lines(self) -> list[ChecklistLine]:
        """Give the lines of the groups that are not folded."""
        heads = [self.lines.index(row, TICK) for row in range(self.lines.rowCount())]
        nodes: list[Node] = [head.data(NODE) for head in heads if self.isExpanded(head)]
        return [child.line for node in nodes for child in node.children if child.line]

    def lay_out_groups(self) -> None:
        """Span the headings over all columns and unfold what the clerk has unfolded."""
        for row in range(self.lines.rowCount()):
            head = self.lines.index(row, TICK)
            node: Node = head.data(NODE)
            self.setFirstColumnSpanned(row, QModelIndex(), True)  # noqa: FBT003 (Qt's signature)
            self.setExpanded(head, node.group not in self._folded)

    def fold_as_at_first(self) -> None:
        """Forget what the clerk folded: another checklist comes."""
        self._folded = set(_FOLDED)

    def dress(self) -> None:
        """Take the widths and heights of the theme in force."""
        narrow = self.delegate.narrow
        self.delegate.measure()
        self._tight = narrow and self.width() < self._theme.px(_TIGHT_BELOW)
        instead = _TIGHT_WIDTHS if self._tight else _NARROW_WIDTHS if narrow else None
        for column in WIDTHS:
            self.setColumnHidden(column, instead is not None and column not in instead)
        self.widths.lay_out(instead)
        self.setHeaderHidden(narrow)
        self.scheduleDelayedItemsLayout()

    def moveCursor(
        self, action: QTreeView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """Pass by the headings of unfolded groups: ticking down a list is Space, ↓, Space, ↓."""
        found = super().moveCursor(action, modifiers)
        further = _STEPS.get(action)
        while further is not None and found.isValid() and self._is_passed_by(found):
            found = further(self, found)
        return found if found.isValid() else self.currentIndex()

    def _is_passed_by(self, index: QModelIndex) -> bool:
        node: Node = index.data(NODE)
        return node.line is None and (
            node.group is None or self.isExpanded(index.siblingAtColumn(TICK))
        )

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        super().drawRow(painter, options, index)
        current = self.currentIndex()
        same = current.row() == index.row() and current.parent() == index.parent()
        if same and current.isValid() and has_keyboard_focus(self):
            rect = QRect(0, options.rect.top(), self.viewport().width(), options.rect.height())
            paint_focus_ring(painter, rect, self._theme)

    def _remember_fold(self, index: QModelIndex) -> None:
        node: Node = index.data(NODE)
        if node.group is None:
            return
        if self.isExpanded(index):
            self._folded.discard(node.group)
        else:
            self._folded.add(node.group)
