"""Several units are selected: two of them can become one, after a look at what would happen."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.core.unit_merging import MergePreview
from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary, quiet, secondary
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.ticks import Radio

_TWO = 2


class MergePane(QWidget):
    """`preview_wanted` and `wanted` give the unit that stays, and the other one."""

    preview_wanted = Signal(int, int)
    wanted = Signal(int, int)
    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._units: tuple[Unit, ...] = ()
        self.title = text_label("", TextRole.SECTION)
        self.begin = secondary(theme, "Gộp…", "merge")
        self.keep = (Radio(theme, ""), Radio(theme, ""))
        self.words = text_label("")
        self.agree = primary(theme, "Gộp thành một")
        self.cancel = quiet(theme, "Thôi")
        for label in (self.title, self.words):
            label.setWordWrap(True)
        self._kept = text_label("Giữ lại", TextRole.SMALL, "text2")
        self._build()
        self.begin.clicked.connect(self.open_preview)
        for radio in self.keep:
            radio.clicked.connect(lambda _on=False: self.open_preview())
        self.agree.clicked.connect(lambda _on=False: self._tell(self.wanted))
        self.cancel.clicked.connect(self.cancelled)

    def _build(self) -> None:
        px, inside = self._theme.px, QWidget()
        inside.setProperty("ground", "page")
        column = QVBoxLayout(inside)
        column.setContentsMargins(px(16), px(14), px(16), px(8))
        column.setSpacing(px(8))
        for widget in (self.title, self.begin, self._kept, *self.keep, self.words):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inside)
        foot = QHBoxLayout()  # below the scroll: the answer stays in sight
        foot.setContentsMargins(px(16), px(8), px(16), px(12))
        foot.addStretch(1)
        foot.addWidget(self.cancel)
        foot.addWidget(self.agree)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scroll, 1)
        outer.addLayout(foot)

    def show_units(self, units: Sequence[Unit]) -> None:
        """Show how many are selected, and the way to make one of two."""
        if [one.id for one in units] != [one.id for one in self._units]:
            self.keep[0].setChecked(True)
        self._units = tuple(units)
        self.title.setText(f"{len(units)} đơn vị đang chọn")
        self._show(preview=False)

    def open_preview(self) -> None:
        """Ask what merging the two would do."""
        if len(self._units) == _TWO:
            self._tell(self.preview_wanted)

    def show_preview(self, preview: MergePreview) -> None:
        """Tell what merging would do."""
        self.words.setText("\n".join(preview.sentences))
        for radio, unit in zip(self.keep, self._units, strict=True):
            radio.setText(unit.label)
            radio.setToolTip(unit.name)
            radio.updateGeometry()
        self._show(preview=True)

    @property
    def previewing(self) -> bool:
        """Whether the clerk sees what would happen."""
        return not self.agree.isHidden()

    def _show(self, *, preview: bool) -> None:
        self.begin.setVisible(not preview and len(self._units) == _TWO)
        for widget in (self._kept, *self.keep, self.words, self.agree, self.cancel):
            widget.setVisible(preview)

    def _tell(self, signal: object) -> None:
        first, second = self._units
        kept, gone = (first, second) if self.keep[0].isChecked() else (second, first)
        partial(signal.emit, kept.id, gone.id)()  # type: ignore[attr-defined]
