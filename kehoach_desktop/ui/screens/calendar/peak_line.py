"""How far the peak is: a bar and "ngày 46/92"."""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kehoach_desktop.core.calendar import PeakCalendar
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme

_BAR = 210
_SHORT_BAR = 90


class PeakLine(QWidget):
    """Stands in the head; nothing but the words before and after the peak."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._number: int | None = None
        self._count = 1
        self._short = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_peak(self, calendar: PeakCalendar) -> None:
        """Show which day of the peak today is."""
        self._number, self._count = calendar.day_number, calendar.day_count
        self.setVisible(self._number is not None)
        self.setAccessibleName(f"Ngày {self._number} trên {self._count} của đợt cao điểm")
        self.setToolTip(self.accessibleName())
        self.updateGeometry()
        self.update()

    def set_short(self, short: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Take less room in a narrow window."""
        self._short = short
        self.updateGeometry()

    def _words(self) -> tuple[str, str, str]:
        return "ngày ", str(self._number), f"/{self._count}"

    def _roles(self) -> tuple[TextRole, TextRole, TextRole]:
        return TextRole.BODY, TextRole.STRONG, TextRole.BODY

    def _bar_width(self) -> int:
        return self._theme.px(_SHORT_BAR if self._short else _BAR)

    def sizeHint(self) -> QSize:
        pairs = zip(self._words(), self._roles(), strict=True)
        words = sum(self._theme.metrics(role).horizontalAdvance(word) for word, role in pairs)
        return QSize(self._bar_width() + self._theme.px(8) + words + 2, self._theme.field_height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        if self._number is None:
            return
        painter, tokens, height = QPainter(self), self._theme.tokens, self._theme.px(6)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        bar = QRectF(0, (self.height() - height) / 2, self._bar_width(), height)
        shape = QPainterPath()
        shape.addRoundedRect(bar, height / 2, height / 2)
        painter.setClipPath(shape)
        painter.fillRect(bar, tokens.track)
        bar.setWidth(bar.width() * self._number / self._count)
        painter.fillRect(bar, tokens.dbar)
        painter.setClipping(False)
        left = self._bar_width() + self._theme.px(8)
        for word, role in zip(self._words(), self._roles(), strict=True):
            painter.setFont(self._theme.font(role))
            painter.setPen(tokens.text if role is TextRole.STRONG else tokens.text2)
            width = self._theme.metrics(role).horizontalAdvance(word)
            where = QRect(left, 0, width + 1, self.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, word)
            left += width
