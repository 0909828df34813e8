"""The sections by name, to go to one; in narrow windows the first page of Cài đặt."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import ICON, paint_icon
from kehoach_desktop.ui.row_paint import paint_entry_ground, paint_words
from kehoach_desktop.ui.screens.settings.section import Section
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel
from kehoach_desktop.ui.theme import Theme

_TITLES: tuple[Column[Section], ...] = (Column("Phần", lambda section: section.title),)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SectionIndex(QListView):
    """`chosen` at every move of the choice, `opened` at a click or Enter; both give the name."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self, theme: Theme, sections: Sequence[Section]) -> None:
        super().__init__()
        self._names = [section.name for section in sections]
        self.roomy = False
        """Whether the list is a page of its own: higher rows with a chevron."""
        model: RowTableModel[Section] = RowTableModel(_TITLES, self)
        model.show_rows(sections)
        self.setModel(model)
        self.setAccessibleName("Các phần của Cài đặt")
        self.setItemDelegate(IndexDelegate(theme, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "page")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(self._tell)
        self.clicked.connect(lambda index: self.opened.emit(index.data(ROW).name))
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def mark(self, name: str) -> None:
        """Make a section the current one, without news."""
        self.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self.setCurrentIndex(self.model().index(self._names.index(name), 0))
        self.blockSignals(False)  # noqa: FBT003 (Qt's signature)

    def set_roomy(self, *, roomy: bool) -> None:
        """Be a page of its own, or a column beside the sections."""
        if roomy != self.roomy:
            self.roomy = roomy
            self.scheduleDelayedItemsLayout()

    def _tell(self, current: QModelIndex) -> None:
        if current.isValid():
            self.chosen.emit(current.data(ROW).name)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.opened.emit(self.currentIndex().data(ROW).name)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: typing programs compose letters here."""


class IndexDelegate(QStyledItemDelegate):
    """A title on a round ground, tinted where it is the current one."""

    def __init__(self, theme: Theme, index: SectionIndex) -> None:
        super().__init__(index)
        self._theme = theme
        self._list = index

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(80, self._theme.row_height(44 if self._list.roomy else 34))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, tokens = self._theme, self._theme.tokens
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        current = selected and not self._list.roomy
        painter.save()
        paint_entry_ground(painter, option, theme, current=current)
        room = option.rect.adjusted(theme.px(10), 0, -theme.px(10), 0)
        if self._list.roomy:
            size = theme.px(ICON)
            where = QPoint(room.right() - size, room.center().y() - size // 2)
            paint_icon(painter, where, "chev-right", size, tokens.text3)
        painter.setFont(theme.font(TextRole.STRONG if current else TextRole.BODY))
        painter.setPen(tokens.text if current or self._list.roomy else tokens.text2)
        paint_words(painter, room, index.data())
        painter.restore()
