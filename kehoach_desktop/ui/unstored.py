"""What is typed and not stored yet, of every field of the window: kept safe, told, tried again."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from kehoach_desktop.core.errors import UserError
from kehoach_desktop.core.unstored import UnstoredText

if TYPE_CHECKING:
    from kehoach_desktop.services.unstored import UnstoredTexts

KEEP_AFTER: Final = 120
"""Milliseconds from the first letter to the file that survives a kill."""
_KEPT: Final = "Chữ vừa gõ ở ô “{}” vẫn còn trong ô và sẽ tự lưu khi ghi được."
_NOT_KEPT: Final = "Chữ vừa gõ chỉ còn trong ô “{}”: xin đừng đóng chương trình."
TRY_AGAIN: Final = 4_000
"""Milliseconds between two tries to store what was refused."""


class Typed(QObject):
    """A place that takes typed text, a field or a paragraph; it says what is not stored there."""

    part = 0
    """The line of the record that the text belongs to; 0 for the record itself."""

    @property
    def name(self) -> str:
        """Give the name of the place, unique in its page."""
        raise NotImplementedError

    @property
    def label(self) -> str:
        """Give what the clerk calls it."""
        raise NotImplementedError

    def text(self) -> str:
        """Give the text as it would be stored."""
        raise NotImplementedError

    def commit(self) -> None:
        """Store it."""
        raise NotImplementedError

    def takes(self, text: UnstoredText) -> bool:
        """Tell whether a text that a crash kept from the store belongs here."""
        return (self.name, self.part) == (text.field, text.part)

    def type_in(self, text: str) -> None:
        """Put a text in as if it had been typed."""
        raise NotImplementedError


Where = Callable[[], tuple[str, int]]
"""Gives the screen that is open and the record that it shows."""


class Unstored(QObject):
    """A child of the window; fields find it there. `told` gives a sentence, "" when all is well."""

    told = Signal(str)

    def __init__(self, window: QWidget, where: Where) -> None:
        super().__init__(window)
        self._where = where
        self._texts: dict[Typed, UnstoredText] = {}
        self._refused: dict[Typed, UserError] = {}
        self._file: UnstoredTexts | None = None
        self._left: tuple[UnstoredText, ...] = ()
        self._safe = True
        self._soon = QTimer(self, singleShot=True, interval=KEEP_AFTER)
        self._soon.timeout.connect(self.keep)
        self._again = QTimer(self, singleShot=True, interval=TRY_AGAIN)
        self._again.timeout.connect(self.commit_all)

    def begin(self, file: "UnstoredTexts", left: tuple[UnstoredText, ...] = ()) -> None:
        """Keep texts in the file of this store from now on, what was `left` among them."""
        self._file = file
        self._left = left

    def forget_left(self) -> None:
        """Take note that what was left is back in its field, or not wanted."""
        self._left = ()
        self.keep()

    @property
    def refused(self) -> bool:
        """Whether something could not be stored."""
        return bool(self._refused)

    @property
    def wrong(self) -> str:
        """Give the label of a field whose text cannot be what it asks for; "" for none."""
        wrong = (text.label for field, text in self._texts.items() if field not in self._refused)
        return next(wrong, "")

    def note(self, field: Typed) -> None:
        """Take note of what stands in a field and is not stored."""
        known = self._texts.get(field)
        screen, record = (known.screen, known.record) if known else self._where()
        name, label = field.name, field.label
        self._texts[field] = UnstoredText(screen, record, name, label, field.text(), field.part)
        if not self._soon.isActive():
            self._soon.start()

    def release(self, field: Typed) -> None:
        """Take note that the field's text is stored, or given up."""
        if self._texts.pop(field, None) is not None and not self._texts:
            self.keep()
        if self._refused.pop(field, None) is not None and not self._refused:
            self._again.stop()
            self.told.emit("")

    def refuse(self, field: Typed, error: UserError) -> None:
        """Take note that the field's text could not be stored; it is tried again."""
        self.note(field)
        self._refused[field] = error
        self.keep()
        words = (_KEPT if self._safe else _NOT_KEPT).format(field.label)
        self.told.emit(f"{error} {words}")
        self._again.start()

    def commit_all(self) -> bool:
        """Store everything that can be stored; tell whether nothing is left."""
        for field in tuple(self._texts):
            if isValid(field):
                field.commit()
            else:
                self._outlive(field)
        return not self._texts

    def _outlive(self, field: Typed) -> None:
        """Let go of a field that went with its page; what the disk refused waits for next time."""
        if field in self._refused:
            self._left = (*self._left, self._texts[field])
        self.release(field)

    def keep(self) -> None:
        """Write what is not stored into its file now; remove the file where all is stored."""
        self._soon.stop()
        if self._file is not None:
            self._safe = self._file.keep((*self._left, *self._texts.values()))


def unstored_of(widget: QWidget) -> Unstored | None:
    """Give what keeps the texts of the window that `widget` stands in."""
    top: QWidget | None = widget.window()
    while top is not None:
        found = top.findChild(Unstored, options=Qt.FindChildOption.FindDirectChildrenOnly)
        if isinstance(found, Unstored):
            return found
        top = top.parentWidget()
    return None
