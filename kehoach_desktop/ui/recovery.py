"""Text that a crash kept from the store: offered in one line, put back into its field."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.core.unstored import UnstoredText, offer
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.unstored import Typed
from kehoach_desktop.ui.window import Window


class Recovery(QObject):
    """`start` once the store is open; what is offered is neither lost nor asked twice."""

    def __init__(self, window: Window, context: Context) -> None:
        super().__init__(window)
        self._window = window
        self._context = context
        self._left: tuple[UnstoredText, ...] = ()
        window.lines.offer.taken.connect(self._take)
        window.lines.offer.dropped.connect(self._drop)

    def start(self) -> None:
        """Keep what is typed from now on; offer what was left."""
        file = self._context.services.unstored
        self._left = file.left()
        self._window.unstored.begin(file, self._left)
        if self._left:
            self._window.lines.offer.say(offer(self._left))

    def _drop(self) -> None:
        self._left = ()
        self._window.unstored.forget_left()

    def _take(self) -> None:
        """Go where it was typed; the field is there when the event loop comes round."""
        if not self._left:
            return
        first, self._left = self._left[0], self._left[1:]
        page = self._window.go(first.screen) if first.screen in self._window.pages.specs else None
        if page is not None and first.record:
            page.open_record(first.record)
        if self._window.page is not None and first.part:
            self._window.page.open_line(first.part)
        QTimer.singleShot(0, self, partial(self._put, first))

    def _put(self, text: UnstoredText) -> None:
        field = self._field_of(text)
        if field is not None:
            field.type_in(text.text)
            field.commit()
            self._context.say(f"Đã lấy lại chữ ở ô “{text.label}”", can_undo=False)
        else:
            QGuiApplication.clipboard().setText(text.text)
            words = f"Đã chép chữ của ô “{text.label}” vào bộ nhớ tạm: dán bằng Ctrl+V"
            self._context.say(words, can_undo=False)
        if self._left:
            self._window.lines.offer.say(offer(self._left))
        else:
            self._window.unstored.forget_left()

    def _field_of(self, text: UnstoredText) -> Typed | None:
        page = self._window.page
        places = page.findChildren(Typed) if page is not None else []
        return next((one for one in places if one.takes(text)), None)
