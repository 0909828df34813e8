"""The form Căn cứ: a row per document that the plan carries out."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout

from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import Basis
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screens.plans.writing.fields import Form, NamedField, NamedText, day_error
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Kind, link, square

_WIDTHS: Final = (110, 100, 200)
"""Of number, day, issuer: least widths, and how they share what is left."""
_NAMES: Final = {
    "number": "Số, ký hiệu",
    "day": "Ngày",
    "issuer": "Cơ quan",
    "abstract": "Về việc",
}


class BasisForm(Form):
    """Rows of bases, and the opening sentences below them."""

    edited = Signal(object)
    opening_edited = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Căn cứ")
        self._bases: tuple[Basis, ...] = ()
        self._rows: list[dict[str, NamedField]] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(8))
        self._grid.setVerticalSpacing(theme.px(8))
        for column, width in enumerate(_WIDTHS):
            self._grid.setColumnStretch(column, width)
            self._grid.setColumnMinimumWidth(column, theme.px(width))
        self.column.addLayout(self._grid)
        add = edits(link(theme, "Thêm căn cứ", "plus"))
        add.clicked.connect(lambda: self._rebuild((*self._bases, Basis(""))))
        self.column.addWidget(add)
        self.opening = NamedText(theme, "Lời mở đầu")
        self.opening.changed.connect(self.opening_edited)
        self.column.addWidget(self.opening)
        self.setFocusProxy(self.opening.edit)

    def show_bases(self, bases: Sequence[Basis]) -> None:
        """Show a row for each; rows that are being written, without a number yet, stay."""
        shown = tuple(bases)
        numbered = [row for row, basis in enumerate(self._bases) if basis.number]
        rows = numbered if len(shown) == len(numbered) else list(range(len(self._bases)))
        if not self._rows or len(shown) != len(rows):
            self._rebuild(shown)
            return
        for row, basis in zip(rows, shown, strict=True):
            self._bases = (*self._bases[:row], basis, *self._bases[row + 1 :])
            for name, text in _texts(basis).items():
                self._rows[row][name].show_text(text)

    def _rebuild(self, bases: tuple[Basis, ...]) -> None:
        self._bases = bases
        self._rows = []
        while item := self._grid.takeAt(0):
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for row, basis in enumerate(self._bases):
            self._add_row(row, basis)

    def _add_row(self, row: int, basis: Basis) -> None:
        texts, fields = _texts(basis), dict[str, NamedField]()
        for column, (name, words) in enumerate(_NAMES.items()):
            field = NamedField(self.theme, words, day_error if name == "day" else None)
            field.show_text(texts[name])
            field.changed.connect(partial(self._edit, row, name))
            wraps = column == len(_WIDTHS)
            place = (2 * row + 1, 0, 1, len(_WIDTHS)) if wraps else (2 * row, column, 1, 1)
            self._grid.addWidget(field, *place)
            fields[name] = field
        self._rows.append(fields)
        remove = edits(square(self.theme, "close", "Bỏ căn cứ này", Kind.QUIET))
        remove.clicked.connect(partial(self._remove, row))
        self._grid.addWidget(remove, 2 * row, len(_WIDTHS), Qt.AlignmentFlag.AlignBottom)

    def _edit(self, row: int, name: str, text: str) -> None:
        value = day_or_none(text) if name == "day" else text
        changed = replace(self._bases[row], **{name: value})  # type: ignore[arg-type]
        self._bases = (*self._bases[:row], changed, *self._bases[row + 1 :])
        self.edited.emit(tuple(basis for basis in self._bases if basis.number))

    def _remove(self, row: int) -> None:
        rest = (*self._bases[:row], *self._bases[row + 1 :])
        self._rebuild(rest)
        self.edited.emit(tuple(basis for basis in rest if basis.number))


def _texts(basis: Basis) -> dict[str, str]:
    """Give what stands in the fields of a row."""
    day = full(basis.day) if basis.day else ""
    return {
        "number": basis.number,
        "day": day,
        "issuer": basis.issuer,
        "abstract": basis.abstract,
    }
