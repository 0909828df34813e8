"""The palette over the dimmed window: a field, and what it found or that it found nothing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from kehoach_desktop.core.palette import Entry
from kehoach_desktop.ui.palette.rows import PaletteDelegate, PaletteModel
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import quiet
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.search_box import SearchBox

_WIDTH: Final = 640
_TOP: Final = 0.14
"""Of the window's height."""
_DIMMED: Final = 0.3
_STEPS: Final = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TABS: Final = (Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Palette(QWidget):
    """Lies over `host`; `wanted` gives an entry and whether the palette stays open."""

    sought = Signal(str)
    wanted = Signal(object, bool)
    history_wanted = Signal()

    def __init__(self, theme: Theme, host: QWidget) -> None:
        super().__init__(host)
        self._theme = theme
        self._host = host
        self._before: QWidget | None = None
        self.setAccessibleName("Tìm mọi thứ")
        self.panel = PalettePanel(theme, self)
        self.panel.field.sought.connect(self.sought)
        self.panel.view.clicked.connect(self._take_clicked)
        self.panel.history.clicked.connect(self._ask_history)
        self.panel.field.installEventFilter(self)
        host.installEventFilter(self)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)
        self.hide()

    def open(self) -> None:
        """Show the palette with an empty field and the focus in it."""
        self._before = self.window().focusWidget()
        self.panel.field.clear()
        self.sought.emit("")
        self._settle()
        self.show()
        self.raise_()
        self.panel.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Close; the focus goes back to where it was."""
        self.hide()
        if self._before is not None and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_entries(self, entries: Sequence[Entry], query: str) -> None:
        """Show what was found; the first is chosen."""
        self.panel.show_entries(entries, query)
        self._settle()

    def _take_clicked(self, index: QModelIndex) -> None:
        self._take(index.row(), stays=False)

    def _take(self, row: int, *, stays: bool) -> None:
        entry = self.panel.model.entry(row)
        if entry is not None:
            if not stays:
                self.hide()
            self.wanted.emit(entry, stays)

    def _ask_history(self) -> None:
        self.hide()
        self.history_wanted.emit()

    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Go once the clerk is elsewhere in the window: another screen by its number, F6."""
        if now is None or now.window() is not self.window() or not self.isVisible():
            return
        if not self.isAncestorOf(now):
            self.hide()

    def _settle(self) -> None:
        self.setGeometry(self._host.rect())
        width = min(self._theme.px(_WIDTH), self.width() - 2 * self._theme.px(24))
        top = int(self.height() * _TOP)
        height = min(self.panel.wanted_height(), self.height() - top - self._theme.px(12))
        self.panel.setGeometry((self.width() - width) // 2, top, width, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._host and event.type() is QEvent.Type.Resize and self.isVisible():
            self._settle()
        if watched is self.panel.field and isinstance(event, QKeyEvent):
            return event.type() is QEvent.Type.KeyPress and self._take_key(event)
        return super().eventFilter(watched, event)

    def _take_key(self, event: QKeyEvent) -> bool:
        view = self.panel.view
        row = view.currentIndex().row()
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.panel.choose(self.panel.model.step(row, _STEPS[key]))
        elif key in _ENTER:
            self._take(row, stays=bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif key == Qt.Key.Key_Escape:
            self.leave()
        else:
            return key in _TABS and view.isVisible()  # nothing else in here takes the focus
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self.panel.geometry().contains(event.position().toPoint()):
            self.leave()

    def paintEvent(self, event: QPaintEvent) -> None:
        veil = QColor(Qt.GlobalColor.black)
        veil.setAlphaF(_DIMMED)
        QPainter(self).fillRect(event.rect(), veil)


class PalettePanel(QWidget):
    """The field and the list, on a surface of their own."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.field = SearchBox(theme, "Tìm việc, văn bản, đơn vị, nơi nhận, lệnh")
        self.field.setMinimumHeight(theme.field_height(36))
        self.model = PaletteModel()
        self.view = PaletteView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(PaletteDelegate(theme, self.view, self.model))
        self.nothing = text_label("", tone="text2")
        self.history = quiet(theme, "Tìm trong lịch sử", "clock")
        self._foot = QWidget()
        row = QHBoxLayout(self._foot)
        row.setContentsMargins(theme.px(12), 0, 0, 0)
        row.addWidget(self.nothing, 1)
        row.addWidget(self.history)
        self._column = column = QVBoxLayout(self)
        margin = theme.px(8)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(4))
        column.addWidget(self.field)
        column.addWidget(self.view, 1)
        column.addWidget(self._foot)

    def show_entries(self, entries: Sequence[Entry], query: str) -> None:
        """Show what was found, or that nothing was."""
        self.model.show_entries(entries, query)
        self.nothing.setText(f"Không tìm thấy “{query}”.")
        self._foot.setVisible(not entries)
        self.view.setVisible(bool(entries))
        self.choose(self.model.step(-1, 1))

    def choose(self, row: int) -> None:
        """Make an entry the chosen one, in sight with the heading over it."""
        if row >= 0:
            self.view.scrollTo(self.model.index(row - 1))
            self.view.setCurrentIndex(self.model.index(row))

    def wanted_height(self) -> int:
        """Give the height that shows every row."""
        rows = sum(self.view.sizeHintForRow(row) for row in range(self.model.rowCount()))
        foot = self._foot.sizeHint().height() if self._foot.isVisibleTo(self) else 0
        frame = self._column.contentsMargins().top() * 2 + self._column.spacing()
        return self.field.sizeHint().height() + self._theme.px(12) + rows + foot + frame

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.tokens.line2, 1))
        painter.setBrush(self._theme.tokens.surface)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)


class PaletteView(QListView):
    """The list: the field keeps the focus, arrows reach the list through it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Kết quả tìm")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)
