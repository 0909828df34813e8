"""Hôm nay: where the campaign stands on this day, and what comes next."""

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from kehoach_desktop.core.agenda import AgendaEntry, AgendaKind
from kehoach_desktop.core.assignments import UnitProgress
from kehoach_desktop.core.calendar import DayFacts
from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.checklist_entries import in_sections, unit_entries
from kehoach_desktop.core.progress import Progress, count
from kehoach_desktop.core.states import State, Timing
from kehoach_desktop.core.today import Briefing, Mark, Within, weeks
from kehoach_desktop.services.assignments import shown_by
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.standing import Standing
from kehoach_desktop.store.store import Store

_AHEAD = timedelta(30)


class TodayBoard:
    """What the office has to look at today."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def briefing(self, campaign: Campaign, seen_on: date | None = None) -> Briefing:
        """Give where a campaign stands; three queries whatever it holds.

        `seen_on` is the day on which the program was open last, before today.
        """
        today = self._today()
        standing = self._store.standing.of_units(campaign.id)
        dated = self._store.agenda.dated(campaign.id)
        start, end = _peak(campaign, dated.entries, today)
        last = Within.FOURTEEN_DAYS.last(today)
        return Briefing(
            today=today,
            start=start,
            end=end,
            open_lines=tuple(self._store.agenda.open_lines(campaign.id, last)),
            sections=in_sections(unit_entries(self._units(standing, today))),
            agenda=dated.entries,
            drafts=dated.drafts,
            unassigned=dated.unassigned,
            weeks=weeks(_totals(standing), start, end),
            marks=_marks(campaign, dated.entries, start, end),
            seen_on=seen_on,
        )

    def _units(self, standing: Mapping[Standing, Counter[int]], today: date) -> list[UnitProgress]:
        shown = shown_by(standing, today)
        progress = {key: count(states.elements()) for key, states in shown.items()}
        return [
            UnitProgress(unit, progress.get(unit.id, Progress()))
            for unit in self._store.units.all()
            if not unit.is_group and unit.id in progress
        ]


def days_ahead(today: date) -> tuple[DayFacts, ...]:
    """Give the facts of today and of the thirty days that follow. For another thread too."""
    from kehoach_desktop.almanac.days import day_facts

    return day_facts(today, today + _AHEAD)


def _totals(standing: Mapping[Standing, Counter[int]]) -> dict[tuple[State, Timing], int]:
    return {key: counts.total() for key, counts in standing.items()}


def _peak(campaign: Campaign, agenda: Sequence[AgendaEntry], today: date) -> tuple[date, date]:
    """Give the peak, else the whole period, else from the first entry's day to the last."""
    for start, end in ((campaign.peak_start, campaign.peak_end), (campaign.start, campaign.end)):
        if start is not None and end is not None:
            return start, end
    days = [entry.start for entry in agenda] + [entry.end for entry in agenda if entry.end]
    return min(days, default=today), max(days, default=today)


def _marks(
    campaign: Campaign, agenda: Sequence[AgendaEntry], start: date, end: date
) -> tuple[Mark, ...]:
    """Give the days on the line: both ends, first issue, gatherings, the anniversary."""
    marks = [Mark(start), Mark(end)]
    issued = [one.start for one in agenda if one.kind is AgendaKind.DOCUMENT]
    marks += [Mark(day, "Ban hành") for day in issued[:1]]
    marks += [
        Mark(one.start, one.short or one.title)
        for one in agenda
        if one.kind is AgendaKind.GATHERING and one.end in (None, one.start)
    ]
    if campaign.anniversary is not None:
        marks.append(Mark(campaign.anniversary, "Lễ kỷ niệm"))
    inside = [mark for mark in marks if start <= mark.day <= end]
    return tuple(sorted(inside, key=lambda mark: (mark.day, not mark.words)))
