"""The lines of a Word file in the order of the page, with the look of every stretch."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final
from xml.etree.ElementTree import Element

from kehoach_desktop.documents.checking.paper import Cell, Letters, Line, Span
from kehoach_desktop.documents.checking.word_file import WordFile, children
from kehoach_desktop.documents.checking.word_styles import WordStyles
from kehoach_desktop.files.ooxml import child, local, value

_HOLDERS: Final = ("sdt", "sdtContent", "ins", "smartTag", "customXml", "hyperlink", "fldSimple")
_SIGNS: Final = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DRAWN: Final = ("drawing", "pict", "AlternateContent", "object")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text in the XML: w:t, or a sign such as w:tab."""

    element: Element
    run: Element
    start: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of the file with where it stands."""

    element: Element
    pieces: tuple[Piece, ...]
    cell: Cell | None
    table_style: str
    section: int

    @property
    def text(self) -> str:
        """The words without those deleted."""
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class _Walk:
    """What is counted while the body is gone through."""

    tables: int = 0
    section: int = 0


def paragraphs(file: WordFile, styles: WordStyles) -> list[Paragraph]:
    """Give all paragraphs, those of table cells in the order of rows."""
    return list(_in(file.body, styles, _Walk(), None, ""))


def _in(
    parent: Element, styles: WordStyles, walk: _Walk, cell: Cell | None, table_style: str
) -> Iterator[Paragraph]:
    for item in parent:
        kind = local(item)
        if kind == "p":
            pieces = tuple(_pieces(item))
            yield Paragraph(item, pieces, cell, table_style, walk.section)
            if child(item, "pPr", "sectPr") is not None:
                walk.section += 1
        elif kind == "tbl":
            yield from _in_table(item, styles, walk)
        elif kind in _HOLDERS:
            yield from _in(item, styles, walk, cell, table_style)


def _in_table(table: Element, styles: WordStyles, walk: _Walk) -> Iterator[Paragraph]:
    number, walk.tables = walk.tables, walk.tables + 1
    style = styles.table_style(table)
    columns = sum(1 for _ in children(child(table, "tblGrid")))
    rows = [row for row in table if local(row) == "tr"]
    for at, row in enumerate(rows):
        column = 0
        cells = [item for item in row if local(item) == "tc"]
        for item in cells:
            place = Cell(number, at, column, columns or len(cells))
            yield from _in(item, styles, walk, place, style)
            spanned = value(child(item, "tcPr", "gridSpan")) or "1"
            column += int(spanned) if spanned.isdigit() else 1


def _pieces(paragraph: Element) -> Iterator[Piece]:
    start = 0
    for run in _runs(paragraph):
        for item in run:
            kind = local(item)
            text = (item.text or "") if kind == "t" else _SIGNS.get(kind, "")
            if kind == "br" and value(item, "type") in ("page", "column"):
                text = ""
            if text:
                yield Piece(item, run, start, text)
                start += len(text)


def _runs(parent: Element) -> Iterator[Element]:
    for item in parent:
        if local(item) == "r":
            yield item
        elif local(item) in _HOLDERS:
            yield from _runs(item)


def lines(found: list[Paragraph], styles: WordStyles) -> list[Line]:
    """Give a line for each paragraph; what is drawn and what is ruled counts as a rule."""
    made: list[Line] = []
    for number, paragraph in enumerate(found):
        line = _line(number, paragraph, styles)
        if made and not line.words and _draws_rule(paragraph.element, "top", "bottom"):
            made[-1] = replace(made[-1], ruled=True)
        made.append(line)
    return made


def _line(number: int, paragraph: Paragraph, styles: WordStyles) -> Line:
    looks: dict[int, Letters] = {}
    spans: list[Span] = []
    for piece in paragraph.pieces:
        key = id(piece.run)
        if key not in looks:
            looks[key] = styles.letters(piece.run, paragraph.element, paragraph.table_style)
        if piece.text.strip():
            spans.append(Span(piece.start, piece.start + len(piece.text), looks[key]))
    ruled = _draws_rule(paragraph.element, "bottom")
    return Line(
        paragraph.text,
        number,
        spans=tuple(spans),
        setting=styles.setting(paragraph.element, paragraph.table_style),
        cell=paragraph.cell,
        section=paragraph.section,
        mark=styles.mark(paragraph.element),
        ruled=ruled or any(span.letters.underlined for span in spans),
    )


def _draws_rule(paragraph: Element, *sides: str) -> bool:
    borders = child(paragraph, "pPr", "pBdr")
    for side in sides:
        border = value(child(borders, side))
        if border is not None and border not in ("nil", "none"):
            return True
    return any(local(item) in _DRAWN for run in _runs(paragraph) for item in run)


def split(line: Line) -> list[Line]:
    """Give the rows of a paragraph of head or closing: at line breaks, and at tabs in between."""
    made: list[Line] = []
    start = 0
    for row in line.text.split("\n"):
        columns = _columns(row)
        for side, at, words in columns:
            here = start + at
            made.append(_cut(line, here, here + len(words), side))
        start += len(row) + 1
    kept = [one for one in made if one.words]
    return kept or [line]


def _columns(row: str) -> list[tuple[str, int, str]]:
    """Give side, place and words of what tabs hold apart: left alone, right alone, or both."""
    parts: list[tuple[int, str]] = []
    at = 0
    for words in row.split("\t"):
        if words.strip():
            parts.append((at, words))
        at += len(words) + 1
    if len(parts) < _TWO:
        side = "right" if parts and row.startswith("\t") else ""
        return [(side, place, words) for place, words in parts]
    (first, left), *_, (second, right) = parts
    return [("left", first, left), ("right", second, right)]


_TWO: Final = 2


def _cut(line: Line, start: int, end: int, side: str) -> Line:
    spans = tuple(
        Span(max(span.start, start), min(span.end, end), span.letters)
        for span in line.spans
        if span.start < end and span.end > start
    )
    return replace(
        line,
        text=line.text[start:end],
        start=start,
        spans=spans,
        side=side or line.side,
    )
