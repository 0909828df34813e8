"""Below the months: activities without a date, to drag onto a day or to date with Enter; legend."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QSizePolicy, QWidget

from kehoach_desktop.core.calendar import CalendarEntry
from kehoach_desktop.core.text import short
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.calendar.dragging import Carried, carry
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.chip import Chip
from kehoach_desktop.ui.widgets.labels import text_label

_LONGEST: Final = 32
"""Letters of a title on a chip."""


class TrayChip(Chip):
    """An activity without a date."""

    def __init__(self, theme: Theme, entry: CalendarEntry) -> None:
        super().__init__(theme, short(entry.title, _LONGEST), icon_name="drag", tone="text")
        self.setCheckable(False)
        self.setAccessibleName(f"{entry.title}, chưa có ngày")
        self.setToolTip(f"{entry.title}\nKéo lên một ngày, hoặc bấm Enter để ghi ngày.")
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.entry = entry
        self._pressed: QPoint | None = None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed is None:
            return
        way = event.position().toPoint() - self._pressed
        if way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.setDown(False)
            carry(self, Carried(self.entry.record_id))


class Tray(QWidget):
    """`place_wanted` gives the entry and the widget beside which to ask for its days."""

    place_wanted = Signal(object, object)
    list_wanted = Signal(object)
    """Those that found no room; the widget beside which to list them."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._chips: list[TrayChip] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._label = text_label("Chưa có ngày", TextRole.STRONG)
        self._hint = text_label("", tone="text3")
        self._more = Chip(theme, "")
        self._more.setCheckable(False)
        self._more.clicked.connect(lambda: self.list_wanted.emit(self._more))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._label)
        row.addWidget(self._hint)
        self._row = QHBoxLayout()
        self._row.setSpacing(theme.px(8))
        row.addLayout(self._row)
        row.addWidget(self._more)
        row.addStretch(1)
        self.show_entries(())

    @property
    def chips(self) -> Sequence[TrayChip]:
        """The chips, those without room included."""
        return self._chips

    def show_entries(self, entries: Sequence[CalendarEntry]) -> None:
        """Show these; nothing at all where every activity has its days."""
        for chip in self._chips:
            chip.deleteLater()
            self._row.removeWidget(chip)
        self._chips = [TrayChip(self._theme, entry) for entry in entries]
        for chip in self._chips:
            chip.clicked.connect(lambda _on=False, chip=chip: self._ask(chip))
            self._row.addWidget(chip)
        self._hint.setText(f"{len(entries)} việc, kéo lên lịch")
        self._label.setVisible(bool(entries))
        self._hint.setVisible(bool(entries))
        self._fit()

    def hidden_entries(self) -> list[CalendarEntry]:
        """Give the entries whose chips found no room."""
        return [chip.entry for chip in self._chips if chip.isHidden()]

    def _ask(self, chip: TrayChip) -> None:
        self.place_wanted.emit(chip.entry, chip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        gap = self._theme.px(8)
        room = self.width() - self._label.sizeHint().width() - self._hint.sizeHint().width() - gap
        widths = [chip.sizeHint().width() + gap for chip in self._chips]
        fitting = len(widths) if sum(widths) <= room else 0
        if not fitting:
            room -= self._theme.px(56)
            while fitting < len(widths) and sum(widths[: fitting + 1]) <= room:
                fitting += 1
        for number, chip in enumerate(self._chips):
            chip.setVisible(number < fitting)
        self._more.setText(f"+{len(self._chips) - fitting}")
        self._more.setAccessibleName(f"{len(self._chips) - fitting} việc khác chưa có ngày")
        self._more.updateGeometry()
        self._more.setVisible(fitting < len(self._chips))


class Legend(QWidget):
    """What the grounds mean: day off, key days, weekend."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._key = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.updateGeometry)

    def show_key_days(self, key_days: str) -> None:
        """Name the campaign's key days, "01–07/5"; "" has none."""
        self._key = key_days
        self.updateGeometry()
        self.update()

    def _parts(self) -> tuple[tuple[str, str], ...]:
        key = (("band", f"Tuần trọng điểm {self._key}"),) if self._key else ()
        return (("sealt", "Ngày nghỉ"), *key, ("off", "Cuối tuần"))

    def _part_width(self, words: str) -> int:
        metrics = self._theme.metrics(TextRole.SMALL)
        return self._theme.px(14 + 5) + metrics.horizontalAdvance(words)

    def sizeHint(self) -> QSize:
        parts = [self._part_width(words) + self._theme.px(14) for _, words in self._parts()]
        return QSize(sum(parts), self._theme.field_height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        theme, tokens = self._theme, self._theme.tokens
        painter, left = QPainter(self), 0
        painter.setFont(theme.font(TextRole.SMALL))
        for ground, words in self._parts():
            patch = QRect(left, (self.height() - theme.px(12)) // 2, theme.px(14), theme.px(12))
            painter.setPen(QPen(tokens.line, 1) if ground == "off" else Qt.PenStyle.NoPen)
            painter.setBrush(getattr(tokens, ground))
            painter.drawRoundedRect(patch, 2, 2)
            painter.setPen(tokens.text2)
            where = QRect(left + theme.px(19), 0, self._part_width(words), self.height())
            painter.drawText(where, Qt.AlignmentFlag.AlignVCenter, words)
            left += self._part_width(words) + theme.px(14)
