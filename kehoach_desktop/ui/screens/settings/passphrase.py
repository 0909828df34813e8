"""Asks for a passphrase: twice for a new copy, once for one that is read."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.settings.section import wrapped
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.sheet import Sheet
from kehoach_desktop.ui.widgets.ticks import CheckBox

SHORTEST: Final = 10
"""Letters of a new passphrase."""
_WHY: Final = (
    "Bản sao chứa họ tên, số điện thoại, nên được mã hóa. Chỉ người biết câu mật khẩu mở được; "
    "quên câu này thì không ai mở lại được. Nên dùng bốn, năm từ dễ nhớ."
)
_SHORT: Final = f"Câu mật khẩu cần ít nhất {SHORTEST} ký tự."
_DIFFERENT: Final = "Hai lần gõ chưa giống nhau."
_EMPTY: Final = "Hãy gõ câu mật khẩu đã đặt khi chép ra."


class PassphraseSheet(Sheet):
    """`given` tells the passphrase; "" where the clerk wants no encryption."""

    given = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, *, new: bool) -> None:
        title = "Chép ra USB" if new else "Mở bản sao đã mã hóa"
        super().__init__(theme, parent, title, "Chép" if new else "Mở")
        self._new = new
        self.first = _field("Câu mật khẩu")
        self.again = _field("Gõ lại câu mật khẩu")
        self.seen = CheckBox(theme, "Hiện câu mật khẩu")
        self.plain = CheckBox(theme, "Không mã hóa: ai cầm USB cũng đọc được")
        self.trouble = wrapped("", TextRole.SMALL, "seal")
        self.trouble.hide()
        if new:
            self.column.addWidget(wrapped(_WHY, tone="text2"))
        for field in (self.first, self.again) if new else (self.first,):
            self.column.addWidget(text_label(field.accessibleName(), TextRole.SMALL, "text2"))
            self.column.addWidget(field)
        self.column.addWidget(self.seen)
        if new:
            self.column.addWidget(self.plain)
        self.column.addWidget(self.trouble)
        self.column.addStretch(1)
        self.seen.toggled.connect(self._show_letters)
        self.plain.toggled.connect(self._forgo)

    def accept(self) -> None:
        """Tell the passphrase, or what is wrong with it."""
        words = self._trouble()
        self.trouble.setText(words)
        self.trouble.setVisible(bool(words))
        if not words:
            passphrase = "" if self.plain.isChecked() else self.first.text()
            super().accept()
            self.given.emit(passphrase)

    def _trouble(self) -> str:
        if self.plain.isChecked():
            return ""
        if not self._new:
            return "" if self.first.text() else _EMPTY
        if len(self.first.text()) < SHORTEST:
            return _SHORT
        return "" if self.first.text() == self.again.text() else _DIFFERENT

    def _show_letters(self, shown: bool) -> None:  # noqa: FBT001 (Qt's signal)
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        for field in (self.first, self.again):
            field.setEchoMode(mode)

    def _forgo(self, plain: bool) -> None:  # noqa: FBT001 (Qt's signal)
        for field in (self.first, self.again):
            field.setEnabled(not plain)


def _field(name: str) -> Field:
    field = Field()
    field.setAccessibleName(name)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    return field
