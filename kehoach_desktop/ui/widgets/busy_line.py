"""Long work under the header: "Đang hợp nhất 12 trong 30 tệp", a bar, Hủy."""

from typing import Final

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import quiet
from kehoach_desktop.ui.widgets.labels import ElidedLabel

PATIENCE: Final = 400
"""Milliseconds before work counts as long and the line appears."""


class BusyLine(QFrame):
    """Hidden until work has lasted 400 ms; `cancelled` when the clerk stops it."""

    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setProperty("ground", "page")
        self._label = ElidedLabel(tone="text2")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(theme.px(210))
        self.cancel = quiet(theme, "Hủy")
        self.cancel.height_token = 26
        self.cancel.clicked.connect(self.cancelled)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(20), 2, theme.px(20), theme.px(6))
        row.setSpacing(theme.px(12))
        row.addWidget(self._label)
        row.addWidget(self._bar)
        row.addWidget(self.cancel)
        row.addStretch(1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PATIENCE)
        self._timer.timeout.connect(self.show)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether work is going on."""
        return self._timer.isActive() or not self.isHidden()

    def start(self, text: str) -> None:
        """Say what is being done; how far is not known yet."""
        self._label.setText(text)
        self._bar.setRange(0, 0)
        self._timer.start()

    def step(self, done: int, total: int, text: str = "") -> None:
        """Say how far the work is."""
        if text:
            self._label.setText(text)
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def stop(self) -> None:
        """Say that the work has ended."""
        self._timer.stop()
        self.hide()
