"""The block "Nơi nhận": one entry per line, with purpose and channel."""

import re
from collections.abc import Iterable, Sequence

from kehoach_desktop.core.drafts import DraftRecipient, SourceLine, Trace
from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.columns import split_columns
from kehoach_desktop.importer.marks import DASH, mark_of

_CHANNEL = re.compile(r"\W{0,3}(?:Bản\s|Gửi bản\s|Gửi\s)?(điện tử|giấy)\s?:?$", re.IGNORECASE)
_PURPOSE = re.compile(
    r"\s?[(\[]\s?((?:để\s)?(?:b/c|bc|b/cáo|báo cáo|p/h|ph|phối hợp|t/h|th|thực hiện|chỉ đạo|c/đ|"
    r"biết|theo dõi|đăng tải|k/t|kiểm tra|"
    r"g/s|giám sát|tổng hợp|lưu)[^)\]]{0,40})\s?[)\]]\s?$",
    re.IGNORECASE,
)
_KEPT = re.compile(r"Lưu\s?(?:tại\s)?:?\s?(?=\S)", re.IGNORECASE)
_INLINE = re.compile(r"[;,.]\s?(?=[-–]\s?\S)")


def read_recipients(
    lines: Sequence[SourceLine], first: int
) -> tuple[tuple[DraftRecipient, ...], tuple[str, ...]]:
    """Give the entries of the lines from `first` on, and what of these lines is the signature."""
    found: list[DraftRecipient] = []
    signed: list[str] = []
    channel: str | None = None
    inside = False
    for index in range(first, len(lines)):
        text, right = split_columns(lines[index].text)
        signed += [right] if right else []
        head = landmarks.RECIPIENTS.match(text)
        if not (head or inside) or (not head and _is_signature(text)):
            inside = inside and (bool(right) or not text)
            signed += [text] if text else []
            continue
        inside = True
        for begin, end in _entries(text, head.end() if head else 0):
            group = _CHANNEL.match(text[begin:end].strip(" ;,.-*"))
            if group:
                channel = group[1].lower()
            elif name := _entry(text, (begin, end), index, channel):
                found.append(name)
    return tuple(found), tuple(signed)


def _is_signature(text: str) -> bool:
    """Tell whether the signature begins: without a dash, in capitals or as a person's name."""
    return mark_of(text).level != DASH and (
        landmarks.is_authority(text) or landmarks.is_capitals(text) or not _looks_like_entry(text)
    )


def _looks_like_entry(text: str) -> bool:
    return (
        text.rstrip().endswith((";", ",", ".", ":"))
        or bool(_KEPT.match(text))
        or bool(_CHANNEL.match(text))
        or bool(_PURPOSE.search(text))
    )


def _entries(text: str, start: int) -> Iterable[tuple[int, int]]:
    """Several entries may stand on one line, each after a dash."""
    begin = start
    for cut in _INLINE.finditer(text, start):
        if cut.start() > begin:
            yield begin, cut.start()
        begin = cut.end()
    if text[begin:].strip():
        yield begin, len(text)


_SHORT = re.compile(r"(?:b/c|t/h|p/h|c/đ|k/t|g/s|biết)$", re.IGNORECASE)


def _spelled(purpose: str) -> str:
    """Give "để b/c" for the bare code "b/c": the same purpose, printed in two ways."""
    return f"để {purpose}" if _SHORT.match(purpose) else purpose


def _entry(
    text: str, span: tuple[int, int], index: int, channel: str | None
) -> DraftRecipient | None:
    begin, end = span
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    begin += mark_of(text[begin:end]).end
    name = text[begin:end].rstrip().rstrip(";,").rstrip()
    name = name[:-1].rstrip() if name.endswith(".") else name
    kept = _KEPT.match(name)
    if name == "Lưu":
        purpose: str | None = "lưu"
    elif kept:
        purpose = "lưu"
        name, begin = name[kept.end() :].strip(), begin + kept.end()
    else:
        said = _PURPOSE.search(name)
        purpose = _spelled(said[1].strip()) if said else None
        name = name[: said.start()].rstrip(" ;,") if said else name
    if not any(letter.isalnum() for letter in name):
        return None
    return DraftRecipient(name, purpose, channel, Trace(index, begin, begin + len(name)))
