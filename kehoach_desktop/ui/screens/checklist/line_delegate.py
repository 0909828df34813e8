"""Paints every row of a checklist: headings, and lines whose glyph is the tick."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist import LineGroup
from kehoach_desktop.core.checklist_words import condition_tag, due_text, role_tag
from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import DENSE_ICON, ICON, paint_icon
from kehoach_desktop.ui.row_paint import paint_line_above, paint_words
from kehoach_desktop.ui.screens.checklist.line_cells import (
    DUE,
    EVIDENCE,
    RESULT,
    STATE,
    TICK,
    TITLE,
    Showing,
    cell_text,
)
from kehoach_desktop.ui.screens.checklist.line_model import NODE, Index, Node
from kehoach_desktop.ui.state_icon import paint_state, state_colour
from kehoach_desktop.ui.theme import Theme

PADDING: Final = 8
_HEADING: Final = 30
_LOCKED: Final = 0.4
"""Opacity of a tick that cannot be set."""


class LineDelegate(QStyledItemDelegate):
    """`showing` says how lines are looked at; `narrow` leaves out what the opened row tells."""

    def __init__(self, theme: Theme, view: QTreeView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        self.showing = Showing()
        self.narrow = False
        self.room_height = 0
        """Height of the opened line's own row, set by the view."""
        self._line_size = self._heading_size = QSize()
        self._painters = {
            TICK: self._paint_tick,
            TITLE: self._paint_title,
            DUE: self._paint_due,
            STATE: self._paint_state_word,
            RESULT: self._paint_result,
            EVIDENCE: self._paint_evidence,
        }

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        # asked for every cell of every row at each layout: nothing is measured here
        node: Node = index.internalPointer()
        if node.line is not None:
            return self._line_size
        return QSize(0, self.room_height) if node.group is None else self._heading_size

    def measure(self) -> None:
        """Take the heights of the theme in force."""
        needed = self._theme.metrics(TextRole.STRONG).height() + 8
        self._line_size = QSize(0, self._theme.row_height(34))
        self._heading_size = QSize(0, max(self._theme.px(_HEADING), needed))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        node: Node = index.data(NODE)
        rect = QRect(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if node.line is not None:
            self._paint_ground(painter, rect, option.state)
            self._painters[index.column()](painter, rect, node.line)
        elif node.group is not None:
            self._paint_heading(painter, rect, node)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, state: QStyle.StateFlag) -> None:
        tokens = self._theme.tokens
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, tokens.tint)
            return
        if state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, tokens.hover)
        paint_line_above(painter, rect, self._theme)

    def _paint_heading(self, painter: QPainter, rect: QRect, node: Node) -> None:
        theme, tokens = self._theme, self._theme.tokens
        painter.fillRect(rect, tokens.page)
        if node.row:
            paint_line_above(painter, rect, self._theme)
        size = theme.px(DENSE_ICON)
        folded = not self._view.isExpanded(self._view.model().index(node.row, TICK))
        where = QPoint(rect.left() + theme.px(10), rect.top() + (rect.height() - size) // 2)
        chevron = "chev-right" if folded else "chev-down"
        paint_icon(painter, where, chevron, size, tokens.text3)
        words = rect.adjusted(theme.px(32), 0, 0, 0)
        late = node.group is LineGroup.OVERDUE
        text = node.group.word if node.group else ""
        width = self._text(
            painter, words, text, TextRole.STRONG, tokens.seal if late else tokens.text
        )
        words.setLeft(words.left() + width + theme.px(7))
        self._text(painter, words, str(len(node.children)), TextRole.BODY, tokens.text3)

    def _paint_tick(self, painter: QPainter, rect: QRect, line: ChecklistLine) -> None:
        size = self._theme.px(ICON)
        corner = QPoint(
            rect.left() + self._theme.px(PADDING + 6), rect.top() + (rect.height() - size) // 2
        )
        painter.setOpacity(_LOCKED if self.showing.locked else 1)
        paint_state(painter, corner, self._theme, line.shown(self.showing.today), size)

    def _paint_title(self, painter: QPainter, rect: QRect, line: ChecklistLine) -> None:
        theme, tokens = self._theme, self._theme.tokens
        inner = self._inner(rect)
        tags = (role_tag(line), condition_tag(line))
        role = "" if self.narrow else ", ".join(filter(None, tags))
        tag = self._theme.metrics(TextRole.SMALL).horizontalAdvance(role) + theme.px(12)
        note_size = theme.px(DENSE_ICON)
        needed = (tag + theme.px(8) if role else 0) + (
            note_size + theme.px(8) if line.assignment.note else 0
        )
        muted = line.shown(self.showing.today) is Shown.NOT_APPLICABLE
        words = QRect(inner)
        words.setRight(inner.right() - needed)
        title = self.showing.title(line)
        colour = tokens.text2 if muted else tokens.text
        left = inner.left() + self._text(painter, words, title, TextRole.BODY, colour)
        if role:
            left += theme.px(8)
            self._paint_tag(painter, QRect(left, inner.top(), tag, inner.height()), role)
            left += tag
        if line.assignment.note:
            top = rect.top() + (rect.height() - note_size) // 2
            paint_icon(painter, QPoint(left + theme.px(8), top), "note", note_size, tokens.text3)

    def _paint_tag(self, painter: QPainter, room: QRect, words: str) -> None:
        theme = self._theme
        height = theme.metrics(TextRole.SMALL).height() + 2
        box = QRectF(room.left(), room.top() + (room.height() - height) / 2, room.width(), height)
        painter.setPen(QPen(theme.tokens.line2, 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(theme.tokens.text2)
        painter.setFont(theme.font(TextRole.SMALL))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    def _paint_due(self, painter: QPainter, rect: QRect, line: ChecklistLine) -> None:
        tokens, inner = self._theme.tokens, self._inner(rect)
        inner.setRight(rect.right())
        late = line.shown(self.showing.today) is Shown.OVERDUE
        day = due_text(line, self.showing.today)
        width = self._text(painter, inner, day, TextRole.BODY, tokens.seal if late else tokens.text)
        if not self.narrow:
            inner.setLeft(inner.left() + width + (self._theme.px(8) if width else 0))
            colour = tokens.seal if late else tokens.text3
            self._text(painter, inner, self.showing.note(line), TextRole.SMALL, colour)

    def _paint_state_word(self, painter: QPainter, rect: QRect, line: ChecklistLine) -> None:
        shown = line.shown(self.showing.today)
        colour = state_colour(self._theme, shown)
        self._text(painter, self._inner(rect), shown.word, TextRole.BODY, colour)

    def _paint_result(self, painter: QPainter, rect: QRect, line: ChecklistLine) -> None:
        words = cell_text(self.showing, line, RESULT)
        self._text(painter, self._inner(rect), words, TextRole.BODY, self._theme.tokens.text2)

    def _paint_evidence(self, painter: QPainter, rect: QRect, line: ChecklistLine) -> None:
        if not line.evidence:
            return
        theme, count = self._theme, str(line.evidence)
        width = theme.metrics(TextRole.SMALL).horizontalAdvance(count)
        words = QRect(rect)
        words.setLeft(rect.right() - theme.px(12) - width)
        self._text(painter, words, count, TextRole.SMALL, theme.tokens.text3)
        size = theme.px(DENSE_ICON)
        where = QPoint(words.left() - size - theme.px(4), rect.top() + (rect.height() - size) // 2)
        paint_icon(painter, where, "clip", size, theme.tokens.text3)

    def _inner(self, rect: QRect) -> QRect:
        padding = self._theme.px(PADDING)
        return rect.adjusted(padding, 0, -padding, 0)

    def _text(
        self, painter: QPainter, rect: QRect, words: str, role: TextRole, colour: QColor
    ) -> int:
        """Paint words into `rect`, elided where needed; give the width that they took."""
        painter.setFont(self._theme.font(role))
        painter.setPen(colour)
        return paint_words(painter, rect, words)
