"""The frame: rail, one page at a time, toast, and the keys that work everywhere.

It knows no screen by itself: it gets them announced as `ScreenSpec`s. The frame paints first;
`painted` comes right after (open the store there), then the first screen is made.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.pages import Pages
from kehoach_desktop.ui.rail import Rail
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.top_lines import TopLines
from kehoach_desktop.ui.unstored import Unstored
from kehoach_desktop.ui.widgets.toast import Toast
from kehoach_desktop.ui.window_keys import install_keys

if TYPE_CHECKING:
    from kehoach_desktop.ui.help.window import HelpWindow

SMALLEST: Final = QSize(880, 430)
FIRST_SIZE: Final = QSize(1366, 697)
THIN_BELOW: Final = 1200
_GEOMETRY: Final = "window/geometry"


class Window(QMainWindow):
    """Signals tell what the clerk wants; whoever builds the window joins them to services."""

    painted = Signal()
    undo_requested = Signal()
    redo_requested = Signal()
    palette_requested = Signal()
    opened = Signal(str)

    def __init__(
        self, theme: Theme, screens: Sequence[ScreenSpec], settings: QSettings | None = None
    ) -> None:
        super().__init__()
        self._theme = theme
        self._settings = settings
        self._rail_choice: dict[str, bool] = {}
        self._was_painted = False
        self.may_leave: Callable[[], bool] = _always
        """Asked where something could not be stored; whoever builds the window asks the clerk."""
        self._help: HelpWindow | None = None
        self.setWindowTitle("Kế hoạch")
        self.setMinimumSize(SMALLEST)
        self.rail = Rail(theme, [spec for spec in screens if not spec.under])
        self.rail.chosen.connect(self.go)
        self.rail.search.clicked.connect(self.palette_requested)
        self.pages = Pages(screens)
        self.pages.turned.connect(self._turn)
        self.pages.opened.connect(self.opened)
        self.lines = TopLines(theme)
        self.unstored = Unstored(self, self._where)
        self.unstored.told.connect(self.lines.tell_trouble)
        self.lines.trouble.acted.connect(self.unstored.commit_all)
        self.frame = self._build_frame()
        self.toast = Toast(theme, self.frame)
        self.toast.undo_requested.connect(self.undo_requested)
        install_keys(self, theme)
        self._restore_geometry()

    @property
    def current(self) -> str:
        """Name of the screen that is open; "" before the first."""
        return self.pages.current

    @property
    def page(self) -> ScreenPage | None:
        """The page that is open."""
        return self.pages.page

    @property
    def first(self) -> str:
        """Name of the screen that is opened first."""
        return next(iter(self.pages.specs))

    def go(self, name: str) -> ScreenPage:
        """Open a screen, made now if this is the first visit; give its page."""
        return self.pages.go(name)

    def go_back(self) -> None:
        """Open the screen that was open before."""
        self.pages.go_back()

    def _turn(self, name: str) -> None:
        self.rail.mark(self.pages.specs[name].under or name)
        self._fit_rail()

    def _where(self) -> tuple[str, int]:
        return self.current, self.page.shown_record() if self.page else 0

    def _build_frame(self) -> QWidget:
        frame = QWidget()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self.pages, 1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.lines)
        column.addLayout(row, 1)
        self.setCentralWidget(frame)
        return frame

    def leave(self) -> bool:
        """Store what was typed last; False where the clerk wants to stay with what is not."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        return self.unstored.commit_all() or self.may_leave()

    def toggle_rail(self) -> None:
        """Ctrl+B: the other width of the rail, remembered for this screen."""
        self._rail_choice[self.current] = not self.rail.thin
        self._fit_rail()

    def _fit_rail(self) -> None:
        spec = self.pages.specs.get(self.current)
        narrow = self.width() < self._theme.px(THIN_BELOW)
        thin = narrow or (spec is not None and spec.thin_rail)
        self.rail.set_thin(self._rail_choice.get(self.current, thin))

    def show_help(self) -> None:
        """F1: the guide at the screen that is open."""
        if self._help is None:
            from kehoach_desktop.ui.help.window import HelpWindow

            self._help = HelpWindow(self._theme, self, self._keys_of, self._settings)
        self._help.open_topic(self.current)

    def _keys_of(self, name: str) -> Sequence[tuple[str, str]]:
        return self.pages.made[name].keys() if name in self.pages.made else ()

    def _restore_geometry(self) -> None:
        self.resize(FIRST_SIZE)
        if self._settings is not None:
            geometry = self._settings.value(_GEOMETRY)
            if isinstance(geometry, QByteArray):
                self.restoreGeometry(geometry)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self._begin)

    def _begin(self) -> None:
        self.painted.emit()
        if self.page is None and self.pages.specs and self.isVisible():
            self.go(self.first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.leave():
            event.ignore()
            return
        if self._settings is not None:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
        super().closeEvent(event)


def _always() -> bool:
    return True
