"""The plan doctor: what is missing or contradicts itself in a plan, each with a place or a fix."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.doctor_dates import dates
from kehoach_desktop.core.doctor_words import words
from kehoach_desktop.core.findings import (
    ATTACHED,
    BODY,
    DIFFERS,
    SIGNER,
    Cure,
    CureKind,
    Finding,
    findings,
)
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import fold, short

_REPORTS: Final = re.compile(
    r"(?<!tham mưu )(?<!tham mưu, )báo cáo(?! viên|,? nói chuyện)|gửi kết quả|tổng hợp kết quả",
    re.IGNORECASE,
)
_PROMISE: Final = re.compile(
    r"(?P<what>(?:đề cương|phụ lục|danh sách|biểu mẫu|mẫu|kịch bản|bảng|lịch)[^().,;]{0,50}?)"
    r"\s+(?:gửi )?(?:kèm theo|đính kèm|gửi kèm)",
    re.IGNORECASE,
)
_REPORT_SENTENCE: Final = (
    "Kết thúc đợt tuyên truyền, các cơ quan, đơn vị, chi bộ báo cáo kết quả thực hiện "
    "về {receiver} để tổng hợp."
)
_ARCHIVE: Final = re.compile(r"Lưu:? (?P<office>Văn phòng .+?)\.?")
_ALIKE: Final = 0.9
_FEWEST_WORDS: Final = 6
_LONGEST: Final = 50


def examine(
    content: PlanContent, days_off: Mapping[date, str] | None = None
) -> tuple[Finding, ...]:
    """Give everything that is still to be decided: what is missing, then what does not fit.

    `days_off` names holidays; weekends need no list. What an open question asks already, or what
    the clerk has answered, is not told a second time.
    """
    asked = {question.kind for question in content.questions}
    own = findings(content)
    differing = {one.block_index for one in own if one.kind == DIFFERS}  # told with both values
    looked_for = (
        one
        for one in _looked_for(content, days_off or {})
        if one.kind not in asked and not (differing and one.block_index in differing)
    )
    told = [*own, *looked_for]
    return tuple(sorted(told, key=lambda finding: not finding.warns))


def _looked_for(content: PlanContent, days_off: Mapping[date, str]) -> Iterator[Finding]:
    if not content.activities:
        return
    yield from _undated(content)
    yield from _report(content)
    yield from _promises(content)
    yield from _as_above(content)
    yield from _twice(content)
    yield from dates(content, days_off)
    yield from words(content)


def _undated(content: PlanContent) -> Iterator[Finding]:
    """Tell of activities without any time; standing ones, and those on request, need none."""
    lacking = [
        index
        for index, block in enumerate(content.blocks)
        if (planned := content.activities.get(block.activity_id or 0)) is not None
        and planned.activity.lacks_time
    ]
    if len(lacking) == len(content.activities):
        text = "Kế hoạch chưa nêu thời gian thực hiện"
        yield Finding(text, BODY, lacking[0], kind="no_date")
    elif lacking:
        where = f"“{short(content.text_of(content.blocks[lacking[0]]), _LONGEST)}”"
        many = f"{len(lacking)} hoạt động chưa có thời gian, đầu tiên là {where}"
        text = many if len(lacking) > 1 else f"{where} chưa có thời gian"
        yield Finding(text, BODY, lacking[0], kind="no_time")


def _report(content: PlanContent) -> Iterator[Finding]:
    """Tell where no sentence says who reports the results (M77)."""
    texts = [content.text_of(block) for block in content.blocks if not block.kind.is_generated]
    if not any(_REPORTS.search(text) for text in texts):
        written = [i for i, block in enumerate(content.blocks) if not block.kind.is_generated]
        last = written[-1]
        office = _ARCHIVE.fullmatch(content.body.archive_line) if content.body else None
        sentence = _REPORT_SENTENCE.format(receiver=office["office"] if office else "Văn phòng")
        target = content.blocks[last].id
        cure = Cure(CureKind.SENTENCE, "Thêm câu báo cáo", target, new=sentence)
        text = "Kế hoạch chưa quy định việc báo cáo kết quả"
        yield Finding(text, BODY, last, kind="no_report", cure=cure)


def _promises(content: PlanContent) -> Iterator[Finding]:
    """Tell of papers that the text promises and that are not with the plan (M70)."""
    there = [fold(one.name) for one in content.attachments]
    for paper in content.lacking_attachments:
        text = f"Nêu “{short(paper.name, _LONGEST)}” nhưng chưa kèm tệp"
        yield Finding(text, ATTACHED, kind="attachment")
    has_appendix = any(block.kind is BlockKind.APPENDIX for block in content.blocks)
    told: set[str] = set()
    for index, block in enumerate(content.blocks):
        for found in _PROMISE.finditer(content.text_of(block)):
            what = " ".join(found["what"].split())
            folded = fold(what)
            made = has_appendix and folded.startswith("phu luc")
            if made or folded in told or any(folded in one or one in folded for one in there):
                continue
            told.add(folded)
            text = f"Hứa kèm theo “{short(what, _LONGEST)}” mà chưa có ở Tệp kèm theo"
            cure = Cure(CureKind.PROMISE, "Ghi vào tệp kèm theo", new=what)
            yield Finding(text, BODY, index, kind="attachment", cure=cure)


def _as_above(content: PlanContent) -> Iterator[Finding]:
    """Tell of "Như trên" among the recipients where nobody is addressed above."""
    names = (fold(line.delivery.name) for line in content.recipients)
    if not content.document.addressees and any(name.startswith("nhu tren") for name in names):
        text = "Nơi nhận ghi “Như trên” mà văn bản không có Kính gửi"
        yield Finding(text, SIGNER, kind="as_above")


def _twice(content: PlanContent) -> Iterator[Finding]:
    """Tell of two activities that say the same, as when each body's list repeats the work (M20)."""
    seen: list[tuple[int, frozenset[str]]] = []
    for index, block in enumerate(content.blocks):
        planned = content.activities.get(block.activity_id or 0)
        if planned is None:
            continue
        said = frozenset(re.findall(r"\w+", fold(content.text_of(block))))
        same = next((at for at, other in seen if _alike(said, other)), None)
        if same is not None:
            first = short(content.text_of(content.blocks[same]), _LONGEST)
            yield Finding(f"Trùng với hoạt động “{first}”", BODY, index, kind="twice")
        seen.append((index, said))


def _alike(one: frozenset[str], other: frozenset[str]) -> bool:
    if min(len(one), len(other)) < _FEWEST_WORDS:
        return one == other and bool(one)
    return len(one & other) >= _ALIKE * len(one | other)


def watched_years(contents: Iterable[PlanContent]) -> tuple[int, ...]:
    """Give the years whose holidays matter to these plans."""
    days = [day for content in contents for day in _days(content)]
    return tuple(sorted({day.year for day in days}))


def _days(content: PlanContent) -> Iterator[date]:
    found = [content.document.day, *(basis.day for basis in content.bases)]
    found += [planned.activity.end for planned in content.activities.values()]
    return (day for day in found if day is not None)
