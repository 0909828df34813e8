"""Numbers of outgoing documents: the series of a document, what is free, terms, first numbers."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.documents import ISSUED_TYPES, DocType, Document, IssuingBody
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.numbering import (
    LARGEST,
    PartyTerm,
    Series,
    SeriesKey,
    TakenNumber,
    series_words,
    term_of,
)
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.new_documents import usual_symbol
from kehoach_desktop.store.store import Store


@dataclass(frozen=True, slots=True)
class SeriesInUse:
    """A series of today: what Cài đặt shows of it."""

    series: Series
    words: str
    body: str
    symbol: str
    """Of its papers: "KH/ĐU"."""


class Numbering:
    """The series of the office's bodies."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def body_of(self, document: Document) -> IssuingBody:
        """Give whose number a document bears; raises BadInputError in an office not set up."""
        bodies = self._store.offices.bodies()
        own = next((body for body in bodies if body.id == document.body_id), None)
        if own is None and not bodies:
            raise BadInputError(
                "Chưa khai báo cơ quan nên chưa có dãy số để cấp. Văn bản vẫn nguyên. "
                "Mở Cài đặt, ghi tên và ký hiệu cơ quan rồi làm lại."
            )
        return own or bodies[0]

    def series_for(self, document: Document, day: date) -> Series:
        """Give the series from which a document of `day` takes its number."""
        return self._series(self.body_of(document), document.type, day)

    def words_for(self, document: Document, day: date) -> str:
        """Give "Kế hoạch, nhiệm kỳ 2020–2025"."""
        body = self.body_of(document)
        return series_words(body.family, document.type, self._term(body, day))

    def in_use(self) -> list[SeriesInUse]:
        """Give the series of today for every type of every body, those with numbers first."""
        today = self._today()
        found = [
            SeriesInUse(
                self._series(body, kind, today),
                series_words(body.family, kind, self._term(body, today)),
                body.name,
                usual_symbol(kind, body, today),
            )
            for body in self._store.offices.bodies()
            for kind in ISSUED_TYPES
        ]
        return sorted(found, key=lambda one: not one.series.taken)

    def set_next(self, key: SeriesKey, number: int) -> Change:
        """Say which number comes next in a series that begins outside the program."""
        kind = key.type.word.lower()
        last = self._of(key).last
        if not last < number <= LARGEST:
            least = f"lớn hơn {last:02}, số đã cấp" if last else "từ 1"
            raise BadInputError(
                f"Số kế tiếp của {kind} phải {least}. Dãy số vẫn như trước. Hãy ghi số khác."
            )
        with self._store.transaction(f"Đặt số kế tiếp của {kind}") as action:
            series_id = self._store.series.ensure(key)
            self._store.series.set_fields(series_id, {"first_number": number})
        return action.change()

    def terms(self) -> list[PartyTerm]:
        """Give the terms of the committee, the newest first."""
        return self._store.series.terms()

    def set_term(self, name: str, start: date) -> Change:
        """Say when a term began; the first one takes over the numbers given before it."""
        name, known = _term_name(name), self.terms()
        same = next((term for term in known if term.name == name), None)
        if same is not None:
            return self.change_term(same, name, start)
        with self._store.transaction(f"Sửa nhiệm kỳ {name}") as action:
            self._store.series.add_term(PartyTerm(name, start))
            if not known:
                self._store.series.rename_term("", name)
        return action.change()

    def change_term(self, term: PartyTerm, name: str, start: date) -> Change:
        """Give a term another name or first day; its numbers stay its own."""
        name = _term_name(name)
        if any(one.name == name for one in self.terms() if one.id != term.id):
            raise BadInputError(f"Đã có nhiệm kỳ {name}. Dãy số vẫn như trước. Hãy ghi tên khác.")
        with self._store.transaction(f"Sửa nhiệm kỳ {name}") as action:
            self._store.series.set_term(replace(term, name=name, start=start))
            if name != term.name:
                self._store.series.rename_term(term.name, name)
        return action.change()

    def _term(self, body: IssuingBody, day: date) -> str:
        return term_of(body.family, day, self.terms())

    def _series(self, body: IssuingBody, kind: DocType, day: date) -> Series:
        terms = self.terms()
        key = SeriesKey(body.id, kind, term_of(body.family, day, terms))
        older = [
            one
            for one in self._store.series.older(body.id, kind)
            if one.day is not None and term_of(body.family, one.day, terms) == key.term
        ]
        return self._of(key, older)

    def _of(self, key: SeriesKey, older: Sequence[TakenNumber] = ()) -> Series:
        rows = self._store.series
        taken = sorted([*rows.taken(key), *older], key=lambda one: one.number)
        return Series(key, tuple(taken), rows.first_number(key))


def _term_name(text: str) -> str:
    name = squeeze(text)
    if not name:
        raise BadInputError("Chưa ghi tên nhiệm kỳ. Dãy số vẫn như trước. Hãy ghi như 2020–2025.")
    return name
