"""The other names of a unit as chips: a click or Space takes one away, the field adds one."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.chip import Chip
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.flow import FlowLayout

_LONGEST = 40


class AliasChips(QWidget):
    """`added` and `dropped` give the name."""

    added = Signal(str)
    dropped = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.chips: dict[str, Chip] = {}
        self._room = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._room.setSizePolicy(policy)
        self._flow = FlowLayout(theme.px(6))
        self._room.setLayout(self._flow)
        self.field = Field()
        self.field.setAccessibleName("Thêm tên gọi khác")
        self.field.setPlaceholderText("Thêm tên gọi khác, rồi Enter")
        self.field.returnPressed.connect(self._add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        column.addWidget(self._room)
        column.addWidget(self.field)

    def show_names(self, names: Sequence[str]) -> None:
        """Show these names."""
        if list(self.chips) == list(names):
            return
        for chip in self.chips.values():
            self._flow.removeWidget(chip)
            chip.deleteLater()
        self.chips = {name: self._chip(name) for name in names}
        for chip in self.chips.values():
            self._flow.addWidget(chip)
        self._room.setVisible(bool(self.chips))
        self._room.updateGeometry()

    def _chip(self, name: str) -> Chip:
        words = name if len(name) <= _LONGEST else f"{name[:_LONGEST]}…"
        chip = Chip(self._theme, words, icon_name="close")
        chip.setCheckable(False)
        chip.setAccessibleName(f"Bỏ tên gọi {name}")
        chip.setToolTip(f"Bỏ tên gọi “{name}”")
        chip.clicked.connect(partial(self._drop, name))
        return chip

    def _drop(self, name: str) -> None:
        self.field.setFocus()  # the chip that has the focus goes away
        self.dropped.emit(name)

    def _add(self) -> None:
        words = self.field.text().strip()
        if words:
            self.field.clear()
            self.added.emit(words)
