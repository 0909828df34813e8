"""Joins Số và ký hiệu to the number series."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.numbering import Series
from kehoach_desktop.services.numbering import SeriesInUse
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.settings.numbers_section import NumbersSection, SeriesLine


class NumbersPresenter(QObject):
    """Lives with its section."""

    def __init__(self, section: NumbersSection, context: Context) -> None:
        super().__init__(section)
        self._section = section
        self._context = context
        self._series: list[Series] = []
        section.term_edited.connect(self._store_term)
        section.next_edited.connect(self._store_next)
        context.bus.changed.connect(self._refresh)
        self.show()

    def show(self) -> None:
        """Show what is stored now."""
        numbering = self._context.services.numbering
        used = numbering.in_use()
        self._series = [one.series for one in used]
        self._section.show_terms(numbering.terms())
        self._section.show_series([_line(one) for one in used])

    def _refresh(self, change: Change) -> None:
        if change.touched & (Touched.OFFICE | Touched.DOCUMENT):
            self.show()

    def _store_term(self, name: str, start: str) -> None:
        day, numbering = day_or_none(start), self._context.services.numbering
        if day is None:
            return
        known = numbering.terms()
        if self._section.is_new_term or not known:
            self._do(partial(numbering.set_term, name, day))
        else:
            self._do(partial(numbering.change_term, known[0], name, day))

    def _store_next(self, place: int, text: str) -> None:
        number = int(text) if text.strip().isdecimal() else 0
        key = self._series[place].key
        self._do(partial(self._context.services.numbering.set_next, key, number))

    def _do(self, work: Callable[[], Change]) -> None:
        with telling(self._context.messages):
            change = work()
            if change.touched:
                self._context.bus.changed.emit(change)
                self._context.say(change.label)
        self.show()


def _line(used: SeriesInUse) -> SeriesLine:
    """Give a series under the symbol of its papers: "Kế hoạch (KH/ĐU)"."""
    series = used.series
    kind, _, span = used.words.partition(", ")
    told = _told(series) if not span else f"{span}: {_told(series)}"
    words = f"{used.words}, {used.body}"
    return SeriesLine(f"{kind} ({used.symbol})", words, series.next_number, told)


def _told(series: Series) -> str:
    """Give "đã cấp 3 số, còn trống 46"."""
    if not series.taken:
        return "chưa cấp số nào"
    words = f"đã cấp {len(series.taken)} số, số cuối {series.last:02}"
    gaps = ", ".join(f"{number:02}" for number in series.gaps[:6])
    return f"{words}; còn trống {gaps}" if gaps else words
