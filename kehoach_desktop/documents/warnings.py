"""What a finished page could not do as the rules want: words past its edge, another font."""

from typing import Final

from kehoach_desktop.documents.fonts import FontSet
from kehoach_desktop.documents.pages import opened

_EDGE: Final = 14.0
"""Points (5 mm) from the edge of the paper: no margin of any layout is narrower."""


def page_warnings(pdf: bytes, page: int, fonts: FontSet) -> tuple[str, ...]:
    """Give a sentence for each thing that the clerk has to know of a page (from 0)."""
    found = []
    if fonts.folder is None:
        found.append(
            f"Máy không có phông Times New Roman nên trang dùng {fonts.family}. "
            "Chỗ xuống dòng có thể khác; nên cài phông rồi mới in."
        )
    if _has_words_past_the_edge(pdf, page):
        found.append(
            f"Trang {page + 1} có chữ tràn khỏi lề. Hãy tách chữ dài hoặc thêm chỗ cho cột."
        )
    return tuple(found)


def _has_words_past_the_edge(pdf: bytes, number: int) -> bool:
    with opened(pdf) as document:
        page = document[number]
        words = page.get_textpage()
        try:
            width = page.get_width()
            rects = (words.get_rect(index) for index in range(words.count_rects()))
            return any(left < _EDGE or right > width - _EDGE for left, _, right, _ in rects)
        finally:
            words.close()
            page.close()
