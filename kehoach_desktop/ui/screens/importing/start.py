"""Before a text is read: drop a file, choose one, or paste."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary, secondary
from kehoach_desktop.ui.widgets.labels import text_label

_HINT = "Kéo tệp Word, PDF, Excel hoặc văn bản (.txt) của kế hoạch vào đây, hoặc dán nội dung."
_PROMISE = "Chưa có gì được lưu cho đến khi anh, chị xem lại và bấm Nhận vào kế hoạch."


class StartPanel(QWidget):
    """`file_given`, `choose_asked`, `paste_asked` say where the text is to come from."""

    file_given = Signal(Path)
    choose_asked = Signal()
    paste_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self.choose = edits(primary(theme, "Chọn tệp…", "import"))
        self.paste = edits(secondary(theme, "Dán nội dung", "copy"))
        self.paste.shortcut_hint = "Ctrl+V"
        self.choose.clicked.connect(self.choose_asked)
        self.paste.clicked.connect(self.paste_asked)
        self.setFocusProxy(self.choose)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        buttons.addStretch(1)
        buttons.addWidget(self.choose)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(theme.px(12))
        column.addStretch(2)
        for sentence, role, tone in (
            (_HINT, TextRole.BODY, "text2"),
            (_PROMISE, TextRole.SMALL, "text3"),
        ):
            label = text_label(sentence, role, tone)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label)
            row.addStretch(1)
            column.addLayout(row)
        column.addLayout(buttons)
        column.addStretch(3)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls() or event.mimeData().hasText():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        urls = event.mimeData().urls()
        if urls and urls[0].isLocalFile():
            event.acceptProposedAction()
            self.file_given.emit(Path(urls[0].toLocalFile()))
