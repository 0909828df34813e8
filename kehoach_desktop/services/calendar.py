"""The calendar of a campaign: its activities and events on the days of the peak."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from kehoach_desktop.core.activities import Activity, DeadlineKind
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.calendar import (
    CalendarEntry,
    EntryKind,
    PeakCalendar,
    next_month,
    overall,
)
from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.clashes import Clash, clashes
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.events import Event
from kehoach_desktop.core.states import Shown
from kehoach_desktop.core.taking_part import Known, Share, known_units, single, told, who
from kehoach_desktop.core.text import short
from kehoach_desktop.services.activities import Activities
from kehoach_desktop.services.assignments import shown_by
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.store import Store

_SHORT: Final = 24
_FINISHED: Final = (Shown.DONE, Shown.DONE_LATE)


class Calendar:
    """Days, bars and undated activities; moving a bar; the .ics file."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def peak(self, campaign_id: int, today: date) -> PeakCalendar:
        """Give everything that the peak view draws: whole months around the peak."""
        from kehoach_desktop.almanac.days import day_facts

        campaign = self._campaign(campaign_id)
        entries = self._entries(campaign, today)
        start, end = _period(campaign, entries, today)
        first, last = start.replace(day=1), next_month(end) - timedelta(days=1)
        return PeakCalendar(
            campaign=campaign.name,
            start=start,
            end=end,
            today=today,
            key_start=campaign.key_start,
            key_end=campaign.key_end,
            days=day_facts(first, last),
            entries=tuple(entry for entry in entries if entry.start or entry.end),
            undated=tuple(entry for entry in entries if not (entry.start or entry.end)),
        )

    def place_entry(
        self,
        activity_id: int,
        start: date | None,
        end: date | None,
        deadline: DeadlineKind | None = None,
    ) -> Change:
        """Move or stretch an activity; None for both takes its dates away."""
        return Activities(self._store).set_time(activity_id, start, end, deadline)

    def clashes_at(
        self, campaign_id: int, activity_id: int, start: date, end: date | None
    ) -> tuple[Clash, ...]:
        """Give what an activity would clash with on these days, before it is put there."""
        from kehoach_desktop.almanac.days import day_facts

        entries = [
            replace(one, start=start, end=end)
            if one.is_activity and one.record_id == activity_id
            else one
            for one in self._entries(self._campaign(campaign_id), self._today())
        ]
        found = clashes(entries, day_facts(start, start))
        return tuple(one for one in found if one.day == start and activity_id in one.record_ids)

    def add_event(self, event: Event) -> Change:
        """Add an entry that is no activity; its id is given here."""
        with self._store.transaction(f"Thêm “{event.title}” vào lịch") as action:
            key = self._store.events.add(event)
        return action.change(key)

    def events(self, campaign_id: int) -> list[Event]:
        """Give the events of a campaign by date."""
        return self._store.events.of_campaign(campaign_id)

    def ics(self, campaign_id: int) -> bytes:
        """Give the dated entries as an iCalendar file."""
        from kehoach_desktop.almanac.ics import calendar_file

        campaign = self._campaign(campaign_id)
        entries = self._entries(campaign, self._today())
        return calendar_file(campaign.name, entries, self._store.now())

    def _campaign(self, campaign_id: int) -> Campaign:
        found = self._store.campaigns.by_id(campaign_id)
        if found is None:
            raise BadInputError(
                f"Không có đợt mang mã {campaign_id} nên chưa mở được lịch. Hãy chọn đợt khác."
            )
        return found

    def _entries(self, campaign: Campaign, today: date) -> list[CalendarEntry]:
        states = shown_by(self._store.standing.of_activities(campaign.id), today)
        known = known_units(self._store.units.all())
        found = [
            _with_units(
                _activity_entry(one, states.get(one.id, Counter()), campaign),
                told(shares, known),
                known,
            )
            for one, shares in self._store.activities.shared_in_campaign(campaign.id)
        ]
        found += [_event_entry(event, campaign) for event in self.events(campaign.id)]
        return sorted(found, key=lambda one: (one.start or one.end or date.max, one.record_id))


def _activity_entry(
    activity: Activity, states: Counter[Shown], campaign: Campaign
) -> CalendarEntry:
    title = activity.title or short(activity.text, 80)
    return CalendarEntry(
        kind=EntryKind.ACTIVITY,
        record_id=activity.id,
        title=title,
        short_title=activity.short_title or short(title, _SHORT),
        start=activity.start,
        end=activity.end,
        shown=overall(tuple(states)) if states else Shown.TODO,
        done=sum(states[state] for state in _FINISHED),
        total=states.total() - states[Shown.NOT_APPLICABLE],
        is_main=_is_main(activity.start, activity.end, campaign),
        time_text=activity.time_text,
        venue=activity.venue,
    )


def _with_units(entry: CalendarEntry, shares: Sequence[Share], known: Known) -> CalendarEntry:
    return replace(
        entry,
        units=who(shares, known),
        leads=single(shares, Role.LEAD),
        unit_ids=single(shares, Role.LEAD, Role.COORDINATE),
    )


def _event_entry(event: Event, campaign: Campaign) -> CalendarEntry:
    return CalendarEntry(
        kind=event.kind,
        record_id=event.id,
        title=event.title,
        short_title=short(event.title, _SHORT),
        start=event.start,
        end=event.end,
        is_main=_is_main(event.start, event.end, campaign),
        time_text=event.time_text,
        venue=event.venue,
        unit_ids=frozenset(() if event.unit_id is None else (event.unit_id,)),
    )


def _is_main(start: date | None, end: date | None, campaign: Campaign) -> bool:
    """Whether it is the campaign's own day and no other."""
    days = {day for day in (start, end) if day is not None}
    return days == {campaign.anniversary}


def _period(campaign: Campaign, entries: Iterable[CalendarEntry], today: date) -> tuple[date, date]:
    """Give the peak, else the whole period, else from the first day of an entry to the last."""
    for start, end in (
        (campaign.peak_start, campaign.peak_end),
        (campaign.start, campaign.end),
    ):
        if start is not None and end is not None:
            return start, end
    days = [day for entry in entries for day in (entry.start, entry.end) if day is not None]
    return min(days, default=today), max(days, default=today)
