"""Plain text: bytes of unknown encoding into raw lines."""

import codecs
from collections.abc import Iterator

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.source import RawLine, RawText
from kehoach_desktop.importer.work_tables import columns_of

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BREAKS = str.maketrans(
    {"\r": "\n", "\x0b": "\n", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n"}
)
_PROBE = 4096
_FEWEST_CELLS = 2
_MOST_STRANGE = 0.02  # share of control signs above which bytes are no text


def decode(data: bytes, name: str) -> str:
    """Give the text in `data`; raises BadInputError where it is none."""
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _decoded(data, encoding, name)
    if data[:_PROBE].count(0) > len(data[:_PROBE]) // 8:
        return _decoded(data, _utf16_side(data), name)
    try:
        return data.decode()
    except UnicodeDecodeError:
        return _decoded(data, "cp1258", name)


def read(data: bytes, name: str) -> RawText:
    """Give the raw lines of a text file."""
    return lines_of(decode(data, name), name)


def lines_of(text: str, name: str = "") -> RawText:
    """Give the raw lines of a text already in hand."""
    _refuse_noise(text, name)
    broken = text.replace("\r\n", "\n").translate(_BREAKS)
    lines = [RawLine(line, number) for number, line in enumerate(broken.split("\n"), start=1)]
    return RawText(tuple(_with_tables(lines) if "\t" in text else lines))


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


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise not_text(name) from None


def _utf16_side(data: bytes) -> str:
    """Vietnamese text is half Latin: the zero halves of those letters tell the byte order."""
    probe = data[:_PROBE]
    return "utf-16-be" if probe[::2].count(0) > probe[1::2].count(0) else "utf-16-le"


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


def not_text(name: str) -> BadInputError:
    """Give the refusal of bytes that hold no text."""
    return BadInputError(
        f"Tệp “{name}” không phải văn bản đọc được. Chưa có gì thay đổi. "
        "Hãy mở tệp bằng Word và lưu lại dạng .docx."
    )
