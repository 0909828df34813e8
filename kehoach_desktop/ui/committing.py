"""The one way in which a text field stores by itself: while it is typed, at Enter, when left.

    self.committing = Committing(self.field, self.changed.emit)
    self.committing.show(text)      # what the store holds; what is being typed stays

Commits of one visit of the focus are one action, however many they are.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from kehoach_desktop.core.errors import NoSpaceError, StoreError, UserError
from kehoach_desktop.core.visits import Visit, visiting
from kehoach_desktop.ui.unstored import Typed, unstored_of

PAUSE: Final = 700
"""Milliseconds from the first letter that is not stored to its commit."""
_SAME_VISIT: Final = (
    Qt.FocusReason.PopupFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
    Qt.FocusReason.MenuBarFocusReason,
)


class Committing(Typed):
    """`send` stores a text; `check` gives what is wrong with one, "" for nothing."""

    def __init__(
        self,
        field: QLineEdit | QPlainTextEdit,
        send: Callable[[str], object],
        check: Callable[[str], str] | None = None,
        *,
        name: str = "",
        part: int = 0,
    ) -> None:
        super().__init__(field)
        self._field = field
        self._send = send
        self._check = check
        self._name = name
        self.while_typing = True
        """Whether half a text is stored, as words are; half a number is another number."""
        self.part = part
        self.stored = ""
        self._first = ""
        self._visit = Visit()
        self._sent: str | None = None
        self._held = False
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(lambda: self.commit(typing=True))
        if isinstance(field, QLineEdit):
            field.textEdited.connect(self._note)
            field.editingFinished.connect(self.commit)
        else:
            field.textChanged.connect(self._note_own)
        field.installEventFilter(self)

    @property
    def name(self) -> str:
        """Give the name of the field, unique in its page."""
        return self._name or self.label

    @property
    def label(self) -> str:
        """Give what the clerk calls the field."""
        return self._field.accessibleName()

    @property
    def pausing(self) -> bool:
        """Whether what was typed is stored when the pause ends."""
        return self._pause.isActive()

    def text(self) -> str:
        """Give the text as it would be stored."""
        return self._raw().strip()

    def _raw(self) -> str:
        field = self._field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def show(self, text: str) -> None:
        """Show what the store holds; what is being typed, or could not be stored, stays."""
        dirty = self.text() not in (self.stored, text)
        self.stored = text
        if text != self._sent:
            self._sent = None
        if not (self._visit.action and self._field.hasFocus()):
            self._first = text
        if not (dirty and (self._field.hasFocus() or self._held)) and self.text() != text.strip():
            self._put(text)

    def type_in(self, text: str) -> None:
        """Put a text in as if it had been typed: one that a crash kept from the store."""
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)
        self._put(text)
        self._note()

    def give_up(self) -> bool:
        """Go back to the text from before the visit; tell whether another one stood there."""
        if self.text() == self.stored == self._first:
            return False
        self._put(self._first)
        self.commit()
        self.release()
        return True

    def commit(self, *, typing: bool = False) -> None:
        """Store what stands in the field, if it is another text and a right one."""
        self._pause.stop()
        text, before = self.text(), self.stored
        if text in (before, self._sent):
            self.release()
        elif self._check is None or not self._check(text):
            self._held = True  # whoever shows the store's text meanwhile leaves this one alone
            with visiting(self._visit) as visit:
                visit.typing = typing
                self._send(text)
            if visit.failure is None:
                self._sent = text
                self.stored = text if self.stored == before else self.stored
            self._settle(visit.failure)

    def _settle(self, failure: UserError | None) -> None:
        """Let go of the text, or hold it until the disk takes it."""
        keeper = unstored_of(self._field)
        if keeper is not None and isinstance(failure, StoreError | NoSpaceError):
            keeper.refuse(self, failure)
        elif failure is None or not self._visit.typing:
            self.release()

    def _note_own(self) -> None:
        if self._field.hasFocus() and self.text() != self.stored:
            self._note()

    def _note(self) -> None:
        if self.while_typing and not self._pause.isActive():
            self._pause.start()
        if keeper := unstored_of(self._field):
            keeper.note(self)

    def release(self) -> None:
        """Let go of a text that is stored, or not wanted."""
        self._held = False
        if keeper := unstored_of(self._field):
            keeper.release(self)

    def _put(self, text: str) -> None:
        if isinstance(self._field, QLineEdit):
            self._field.setText(text)
            self._field.setCursorPosition(0)
        else:
            self._field.setPlainText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QFocusEvent) and event.reason() not in _SAME_VISIT:
            if event.gotFocus() and not self._held:
                self._visit, self._first = Visit(), self.stored
            elif event.lostFocus():
                QTimer.singleShot(0, self, self._leave)
                self.commit()
        return super().eventFilter(watched, event)

    def _leave(self) -> None:
        """Show the text as the store words it, once the focus has gone."""
        wrong = self._check is not None and bool(self._check(self.text()))
        if not (wrong or self._held or self._field.hasFocus()) and self._raw() != self.stored:
            self._put(self.stored)
