"""Thu hồi: an issued document is withdrawn, or another one took its place."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import DocState, Document
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.sheet import Sheet
from kehoach_desktop.ui.widgets.ticks import Radio

_REASON = "Lý do thu hồi"
_BY = "Văn bản thay thế (số, ngày)"


class EndSheet(Sheet):
    """`wanted` gives the state, the day and the reason or the other document."""

    wanted = Signal(object, object, str)

    def __init__(self, theme: Theme, parent: QWidget, document: Document, day: date) -> None:
        super().__init__(theme, parent, f"Thu hồi {document.number_text}", "Thu hồi")
        self.withdrawn = Radio(theme, "Thu hồi, không có văn bản thay thế")
        self.superseded = Radio(theme, "Đã có văn bản khác thay thế")
        self.withdrawn.setChecked(True)
        self.day, self.note = Field(full(day)), Field()
        self._note_name = text_label(_REASON, TextRole.SMALL, "text2")
        self.trouble = _wrapped("", "seal")
        day_name = text_label("Từ ngày", TextRole.SMALL, "text2")
        words = _wrapped(
            "Việc của văn bản này rời các bảng phân công. Số giữ nguyên trong sổ văn bản đi.",
            "text2",
        )
        self.trouble.hide()
        for widget in (words, self.withdrawn, self.superseded, self._note_name, self.note):
            self.column.addWidget(widget)
        for widget in (day_name, self.day, self.trouble):
            self.column.addWidget(widget)
        self.day.setAccessibleName("Từ ngày")
        self.withdrawn.toggled.connect(self._name_note)
        self._name_note()

    def _name_note(self) -> None:
        words = _REASON if self.withdrawn.isChecked() else _BY
        self._note_name.setText(words)
        self.note.setAccessibleName(words)
        self.yes.setText("Thu hồi" if self.withdrawn.isChecked() else "Ghi đã thay thế")
        self.yes.updateGeometry()

    def refuse(self, sentence: str) -> None:
        """Say what is wrong."""
        self.trouble.setText(sentence)
        self.trouble.show()
        self.fit()

    def accept(self) -> None:
        """Ask for the end; the sheet closes when it is done."""
        day = day_or_none(self.day.text())
        if day is None:
            self.refuse("Ghi ngày như 19/3/2024.")
            return
        state = DocState.WITHDRAWN if self.withdrawn.isChecked() else DocState.SUPERSEDED
        self.wanted.emit(state, day, self.note.text())


def _wrapped(text: str, tone: str) -> QLabel:
    label = text_label(text, TextRole.BODY, tone)
    label.setWordWrap(True)
    return label
