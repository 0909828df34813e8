"""Số và ký hiệu: the terms of the committee, and the next number of each series."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel

from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.numbering import PartyTerm
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.settings.section import FormRow, Section
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import quiet
from kehoach_desktop.ui.widgets.edit_field import EditField
from kehoach_desktop.ui.widgets.labels import text_label

_SENTENCE = (
    "Văn bản Đảng đánh số theo từng loại, suốt nhiệm kỳ; văn bản Nhà nước theo từng loại, mỗi năm. "
    "Quyết định và Quy định có dãy số riêng. Số được cấp khi ban hành."
)
_NUMBER = 90


@dataclass(frozen=True, slots=True)
class SeriesLine:
    """A series as it is shown: its words, what is next, what is told; `label` says it shortly."""

    label: str
    words: str
    next_number: int
    told: str


class NumbersSection(Section):
    """`term_edited` gives name and day as typed; `next_edited` the series' place and a number."""

    term_edited = Signal(str, str)
    next_edited = Signal(int, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "numbers", "Số và ký hiệu", _SENTENCE)
        self.term = EditField("Nhiệm kỳ", "2020–2025")
        self.start = EditField("Nhiệm kỳ từ ngày", "20/6/2020", _day_error)
        for field in (self.term, self.start):
            field.committing.while_typing = False  # half a name would be another term
            field.edited.connect(self._tell_term)
        self.start.editingFinished.connect(self._judge_start)
        self._trouble = text_label("", TextRole.SMALL, "wait")
        self._trouble.hide()
        self._terms = text_label("", TextRole.SMALL, "text2")
        self._terms.setWordWrap(True)
        self.begin = edits(quiet(theme, "Nhiệm kỳ mới", "plus"))
        self.begin.clicked.connect(self._begin)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self.term, 1)
        line.addWidget(self.begin)
        self.add_row("Nhiệm kỳ", line, "Ghi cả tên và ngày bế mạc đại hội.")
        self.add_row("Từ ngày", self.start)
        self.column.addWidget(self._trouble)
        self.column.addWidget(self._terms)
        self.column.addWidget(text_label("Số kế tiếp", TextRole.STRONG))
        self.is_new_term = False
        """Whether the fields are about a term that is not stored yet."""
        self._newest: PartyTerm | None = None
        self.fields: list[EditField] = []
        self._tolds: list[QLabel] = []
        self._series_rows: list[FormRow] = []

    def show_terms(self, terms: Sequence[PartyTerm]) -> None:
        """Show the newest term in the fields, the others below."""
        newest = terms[0] if terms else None
        if not self.is_new_term or newest != self._newest:
            self.is_new_term = False
            self.term.show_stored(newest.name if newest else "")
            self.start.show_stored(full(newest.start) if newest else "")
        self._newest = newest
        self.begin.setVisible(newest is not None and not self.is_new_term)
        others = "; ".join(f"{term.name} từ {full(term.start)}" for term in terms[1:])
        self._terms.setText(f"Trước đó: {others}" if others else "")
        self._terms.setVisible(bool(others))

    def show_series(self, lines: Sequence[SeriesLine]) -> None:
        """Show a field for the next number of each series."""
        while len(self.fields) < len(lines):
            self._add_series(lines[len(self.fields)].label)
        for field, told, row, line in zip(
            self.fields, self._tolds, self._series_rows, lines, strict=False
        ):
            field.show_stored(f"{line.next_number:02}")
            told.setText(line.told)
            row.set_label(line.label)
            field.setAccessibleName(f"Số kế tiếp: {line.words}")

    def _add_series(self, label: str) -> None:
        place = len(self.fields)
        field, told = EditField(label), text_label("", TextRole.SMALL, "text2")
        field.setFixedWidth(self._theme.px(_NUMBER))
        field.committing.while_typing = False
        field.edited.connect(lambda text: self.next_edited.emit(place, text))
        line = QHBoxLayout()
        line.setSpacing(self._theme.px(10))
        line.addWidget(field)
        line.addWidget(told, 1)
        self.fields.append(field)
        self._tolds.append(told)
        self._series_rows.append(self.add_row(label, line))

    def _begin(self) -> None:
        """Empty the fields for a term that is to come; the one before stays with its numbers."""
        self.is_new_term = True
        self.term.show_stored("")
        self.start.show_stored("")
        self.begin.hide()
        self.term.setFocus()

    def _judge_start(self) -> None:
        wrong = _day_error(self.start.text())
        self._trouble.setText(wrong)
        self._trouble.setVisible(bool(wrong))

    def _tell_term(self) -> None:
        if self.term.text().strip() and self.start.text().strip():
            self.term_edited.emit(self.term.text(), self.start.text())


def _day_error(text: str) -> str:
    """Give what is wrong with a typed day."""
    wrong = text.strip() and day_or_none(text) is None
    return "Ngày bắt đầu ghi như 20/6/2020. Dãy số vẫn như trước." if wrong else ""
