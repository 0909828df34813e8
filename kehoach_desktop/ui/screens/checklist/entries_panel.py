"""The left region of Phân công: a filter and the units; also what the switcher unfolds."""

from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QListView, QMenu, QVBoxLayout, QWidget

from kehoach_desktop.core.checklist_entries import Entry, EntryScope
from kehoach_desktop.ui.screens.checklist.entry_list import ITEM, EntryDelegate, EntryModel, Index
from kehoach_desktop.ui.table_model import Column, copy_rows
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.typed import typed_text
from kehoach_desktop.ui.widgets.buttons import link, square
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.list_pane import NO_FILTER
from kehoach_desktop.ui.widgets.search_box import SearchBox

WIDTH: Final = 236
ACTIVITIES_WIDTH: Final = 320
"""Titles of activities are longer than names of units."""
COPIED: Final[tuple[Column[Entry], ...]] = (
    Column("Thuộc", lambda one: one.section),
    Column("Đã xong", lambda one: str(one.progress.finished)),
    Column("Tổng số", lambda one: str(one.progress.total)),
    Column("Quá hạn", lambda one: str(one.progress.overdue)),
)


class EntryView(QListView):
    """The list itself; `chosen` tells the entry that the clerk moved to, `entered` Enter on it."""

    chosen = Signal(int)
    entered = Signal()
    typed = Signal(str)

    def __init__(self, theme: Theme, model: EntryModel) -> None:
        super().__init__()
        self._theme = theme
        self.setModel(model)
        self.setItemDelegate(EntryDelegate(theme, self))
        self.setAccessibleName("Đơn vị")
        self.setProperty("ground", "page")
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.clicked.connect(self._choose)
        theme.changed.connect(self.doItemsLayout)

    def mark(self, entry_id: int) -> None:
        """Mark an entry as the one shown, without telling."""
        model = self.model()
        index = model.index_of(entry_id) if isinstance(model, EntryModel) else QModelIndex()
        if index == self.currentIndex():
            return
        selection = self.selectionModel()
        selection.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self.setCurrentIndex(index)
        selection.blockSignals(False)  # noqa: FBT003 (Qt's signature)
        self.scrollTo(index)
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.hasFocus():
            self._choose(current)

    def copy(self) -> None:
        """Put all entries that are shown on the clipboard, with their counts."""
        model = self.model()
        named: Column[Entry] = Column(self.accessibleName(), lambda one: one.heading)
        copy_rows((named, *COPIED), model.entries() if isinstance(model, EntryModel) else [])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif words := typed_text(event).strip():
            self.typed.emit(words)
        else:
            super().keyPressEvent(event)

    def _choose(self, index: Index) -> None:
        entry = index.data(ITEM)
        if isinstance(entry, Entry):
            self.chosen.emit(entry.id)


class EntriesPanel(QWidget):
    """`sought` tells the words and the scope that narrow the list."""

    sought = Signal(str, object)
    chosen = Signal(int)
    entered = Signal()

    def __init__(self, theme: Theme, model: EntryModel) -> None:
        super().__init__()
        self._theme = theme
        self._scope = EntryScope.ALL
        self.setProperty("ground", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.field = SearchBox(theme, "Tìm đơn vị")
        self.field.sought.connect(lambda _words: self._tell())
        self.field.returnPressed.connect(self._take_first)
        self._filter = square(theme, "filter", "Lọc đơn vị")
        self._filter.clicked.connect(self._open_scopes)
        self.view = EntryView(theme, model)
        self.view.chosen.connect(self.chosen)
        self.view.entered.connect(self.entered)
        self.view.typed.connect(self.field.take_typing)
        self.field.left.connect(lambda: self.view.setFocus(Qt.FocusReason.TabFocusReason))
        self.empty = EmptyState(theme, "", NO_FILTER)
        self.empty.asked.connect(self.clear)
        self.empty.hide()
        model.modelReset.connect(self._fit)
        self._narrowed = link(theme, EntryScope.ALL.word, "close")
        self._narrowed.setToolTip("Bỏ bộ lọc")
        self._narrowed.clicked.connect(self.clear)
        self._narrowed.hide()
        self._lay_out()
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self._head = QHBoxLayout()
        self._head.addWidget(self.field, 1)
        self._head.addWidget(self._filter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._head)
        column.addWidget(self._narrowed, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.view, 1)
        column.addWidget(self.empty, 1)

    def name_entries(self, what: str) -> None:
        """Say what stands in the list: "đơn vị", "hoạt động"."""
        self.field.setPlaceholderText(f"Tìm {what}")
        self.field.setAccessibleName(f"Tìm {what}")
        self.view.setAccessibleName(what.capitalize())
        self._filter.setToolTip(f"Lọc {what}")
        self.empty.show_text(f"Không có {what} nào khớp bộ lọc.", NO_FILTER)

    def show_all(self) -> None:
        """Show all entries again."""
        self.field.clear()
        if self._scope is not EntryScope.ALL:
            self.choose_scope(EntryScope.ALL)

    def clear(self) -> None:
        """Show all entries again, and go to them."""
        self.show_all()
        self.view.setFocus()

    def _fit(self) -> None:
        narrowed = bool(self.field.text()) or self._scope is not EntryScope.ALL
        nothing = narrowed and not self.view.model().rowCount()
        self.view.setVisible(not nothing)
        self.empty.setVisible(nothing)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(WIDTH), self._theme.px(420))

    def _dress(self) -> None:
        px = self._theme.px
        self._head.setContentsMargins(px(12), px(10), px(12), px(4))
        self._head.setSpacing(px(8))

    def _tell(self) -> None:
        self.sought.emit(self.field.text().strip(), self._scope)

    def _take_first(self) -> None:
        model = self.view.model()
        found = model.entries() if isinstance(model, EntryModel) else []
        if found:
            self.chosen.emit(found[0].id)
            self.entered.emit()

    def _open_scopes(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for scope in EntryScope:
            action = menu.addAction(scope.word)
            action.setCheckable(True)
            action.setChecked(scope is self._scope)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, scope=scope: self.choose_scope(scope))
        menu.popup(self._filter.mapToGlobal(self._filter.rect().bottomLeft()))

    def choose_scope(self, scope: EntryScope) -> None:
        """Narrow the list to a scope."""
        self._scope = scope
        self._filter.setCheckable(True)
        self._filter.setChecked(scope is not EntryScope.ALL)
        self._narrowed.setText(scope.word)
        self._narrowed.updateGeometry()
        self._narrowed.setVisible(scope is not EntryScope.ALL)
        self._tell()
