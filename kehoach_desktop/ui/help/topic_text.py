"""A help page as a text document: keys of the screen on top, the page, the keys everywhere."""

from typing import Final

from PySide6.QtGui import (
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableCell,
    QTextTableCellFormat,
    QTextTableFormat,
)

from kehoach_desktop.services.help import Topic
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.help.keys import KeyGroup
from kehoach_desktop.ui.theme import Theme

_LINE: Final = 128
"""Height of a line in percent of the font's."""
_KEY_WIDTH: Final = 150
_FEATURES: Final = QTextDocument.MarkdownFeature.MarkdownNoHTML


def write_topic(
    theme: Theme, document: QTextDocument, topic: Topic, keys: tuple[KeyGroup, KeyGroup]
) -> None:
    """Put a page into a document in place of what it held; the screen's keys come first."""
    here, everywhere = keys
    document.setDefaultFont(theme.font(TextRole.BODY))
    document.setDocumentMargin(theme.px(24))
    document.setMarkdown(topic.text, _FEATURES)
    _dress(theme, document)
    top = QTextCursor(document)
    _insert_heading(theme, top, topic.title, TextRole.TITLE)
    if here.rows:
        _insert_keys(theme, top, here)
        top.setBlockFormat(_block_format(theme, top.block()))  # the table took its place
    bottom = QTextCursor(document)
    bottom.movePosition(QTextCursor.MoveOperation.End)
    bottom.insertBlock(QTextBlockFormat(), QTextCharFormat())
    _insert_keys(theme, bottom, everywhere)


def _dress(theme: Theme, document: QTextDocument) -> None:
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        cursor.setBlockFormat(_block_format(theme, block))
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        level = block.blockFormat().headingLevel()
        if level:
            cursor.select(QTextCursor.SelectionType.LineUnderCursor)
            cursor.setCharFormat(_char_format(theme, TextRole.SECTION))
        _indent_list(theme, block)
        block = block.next()


def _block_format(theme: Theme, block: QTextBlock) -> QTextBlockFormat:
    form = QTextBlockFormat(block.blockFormat())
    listed, heading = block.textList() is not None, form.headingLevel() > 0
    form.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    form.setTopMargin(theme.px(18) if heading else 0)
    form.setBottomMargin(theme.px(4 if listed or heading else 8))
    return form


def _indent_list(theme: Theme, block: QTextBlock) -> None:
    listed = block.textList()
    if listed is not None:
        form = QTextListFormat(listed.format())
        form.setIndent(1)
        listed.setFormat(form)
        block.document().setIndentWidth(theme.px(24))


def _insert_heading(theme: Theme, cursor: QTextCursor, words: str, role: TextRole) -> None:
    """Put a heading before the block of the cursor, and the cursor behind it."""
    form = QTextBlockFormat()
    form.setBottomMargin(theme.px(8))
    cursor.insertBlock()
    cursor.movePosition(QTextCursor.MoveOperation.PreviousBlock)
    cursor.setBlockFormat(form)
    cursor.insertText(words, _char_format(theme, role))
    cursor.movePosition(QTextCursor.MoveOperation.NextBlock)


def _insert_keys(theme: Theme, cursor: QTextCursor, group: KeyGroup) -> None:
    _insert_heading(theme, cursor, group.title, TextRole.STRONG)
    form = QTextTableFormat()
    form.setBorder(0)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
    form.setCellPadding(0)
    form.setCellSpacing(0)
    form.setBottomMargin(theme.px(14))
    fixed, rest = QTextLength.Type.FixedLength, QTextLength.Type.VariableLength
    form.setColumnWidthConstraints([QTextLength(fixed, theme.px(_KEY_WIDTH)), QTextLength(rest, 0)])
    table = cursor.insertTable(len(group.rows), 2, form)
    for row, (key, what) in enumerate(group.rows):
        _fill_cell(theme, table.cellAt(row, 0), key, "text2")
        _fill_cell(theme, table.cellAt(row, 1), what, "text")
    cursor.setPosition(table.lastPosition() + 1)


def _fill_cell(theme: Theme, cell: QTextTableCell, words: str, tone: str) -> None:
    form = QTextTableCellFormat()
    form.setTopPadding(theme.px(2))
    form.setBottomPadding(theme.px(2))
    form.setRightPadding(theme.px(8))
    cell.setFormat(form)
    cell.firstCursorPosition().insertText(words, _char_format(theme, TextRole.BODY, tone))


def _char_format(theme: Theme, role: TextRole, tone: str = "text") -> QTextCharFormat:
    form = QTextCharFormat()
    form.setFont(theme.font(role))
    form.setForeground(getattr(theme.tokens, tone))
    return form
