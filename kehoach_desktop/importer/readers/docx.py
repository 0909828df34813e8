"""Word files: paragraphs, tables and text boxes in the order of the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.files.ooxml import Package, child, damaged, local, value
from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.readers.docx_numbers import Numbering
from kehoach_desktop.importer.readers.old_fonts import OldFonts
from kehoach_desktop.importer.source import RawLine, RawText

# Deleted and moved text, the old half of a drawing, field codes and notes: not on the page.
_UNSEEN = frozenset(
    (
        "del",
        "moveFrom",
        "Fallback",
        "instrText",
        "footnoteReference",
        "endnoteReference",
        "rPr",
        "pPr",
    )
)
_COLUMNS = 2  # of a letterhead, which is the first thing on the page
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "softHyphen": ""}
_LAYOUT = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|ĐẢNG CỘNG SẢN VIỆT NAM|Nơi nhận|Kính gửi|(?:^|"
    r"\n)Số\s?[:.]?\s?[\d.…]*\s?[-/]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Page:
    """What the paragraphs of one file share."""

    numbering: Numbering
    fonts: OldFonts


def read(data: bytes, name: str) -> RawText:
    """Give the raw lines of a Word file; raises BadInputError."""
    package = Package(data, name)
    document = package.part("word/document.xml")
    body = child(document, "body")
    if body is None:
        raise damaged(name)
    styles = package.part("word/styles.xml")
    page = _Page(Numbering(package.part("word/numbering.xml"), styles), OldFonts(styles))
    lines: list[RawLine] = []
    for item in _blocks(body):
        if local(item) == "p":
            texts = [line for text in _paragraphs(item, page) for line in text.split("\n")]
            lines += [RawLine(text, len(lines) + at) for at, text in enumerate(texts, start=1)]
        else:
            _add_table(item, page, lines)
    if not any(line.text.strip() for line in lines):
        raise BadInputError(
            f"Tệp “{name}” không có chữ nào. Chưa có gì thay đổi. Hãy chọn tệp khác."
        )
    return RawText(tuple(lines), page.fonts.repairs)


def _blocks(parent: Element) -> Iterator[Element]:
    """Give paragraphs and tables in order, also those inside content controls."""
    for item in parent:
        kind = local(item)
        if kind in ("p", "tbl"):
            yield item
        elif kind in ("sdt", "sdtContent", "ins", "smartTag", "customXml"):
            yield from _blocks(item)


def _paragraphs(paragraph: Element, page: _Page) -> list[str]:
    """Give the texts of the boxes anchored in a paragraph, then its own text with its mark."""
    pieces: list[str] = []
    boxes: list[str] = []
    _collect(paragraph, pieces, boxes, page)
    text = "".join(pieces)
    mark = page.numbering.mark(child(paragraph, "pPr")) if text.strip() else ""
    return [*boxes, f"{mark}{text}"]


def _collect(element: Element, pieces: list[str], boxes: list[str], page: _Page) -> None:
    for item in element:
        kind = local(item)
        if kind in _UNSEEN:
            continue
        if kind == "t":
            pieces.append(page.fonts.turned(item.text or "", element))
        elif kind == "br" and value(item, "type") in ("page", "column"):
            continue
        elif kind in _SIGNS:
            pieces.append(_SIGNS[kind])
        elif kind == "txbxContent":
            for inner in _blocks(item):
                boxes.extend(_inner_texts(inner, page))
        else:
            _collect(item, pieces, boxes, page)


def _inner_texts(item: Element, page: _Page) -> list[str]:
    if local(item) == "p":
        return _paragraphs(item, page)
    return [text for row in _rows(item, page) for text in row if text]


def _add_table(table: Element, page: _Page, lines: list[RawLine]) -> None:
    """Add a table as one line; one that holds head, recipients or one column is only layout."""
    rows = tuple(_rows(table, page))
    whole = "\n".join(cell for row in rows for cell in row)
    columns = max((len(row) for row in rows), default=0)
    letterhead = columns == _COLUMNS and not any(line.text.strip() for line in lines)
    if columns == 1 or letterhead or _LAYOUT.search(whole) or _holds_signature(rows):
        for cell in (cell for row in rows for cell in row):
            lines += [
                RawLine(text, len(lines) + at) for at, text in enumerate(cell.split("\n"), start=1)
            ]
    elif whole.strip():
        width = tuple((*row, *("",) * (columns - len(row))) for row in rows)
        flat = tuple(tuple(" ".join(cell.split()) for cell in row) for row in width)
        lines.append(RawLine("", len(lines) + 1, whole=True, rows=flat))


def _holds_signature(rows: tuple[tuple[str, ...], ...]) -> bool:
    cells = (line for row in rows for cell in row for line in cell.split("\n"))
    return any(landmarks.is_authority(line.strip()) for line in cells)


def _rows(table: Element, page: _Page) -> Iterator[tuple[str, ...]]:
    """Give the cells row by row, from the XML itself: asking for single cells is quadratic."""
    for row in table:
        if local(row) != "tr":
            continue
        cells: list[str] = []
        for cell in row:
            if local(cell) != "tc":
                continue
            texts = [text for item in _blocks(cell) for text in _inner_texts(item, page)]
            cells.append("\n".join(text for text in texts if text.strip()))
            spanned = value(child(cell, "tcPr", "gridSpan")) or "1"
            cells += [""] * (min(int(spanned), 64) - 1 if spanned.isdigit() else 0)
        yield tuple(cells)
