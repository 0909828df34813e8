"""Left of the text: its parts, and what is still to be decided."""

from collections.abc import Sequence
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.core.findings import Finding
from kehoach_desktop.core.outline import OutlineEntry
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.writing.entry_delegate import (
    FindingDelegate,
    OutlineDelegate,
)
from kehoach_desktop.ui.table_model import ROW, Column, RowTableModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.hairline import Hairline
from kehoach_desktop.ui.widgets.labels import text_label

_ENTRIES: tuple[Column[OutlineEntry], ...] = (
    Column("Phần", lambda entry: f"{entry.title}{', còn điều cần xem' if entry.is_open else ''}"),
)
_FINDINGS: tuple[Column[Finding], ...] = (
    Column("Kiểm tra", lambda finding: finding.text, tooltip=lambda finding: finding.source),
)
_NOTHING: Final = "Không còn điều cần xem."
_WELL_SET: Final = "✓  Thể thức không thấy lỗi"


class EntryList(QListView):
    """A list without frame; Enter and a click choose."""

    chosen = Signal(object)

    def __init__(self, name: str, model: RowTableModel[Any]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("ground", "page")
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._choose)
        model.modelReset.connect(self.updateGeometry)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentIndex().isValid():
                self._choose(self.currentIndex())
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Do nothing: typing programs compose letters here."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
            self.fit()

    def fit(self) -> None:
        """Take no more room than the entries need at this width."""
        self.setMaximumHeight(max(self.content_height() if self.model().rowCount() else 0, 1))

    def content_height(self) -> int:
        """Give the height of all entries."""
        rows = range(self.model().rowCount())
        return sum(self.sizeHintForRow(row) for row in rows) + 2

    def sizeHint(self) -> QSize:
        return QSize(80, self.content_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(60, min(self.content_height(), 60))


class FindingList(EntryList):
    """Findings; a click on the words of a cure, or Ctrl+Enter, asks for it."""

    cure_wanted = Signal(object)

    def __init__(self, theme: Theme, model: RowTableModel[Finding]) -> None:
        super().__init__("Kiểm tra", model)
        self._painter = FindingDelegate(theme)
        self.setItemDelegate(self._painter)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        finding = self._cure_at(event.position().toPoint())
        if finding is not None and event.button() is Qt.MouseButton.LeftButton:
            self.cure_wanted.emit(finding)
            return
        super().mouseReleaseEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self._cure_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        index = self.currentIndex()
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier and index.isValid():
            if (finding := index.data(ROW)).cure is not None:
                self.cure_wanted.emit(finding)
            return
        super().keyPressEvent(event)

    def _cure_at(self, point: QPoint) -> Finding | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        finding: Finding = index.data(ROW)
        hit = self._painter.cure_rect(self.visualRect(index), finding).contains(point)
        return finding if hit else None


class Outline(QWidget):
    """Shows entries and findings; tells which one the clerk wants to go to."""

    part_chosen = Signal(object)
    finding_chosen = Signal(object)
    cure_wanted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: RowTableModel[OutlineEntry] = RowTableModel(_ENTRIES)
        self._findings: RowTableModel[Finding] = RowTableModel(_FINDINGS)
        self.parts = EntryList("Các phần của kế hoạch", self._entries)
        self.parts.setItemDelegate(OutlineDelegate(theme))
        self.check = FindingList(theme, self._findings)
        self.parts.chosen.connect(self.part_chosen)
        self.check.chosen.connect(self.finding_chosen)
        self.check.cure_wanted.connect(self.cure_wanted)
        self._nothing = text_label(_NOTHING, TextRole.SMALL, "text3")
        self._nothing.setWordWrap(True)
        self.well_set = text_label(_WELL_SET, TextRole.SMALL, "text2")
        self.well_set.hide()
        self.setProperty("ground", "page")
        self._lay_out()
        theme.changed.connect(self._dress)

    def _lay_out(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(8), theme.px(12), theme.px(8), theme.px(10))
        column.setSpacing(theme.px(8))
        column.addWidget(self.parts, 3)
        column.addStretch(0)  # the check stands at the foot
        column.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        heading = text_label("Kiểm tra", TextRole.STRONG)
        heading.setContentsMargins(theme.px(8), 0, 0, 0)
        self._nothing.setContentsMargins(theme.px(8), 0, 0, 0)
        column.addWidget(heading)
        column.addWidget(self._nothing)
        column.addWidget(self.check, 2)
        self.well_set.setContentsMargins(theme.px(10), 0, 0, 0)
        column.addWidget(self.well_set)
        for view in (self.parts, self.check):
            view.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def _dress(self) -> None:
        for view in (self.parts, self.check):
            view.scheduleDelayedItemsLayout()
            view.updateGeometry()
            view.fit()

    def show_plan(self, entries: Sequence[OutlineEntry], found: Sequence[Finding]) -> None:
        """Show parts and findings; the current part stays."""
        row = self.parts.currentIndex().row()
        if self._entries.rows() != tuple(entries):
            self._entries.show_rows(entries)
            self.mark(row)
            self.parts.fit()
        if self._findings.rows() != tuple(found):
            self._findings.show_rows(found)
        self._nothing.setVisible(not found)
        self.check.setVisible(bool(found))
        self.check.fit()

    def tell_layout(self, *, checked: bool) -> None:
        """Say that the layout is right, where it was looked at and nothing was found."""
        wrong = any(finding.kind.startswith("layout.") for finding in self.findings())
        self.well_set.setVisible(checked and not wrong)

    def entries(self) -> tuple[OutlineEntry, ...]:
        """Give the parts shown."""
        return self._entries.rows()

    def findings(self) -> tuple[Finding, ...]:
        """Give the findings shown."""
        return self._findings.rows()

    @property
    def current(self) -> int:
        """Row of the part that is marked."""
        return self.parts.currentIndex().row()

    def mark(self, row: int) -> None:
        """Mark the part that the caret or the scroll is in."""
        if 0 <= row < self._entries.rowCount():
            self.parts.setCurrentIndex(self._entries.index(row, 0))
