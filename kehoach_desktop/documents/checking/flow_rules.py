"""Rules of the text on the page: alignment, indent, pitch and gaps of its paragraphs."""

from itertools import pairwise
from typing import Final

from kehoach_desktop.documents.checking.fixes import Fault, Faults, SetSetting
from kehoach_desktop.documents.checking.page_rules import spread
from kehoach_desktop.documents.checking.paper import Line, Paper, Setting, Zone
from kehoach_desktop.documents.layout import Style

_WRAPS: Final = 95
"""Letters from which a paragraph has a second line, so that its edges show."""
_SOME: Final = 0.075
_SINGLE_LINE: Final = 1.15
"""Height of a single line of Times New Roman as a share of its size."""


def flow(paper: Paper) -> Faults:
    """Check alignment, indent, gaps and pitch of the paragraphs of the text."""
    lines = [line for line in paper.of(Style.BODY, Style.BASIS) if line.setting is not None]
    lines = sorted((line for line in lines if line.zone is Zone.BODY), key=lambda one: one.number)
    yield from _alignment(lines)
    yield from _indent(paper, lines)
    yield from _pitch(paper, lines)
    yield from _gap(paper, lines)


def _alignment(lines: list[Line]) -> Faults:
    wrong = [
        line
        for line in lines
        if len(line.words) > _WRAPS and line.setting and line.setting.alignment != "both"
    ]
    if wrong:
        fixes = tuple(SetSetting(line.number, alignment="both") for line in wrong)
        yield Fault("alignment", _count(wrong), "không dàn đều", "dàn đều hai lề", fixes, wrong[0])


def _indent(paper: Paper, lines: list[Line]) -> Faults:
    """Check first lines; lists keep their hanging marks, a typed tab stands for an indent."""
    least, most = paper.profile.allowed("indent")
    wrong: dict[str, list[Line]] = {}
    for line in lines:
        setting = line.setting
        if setting is None or line.mark or line.text[:1] in "\t \u00a0":
            continue
        first = setting.left + setting.first
        if not least - 1 <= first <= most + 1 and setting.first >= 0:
            wrong.setdefault(f"{first:.0f} mm", []).append(line)
    for there, found in wrong.items():
        fixes = tuple(SetSetting(line.number, first=paper.profile.indent) for line in found)
        told = f"{spread(least, most)} mm"
        yield Fault("indent", _count(found), there, told, fixes, found[0])


def _pitch(paper: Paper, lines: list[Line]) -> Faults:
    """Check the pitch: Party exactly 18 to 22 pt (2018: from 18), State 1 to 1.5 lines."""
    state = paper.profile.key == "state-2020"
    least, most = paper.profile.allowed("leading")
    wrong: dict[str, list[Line]] = {}
    for line in lines:
        setting = line.setting
        if setting is None or _fits(setting, line, (least, most), state=state):
            continue
        wrong.setdefault(_pitch_words(setting), []).append(line)
    told = "từ dòng đơn đến 1,5 dòng" if state else f"chính xác (Exactly) {_pitchspread(paper)} pt"
    for there, found in wrong.items():
        fixes = tuple(SetSetting(line.number, pitch=paper.profile.leading) for line in found)
        yield Fault("line-spacing", _count(found), there, told, fixes, found[0])


def _fits(setting: Setting, line: Line, bounds: tuple[float, float], *, state: bool) -> bool:
    if setting.pitch_rule == "multiple":
        return state and 1 - _SOME <= setting.pitch <= 1.5 + _SOME
    if not state:
        return setting.pitch_rule == "exact" and bounds[0] <= setting.pitch <= bounds[1]
    size = line.letters.size if line.letters else 14.0
    single = size * _SINGLE_LINE
    return single - 1 <= setting.pitch <= single * 1.5 + 1


def _pitchspread(paper: Paper) -> str:
    least, most = paper.profile.allowed("leading")
    open_ended = paper.profile.key == "party-2018"
    return f"từ {least:g}" if open_ended else f"{least:g} đến {most:g}"


def _pitch_words(setting: Setting) -> str:
    number = f"{setting.pitch:.3g}".replace(".", ",")
    if setting.pitch_rule == "multiple":
        return "dòng đơn" if setting.pitch == 1 else f"{number} dòng"
    return f"{'chính xác' if setting.pitch_rule == 'exact' else 'ít nhất'} {number} pt"


def _gap(paper: Paper, lines: list[Line]) -> Faults:
    """Check the gaps: of that below a paragraph and above the next, the larger counts."""
    least, _ = paper.profile.allowed("paragraph_gap")
    wrong: dict[float, list[Line]] = {}
    for before, line in pairwise(lines):
        one, two = before.setting, line.setting
        if one is None or two is None or line.number != before.number + 1:
            continue
        joined = one.contextual and two.contextual and one.style == two.style
        gap = 0.0 if joined else max(one.below, two.above)
        if gap < least - 0.1:
            wrong.setdefault(gap, []).append(line)
    for gap, found in wrong.items():
        above = paper.profile.paragraph_gap
        fixes = tuple(SetSetting(line.number, above=above) for line in found)
        told = f"ít nhất {least:g} pt giữa hai đoạn"
        yield Fault("paragraph-gap", _count(found), f"{gap:g} pt", told, fixes, found[0])


def _count(lines: list[Line]) -> str:
    if len(lines) == 1:
        words = " ".join(lines[0].words.split())
        return f"Đoạn “{words[:40]}{'…' if len(words) > len(words[:40]) else ''}”"
    return f"Nội dung, {len(lines)} đoạn"
