"""Plain text into raw lines, a pasted table of work kept together."""

from collections.abc import Iterator
from dataclasses import replace

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.readers.encodings import decode, modern, not_text
from kehoach_desktop.importer.readers.html import is_page, words_of_page
from kehoach_desktop.importer.source import RawLine, RawText
from kehoach_desktop.importer.work_tables import columns_of

_BREAKS = ("\r\n", "\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029")
_PROBE = 4096
_FEWEST_CELLS = 2
_MOST_STRANGE = 0.02  # share of control signs above which bytes are no text


def read(data: bytes, name: str) -> RawText:
    """Give the raw lines of a text file; raises BadInputError where it holds no text."""
    text, repairs = decode(data, name)
    if is_page(text):
        text, repairs = words_of_page(text), (*repairs, "lấy phần chữ của trang web")
    return _lines(text, name, repairs)


def lines_of(text: str, name: str = "") -> RawText:
    """Give the raw lines of a text already in hand."""
    text, repairs = modern(text)
    return _lines(text, name, repairs)


def with_letters(raw: RawText, name: str) -> RawText:
    """Give lines of another reader with letters of old fonts turned into those of today."""
    whole, repairs = modern("\n".join(line.text for line in raw.lines))
    _refuse_noise(whole, name)
    if not repairs:
        return raw
    texts = whole.split("\n")
    lines = zip(raw.lines, texts, strict=True)
    return RawText(tuple(replace(line, text=text) for line, text in lines), repairs)


def _lines(text: str, name: str, repairs: tuple[str, ...]) -> RawText:
    _refuse_noise(text, name)
    for sign in _BREAKS:
        text = text.replace(sign, "\n")
    lines = [RawLine(line, number) for number, line in enumerate(text.split("\n"), start=1)]
    return RawText(tuple(_with_tables(lines) if "\t" in text else lines), repairs)


def _with_tables(lines: list[RawLine]) -> Iterator[RawLine]:
    """Give lines, rows of a table of work as one: a pasted table has a tab between its cells."""
    rows: list[tuple[str, ...]] = []
    for line in lines:
        cells = tuple(" ".join(cell.split()) for cell in line.text.split("\t"))
        if rows and len(cells) == len(rows[0]):
            rows.append(cells)
            continue
        yield from _closed(rows, line.number)
        rows = [cells] if len(cells) > _FEWEST_CELLS and columns_of(cells) else []
        if not rows:
            yield line
    yield from _closed(rows, len(lines) + 1)


def _closed(rows: list[tuple[str, ...]], after: int) -> Iterator[RawLine]:
    if rows:
        yield RawLine("", after - len(rows), whole=True, rows=tuple(rows))


def _refuse_noise(text: str, name: str) -> None:
    if not text.strip():
        raise BadInputError(
            f"Tệp “{name}” không có chữ nào. Chưa có gì thay đổi. Hãy chọn tệp khác."
            if name
            else "Chưa có chữ nào để đọc. Chưa có gì thay đổi. Hãy dán nội dung kế hoạch."
        )
    probe = text[: _PROBE * 4]
    strange = sum(1 for letter in probe if letter < " " and letter not in "\t\n\r\x0b\x0c")
    if strange > len(probe) * _MOST_STRANGE or "\x00" in probe:
        raise not_text(name)
