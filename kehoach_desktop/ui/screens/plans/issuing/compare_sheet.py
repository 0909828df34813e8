"""So sánh các bản: two versions word by word; taken out is struck, put in is underlined."""

from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from kehoach_desktop.core.comparing import Compared, Fate, around, difference
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import secondary
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.labels import text_label

_SIZE: Final = QSize(760, 640)
_SCREEN: Final = 0.9
_GAP: Final = "…"


class CompareSheet(QDialog):
    """`sides_chosen` asks for two versions by their places; `paper_wanted` for paper or a file."""

    sides_chosen = Signal(int, int)
    paper_wanted = Signal(str)
    """ ".pdf" to print or keep, ".docx" for Word."""

    def __init__(self, theme: Theme, parent: QWidget, titles: Sequence[str]) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lines: Sequence[Compared] = ()
        self.setWindowTitle("So sánh các bản")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.old, self.new = Choice(theme, "Bản trước"), Choice(theme, "Bản sau")
        for choice in (self.old, self.new):
            choice.addItems(list(titles))
            choice.activated.connect(self._ask)
        self.old.setCurrentIndex(max(0, len(titles) - 2))
        self.new.setCurrentIndex(len(titles) - 1)
        self.count = text_label("", TextRole.STRONG)
        self.text = QTextBrowser()
        self.text.setAccessibleName("Chỗ khác nhau")
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self._lay_out()
        theme.changed.connect(self._write)
        room = self.screen().availableGeometry().size() * _SCREEN
        self.resize(QSize(theme.px(_SIZE.width()), theme.px(_SIZE.height())).boundedTo(room))

    def _lay_out(self) -> None:
        theme = self._theme
        top = QHBoxLayout()
        top.setSpacing(theme.px(8))
        for widget in (self.old, text_label("với", tone="text2"), self.new):
            top.addWidget(widget)
        top.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        legend = "Chữ bỏ đi bị gạch ngang, chữ thêm vào được gạch dưới."
        foot.addWidget(text_label(legend, TextRole.SMALL, "text3"), 1)
        for words, icon, ending in (("Word", "word", ".docx"), ("In…", "print", ".pdf")):
            button = secondary(theme, words, icon)
            button.clicked.connect(lambda _on=False, ending=ending: self.paper_wanted.emit(ending))
            foot.addWidget(button)
        column = QVBoxLayout(self)
        margin = theme.px(16)
        column.setContentsMargins(margin, theme.px(12), margin, theme.px(12))
        column.setSpacing(theme.px(8))
        column.addLayout(top)
        column.addWidget(self.count)
        column.addWidget(self.text, 1)
        column.addLayout(foot)

    def ask(self) -> None:
        """Show the sheet with the newest two versions."""
        self._ask()
        self.open()

    def show_lines(self, lines: Sequence[Compared]) -> None:
        """Show the changed stretches."""
        self._lines = lines
        self.count.setText(difference(lines).words)
        self._write()

    def _ask(self) -> None:
        self.sides_chosen.emit(self.old.currentIndex(), self.new.currentIndex())

    def _write(self) -> None:
        gap = f'<p style="color:{self._theme.tokens.text3.name()}">{_GAP}</p>'
        stretches = ("".join(map(self._line, stretch)) for stretch in around(self._lines))
        self.text.setHtml(gap.join(stretches))

    def _line(self, line: Compared) -> str:
        tokens = self._theme.tokens
        looks = {
            Fate.SAME: "{}",
            Fate.REMOVED: f'<s style="color:{tokens.seal.name()}">{{}}</s>',
            Fate.ADDED: f'<b><u style="color:{tokens.ink.name()}">{{}}</u></b>',
        }
        words = (looks[one.fate].format(_markup(one.text)) for one in line.pieces)
        return f'<p style="margin:0 0 6px 0">{"".join(words)}</p>'


def _markup(text: str) -> str:
    return escape(text).replace("\n", "<br/>")
