"""What of the matrix is shown: chips with their counts, and a menu for group, kind and month."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QWidget

from kehoach_desktop.core.activities import ActivityKind
from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.core.matrix import Matrix, MatrixFilter, MatrixScope, months, sections
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.chip import Chip

KIND_WORDS = {
    ActivityKind.TASK: "Việc",
    ActivityKind.GATHERING: "Gặp mặt, hội nghị",
    ActivityKind.DELEGATION: "Đoàn thăm, viếng",
    ActivityKind.MEDIA: "Tin bài, phát thanh",
    ActivityKind.VISUAL: "Cờ, băng zôn, khẩu hiệu",
    ActivityKind.CONTEST: "Cuộc thi, phong trào",
}


class MatrixFilters(QWidget):
    """`changed` tells a MatrixFilter."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.wanted = MatrixFilter()
        self._matrix: Matrix | None = None
        self._tight = False
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.chips = {scope: Chip(theme, scope.word) for scope in MatrixScope}
        for scope, chip in self.chips.items():
            self._group.addButton(chip)
            chip.clicked.connect(lambda _on=False, scope=scope: self._set(scope=scope))
            row.addWidget(chip)
        self.more = Chip(theme, "Lọc", drops=True)
        self.more.clicked.connect(self.open_menu)
        row.addWidget(self.more)
        self.chips[MatrixScope.ALL].setChecked(True)

    def show_matrix(self, matrix: Matrix) -> None:
        """Count what each chip would find, and offer the groups, kinds and months there are."""
        self._matrix = matrix
        for scope, number in matrix.counts().items():
            self.chips[scope].setText(f"{scope.word} {figure_text(number)}")
            self.chips[scope].updateGeometry()

    def set_tight(self, *, tight: bool) -> None:
        """Leave the chips to the menu, where there is no room for them."""
        if tight != self._tight:
            self._tight = tight
            for chip in self.chips.values():
                chip.setVisible(not tight)
            self._name()

    def clear(self) -> None:
        """Show everything again."""
        self.chips[MatrixScope.ALL].setChecked(True)
        self._take(MatrixFilter())

    def open_menu(self) -> QMenu:
        """Offer to narrow by group of units, kind of activity, month."""
        menu = QMenu(self)
        matrix, wanted = self._matrix or Matrix(date.min), self.wanted
        for chip in self.chips.values() if self._tight else ():
            action = menu.addAction(chip.text())
            action.setCheckable(True)
            action.setChecked(chip.isChecked())
            action.triggered.connect(chip.click)
        units = ((name, name) for name in sections(matrix.columns))
        self._fill(menu.addMenu("Nhóm đơn vị"), "section", units, wanted.section, "")
        present = {row.kind for row in matrix.rows}
        kinds = ((kind, words) for kind, words in KIND_WORDS.items() if kind in present)
        self._fill(menu.addMenu("Loại việc"), "kind", kinds, wanted.kind, None)
        days = ((day, f"Tháng {day.month}/{day.year}") for day in months(matrix.rows))
        self._fill(menu.addMenu("Thời gian"), "month", days, wanted.month, None)
        menu.addSeparator()
        clear = menu.addAction("Bỏ bộ lọc")
        clear.setEnabled(wanted.narrows)
        clear.triggered.connect(self.clear)
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        return menu

    def _fill(
        self,
        menu: QMenu,
        name: str,
        offered: Iterable[tuple[Any, str]],
        chosen: object,
        nothing: object,
    ) -> None:
        for value, words in ((nothing, "Tất cả"), *offered):
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == chosen)
            action.triggered.connect(self._setter(name, value))

    def _setter(self, name: str, value: object) -> Callable[[], None]:
        return lambda: self._set(**{name: value})

    def _set(self, **parts: Any) -> None:
        self._take(replace(self.wanted, **parts))

    def _take(self, wanted: MatrixFilter) -> None:
        self.wanted = wanted
        self._name()
        self.changed.emit(wanted)

    def _name(self) -> None:
        """Say on the chip of the menu what of the menu narrows."""
        wanted = self.wanted
        scoped = self._tight and wanted.scope is not MatrixScope.ALL
        parts = (
            wanted.scope.word if scoped else "",
            wanted.section,
            KIND_WORDS[wanted.kind] if wanted.kind else "",
            f"tháng {wanted.month.month}" if wanted.month else "",
        )
        words = ", ".join(part for part in parts if part)
        self.more.setText(words or "Lọc")
        self.more.updateGeometry()
