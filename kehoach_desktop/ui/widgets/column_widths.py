"""Widths of columns: those of the screen until the clerk draws others, then hers, kept.

self.widths = ColumnWidths(self.horizontalHeader(), theme, {1: 132, 3: 84})
self.widths.lay_out()                                   # now and whenever the theme changed
table.widths.keep_in(context.settings, "units/widths")  # of the presenter
"""

from collections.abc import Collection, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QSettings, Signal
from PySide6.QtWidgets import QHeaderView

from kehoach_desktop.ui.theme import Theme

_SMALLEST: Final = 44


class ColumnWidths(QObject):
    """Pixels at 100 % of each column that does not take the free width."""

    changed = Signal(list)
    """All widths in order, once the clerk has drawn one."""

    def __init__(
        self,
        head: QHeaderView,
        theme: Theme,
        widths: Mapping[int, int],
        drawn: Collection[int] | None = None,
    ) -> None:
        super().__init__(head)
        self._head = head
        self._theme = theme
        self._widths = dict(widths)
        self._drawn = tuple(widths if drawn is None else drawn)
        self._busy = False
        self._kept = True
        head.sectionResized.connect(self._remember)

    def lay_out(self, instead: Mapping[int, int] | None = None) -> None:
        """Size the columns; `instead` are widths for a narrow window, which nobody draws."""
        modes = QHeaderView.ResizeMode
        self._busy, self._kept = True, instead is None
        for column, width in (self._widths if instead is None else instead).items():
            by_hand = self._kept and column in self._drawn
            self._head.setSectionResizeMode(column, modes.Interactive if by_hand else modes.Fixed)
            self._head.resizeSection(column, self._theme.px(width))
        self._busy = False

    def keep_in(self, settings: QSettings, key: str) -> None:
        """Take the widths that were left at the last visit, and keep those of this one."""
        kept = _numbers(settings.value(key))
        if len(kept) == len(self._drawn):
            wide = (max(one, _SMALLEST) for one in kept)
            self._widths |= dict(zip(self._drawn, wide, strict=True))
            self.lay_out()
        self.changed.connect(partial(settings.setValue, key))

    def _remember(self, column: int, _old: int, width: int) -> None:
        if self._busy or not self._kept or column not in self._drawn or not width:
            return  # a column of no width is hidden, not drawn
        self._widths[column] = max(round(width / self._theme.zoom), _SMALLEST)
        self.changed.emit([self._widths[one] for one in self._drawn])


def _numbers(value: object) -> list[int]:
    """Read numbers back from the settings, where they may have become text."""
    values = map(str, value if isinstance(value, list) else [value])
    return [int(one) for one in values if one.isdecimal()]
