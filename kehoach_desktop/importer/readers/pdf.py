"""PDF files: the text layer, page by page; the library is native and runs in the worker only."""

from typing import Any

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.readers import text
from kehoach_desktop.importer.source import RawText

_MOST_PAGES = 400
_FEWEST_LETTERS = 40  # a page; a scan holds none, or a stray stamp


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
        pages = [_page_text(document, index) for index in range(min(len(document), _MOST_PAGES))]
    finally:
        document.close()
    whole = "\n".join(pages)
    if sum(letter.isalpha() for letter in whole) < _FEWEST_LETTERS * max(1, len(pages)):
        raise BadInputError(
            f"Tệp PDF “{name}” là bản chụp, không có chữ để đọc. Chưa có gì thay đổi. "
            "Hãy dùng tệp Word, hoặc gõ lại nội dung rồi dán vào."
        )
    return text.lines_of(whole, name)


def _page_text(document: Any, index: int) -> str:
    page = document[index]
    layer = page.get_textpage()
    try:
        return str(layer.get_text_bounded()).replace("\ufffe", "-")
    finally:
        layer.close()
        page.close()
