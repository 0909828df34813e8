"""What the editor paints around its text: the current activity, numbers, rules, chips."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QTextBlock

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.editor.formats import PAD_LEFT, PAD_RIGHT, mark_of

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor

_AROUND: Final = 8
_BAR: Final = 3


def paint_ground(editor: "BlockEditor", exposed: QRect) -> None:
    """Paint the ground and the frame of the activity that is being written."""
    block = editor.textCursor().block()
    if not editor.hasFocus() or not editor.chips.has(block):
        return
    around = activity_rect(editor, block)
    if not around.intersects(exposed):
        return
    theme, tokens = editor.theme, editor.theme.tokens
    painter = QPainter(editor.viewport())
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.ink)
    painter.drawRoundedRect(QRectF(around), 6, 6)
    painter.setBrush(tokens.hover)
    painter.drawRoundedRect(QRectF(around.adjusted(_BAR, 0, 0, 0)), 4, 4)
    if editor.isReadOnly():
        return
    painter.setBrush(tokens.surface)
    painter.setPen(QPen(tokens.ink, 2))
    words = _words_rect(block).adjusted(-theme.px(_AROUND), -3, theme.px(_AROUND), 3)
    painter.drawRoundedRect(words, 4, 4)


def activity_rect(editor: "BlockEditor", block: QTextBlock) -> QRect:
    """Give the rectangle of a sentence with its number and its chips."""
    theme, words = editor.theme, _words_rect(block)
    bottom = max((placed.rect.bottom() for placed in editor.chips.placed(block)), default=0)
    left, right = theme.px(PAD_LEFT - _AROUND), theme.px(PAD_RIGHT - 10)
    top = round(words.top()) - theme.px(7)
    height = max(bottom, round(words.bottom())) + theme.px(9) - top
    return QRect(left, top, editor.viewport().width() - left - right, height)


def _words_rect(block: QTextBlock) -> QRectF:
    layout = block.layout()
    rect = QRectF()
    for index in range(layout.lineCount()):
        rect = rect.united(layout.lineAt(index).rect())
    return rect.translated(layout.position())


def paint_marks(editor: "BlockEditor", exposed: QRect) -> None:
    """Paint what stands beside the exposed text."""
    painter = QPainter(editor.viewport())
    current = editor.textCursor().block() if editor.hasFocus() else None
    for block in _exposed(editor, exposed):
        _paint_rule(editor, painter, block)
        editor.numbers.paint(painter, block)
        focus = editor.chip_focus if block == current else None
        editor.chips.paint(painter, block, focus, adding=block == current)


def _exposed(editor: "BlockEditor", exposed: QRect) -> Iterable[QTextBlock]:
    block = editor.block_at(exposed.topLeft() - QPoint(0, editor.theme.px(30)))
    while block.isValid() and block.layout().position().y() <= exposed.bottom() + 30:
        yield block
        block = block.next()


def _paint_rule(editor: "BlockEditor", painter: QPainter, block: QTextBlock) -> None:
    """Paint a hairline above a part, but the first, and how many activities are in it."""
    if mark_of(block.blockFormat()).kind is not BlockKind.H1:
        return
    theme, tokens = editor.theme, editor.theme.tokens
    words = _words_rect(block)
    if block.previous().isValid():
        painter.setPen(tokens.line)
        top = round(words.top()) - theme.px(10)
        painter.drawLine(
            theme.px(PAD_LEFT), top, editor.viewport().width() - theme.px(PAD_RIGHT), top
        )
    count = editor.numbers.activities_below(block)
    if count:
        line = block.layout().lineAt(block.layout().lineCount() - 1)
        right = block.layout().position().x() + line.naturalTextRect().right()
        base = block.layout().position().y() + line.y() + line.ascent()
        painter.setFont(theme.font(TextRole.BODY))
        painter.setPen(tokens.text3)
        painter.drawText(QPointF(right + theme.px(8), base), f"{count} hoạt động")
