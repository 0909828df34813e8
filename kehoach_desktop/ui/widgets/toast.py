"""The news at the bottom right: one sentence and the way back."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from kehoach_desktop.ui.focus import has_keyboard_focus, pressed_by_enter
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

STAYS: Final = 8_000
"""Milliseconds a toast stays."""
_MARGIN: Final = 16


class Toast(QWidget):
    """Lies over `host`; the newest sentence takes the place of the last one.

    It never takes the focus, and stays while the pointer or the focus is on it.
    """

    undo_requested = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._label = QLabel()
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self.button = ToastButton(theme)
        self.button.clicked.connect(self._undo)
        self.button.installEventFilter(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), theme.px(6), theme.px(6), theme.px(6))
        row.setSpacing(theme.px(12))
        row.addWidget(self._label)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(STAYS)
        self._timer.timeout.connect(self.hide)
        host.installEventFilter(self)
        theme.changed.connect(self._dress)
        self._dress()
        self.hide()

    def text(self) -> str:
        """Give the sentence shown last."""
        return self._label.text()

    @property
    def leaving(self) -> bool:
        """Whether the toast goes by itself; not while the pointer or the focus is on it."""
        return self._timer.isActive()

    def say(self, sentence: str, *, can_undo: bool = True) -> None:
        """Show a sentence, with "Hoàn tác" where the action can be undone."""
        self._label.setText(sentence.removesuffix("."))  # ui.md: a toast ends without one
        self.setAccessibleName(sentence)
        self.button.setVisible(can_undo)
        self.adjustSize()
        self._settle()
        self.show()
        self.raise_()
        self._timer.start()

    def _undo(self) -> None:
        self.hide()
        self.undo_requested.emit()

    def _dress(self) -> None:
        tokens = self._theme.tokens
        self._label.setStyleSheet(f"color: {tokens.ontooltip.name()};")
        self.update()

    def _settle(self) -> None:
        room = self._host.rect()
        width = min(self.sizeHint().width(), room.width() - 2 * _MARGIN)
        height = max(self.sizeHint().height(), self._theme.px(40))
        self.setGeometry(
            room.right() + 1 - _MARGIN - width, room.bottom() + 1 - _MARGIN - height, width, height
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize:
            self._settle()
        elif watched is self.button and isinstance(event, QFocusEvent):
            self._hold(event.gotFocus() or self.underMouse())
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._hold(True)  # noqa: FBT003

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hold(self.button.hasFocus())

    def _hold(self, hold: bool) -> None:  # noqa: FBT001
        if hold:
            self._timer.stop()
        elif not self.isHidden():
            self._timer.start()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.tokens.toast)
        painter.drawRoundedRect(QRectF(self.rect()), 7, 7)


class ToastButton(QPushButton):
    """The way back, "Hoàn tác Ctrl+Z", on the dark ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__("Hoàn tác")
        self._theme = theme
        self.setAccessibleName("Hoàn tác, Ctrl+Z")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._resize()
        theme.changed.connect(self._resize)

    def _resize(self) -> None:
        theme = self._theme
        words = theme.metrics(TextRole.STRONG).horizontalAdvance(self.text())
        keys = theme.metrics(TextRole.SMALL).horizontalAdvance("Ctrl+Z")
        self.setFixedSize(words + keys + theme.px(7) + 2 * theme.px(10), theme.field_height(28))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        theme, tokens = self._theme, self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = tokens.toast.lighter(150 if self.underMouse() else 130)
        painter.setPen(tokens.toastlink if has_keyboard_focus(self) else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        inner = self.rect().adjusted(theme.px(10), 0, -theme.px(10), 0)
        painter.setPen(tokens.toastlink)
        painter.setFont(theme.font(TextRole.STRONG))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, self.text())
        painter.setFont(theme.font(TextRole.SMALL))
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, int(flags), "Ctrl+Z")
