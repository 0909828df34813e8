"""Words of a plan that drift: theme, chips against sentence, codes and dates written otherwise."""

import re
from collections.abc import Iterator
from typing import Final

from kehoach_desktop.core.activities import PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.findings import BASES, BODY, GENERAL, Cure, CureKind, Finding
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import fold, short

_GUIDE: Final = re.compile(
    r"(?P<word>hướng dẫn)?\s*(?:số\s*)?(?P<number>\d+\s*[-/]\s*HĐ)(?=[/-])", re.IGNORECASE
)
_DASHED: Final = re.compile(r"(?<![\d-])(\d{1,2})-(\d{1,2})-(\d{4})(?!\d)")
_LEADS: Final = re.compile(r"\bchủ trì\b", re.IGNORECASE)
_COMMON: Final = frozenset(
    [
        "phuong",
        "xa",
        "cac",
        "uy",
        "ban",
        "va",
        "cua",
        "thanh",
        "pho",
        "dang",
        "bo",
        "viet",
        "nam",
        "to",
        "chuc",
        "co",
        "quan",
    ]
)
_LONGEST: Final = 40
_PADDED: Final = 3
"""Months below it take a zero (36-HD/VPTW)."""


def words(content: PlanContent) -> Iterator[Finding]:
    """Give where words differ from what else the plan says."""
    yield from _theme(content)
    yield from _codes(content)
    yield from _dashes(content)
    for index, block in enumerate(content.blocks):
        planned = content.activities.get(block.activity_id or 0)
        if planned is not None:
            yield from _lead(planned, index)


def _theme(content: PlanContent) -> Iterator[Finding]:
    """Compare letters alone: punctuation of themes differs from office to office (M11)."""
    campaign = content.campaign
    theme, wanted = content.document.theme, campaign.theme if campaign else ""
    if theme and wanted and _letters(theme) != _letters(wanted):
        text = f"Chủ đề khác chủ đề của đợt “{short(wanted, _LONGEST)}”"
        yield Finding(text, GENERAL, kind="theme")
    for index, block in enumerate(content.blocks):
        there = block.kind is BlockKind.THEME and theme and _is_theme(block.text)
        if there and _letters(block.text) != _letters(theme):
            text = f"Chủ đề trong bài khác chủ đề đã ghi “{short(theme, _LONGEST)}”"
            yield Finding(text, BODY, index, kind="theme")


def _is_theme(text: str) -> bool:
    """Tell a theme by its capitals; other centred lines are slogans and notes."""
    return text.isupper()


def _letters(text: str) -> str:
    return "".join(re.findall(r"\w+", text.casefold()))


def _codes(content: PlanContent) -> Iterator[Finding]:
    """Tell of "Hướng dẫn số 114-HĐ/…": HĐ is the code of a contract, HD that of a guidance."""
    for basis in content.bases:
        if re.match(r"\d+\s*[-/]\s*HĐ(?=[/-])", basis.number):
            right = basis.number.replace("HĐ", "HD", 1)
            cure = Cure(CureKind.BASIS_NUMBER, f"Sửa thành {right}", basis.id, basis.number, right)
            text = f"Căn cứ ghi “{basis.number}”; ký hiệu của hướng dẫn là HD"
            yield Finding(text, BASES, kind="number_code", cure=cure)
    for index, block in enumerate(content.blocks):
        for found in _GUIDE.finditer(block.text):
            if found["word"]:
                old = found["number"]
                right = old.replace("HĐ", "HD").replace("hđ", "HD")
                cure = Cure(CureKind.WORDS, f"Sửa thành {right}", block.id, old, right)
                text = f"Ghi “{old}”; ký hiệu của hướng dẫn là HD"
                yield Finding(text, BODY, index, kind="number_code", cure=cure)


def _dashes(content: PlanContent) -> Iterator[Finding]:
    """Tell of days written 12-3-2024, where offices write 12/3/2024."""
    for index, block in enumerate(content.blocks):
        found = _DASHED.search(content.text_of(block))
        if found is not None:
            right = f"{int(found[1]):02}/{int(found[2])}/{found[3]}"
            if int(found[2]) < _PADDED:
                right = f"{int(found[1]):02}/{int(found[2]):02}/{found[3]}"
            cure = Cure(CureKind.WORDS, f"Sửa thành {right}", block.id, found[0], right)
            text = f"Ngày viết “{found[0]}”, chỗ khác viết bằng dấu gạch chéo"
            yield Finding(text, BODY, index, warns=False, kind="date_form", cure=cure)


def _lead(planned: PlannedActivity, index: int) -> Iterator[Finding]:
    """Tell where the sentence says who leads, and it is not the unit that was chosen."""
    activity = planned.activity
    if not activity.written or not _LEADS.search(activity.text):
        return
    said = set(re.findall(r"\w+", fold(activity.text)))
    for name in planned.names(Role.LEAD):
        own = [word for word in re.findall(r"\w+", fold(name)) if word not in _COMMON]
        if own and 2 * sum(word in said for word in own) < len(own):
            text = f"Câu không nhắc đơn vị chủ trì đã chọn “{short(name, _LONGEST)}”"
            cure = Cure(CureKind.REWRITE, "Viết lại câu theo phân công", activity.id)
            yield Finding(text, BODY, index, kind="words", cure=cure)
