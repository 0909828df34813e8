"""Kênh lan tỏa: the channels of a chi bộ to tick, and the text to paste into them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary, secondary
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup
from kehoach_desktop.ui.widgets.ticks import CheckBox


class ChannelsPopup(Popup):
    """`answered` tells the names that are ticked; `text_wanted` that the text is to be copied."""

    answered = Signal(list)
    text_wanted = Signal()

    def __init__(
        self, theme: Theme, parent: QWidget, known: Sequence[str], chosen: Sequence[str]
    ) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName("Kênh lan tỏa")
        self.column.addWidget(text_label("Kênh lan tỏa", TextRole.STRONG))
        self.ticks = {name: CheckBox(theme, name) for name in known}
        for name, tick in self.ticks.items():
            tick.setChecked(name in chosen)
            self.column.addWidget(tick)
        self.copy_button = secondary(theme, "Chép lời để dán", "copy")
        self.copy_button.clicked.connect(self.text_wanted)
        self.button = edits(primary(theme, "Đưa vào các bước"))
        self.button.clicked.connect(self.take)
        foot = QHBoxLayout()
        foot.setSpacing(theme.px(8))
        foot.addWidget(self.copy_button)
        foot.addStretch(1)
        foot.addWidget(self.button)
        self.column.addLayout(foot)

    def take(self) -> None:
        """Tell what is ticked."""
        self.answered.emit([name for name, tick in self.ticks.items() if tick.isChecked()])
        self.close()
