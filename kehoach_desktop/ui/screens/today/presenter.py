"""Joins Hôm nay to the services; the almanac and the backups are read in another thread."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.core.agenda import AgendaEntry, AgendaKind, coming
from kehoach_desktop.core.backup_words import backup_line
from kehoach_desktop.core.calendar import DayFacts
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.checklist_entries import EntryScope, EntrySection
from kehoach_desktop.core.dates import WEEKDAYS, full
from kehoach_desktop.core.reminders import LateUnit, ReminderChannel
from kehoach_desktop.core.text import short
from kehoach_desktop.core.today import Briefing
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.today.cards import Step
from kehoach_desktop.ui.screens.today.page import TodayPage
from kehoach_desktop.ui.screens.today.reminding import RemindPopup
from kehoach_desktop.ui.tasks import start

_SEEN: Final = "today/seen"
_TITLE: Final = 60


class TodayPresenter(QObject):
    """Everything is counted anew at each visit, and at each change while the page is open."""

    def __init__(self, page: TodayPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._briefing: Briefing | None = None
        self._campaign_id = 0
        self._days: tuple[DayFacts, ...] = ()
        self._seen_on = self._take_seen()
        page.visited.connect(self._load)
        page.activity_wanted.connect(self._open_activity)
        page.section_wanted.connect(self._open_section)
        page.entry_wanted.connect(self._open_entry)
        page.import_wanted.connect(partial(context.go, "import"))
        page.remind.clicked.connect(self.open_reminders)
        page.backups_wanted.connect(partial(self._open_part, "backup"))
        page.visited.connect(self._read_backups)
        context.bus.changed.connect(self._refresh)

    def _take_seen(self) -> date | None:
        """Give the last day before today on which the program was open; today is noted."""
        settings, today = self._context.settings, self._context.services.today()
        kept = str(settings.value(_SEEN, "")).split()
        days = [date.fromisoformat(day) for day in kept if _is_day(day)]
        before = [day for day in days if day < today]
        last = max(before, default=None)
        settings.setValue(_SEEN, " ".join(day.isoformat() for day in (last, today) if day))
        return last

    def _refresh(self, change: Change) -> None:  # noqa: ARG002 (anything may count here)
        if self._page.isVisible():
            self._load()

    def _load(self) -> None:
        services = self._context.services
        campaign = services.campaigns.current()
        if campaign is None:
            self._page.show_empty()
            return
        self._campaign_id = campaign.id
        with telling(self._context.messages):
            self._briefing = services.board.briefing(campaign, self._seen_on)
            self._show(self._briefing)
        self._read_almanac(services.today())

    def _show(self, briefing: Briefing) -> None:
        weekday = WEEKDAYS[briefing.today.weekday()]
        self._page.show_day(f"{weekday[0].upper()}{weekday[1:]}, {full(briefing.today)}", "")
        self._page.show_briefing(briefing)
        self._page.steps.show_steps(self._steps(briefing))
        self._show_almanac(self._days)

    def _read_almanac(self, today: date) -> None:
        if self._days and self._days[0].day == today:
            return
        from kehoach_desktop.services.today import days_ahead

        self._job = start(lambda _step: days_ahead(today), self)
        self._job.finished.connect(self._show_almanac)

    def _read_backups(self) -> None:
        services = self._context.services
        today, newest = services.today(), services.backups.newest
        self._backups = start(lambda _step: backup_line(newest(), today), self)
        self._backups.finished.connect(self._page.show_backup)

    def _show_almanac(self, days: tuple[DayFacts, ...]) -> None:
        self._days = days
        if self._briefing is None:
            return
        today = self._briefing.today
        self._page.show_coming(coming(self._briefing.agenda, days, today))
        lunar = next((f"{d.lunar_day:02}/{d.lunar_month} âm lịch, " for d in days[:1]), "")
        title = self._page.day.text()
        self._page.show_day(title, f"{lunar}tuần {today.isocalendar().week}")

    def _steps(self, briefing: Briefing) -> list[Step]:
        """Give what the office does next: drafts first, then what waits for others."""
        steps = []
        for draft in briefing.drafts:
            name = short(draft.abstract, _TITLE)
            if draft.questions:
                what = f"Dự thảo {name} còn {draft.questions} điểm cần xem"
            elif not draft.reviewed:
                what = f"Bản nhập {name} chưa ai rà soát"
            else:
                what = f"Dự thảo {name} chưa trình ký"
            steps.append(
                Step("edit", what, "Mở dự thảo", partial(self._open_plan, draft.document_id))
            )
        free = briefing.unassigned
        if free:
            sentence = f"{len(free)} việc chưa giao cho đơn vị nào"
            steps.append(
                Step("assign", sentence, "Giao việc", partial(self._open_activity, free[0]))
            )
        waiting = briefing.progress.waiting
        if waiting:
            sentence = f"{waiting} việc đang chờ cấp trên hoặc đơn vị khác"
            show = partial(self._show_units, EntryScope.WAITING)
            steps.append(Step("clock", sentence, "Xem", show))
        silent = sum(
            EntryScope.SILENT.holds(entry.progress)
            for section in briefing.sections
            for entry in section.entries
        )
        if silent:
            sentence = f"{silent} đơn vị chưa báo kết quả việc nào"
            show = partial(self._show_units, EntryScope.SILENT)
            steps.append(Step("bell", sentence, "Xem", show))
        return steps

    def _open_plan(self, document_id: int) -> None:
        self._context.go("plans").open_record(document_id)

    def _open_activity(self, activity_id: int) -> None:
        self._context.go("assignments").show_activity(activity_id)

    def _show_units(self, scope: EntryScope) -> None:
        self._context.go("assignments").open_part(scope)

    def _open_section(self, section: EntrySection) -> None:
        late = [entry for entry in section.entries if entry.progress.overdue]
        first = next(iter((*late, *section.entries)), None)
        if first is not None:
            self._context.go("assignments").open_record(first.id)

    def open_reminders(self) -> RemindPopup | None:
        """Offer a text for each late unit."""
        services = self._context.services
        campaign = services.campaigns.current()
        if campaign is None:
            return None
        units = services.reminders.late_units(campaign.id)
        popup = RemindPopup(self._context.theme, self._page, units, services.today())
        popup.wanted.connect(self._remind)
        popup.show_at(self._page.remind, self._page.remind.rect())
        return popup

    def _remind(self, units: Sequence[LateUnit], channel: ReminderChannel) -> None:
        """Put the texts on the clipboard, and note that the units were reminded."""
        QGuiApplication.clipboard().setText("\n\n".join(unit.text for unit in units))
        with telling(self._context.messages):
            service = self._context.services.reminders
            change = service.note([(unit.unit_id, unit.late) for unit in units], channel)
            self._context.bus.changed.emit(change)
            self._context.say(f"Đã chép lời nhắc {len(units)} đơn vị và ghi vào sổ đôn đốc")

    def _open_entry(self, entry: AgendaEntry) -> None:
        if entry.kind in (AgendaKind.ACTIVITY, AgendaKind.GATHERING):
            self._open_activity(entry.id)
        else:
            self._context.go("calendar")

    def _open_part(self, name: str) -> None:
        self._context.go("settings").open_part(name)


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
