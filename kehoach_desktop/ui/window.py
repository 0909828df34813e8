"""The frame: rail, one page at a time, toast, and the keys that work everywhere.

It knows no screen by itself: it gets them announced as `ScreenSpec`s. The frame paints first;
`painted` comes right after (open the store there), then the first screen is made.
"""

from collections.abc import Sequence
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kehoach_desktop.ui.actions import COMMANDS, install, screen_commands
from kehoach_desktop.ui.rail import Rail
from kehoach_desktop.ui.regions import step_region
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.toast import Toast

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
        self._specs = {spec.name: spec for spec in screens}
        self._settings = settings
        self._pages: dict[str, ScreenPage] = {}
        self._current = ""
        self._visited: list[str] = []
        self._rail_choice: dict[str, bool] = {}
        self._was_painted = False
        self._help: HelpWindow | None = None
        self.setWindowTitle("Kế hoạch")
        self.setMinimumSize(SMALLEST)
        self.rail = Rail(theme, [spec for spec in screens if not spec.under])
        self.rail.chosen.connect(self.go)
        self.rail.search.clicked.connect(self.palette_requested)
        self._stack = QStackedWidget()
        self.notice = self._make_notice()
        self.frame = self._build_frame()
        self.toast = Toast(theme, self.frame)
        self.toast.undo_requested.connect(self.undo_requested)
        self._install_keys()
        self._restore_geometry()

    @property
    def current(self) -> str:
        """Name of the screen that is open; "" before the first."""
        return self._current

    @property
    def page(self) -> ScreenPage | None:
        """The page that is open."""
        return self._pages.get(self._current)

    def go(self, name: str) -> ScreenPage:
        """Open a screen, made now if this is the first visit; give its page."""
        if self._current and self._current != name:
            self._visited.append(self._current)
        return self._open(name)

    def go_back(self) -> None:
        """Open the screen that was open before."""
        if self._visited:
            self._open(self._visited.pop())

    def _open(self, name: str) -> ScreenPage:
        if name not in self._pages:
            self._pages[name] = self._specs[name].factory()
            self._stack.addWidget(self._pages[name])
        page = self._pages[name]
        had_focus = page.focusWidget()
        self._current = name
        self.rail.mark(self._specs[name].under or name)
        self._fit_rail()
        self._stack.setCurrentWidget(page)
        self._enter(page, had_focus)
        self.opened.emit(name)
        return page

    def _enter(self, page: ScreenPage, had_focus: QWidget | None) -> None:
        """Put the focus where it was, else on the page's first list, else on its first part."""
        if had_focus is not None and had_focus.isVisible():
            had_focus.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        regions = page.regions()
        lists = [part for part in regions if isinstance(part, QAbstractItemView)]
        for part in (*lists, *regions)[:1]:
            part.setFocus(Qt.FocusReason.OtherFocusReason)

    def forget_pages(self) -> None:
        """Throw every page away; each is made anew at its next visit."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()
        self._current = ""

    def show_notice(self, sentence: str) -> None:
        """Show a line over every screen, for as long as the window is open."""
        self.notice.setText(sentence)
        self.notice.show()

    def _build_frame(self) -> QWidget:
        frame = QWidget()
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.notice)
        column.addLayout(row, 1)
        self.setCentralWidget(frame)
        return frame

    def _make_notice(self) -> QLabel:
        notice = text_label("", tone="text2")
        notice.setWordWrap(True)
        notice.setContentsMargins(20, 7, 20, 7)
        notice.setProperty("ground", "waitt")
        notice.hide()
        return notice

    def _install_keys(self) -> None:
        install(
            self,
            COMMANDS,
            {
                "undo": self.undo_requested.emit,
                "redo": self.redo_requested.emit,
                "palette": self.palette_requested.emit,
                "new": partial(self._ask_page, "request_new"),
                "filter": partial(self._ask_page, "focus_filter"),
                "print": partial(self._ask_page, "request_print"),
                "export": partial(self._ask_page, "request_export"),
                "rail": self.toggle_rail,
                "back": self.go_back,
                "next_region": partial(self._step_region, 1),
                "previous_region": partial(self._step_region, -1),
                "zoom_in": self._theme.zoom_in,
                "zoom_out": self._theme.zoom_out,
                "zoom_reset": self._theme.zoom_reset,
                "help": self.show_help,
            },
        )
        items = {name: spec for name, spec in self._specs.items() if not spec.under}
        numbered = screen_commands(spec.title for spec in items.values())
        names = zip(numbered, items, strict=False)
        install(self, numbered, {key.name: partial(self.go, name) for key, name in names})

    def announced(self) -> tuple[tuple[str, str, str], ...]:
        """Give name, title and keys of every item of the rail."""
        specs = [spec for spec in self._specs.values() if not spec.under]
        keys = [command.keys[0] for command in screen_commands(spec.title for spec in specs)]
        keys += [""] * (len(specs) - len(keys))
        return tuple((spec.name, spec.title, key) for spec, key in zip(specs, keys, strict=True))

    def _ask_page(self, hook: str) -> None:
        if self.page is not None:
            methodcaller(hook)(self.page)

    def toggle_rail(self) -> None:
        """Ctrl+B: the other width of the rail, remembered for this screen."""
        self._rail_choice[self._current] = not self.rail.thin
        self._fit_rail()

    def _fit_rail(self) -> None:
        spec = self._specs.get(self._current)
        narrow = self.width() < self._theme.px(THIN_BELOW)
        thin = narrow or (spec is not None and spec.thin_rail)
        self.rail.set_thin(self._rail_choice.get(self._current, thin))

    def _step_region(self, step: int) -> None:
        page = self.page
        step_region([self.rail, *(page.regions() if page else ())], step)

    def show_help(self) -> None:
        """F1: the guide at the screen that is open."""
        if self._help is None:
            from kehoach_desktop.ui.help.window import HelpWindow

            self._help = HelpWindow(self._theme, self, self._keys_of, self._settings)
        self._help.open_topic(self._current)

    def _keys_of(self, name: str) -> Sequence[tuple[str, str]]:
        return self._pages[name].keys() if name in self._pages else ()

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
        if not self._current and self._specs and self.isVisible():
            self.go(next(iter(self._specs)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_rail()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._settings is not None:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
        super().closeEvent(event)
