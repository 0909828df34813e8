"""A table as high as its rows: the page around it scrolls."""

from typing import Any

from PySide6.QtCore import QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QSizePolicy

from kehoach_desktop.ui.table_model import RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.row_table import RowTable


class TallTable(RowTable):
    """`current_seen` tells where the current row is, for whoever scrolls around the table."""

    current_seen = Signal(QRect)

    def __init__(self, theme: Theme, model: RowTableModel[Any], name: str) -> None:
        super().__init__(theme, model)
        self.setAccessibleName(name)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        model.modelReset.connect(self.fit)

    def fit(self) -> None:
        super().fit()
        head = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(head + self.model().rowCount() * self._theme.row_height() + 2)

    def _tell(self, current: QModelIndex) -> None:
        super()._tell(current)
        if current.isValid() and self.hasFocus():
            self.current_seen.emit(self.visualRect(current))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
