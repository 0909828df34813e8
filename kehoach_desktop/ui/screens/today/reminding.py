"""Đôn đốc: late units, a polite text for each to paste, and the note that it was passed on."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QWidget

from kehoach_desktop.core.reminders import LateUnit, ReminderChannel
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, primary, secondary
from kehoach_desktop.ui.widgets.labels import ElidedLabel, text_label
from kehoach_desktop.ui.widgets.popup import Popup
from kehoach_desktop.ui.widgets.segmented import Segmented

_WIDTH: Final = 560
_HIGHEST: Final = 320
_CHANNELS: Final = tuple(ReminderChannel)


class RemindPopup(Popup):
    """`wanted` gives the units whose text is to be copied, and the channel."""

    wanted = Signal(object, object)

    def __init__(
        self, theme: Theme, parent: QWidget, units: Sequence[LateUnit], today: date
    ) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName("Đôn đốc các đơn vị quá hạn")
        self._units = tuple(units)
        self.channel = Segmented(theme, [one.word for one in _CHANNELS], "Nhắc bằng")
        self.column.addWidget(text_label("Chép lời nhắc để dán vào tin nhắn", TextRole.STRONG))
        self.column.addWidget(self.channel)
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(12))
        grid.setColumnStretch(0, 1)
        for number, unit in enumerate(self._units):
            self._add_row(theme, grid, number, unit, today)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(rows)
        area.setMinimumSize(theme.px(_WIDTH), min(rows.sizeHint().height() + 4, theme.px(_HIGHEST)))
        self.column.addWidget(area)
        self.every = primary(theme, f"Chép cho cả {len(self._units)} đơn vị", "copy")
        self.every.clicked.connect(lambda: self._take(self._units))
        self.column.addWidget(self.every)

    def _add_row(
        self, theme: Theme, grid: QGridLayout, number: int, unit: LateUnit, today: date
    ) -> None:
        last = unit.last.words(today) if unit.last else "chưa nhắc"
        grid.addWidget(ElidedLabel(unit.name), number, 0)
        grid.addWidget(text_label(f"{unit.late} việc quá hạn", tone="seal"), number, 1)
        grid.addWidget(text_label(last, TextRole.SMALL, "text2"), number, 2)
        button = secondary(theme, "Chép", "copy")
        button.height_token = DENSE
        button.setAccessibleName(f"Chép lời nhắc {unit.name}")
        button.setToolTip(unit.text)
        button.clicked.connect(lambda _on=False: self._take((unit,)))
        grid.addWidget(button, number, 3)

    def _take(self, units: Sequence[LateUnit]) -> None:
        self.wanted.emit(tuple(units), _CHANNELS[self.channel.current])
        self.close()
