"""Asks for the name of a new unit or group; kind and heading follow from it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary
from kehoach_desktop.ui.widgets.question import Question
from kehoach_desktop.ui.widgets.segmented import Segmented


class AddPopup(Question):
    """`wanted` gives the name and whether it is a group."""

    wanted = Signal(str, bool)

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(theme, parent, "Tên đơn vị")
        self.field.setPlaceholderText("Chi bộ Tổ dân phố 9")
        self.switch = Segmented(theme, ("Đơn vị", "Nhóm đơn vị"))
        self.choices.addWidget(self.switch)
        self.choices.addStretch(1)
        add = primary(theme, "Thêm")
        add.clicked.connect(self.take)
        self.buttons.addWidget(add)

    def take(self) -> None:
        words = self.field.text().strip()
        if not words:
            self.refuse("Chưa ghi tên. Ghi tên rồi bấm Enter.")
            return
        self.close()
        self.wanted.emit(words, self.switch.current == 1)
