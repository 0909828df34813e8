"""A frame that floats over the window and closes at a click beside it or at Esc."""

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QCloseEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kehoach_desktop.ui.theme import Theme


class Popup(QWidget):
    """Put widgets into `column`, then `show_at` the rectangle it belongs to."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.column = QVBoxLayout(self)
        margin = theme.px(12)
        self.column.setContentsMargins(margin, margin, margin, margin)
        self.column.setSpacing(theme.px(8))

    def show_at(self, owner: QWidget, rect: QRect) -> None:
        """Show below `rect` of `owner`, above where there is no room, always on the screen."""
        self.adjustSize()
        screen = owner.screen().availableGeometry()
        corner = owner.mapToGlobal(rect.bottomLeft()) + QPoint(0, 4)
        if corner.y() + self.height() > screen.bottom():
            corner.setY(owner.mapToGlobal(rect.topLeft()).y() - 4 - self.height())
        right = screen.right() - self.width()
        corner.setX(max(screen.left(), min(corner.x(), right)))
        corner.setY(max(screen.top(), corner.y()))
        self.move(corner)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.tokens.line2, 1))
        painter.setBrush(self._theme.tokens.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class TypedPopup(Popup):
    """Enter and a click beside it take what was typed; Esc gives it up."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self._given_up = False

    def take(self) -> None:
        """Tell what was typed, if it is anything new."""
        raise NotImplementedError

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
            return
        self._given_up = event.key() == Qt.Key.Key_Escape
        super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        if not self._given_up:
            self.take()
