"""Kế hoạch: the list of documents by campaign, the first page of the current one beside it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCursor, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.documents import ISSUED_TYPES, Direction, DocType, PlanSummary
from kehoach_desktop.core.plan_list import PlanRow
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.preview.pane import PreviewPane
from kehoach_desktop.ui.preview.pictures import Make, Pages
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.plans.list_table import PlanTable
from kehoach_desktop.ui.screens.plans.register_pane import RegisterPane
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.buttons import primary, secondary
from kehoach_desktop.ui.widgets.empty_state import EmptyState
from kehoach_desktop.ui.widgets.hairline import Hairline
from kehoach_desktop.ui.widgets.header import Header
from kehoach_desktop.ui.widgets.search_box import SearchBox
from kehoach_desktop.ui.widgets.segmented import Segmented

_DIRECTIONS: Final = (Direction.OUTGOING, Direction.INCOMING)
_PREVIEW_FROM: Final = 1100
_NARROW: Final = 940
_PREVIEW: Final = 280
_EMPTY: Final = "Chưa có văn bản nào. Soạn mới, hoặc kéo tệp Word, PDF vào đây."
_NO_MATCH: Final = "Không có văn bản nào khớp bộ lọc."
_KEYS: Final = (
    ("Enter", "Mở văn bản"),
    ("F2", "Sửa số, ngày, hay đổi trạng thái tại ô"),
    ("Alt+↓", "Chọn bước tiếp theo của văn bản"),
    ("F4", "Xếp theo cột; lần nữa đảo chiều, rồi về thứ tự cũ"),
    ("Ctrl+C", "Chép cả danh sách sang Excel"),
    ("Delete", "Xóa, có thể hoàn tác"),
)


class PlanListPage(ScreenPage):
    """Shows and asks; the presenter decides."""

    sought = Signal(object, str)
    """Direction and words of the filter."""
    opened = Signal(int)
    selected = Signal(object)
    delete_wanted = Signal(object)
    new_wanted = Signal()
    type_wanted = Signal(object)
    """A new document of another type than the plan."""
    check_wanted = Signal()
    import_requested = Signal(object)
    """A path that was dropped, None for the button."""

    def __init__(self, theme: Theme, pages: Pages) -> None:
        super().__init__()
        self._theme = theme
        self.setAcceptDrops(True)
        self.switch = Segmented(theme, ("Đi", "Đến", "Sổ văn bản đi"), "Văn bản đi, đến hay sổ")
        self.search = SearchBox(theme, "Tìm văn bản")
        self.table = PlanTable(theme)
        self.register = RegisterPane(theme)
        self.busy = BusyLine(theme)
        self.empty = EmptyState(theme, _EMPTY, "Soạn kế hoạch")
        self.preview = PreviewPane(theme, pages)
        self.preview.bar.set_narrow(True)
        self._line = Hairline(theme, Qt.Orientation.Vertical)
        self._lay_out(self._header())
        self._join()

    def _header(self) -> Header:
        theme = self._theme
        header = Header(theme, "Kế hoạch")
        header.add_switch(self.switch)
        self.search.setFixedWidth(theme.px(200))
        header.add_switch(self.search)
        self.other = edits(secondary(theme, "Loại khác", "edit"))
        self.other.setToolTip("Soạn công văn, thông báo, báo cáo…")
        self.other.drops = True
        self.other.clicked.connect(self.open_types)
        header.add_secondary(self.other)
        bring = edits(secondary(theme, "Nhập từ Word", "import"))
        bring.clicked.connect(lambda: self.import_requested.emit(None))
        header.add_secondary(bring)
        check = secondary(theme, "Kiểm tra tệp Word…", "check")
        check.clicked.connect(self.check_wanted)
        header.add_secondary(check)
        new = edits(primary(theme, "Soạn kế hoạch", "plus"))
        new.clicked.connect(self.new_wanted)
        header.set_primary(new)
        return header

    def _lay_out(self, header: Header) -> None:
        theme, left = self._theme, QWidget()
        left.setProperty("ground", "surface")
        inner = QHBoxLayout(left)
        inner.setContentsMargins(theme.px(12), 0, 0, 0)
        self._stack = QStackedLayout()
        inner.addLayout(self._stack)
        self._stack.addWidget(self.table)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.register)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self._line)
        row.addWidget(self.preview)
        self.preview.setFixedWidth(theme.px(_PREVIEW))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(header)
        column.addWidget(self.busy)
        column.addLayout(row, 1)

    def _join(self) -> None:
        self.switch.chosen.connect(lambda _index: self._seek())
        self.search.sought.connect(lambda _words: self._seek())
        self.search.left.connect(lambda: self.table.setFocus(Qt.FocusReason.TabFocusReason))
        self.table.opened.connect(self._open)
        self.table.selected.connect(lambda row: self.selected.emit(row.summary))
        self.table.typed.connect(self.search.take_typing)
        self.table.delete_wanted.connect(self.delete_wanted)
        self.empty.asked.connect(self._answer_empty)
        self.register.opened.connect(self.opened)
        self.register.list.asked.connect(lambda: self._go_to(0))

    @property
    def direction(self) -> Direction:
        """Which documents are shown."""
        return _DIRECTIONS[self.switch.current % len(_DIRECTIONS)]

    @property
    def shows_register(self) -> bool:
        """Whether the register takes the place of the list."""
        return self.switch.current == len(_DIRECTIONS)

    def show_register(self) -> None:
        """Show the register in place of the list."""
        self._stack.setCurrentWidget(self.register)
        self.search.hide()
        self._fit()

    def show_rows(self, rows: Sequence[PlanRow]) -> None:
        """Show the documents, or say that there are none."""
        self.search.show()
        self.table.show_rows(rows)
        self._stack.setCurrentIndex(0 if rows else 1)
        filtered = bool(self.search.text())
        words = (_NO_MATCH, "Bỏ bộ lọc") if filtered else (_EMPTY, "Soạn kế hoạch")
        self.empty.show_text(*words)
        self._fit()

    def show_paper(self, make: Make) -> None:
        """Show the first page of the current document."""
        self.preview.show_paper(make, from_first=True)

    @property
    def shows_paper(self) -> bool:
        """Whether there is room for the page."""
        return self.width() >= self._theme.px(_PREVIEW_FROM)

    def _fit(self) -> None:
        shown = self.shows_paper and self._stack.currentIndex() == 0
        self.preview.setVisible(shown)
        self._line.setVisible(shown)
        self.table.set_narrow(self.width() < self._theme.px(_NARROW))
        self.register.set_narrow(self.width() < self._theme.px(_NARROW))

    def _go_to(self, view: int) -> None:
        self.switch.choose(view)
        self._seek()

    def _seek(self) -> None:
        self.sought.emit(self.direction, self.search.text())

    def open_types(self) -> QMenu:
        """Show the types of which a new document can be."""
        menu = QMenu(self)
        for kind in ISSUED_TYPES:
            if kind is not DocType.PLAN:
                action = menu.addAction(kind.word)
                action.triggered.connect(lambda _on=False, kind=kind: self.type_wanted.emit(kind))
        below = self.other.mapToGlobal(self.other.rect().bottomLeft())
        menu.popup(below if self.other.isVisible() else QCursor.pos())
        return menu

    def _open(self, row: PlanRow) -> None:
        if row.summary is not None:
            self.opened.emit(row.summary.document.id)

    def _answer_empty(self) -> None:
        if self.search.text():
            self.search.clear()
        else:
            self.new_wanted.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def current(self) -> PlanSummary | None:
        """Give the current document."""
        return self.table.current()

    def focus_filter(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def request_new(self) -> None:
        self.new_wanted.emit()

    def open_record(self, record_id: int) -> None:
        self.opened.emit(record_id)

    def open_file(self, path: Path) -> None:
        self.import_requested.emit(path)

    def regions(self) -> Sequence[QWidget]:
        return (self.switch, self.register if self.shows_register else self.table, self.preview)

    def keys(self) -> Sequence[tuple[str, str]]:
        return _KEYS
