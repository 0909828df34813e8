"""Spelling that a paper mixes: the tone of hoà/hòa and uỷ/ủy, and letters of loose marks."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import Final

from kehoach_desktop.core.spelling import as_new, as_old
from kehoach_desktop.core.text import nfc
from kehoach_desktop.documents.checking.fixes import Fault, Faults, SetText
from kehoach_desktop.documents.checking.paper import Line, Paper
from kehoach_desktop.documents.layout import Style

_OPEN_SYLLABLE: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?![^\W\d_])")
_FIXED: Final = (Style.TITLE, Style.MOTTO)
_NAMED: Final = 3
"""How many of the words are named in a finding."""


def mixed(paper: Paper) -> Faults:
    """Check that a paper has one way of writing: the rarer words are to follow the others."""
    new = list(_words(paper, as_old))
    old = list(_words(paper, as_new))
    if not new or not old:
        return
    rarer, turn = (new, as_old) if len(new) <= len(old) else (old, as_new)
    fixes = tuple(
        SetText(line.number, line.start + at, line.start + at + len(word), turn(word))
        for line, at, word in rarer
    )
    named = list(dict.fromkeys(word for _, _, word in rarer))[:_NAMED]
    shown, told = ", ".join(f"“{word}”" for word in named), ", ".join(map(turn, named))
    count = f"{len(rarer)} chỗ viết {shown}"
    wanted = f"viết “{told}” như {max(len(new), len(old))} chỗ khác"
    yield Fault("spelling", "Toàn văn bản", count, wanted, fixes, rarer[0][0])


def _words(paper: Paper, turn: Callable[[str], str]) -> Iterator[tuple[Line, int, str]]:
    """Give the words that `turn` would change; names of persons and places are spelt as given."""
    for line in paper.lines:
        if line.role in _FIXED or line.role is Style.SIGNER:
            continue
        for found in _OPEN_SYLLABLE.finditer(line.text):
            word = found[0]
            if turn(word) != word and not _is_name(line.text, found):
                yield line, found.start(), word


def _is_name(text: str, found: re.Match[str]) -> bool:
    """Tell a name by its capital amid a sentence; "Ủy ban", "Đảng ủy" are none."""
    word = found[0]
    if word.isupper() or not word[0].isupper() or word.lower() in ("ủy", "uỷ"):
        return False
    before = text[: found.start()].rstrip()
    return bool(before) and before[-1] not in '.:;!?-–+“"('


def loose_marks(paper: Paper) -> Faults:
    """Check for NFC: letters of base and mark apart look right and are found by no search."""
    wrong = [line for line in paper.lines if line.text != nfc(line.text)]
    if not wrong:
        return
    fixes = tuple(
        SetText(line.number, line.start + found.start(), line.start + found.end(), nfc(found[0]))
        for line in wrong
        for found in re.finditer(r"\S+", line.text)
        if found[0] != nfc(found[0])
    )
    count = sum(1 for line in wrong for letter in line.text if unicodedata.combining(letter))
    found = f"{count} dấu rời (tổ hợp) trong {len(wrong)} đoạn"
    told = "chữ dựng sẵn (NFC)"
    yield Fault("nfc", "Toàn văn bản", found, told, fixes, wrong[0])
