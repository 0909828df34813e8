"""F1: the keys of this screen and those that work everywhere."""

from collections.abc import Sequence

from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from kehoach_desktop.ui.actions import COMMANDS
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup


class KeyHelp(Popup):
    """A popup over the window; Esc closes it."""

    def __init__(
        self, theme: Theme, window: QWidget, title: str, keys: Sequence[tuple[str, str]]
    ) -> None:
        super().__init__(theme, window)
        self._window = window
        self.setAccessibleName("Phím tắt")
        inner = QWidget()
        grid = QGridLayout(inner)
        grid.setContentsMargins(0, 0, theme.px(12), 0)
        grid.setHorizontalSpacing(theme.px(20))
        grid.setVerticalSpacing(theme.px(4))
        everywhere = [(command.keys[0], command.text) for command in COMMANDS]
        for heading, rows in ((title, keys), ("Ở mọi màn hình", everywhere)):
            if rows:
                grid.addWidget(text_label(heading, TextRole.SECTION), grid.rowCount(), 0, 1, 2)
            for key, what in rows:
                row = grid.rowCount()
                grid.addWidget(text_label(_shown(key), TextRole.SMALL, "text2"), row, 0)
                grid.addWidget(text_label(what), row, 1)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setMinimumWidth(inner.sizeHint().width() + theme.px(24))
        area.setMinimumHeight(min(inner.sizeHint().height() + 4, window.height() - theme.px(80)))
        self.column.addWidget(area)

    def show_centred(self) -> None:
        """Show in the middle of the window."""
        self.adjustSize()
        middle = self._window.mapToGlobal(self._window.rect().center())
        self.move(middle - self.rect().center())
        self.show()


def _shown(key: str) -> str:
    return key.replace("Left", "←").replace("Right", "→").replace("Up", "↑").replace("Down", "↓")
