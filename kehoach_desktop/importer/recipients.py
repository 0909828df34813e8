"""The block "Nơi nhận": one entry per line, with purpose and channel."""

import re
from collections.abc import Iterable, Sequence

from kehoach_desktop.core.drafts import DraftRecipient, SourceLine, Trace
from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.columns import split_columns
from kehoach_desktop.importer.marks import DASH, mark_of
from kehoach_desktop.importer.signature import NOTE, person_name

_CHANNEL = re.compile(r"\W{0,3}(?:Bản\s|Gửi bản\s|Gửi\s)?(điện tử|giấy)\s?:?$", re.IGNORECASE)
_FOR = (
    r"b/c|bc|b/cáo|báo cáo|p/h|ph/h|ph|phối hợp|t/h|th/h|th|thực hiện|chỉ đạo|c/đ|biết|theo dõi|"
    r"đăng tải|k/t|kiểm tra|g/s|giám sát|tổng hợp|lưu"
)
# In brackets, or at the end behind "để", with or without a dash before it.
_PURPOSE = re.compile(
    rf"\s?[(\[]\s?(?P<bracketed>(?:để\s)?(?:{_FOR})[^)\]]{{0,40}})\s?[)\]]\s?$|"
    rf"\s?[-–,]?\s(?P<bare>để\s(?:{_FOR})(?:\s[^()]{{0,30}})?)$",
    re.IGNORECASE,
)
_KEPT = re.compile(r"Lưu\s?(?:tại\s)?:?\s?(?=\S)", re.IGNORECASE)
# After the end mark of an entry only the right column of the page still stands on the line.
_SIGNED_BESIDE = re.compile(r"(?<=[;,.])\s(?=[^;,.()]{5,40}$)")
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
        text, right = _columns(lines[index].text)
        signed += [right] if right else []
        head = landmarks.RECIPIENTS.match(text)
        kept = any(one.purpose == "lưu" for one in found)
        if not (head or inside) or (not head and _is_signature(text, kept=kept)):
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


def _columns(line: str) -> tuple[str, str]:
    """Give the left and the right part of a line: a post in capitals or the signer stands right."""
    left, right = split_columns(line)
    beside = None if right or mark_of(line).level != DASH else _SIGNED_BESIDE.search(line)
    if beside and person_name(line[beside.end() :]):
        return line[: beside.start()], line[beside.end() :]
    return left, right


def _is_signature(text: str, *, kept: bool) -> bool:
    """Tell whether the signature begins: without a dash, in capitals or as a person's name.

    "Lưu" ends the recipients (`kept`); before it a line without a dash may still be one.
    """
    if mark_of(text).level == DASH or _looks_like_entry(text):
        return landmarks.is_authority(text)
    named = landmarks.is_capitals(text) or landmarks.is_authority(text)
    return named or kept or not text or bool(person_name(text)) or bool(NOTE.match(text))


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
        words = (said["bracketed"] or said["bare"]) if said else ""
        purpose = _spelled(words.strip()) if words else None
        name = name[: said.start()].rstrip(" ;,") if said else name
    if not any(letter.isalnum() for letter in name):
        return None
    return DraftRecipient(name, purpose, channel, Trace(index, begin, begin + len(name)))
