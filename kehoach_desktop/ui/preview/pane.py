"""A page with its bar: "Trang 1/3 ‹ ›" left, zoom right; shared by editor, list and printing."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.ui.preview.live import LivePreview
from kehoach_desktop.ui.preview.page_view import PageView
from kehoach_desktop.ui.preview.pictures import Drawn, Make, Pages
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, Kind, quiet, square
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.inline_error import InlineError
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.notice import Notice

_BAR: Final = 42
_ZOOM: Final = 1.2


class PreviewPane(QWidget):
    """Show a paper with `show_paper`; the page stays the same while the text changes."""

    clicked = Signal(int, float)
    """Page from 0, points from its upper edge."""
    drawn = Signal(object)

    def __init__(self, theme: Theme, pages: Pages) -> None:
        super().__init__()
        self._theme = theme
        self.live = LivePreview(pages, self)
        self.view = PageView(theme)
        self.bar = PageBar(theme)
        self.error = InlineError(theme)
        self.warning = Notice(theme)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.error)
        column.addWidget(self.warning)
        column.addWidget(self.view, 1)
        column.addWidget(self.bar)
        self.setFocusProxy(self.view)
        self.view.scale_wanted.connect(lambda scale: self.live.look(self.live.page, scale))
        self.view.turned.connect(self.turn)
        self.view.clicked.connect(lambda height: self.clicked.emit(self.page, height))
        self.bar.turned.connect(self.turn)
        self.bar.zoomed.connect(self._zoom)
        self.live.drawn.connect(self._show)
        self.live.failed.connect(self.error.show_error)

    @property
    def page(self) -> int:
        """The page that is painted, from 0."""
        return self.view.drawn.page if self.view.drawn else 0

    def show_paper(self, make: Make, *, from_first: bool = False) -> None:
        """Show another paper, or another state of it; `make` runs in the worker thread."""
        if from_first:
            self.go_to(0)
        self.live.show_paper(make)

    def turn(self, step: int) -> None:
        """Go to a page further on, or back."""
        count = self.view.drawn.count if self.view.drawn else 1
        self.go_to(max(0, min(self.page + step, count - 1)))

    def go_to(self, page: int) -> None:
        """Go to a page, from 0."""
        self.live.turn_to(page)

    def _zoom(self, step: int) -> None:
        self.view.magnify(self.view.magnified * _ZOOM**step if step else 1.0)
        self.bar.show_zoom(self.view.magnified)

    def _show(self, drawn: Drawn) -> None:
        self.error.hide()
        self.warning.say(" ".join(drawn.warnings))
        self.view.show_picture(drawn)
        self.bar.show_page(drawn.page, drawn.count)
        self.drawn.emit(drawn)


class PageBar(QWidget):
    """The foot of a preview."""

    turned = Signal(int)
    zoomed = Signal(int)
    """1 larger, -1 smaller, 0 fills the width."""
    layout_chosen = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._label = text_label("Trang 1/1", tone="text2")
        self._back = square(theme, "chev-left", "Trang trước", Kind.QUIET)
        self._on = square(theme, "chev-right", "Trang sau", Kind.QUIET)
        smaller = square(theme, "zoom-out", "Thu nhỏ trang", Kind.QUIET)
        larger = square(theme, "zoom-in", "Phóng to trang", Kind.QUIET)
        self.layouts = Choice(theme, "Thể thức của văn bản")
        self.layouts.hide()
        self.layouts.activated.connect(
            lambda row: self.layout_chosen.emit(self.layouts.itemData(row))
        )
        self._fit = quiet(theme, "Vừa bề rộng")
        for button in (self._back, self._on, smaller, larger, self._fit):
            button.height_token = DENSE
        self._back.clicked.connect(lambda: self.turned.emit(-1))
        self._on.clicked.connect(lambda: self.turned.emit(1))
        smaller.clicked.connect(lambda: self.zoomed.emit(-1))
        larger.clicked.connect(lambda: self.zoomed.emit(1))
        self._fit.clicked.connect(lambda: self.zoomed.emit(0))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(14), 0, theme.px(14), 0)
        row.setSpacing(theme.px(4))
        for part in (self._label, self._back, self._on):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self.layouts)
        row.addStretch(1)
        self._zoom = (smaller, self._fit, larger)
        for part in self._zoom:
            row.addWidget(part)
        theme.changed.connect(self._dress)
        self._dress()
        self.show_page(0, 1)

    def _dress(self) -> None:
        height = max(self._theme.px(_BAR), self._theme.field_height(DENSE) + 12)
        self.setFixedHeight(height)

    def show_page(self, page: int, count: int) -> None:
        """Say which page is shown."""
        self._label.setText(f"Trang {page + 1}/{count}")
        self._back.setEnabled(page > 0)
        self._on.setEnabled(page < count - 1)

    def show_layouts(self, current: str, layouts: Sequence[tuple[str, str]]) -> None:
        """Offer the layouts that the paper can have."""
        if self.layouts.count() != len(layouts):
            self.layouts.clear()
            for key, name in layouts:
                self.layouts.addItem(name, key)
        self.layouts.setCurrentIndex(self.layouts.findData(current))
        self.layouts.show()

    def show_zoom(self, factor: float) -> None:
        """Say how large the page is beside the width."""
        self._fit.setText("Vừa bề rộng" if factor == 1 else f"{round(factor * 100)} %")
        self._fit.updateGeometry()

    def set_narrow(self, narrow: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Leave out the zoom where there is no room for it."""
        for part in self._zoom:
            part.setVisible(not narrow)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002 (Qt's signature)
        painter, tokens = QPainter(self), self._theme.tokens
        painter.fillRect(self.rect(), tokens.page)
        painter.setPen(tokens.line)
        painter.drawLine(0, 0, self.width(), 0)
