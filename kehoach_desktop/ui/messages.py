"""The one door to message boxes, and the one place that words the user's failures.

with telling(self._say):
    self._bus.changed.emit(self._service.tick(line, self._today()))
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final, Protocol

from PySide6.QtWidgets import QMessageBox, QWidget

from kehoach_desktop.core.errors import UserError
from kehoach_desktop.core.visits import current_visit

_BUG: Final = (
    "Chương trình gặp lỗi ngoài dự kiến. Số liệu đã lưu vẫn nguyên. Hãy làm lại việc vừa rồi."
)


class Messages(Protocol):
    """How the program speaks where neither a toast nor an inline line can."""

    def warn(self, text: str) -> None:
        """Tell that something did not work: what happened, what is safe, what to do."""

    def ask(self, text: str, yes: str) -> bool:
        """Ask before what cannot be undone; `yes` is the word of the button that does it."""

    def report_bug(self, details: str) -> None:
        """Tell that the program failed; `details` fold out for support."""


class BoxMessages:
    """Messages as boxes over `parent`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._parent = parent

    def warn(self, text: str) -> None:
        """Show a box with one button."""
        box = self._box(QMessageBox.Icon.Warning, text)
        box.addButton("Đã hiểu", QMessageBox.ButtonRole.AcceptRole)
        box.exec()

    def ask(self, text: str, yes: str) -> bool:
        """Show a box with `yes` and "Thôi"; Esc is "Thôi"."""
        box = self._box(QMessageBox.Icon.Question, text)
        agreed = box.addButton(yes, QMessageBox.ButtonRole.AcceptRole)
        refused = box.addButton("Thôi", QMessageBox.ButtonRole.RejectRole)
        box.setDefaultButton(refused)
        box.setEscapeButton(refused)
        box.exec()
        return box.clickedButton() is agreed

    def report_bug(self, details: str) -> None:
        """Show a box whose details fold out."""
        box = self._box(QMessageBox.Icon.Critical, _BUG)
        box.addButton("Đã hiểu", QMessageBox.ButtonRole.AcceptRole)
        box.setDetailedText(details)
        box.exec()

    def _box(self, icon: QMessageBox.Icon, text: str) -> QMessageBox:
        box = QMessageBox(self._parent)
        box.setWindowTitle("Kế hoạch")
        box.setIcon(icon)
        box.setText(text)
        return box


@contextmanager
def telling(messages: Messages) -> Iterator[None]:
    """Word a UserError through `messages`; anything else is a bug and goes on to sys.excepthook."""
    try:
        yield
    except UserError as error:
        visit = current_visit()
        if visit is None or not visit.refuse(error):  # a field says it itself, and keeps its text
            messages.warn(str(error))
