"""The lines under the text: recipients left, authority, position and name right."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from kehoach_desktop.documents.checking.paper import Line, Zone
from kehoach_desktop.documents.checking.word_lines import split
from kehoach_desktop.documents.layout import Style

_HEAD: Final = re.compile(r"Nơi nhận\s*:?", re.IGNORECASE)
_AUTHORITY: Final = re.compile(
    r"(T\s?/\s?M|K\s?/\s?T|T\s?/\s?L|T\.?M\.?|K\.?T\.?|T\.?L\.?|T\.?U\.?Q\.?|T\s?/\s?UQ|Q\.?)\s+\S.*"
)
_DRAFTER: Final = re.compile(r"[A-ZĐ]{1,6}[.,]?\s?\(?\s?\d{1,4}\s?\)?")
_SIGNED: Final = re.compile(
    r"\(?\s*(đã ký|ký tên|chữ ký|ký, đóng dấu|[ _.…]+)\s*\)?", re.IGNORECASE
)
_MOST_WORDS: Final = 8
_FAR_RIGHT: Final = 60.0


def is_authority(words: str) -> bool:
    """Whether a line says on whose behalf somebody signs."""
    return words.isupper() and _AUTHORITY.fullmatch(words) is not None


def closing_lines(lines: Sequence[Line]) -> Iterator[Line]:
    """Give the rows of the closing with their roles."""
    rows = [row for line in lines for row in split(line)]
    sided = [replace(row, zone=Zone.CLOSING, side=_side(row)) for row in rows]
    names = _signature(row for row in sided if row.side == "right")
    listing = False
    for row in sided:
        role = None
        if row.side == "right":
            role = names.get((row.number, row.start))
        elif _HEAD.fullmatch(row.words):
            role, listing = Style.RECIPIENTS_HEAD, True
        elif listing and row.words:
            role = _recipient(row)
        yield replace(row, role=role)


def _recipient(row: Line) -> Style | None:
    if _DRAFTER.fullmatch(row.words):
        return Style.DRAFTER
    if row.words.endswith(":") and not row.words.startswith("-"):
        return None  # the name of a group: "Bản giấy:"
    return Style.RECIPIENTS


def _side(row: Line) -> str:
    if row.side:
        return row.side
    if row.cell is not None:
        return "left" if row.cell.column == 0 else "right"
    setting = row.setting
    far = setting is not None and (
        setting.alignment in ("center", "right") or setting.left > _FAR_RIGHT
    )
    return "right" if far or is_authority(row.words) else "left"


def _signature(rows: Iterator[Line]) -> dict[tuple[int, int], Style]:
    """Tell authority and position by their capitals; the last other line is the name."""
    told: dict[tuple[int, int], Style] = {}
    names: list[Line] = []
    for row in rows:
        words = row.words
        if not words or _SIGNED.fullmatch(words) or words == "kiêm":
            continue
        caps = words.isupper() or any(span.letters.caps for span in row.spans)
        if is_authority(words) or caps:
            authority = Style.AUTHORITY if not told else Style.POSITION
            told[row.number, row.start] = authority
        elif told and len(words.split()) <= _MOST_WORDS:
            names.append(row)
    if names:
        told[names[-1].number, names[-1].start] = Style.SIGNER
    return told
