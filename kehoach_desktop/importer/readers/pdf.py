"""PDF files: the text layer by its places; the library is native and runs in the worker only."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.readers import text
from kehoach_desktop.importer.readers.pdf_page import Piece, Row, in_reading_order, rows_of
from kehoach_desktop.importer.readers.pdf_paragraphs import paragraphs
from kehoach_desktop.importer.source import RawText

_MOST_PAGES = 400
_FEWEST_LETTERS = 40  # a page; a scan holds none, or a stray stamp
_EDGE_ROWS = 2  # rows at the top and at the foot of a page where running heads stand
_REPEATED = 0.5  # share of pages
_FEWEST_PAGES = 2
_INSIDE = 1.0  # points; a letter of the next piece that only touches is not of this one
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(r"(?:Trang\s)?\W{0,2}\d{1,3}(?:\s?/\s?\d{1,3})?\W{0,2}$", re.IGNORECASE)


def read(data: bytes, name: str) -> RawText:
    """Give the raw lines of a PDF; raises BadInputError where it has no text layer."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        raise BadInputError(
            f"Không mở được tệp PDF “{name}” (hỏng hoặc có mật khẩu). Chưa có gì thay đổi. "
            "Hãy dùng tệp Word của văn bản này."
        ) from None
    try:
        pages = [
            rows_of(_pieces(document, index)) for index in range(min(len(document), _MOST_PAGES))
        ]
    finally:
        document.close()
    letters = sum(c.isalpha() for rows in pages for row in rows for c in row.box.text)
    if letters < _FEWEST_LETTERS * max(1, len(pages)):
        raise BadInputError(
            f"Tệp PDF “{name}” là bản chụp, không có chữ để đọc. Chưa có gì thay đổi. "
            "Hãy dùng tệp Word, hoặc gõ lại nội dung rồi dán vào."
        )
    rows = [row for page in _without_running_heads(pages) for row in in_reading_order(page)]
    return text.with_letters(RawText(tuple(paragraphs(rows))), name)


def _pieces(document: Any, index: int) -> Iterator[Piece]:
    page = document[index]
    layer = page.get_textpage()
    try:
        for number in range(layer.count_rects()):
            left, bottom, right, top = layer.get_rect(number)
            inset = min(_INSIDE, (right - left) / 4)
            within = (left + inset, bottom, right - inset, top)
            words = str(layer.get_text_bounded(*within)).replace("\ufffe", "-").replace("\x02", "-")
            if words.strip():
                yield Piece(left, bottom, right, top, words)
    finally:
        layer.close()
        page.close()


def _without_running_heads(pages: Sequence[list[Row]]) -> Iterator[list[Row]]:
    """Leave out page numbers, and what stands at the edge of most pages but for its number."""
    seen = Counter(key for rows in pages for key in {_key(row) for row in _at_edges(rows)})
    often = {
        key
        for key, count in seen.items()
        if len(pages) >= _FEWEST_PAGES and count > _REPEATED * len(pages)
    }
    for rows in pages:
        edges = {id(row) for row in _at_edges(rows)}
        yield [row for row in rows if id(row) not in edges or not _is_running(row, often)]


def _at_edges(rows: list[Row]) -> list[Row]:
    return [*rows[:_EDGE_ROWS], *rows[_EDGE_ROWS:][-_EDGE_ROWS:]]


def _is_running(row: Row, often: set[str]) -> bool:
    return _key(row) in often or bool(_PAGE_NUMBER.match(row.box.text.strip()))


def _key(row: Row) -> str:
    return _DIGITS.sub("#", row.box.text)
