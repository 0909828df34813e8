"""Copied text made whole again: one logical line per paragraph, item or heading."""

from collections.abc import Iterable, Sequence

from kehoach_desktop.core.drafts import SourceLine
from kehoach_desktop.importer import cleaning, zones
from kehoach_desktop.importer.flattened import unfolded
from kehoach_desktop.importer.joining import Habit, goes_on, habit_of
from kehoach_desktop.importer.leftovers import is_leftover
from kehoach_desktop.importer.source import Mended, RawLine, RawText, table_text


class _Counts:
    """What was mended, for the words to the clerk."""

    def __init__(self) -> None:
        self.joined = self.unfolded = self.unglued = self.leftovers = self.footnotes = 0
        self.composed = False

    def words(self) -> tuple[str, ...]:
        """Give one line per kind of repair that happened."""
        said = (
            (self.composed, "đưa chữ về Unicode dựng sẵn"),
            (self.joined, f"ghép {self.joined} dòng bị ngắt"),
            (self.unfolded, f"tách {self.unfolded} đoạn bị dồn vào một dòng"),
            (self.unglued, f"thêm dấu cách bị mất ở {self.unglued} dòng"),
            (self.leftovers, f"bỏ {self.leftovers} dòng số trang, dấu ký số"),
            (self.footnotes, f"để riêng {self.footnotes} chú thích cuối trang"),
        )
        return tuple(text for happened, text in said if happened)


def mend(raw: RawText) -> Mended:
    """Give the logical lines of `raw` with the bounds of head, body and tail."""
    counts = _Counts()
    lines = list(_cleaned(raw.lines, counts))
    texts = [line.text for line in lines]
    head = zones.head_end(texts)
    tail = zones.tail_start(texts, head)
    made: list[SourceLine] = []
    tables: dict[int, tuple[tuple[str, ...], ...]] = {}
    bounds = [0, 0]
    for zone, part in enumerate((lines[:head], lines[head:tail], lines[tail:])):
        if zone:
            bounds[zone - 1] = len(made)
        _join(part, habit_of(part, zone), made, tables, counts)
    return Mended(tuple(made), tables, bounds[0], bounds[1], (*raw.repairs, *counts.words()))


def _cleaned(lines: Iterable[RawLine], counts: _Counts) -> Iterable[RawLine]:
    for line in lines:
        if line.rows:
            yield RawLine(table_text(line.rows), line.number, whole=True, rows=line.rows)
            continue
        text = cleaning.clean(line.text)
        if not text:
            yield RawLine("", line.number, whole=line.whole)
            continue
        counts.composed |= len(text) < len(line.text.strip()) and _was_composed(line.text, text)
        if cleaning.is_footnote(text):
            counts.footnotes += 1
            continue
        text = cleaning.without_markup(text)
        if is_leftover(text):
            counts.leftovers += 1
            continue
        spaced = cleaning.unglued(text)
        counts.unglued += spaced != text
        ruled = "\n" in spaced
        parts = [p for piece in cleaning.pieces(spaced) for p in unfolded(piece, ruled=ruled)]
        counts.unfolded += len(parts) - 1
        for part in parts:
            yield RawLine(part, line.number, whole=line.whole or len(parts) > 1)


def _was_composed(before: str, after: str) -> bool:
    return any("\u0300" <= letter <= "\u036f" for letter in before) and len(after) < len(before)


def _join(
    lines: Sequence[RawLine],
    habit: Habit,
    made: list[SourceLine],
    tables: dict[int, tuple[tuple[str, ...], ...]],
    counts: _Counts,
) -> None:
    previous: RawLine | None = None
    pieces: list[str] = []
    gap = 0
    first = len(made)
    for line in lines:
        if not line.text:
            gap += 1
            continue
        if previous is not None and goes_on(previous, line, gap, habit, pieces[0]):
            pieces.append(line.text)
            made[-1] = SourceLine(made[-1].text, (made[-1].raw[0], line.number))
            counts.joined += 1
        else:
            _close(made, pieces, first)
            pieces = [line.text]
            made.append(SourceLine(line.text, (line.number, line.number)))
            if line.rows:
                tables[len(made) - 1] = line.rows
        previous, gap = line, 0
    _close(made, pieces, first)


def _close(made: list[SourceLine], pieces: list[str], first: int) -> None:
    """Pieces are put together once per line, so that a long line costs no more than its length."""
    if len(made) > first and len(pieces) > 1:
        made[-1] = SourceLine(" ".join(pieces), made[-1].raw)
