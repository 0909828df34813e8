"""Dates of a plan that contradict each other, come too late, or fall on days off."""

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from itertools import combinations
from typing import Final

from kehoach_desktop.core.activities import Activity, ActivityKind
from kehoach_desktop.core.dates import WEEKDAYS, full
from kehoach_desktop.core.findings import BASES, BODY, GENERAL, Cure, CureKind, Finding
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import short

_SUNDAY: Final = 6
_LONGEST: Final = 50
_LONG_RUN: Final = 31
"""Days from which work goes on through the campaign, so that its first day decides nothing."""
_WRITTEN: Final = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})(?:/(\d{4}))?(?![\d/])")
_SESSION: Final = re.compile(
    r"(?:kỳ|buổi|phiên)?\s*sinh hoạt[^.;]{0,40}?tháng\s+(\d{1,2})", re.IGNORECASE
)
_MONTHS: Final = re.compile(r"tháng\s+(\d{1,2})", re.IGNORECASE)
_CHOICES: Final = 12
DaysOff = Mapping[date, str]


def dates(content: PlanContent, days_off: DaysOff) -> Iterator[Finding]:
    """Give what is wrong with the dates of document, bases and activities."""
    yield from _heads(content, days_off)
    first, last = _windows(content)
    for index, block in enumerate(content.blocks):
        planned = content.activities.get(block.activity_id or 0)
        if planned is not None:
            activity = planned.activity
            yield from _order(activity, index)
            yield from _outside(activity, index, first, last)
            yield from _late(content, activity, index)
            yield from _words(content, activity, index)
            yield from _off(activity, index, days_off)
    yield from _sessions(content)


def _heads(content: PlanContent, days_off: DaysOff) -> Iterator[Finding]:
    """Check the day of the document, and of each basis against it (M03)."""
    day = content.document.day
    if day is not None and (what := _day_off(day, days_off)):
        text = f"Ngày ban hành {full(day)} là {what}"
        yield Finding(text, GENERAL, warns=False, kind="day_off")
    for basis in content.bases:
        if basis.day is None:
            continue
        if what := _day_off(basis.day, days_off):
            text = f"Căn cứ {basis.number} ghi ngày {full(basis.day)} là {what}"
            yield Finding(text, BASES, kind="basis_date")
        if day is not None and basis.day > day:
            text = f"Căn cứ {basis.number} ghi ngày {full(basis.day)}, sau ngày của kế hoạch"
            yield Finding(text, BASES, kind="basis_date")


def _day_off(day: date, days_off: DaysOff) -> str:
    if day in days_off:
        return f"ngày nghỉ ({days_off[day]})"
    return WEEKDAYS[_SUNDAY] if day.weekday() == _SUNDAY else ""


def _order(activity: Activity, index: int) -> Iterator[Finding]:
    if activity.start and activity.end and activity.end < activity.start:
        text = (
            f"“{_name(activity)}” kết thúc {full(activity.end)}, trước khi bắt đầu "
            f"{full(activity.start)}"
        )
        cure = Cure(CureKind.SWAP_DATES, "Đổi hai ngày", activity.id)
        yield Finding(text, BODY, index, kind="contradiction_dates", cure=cure)


def _windows(content: PlanContent) -> tuple[date | None, date | None]:
    """Give the first and the last day of the campaign's windows; None where one is open."""
    campaign = content.campaign
    if campaign is None:
        return None, None
    starts = [day for day in (campaign.start, campaign.peak_start) if day]
    ends = [day for day in (campaign.end, campaign.peak_end) if day]
    return min(starts, default=None), max(ends, default=None)


def _outside(
    activity: Activity, index: int, first: date | None, last: date | None
) -> Iterator[Finding]:
    """Tell of an activity with no day inside the plan's windows."""
    start, end = activity.start or activity.end, activity.end or activity.start
    if start is None or end is None:
        return
    if last is not None and min(start, end) > last:
        text = f"“{_name(activity)}” bắt đầu {full(start)}, sau khi đợt kết thúc {full(last)}"
        yield Finding(text, BODY, index, kind="outside")
    elif first is not None and max(start, end) < first:
        text = f"“{_name(activity)}” kết thúc {full(end)}, trước khi đợt bắt đầu {full(first)}"
        yield Finding(text, BODY, index, kind="outside")


def _late(content: PlanContent, activity: Activity, index: int) -> Iterator[Finding]:
    """Tell of work that was to begin, or to be done, before the plan was there (M39)."""
    day = content.document.day
    start = activity.start or activity.end
    if day is None or start is None or start >= day:
        return
    done = activity.end is not None and activity.end < day
    goes_on = activity.end is not None and (activity.end - start).days > _LONG_RUN
    if goes_on and not done:
        return
    verb = "phải xong" if done else "bắt đầu"
    when = activity.end if done and activity.end else start
    text = f"“{_name(activity)}” {verb} {full(when)}, trước ngày ban hành {full(day)}"
    yield Finding(text, BODY, index, kind="late_start")


def _words(content: PlanContent, activity: Activity, index: int) -> Iterator[Finding]:
    """Tell where the sentence names days and none of them is that of the activity."""
    if not activity.written or activity.end is None:
        return
    year = activity.end.year
    named = [
        found
        for day, month, told in _WRITTEN.findall(activity.text)
        if (not told or int(told) == year) and (found := _date(year, month, day))
    ]
    own = {activity.end, activity.start, activity.end + timedelta(days=1)}
    anniversary = content.campaign.anniversary if content.campaign else None
    told = [day for day in named if day != anniversary]
    if told and not own & set(named):
        text = f"Câu ghi {full(told[0])} mà ô thời gian là {full(activity.end)}"
        cure = Cure(CureKind.REWRITE, "Viết lại câu theo phân công", activity.id)
        yield Finding(text, BODY, index, kind="words", cure=cure)


def _date(year: int, month: str, day: str) -> date | None:
    try:
        return date(year, int(month), int(day))
    except ValueError:  # 31/02 and the like
        return None


def _off(activity: Activity, index: int, days_off: DaysOff) -> Iterator[Finding]:
    """Tell of work due on a day off; gatherings are often held on one on purpose."""
    end = activity.end
    if end is None or activity.kind is not ActivityKind.TASK or activity.start not in (None, end):
        return
    if what := _day_off(end, days_off):
        text = f"Hạn {full(end)} của “{_name(activity)}” là {what}"
        yield Finding(text, BODY, index, warns=False, kind="day_off")


def _sessions(content: PlanContent) -> Iterator[Finding]:
    """Tell where the session of the chi bộ stands in one month here, in another there (M32)."""
    told: list[tuple[int, frozenset[int]]] = []
    for index, block in enumerate(content.blocks):
        text = content.text_of(block)
        found = _SESSION.search(text)
        if found is not None:
            months = {int(month) for month in _MONTHS.findall(text[found.start() :])}
            told.append((index, frozenset(month for month in months if month <= _CHOICES)))
    for (_, before), (index, after) in combinations(told, 2):
        if before and after and not before & after:
            one, other = min(before), min(after)
            text = f"Kỳ sinh hoạt chi bộ chỗ này ghi tháng {other}, chỗ trên ghi tháng {one}"
            yield Finding(text, BODY, index, kind="contradiction")
            return


def _name(activity: Activity) -> str:
    return short(activity.short_title or activity.title or activity.text, _LONGEST)
