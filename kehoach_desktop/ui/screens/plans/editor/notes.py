"""Footnotes in the text: one small object behind the words it belongs to, numbered as painted."""

from typing import Final

from PySide6.QtCore import QRect, QRectF, QSizeF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetricsF,
    QPainter,
    QPyTextObject,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.editor.formats import NOTE, char_format, mark_of, run_of
from kehoach_desktop.ui.theme import Theme

NOTE_TYPE: Final = QTextFormat.ObjectTypes.UserObject.value + 2
_MARK: Final = "\ufffc"
_SIZE: Final = 0.7
"""Of the mark beside the text."""


def note_format(theme: Theme, kind: BlockKind, run: Run) -> QTextCharFormat:
    """Give the format of a footnote's mark; words typed behind it take their weight from it."""
    form = char_format(theme, kind, run)
    form.setObjectType(NOTE_TYPE)
    form.setProperty(NOTE, run.note)
    return form


def note_in(text: str, form: QTextCharFormat) -> str:
    """Give the footnote whose mark begins `text`; words typed behind a mark are none."""
    marked = text[:1] == _MARK and form.objectType() == NOTE_TYPE
    return str(form.property(NOTE)) if marked else ""


def restyled(form: QTextCharFormat, theme: Theme, kind: BlockKind, run: Run) -> QTextCharFormat:
    """Give the format for another weight or kind; a footnote's mark stays one."""
    if form.objectType() != NOTE_TYPE:
        return char_format(theme, kind, run)
    note = str(form.property(NOTE))
    return note_format(theme, kind, Run("", run.bold, run.italic, note))


def note_at(document: QTextDocument, position: int) -> str:
    """Give the footnote whose mark stands at a position; "" where there is none."""
    if document.characterAt(position) != _MARK:
        return ""
    return note_in(_MARK, _format_at(document, position))


def note_beside(cursor: QTextCursor) -> int | None:
    """Give the position of the footnote's mark before or behind the caret."""
    place, document = cursor.position(), cursor.document()
    near = (place - 1, place)
    return next((one for one in near if one >= 0 and note_at(document, one)), None)


def put_note(cursor: QTextCursor, theme: Theme, words: str) -> None:
    """Put a footnote in the place of what is selected, or none where `words` are empty."""
    cursor.beginEditBlock()
    cursor.removeSelectedText()
    if words:
        before = run_of("", cursor.charFormat())
        kind = mark_of(cursor.blockFormat()).kind
        form = note_format(theme, kind, Run("", before.bold, before.italic, words))
        cursor.insertText(_MARK, form)
    cursor.endEditBlock()


def _format_at(document: QTextDocument, position: int) -> QTextCharFormat:
    probe = QTextCursor(document)
    probe.setPosition(position + 1)
    return probe.charFormat()


class NotePainter(QPyTextObject):
    """Registered with the layout of a document for NOTE_TYPE."""

    def __init__(self, theme: Theme, parent: QTextDocument) -> None:
        super().__init__(parent)
        self._theme = theme
        self._document = parent
        self._revision = -1
        self._places: list[int] = []

    def places(self) -> list[int]:
        """Give the positions of all marks, in order."""
        if self._revision != self._document.revision():
            self._revision = self._document.revision()
            text = self._document.toRawText()
            found = (place for place, letter in enumerate(text) if letter == _MARK)
            self._places = [place for place in found if note_at(self._document, place)]
        return self._places

    def intrinsicSize(self, doc: QTextDocument, posInDocument: int, format: QTextFormat) -> QSizeF:  # noqa: A002, ARG002, N803 (Qt's signature)
        metrics = QFontMetricsF(self._font())
        return QSizeF(
            metrics.horizontalAdvance("0") + 2, self._theme.metrics(TextRole.BODY).ascent()
        )

    def drawObject(
        self,
        painter: QPainter,
        rect: QRectF | QRect,
        doc: QTextDocument,  # noqa: ARG002 (Qt's signature)
        posInDocument: int,  # noqa: N803 (Qt's signature)
        format: QTextFormat,  # noqa: A002, ARG002 (Qt's signature)
    ) -> None:
        places = self.places()
        number = places.index(posInDocument) + 1 if posInDocument in places else 0
        painter.save()
        painter.setFont(self._font())
        painter.setPen(self._theme.tokens.ink)
        top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
        wide = QRectF(rect).adjusted(0, 0, 20, 10)
        painter.drawText(wide, int(top | Qt.TextFlag.TextDontClip), str(number))
        painter.restore()

    def _font(self) -> QFont:
        font = QFont(self._theme.font(TextRole.BODY))
        font.setPointSizeF(font.pointSizeF() * _SIZE)
        return font
