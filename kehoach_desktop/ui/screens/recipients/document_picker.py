"""The documents to choose from, unfolded under the picker."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from kehoach_desktop.core.delivery_rows import document_title
from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.search import finder
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.popup import Popup
from kehoach_desktop.ui.widgets.search_box import SearchBox


class DocumentPicker(Popup):
    """`chosen` tells a document's key; ↑↓ work while the filter has the focus."""

    chosen = Signal(int)

    def __init__(
        self, theme: Theme, parent: QWidget, documents: Sequence[Document], current: int
    ) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName("Chọn văn bản")
        self.field = SearchBox(theme, "Tìm văn bản")
        self.field.sought.connect(self._filter)
        self.field.returnPressed.connect(self._take)
        self.list = QListWidget()
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setMinimumSize(theme.px(440), theme.px(240))
        for document in documents:
            item = QListWidgetItem(document_title(document))
            item.setData(Qt.ItemDataRole.UserRole, document.id)
            item.setToolTip(document.abstract)
            item.setSizeHint(QSize(0, theme.row_height()))
            self.list.addItem(item)
            if document.id == current:
                self.list.setCurrentItem(item)
        self.list.itemClicked.connect(lambda _item: self._take())
        self.column.addWidget(self.field)
        self.column.addWidget(self.list)

    def _filter(self, words: str) -> None:
        found = finder(words)
        shown = []
        for row in range(self.list.count()):
            item = self.list.item(row)
            item.setHidden(not found(f"{item.text()} {item.toolTip()}"))
            if not item.isHidden():
                shown.append(item)
        if shown and self.list.currentItem() not in shown:
            self.list.setCurrentItem(shown[0])

    def _take(self) -> None:
        item = self.list.item(self.list.currentRow())
        if self.list.currentRow() >= 0 and not item.isHidden():
            self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
            self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
            return
        row = self.list.currentRow() + step
        while 0 <= row < self.list.count() and self.list.item(row).isHidden():
            row += step
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)
