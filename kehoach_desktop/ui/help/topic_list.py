"""The pages of the guide, to be chosen; the current one is tinted."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kehoach_desktop.services.help import Topic
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.row_paint import paint_entry_ground, paint_words
from kehoach_desktop.ui.table_model import Column, RowTableModel
from kehoach_desktop.ui.theme import Theme

_TITLES: tuple[Column[Topic], ...] = (Column("Chủ đề", lambda topic: topic.title),)


class TopicList(QListView):
    """Arrows change the page at once; `chosen` when another one is current."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.topics: RowTableModel[Topic] = RowTableModel(_TITLES, self)
        self.setAccessibleName("Chủ đề")
        self.setModel(self.topics)
        self.setItemDelegate(TopicDelegate(theme))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "page")
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        theme.changed.connect(self.scheduleDelayedItemsLayout)

    def mark(self, name: str) -> None:
        """Make a page the current one."""
        names = [topic.name for topic in self.topics.rows()]
        if name in names:
            self.setCurrentIndex(self.topics.index(names.index(name), 0))

    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().currentChanged(current, previous)
        self.chosen.emit()

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: typing programs compose letters here."""


class TopicDelegate(QStyledItemDelegate):
    """A title on a round ground."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002 (Qt's signature)
        index: QModelIndex | QPersistentModelIndex,  # noqa: ARG002
    ) -> QSize:
        return QSize(80, self._theme.row_height(32))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        theme, tokens = self._theme, self._theme.tokens
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        paint_entry_ground(painter, option, theme, current=current)
        painter.setFont(theme.font(TextRole.STRONG if current else TextRole.BODY))
        painter.setPen(tokens.text if current else tokens.text2)
        room = option.rect.adjusted(theme.px(10), 0, -theme.px(8), 0)
        paint_words(painter, room, index.data())
        painter.restore()
