"""Pages of a finished PDF: how many, what they say, how they look."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from threading import RLock
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

PDFIUM_LOCK: Final = RLock()
"""PDFium knows no threads: every call in the program goes through this lock."""


@dataclass(frozen=True, slots=True)
class PageImage:
    """Pixels of a page: 4 bytes each in the order B G R x, row by row."""

    width: int
    height: int
    stride: int
    """Bytes of a row."""
    data: bytes


def page_count(pdf: bytes) -> int:
    """Give the number of pages."""
    with opened(pdf) as document:
        return len(document)


def page_text(pdf: bytes, number: int | None = None) -> str:
    """Give the text of page `number` (from 0), or of all pages with a line break between them."""
    with opened(pdf) as document:
        numbers = range(len(document)) if number is None else (number,)
        return "\n".join(_text_of(document, one) for one in numbers)


def render_pages(pdf: bytes, scale: float, pages: Iterable[int] | None = None) -> list[PageImage]:
    """Give the images of `pages` (from 0; all by default); `scale` 1 is 72 dots per inch."""
    with opened(pdf) as document:
        numbers = range(len(document)) if pages is None else pages
        return [_image_of(document, number, scale) for number in numbers]


@contextmanager
def opened(pdf: bytes) -> Iterator["PdfDocument"]:
    """Open a PDF, alone in the program while it is open."""
    from pypdfium2 import PdfDocument

    with PDFIUM_LOCK:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()


def _text_of(document: "PdfDocument", number: int) -> str:
    page = document[number]
    words = page.get_textpage()
    try:
        text: str = words.get_text_range()
        return text.replace("\r\n", "\n")
    finally:
        words.close()
        page.close()


def _image_of(document: "PdfDocument", number: int, scale: float) -> PageImage:
    page = document[number]
    bitmap = page.render(scale=scale, force_bitmap_format=_BGRX)
    try:
        return PageImage(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
    finally:
        bitmap.close()
        page.close()


_BGRX = 3
"""FPDFBitmap_BGRx of PDFium: one layout for every page, grey ones included."""
