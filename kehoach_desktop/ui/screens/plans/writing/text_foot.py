"""Under the text: another activity, what can be put in, a text from Word."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor
from kehoach_desktop.ui.screens.plans.editor.formats import PAD_LEFT, PAD_RIGHT
from kehoach_desktop.ui.screens.plans.editor.menu import insert_menu
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, link, quiet

_INSERTED: Final = "Bảng, chú thích, nhiệm vụ của từng đơn vị, phụ lục phân công"


class TextFoot(QWidget):
    """Buttons are public: the page says what they do."""

    def __init__(self, theme: Theme, text: BlockEditor) -> None:
        super().__init__()
        self._text = text
        self.add: Button = edits(link(theme, "Thêm hoạt động", "plus"))
        self.add.shortcut_hint = "Ctrl+Enter"
        self.insert: Button = edits(quiet(theme, "Chèn", "plus"))
        self.insert.drops = True
        self.insert.setToolTip(_INSERTED)
        self.insert.clicked.connect(self.open_insertions)
        self.bring: Button = edits(quiet(theme, "Nhập từ Word", "import"))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(PAD_LEFT - 4), 0, theme.px(PAD_RIGHT), theme.px(8))
        row.addWidget(self.add)
        row.addWidget(self.insert)
        row.addStretch(1)
        row.addWidget(self.bring)

    def open_insertions(self) -> QMenu:
        """Offer what can be put in at the caret."""
        menu = insert_menu(self._text)
        menu.popup(self.insert.mapToGlobal(self.insert.rect().bottomLeft()))
        return menu
