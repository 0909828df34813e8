"""The look of the list of lines: columns, folded groups, the keyboard's ring around a row."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
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

WIDTHS: Final = {TICK: 40, DUE: 128, STATE: 130, RESULT: 114, EVIDENCE: 47}
_NARROW_WIDTHS: Final = {TICK: 38, DUE: 90, STATE: 138}
_TIGHT_WIDTHS: Final = {TICK: 38, DUE: 90}
"""The glyph tells the state; its word is the tooltip and the accessible name."""
_TIGHT_BELOW: Final = 520
"""Width at 100 % below which words of the sentence are worth more than the state's word."""
_RESIZABLE: Final = (DUE, STATE, RESULT)
_SMALLEST: Final = 60
_FOLDED: Final = frozenset({LineGroup.CLOSED})

_STEPS: Final = {
    QTreeView.CursorAction.MoveUp: QTreeView.indexAbove,
    QTreeView.CursorAction.MoveDown: QTreeView.indexBelow,
}


class LineTree(QTreeView):
    """`widths_changed` tells the widths of due day, state and result, in pixels at 100 %."""

    widths_changed = Signal(list)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lines = LineModel(self)
        self.setModel(self.lines)
        self.delegate = LineDelegate(theme, self)
        self.setItemDelegate(self.delegate)
        self._folded = set(_FOLDED)
        self._widths = dict(WIDTHS)
        self._dressing = self._tight = False
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
        for column in range(self.lines.columnCount()):
            drawn = modes.Interactive if column in _RESIZABLE else modes.Fixed
            head.setSectionResizeMode(column, modes.Stretch if column == TITLE else drawn)
        head.sectionResized.connect(self._remember_width)

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

    def set_widths(self, widths: Sequence[int]) -> None:
        """Set the widths of due day, state and result, in pixels at 100 %."""
        for column, width in zip(_RESIZABLE, widths, strict=False):
            self._widths[column] = max(width, _SMALLEST)
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
        narrow, px = self.delegate.narrow, self._theme.px
        self.delegate.measure()
        tight = narrow and self.width() < px(_TIGHT_BELOW)
        self._tight = tight
        widths = _TIGHT_WIDTHS if tight else _NARROW_WIDTHS if narrow else self._widths
        self._dressing = True
        for column in WIDTHS:
            self.setColumnHidden(column, column not in widths)
            if column in widths:
                self.setColumnWidth(column, px(widths[column]))
        self._dressing = False
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

    def _remember_width(self, column: int, _old: int, width: int) -> None:
        if self._dressing or self.delegate.narrow or column not in _RESIZABLE:
            return
        self._widths[column] = max(round(width / self._theme.zoom), _SMALLEST)
        self.widths_changed.emit([self._widths[column] for column in _RESIZABLE])
