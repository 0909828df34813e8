"""Joins the checklist page to the services and to the news of other screens."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QObject

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.checklist import LineFilter, LineSet, arrange, scope_counts
from kehoach_desktop.core.checklist_entries import Entry, EntryScope, in_sections, lacks_lead
from kehoach_desktop.core.progress import count
from kehoach_desktop.core.states import State
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.checklist.assigning_presenter import AssigningPresenter
from kehoach_desktop.ui.screens.checklist.evidence_presenter import EvidencePresenter
from kehoach_desktop.ui.screens.checklist.inside_presenter import InsidePresenter
from kehoach_desktop.ui.screens.checklist.line_cells import Showing
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage, Empty
from kehoach_desktop.ui.screens.checklist.papers import ChecklistPapers
from kehoach_desktop.ui.screens.checklist.sources import ActivitySource, Source, UnitSource

_SHOWN: Final = Touched.UNIT | Touched.CAMPAIGN | Touched.ACTIVITY | Touched.ASSIGNMENT
_WIDTHS: Final = "checklist/widths"


class ChecklistPresenter(QObject):
    """Holds what is shown: the left list, the chosen entry, its lines as they were arranged."""

    def __init__(self, page: ChecklistPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._service = context.services.assignments
        self._campaign_id: int | None = None
        self._sources: tuple[Source, ...] = (UnitSource(context), ActivitySource(context))
        self._source: Source = self._sources[0]
        self._entries: dict[int, Entry] = {}
        self._entry_id = 0
        self._sought: tuple[str, EntryScope] = ("", EntryScope.ALL)
        self._wanted = LineFilter()
        self._sets: tuple[LineSet, ...] = ()
        self._own_change = False
        self.evidence = EvidencePresenter(page, context, self._do)
        self.inside = InsidePresenter(page, context, self._do)
        self.papers = ChecklistPapers(page, context)
        self._join(page)
        context.bus.changed.connect(self._refresh)
        page.view.widths.keep_in(context.settings, _WIDTHS)

    def _join(self, page: ChecklistPage) -> None:
        go = self._context.go
        page.visited.connect(self._visit)
        page.view_chosen.connect(self._turn)
        page.entry_chosen.connect(self._choose)
        page.entries_sought.connect(self._seek)
        page.filter_changed.connect(self._filter)
        page.tick_wanted.connect(self._tick)
        page.state_wanted.connect(self._set_state)
        page.due_wanted.connect(self._set_due)
        page.result_entered.connect(self._set_result)
        page.note_entered.connect(self._set_note)
        self.evidence.thumbnails.made.connect(self._show_parts)
        page.line_opened.connect(lambda _details: self._show_parts())
        page.export_wanted.connect(lambda: self.papers.save_book(self._campaign_id))
        page.slips_wanted.connect(lambda unit: self.papers.show_slips(self._campaign_id, unit))
        page.reminder_wanted.connect(self.papers.copy_reminder)
        AssigningPresenter(page, self._context, self.subject)
        page.plans_wanted.connect(lambda: go("plans"))
        page.matrix_wanted.connect(lambda: go("matrix"))

    def subject(self) -> tuple[int, bool]:
        """Give what is shown: the unit, or the activity and True."""
        return self._entry_id, self._source.by_activity

    @property
    def _today(self) -> date:
        return self._context.services.today()

    def _visit(self) -> None:
        """Show everything anew: what was ticked at the last visit goes to its place now."""
        self._sets = ()
        self._load()

    def _load(self) -> None:
        campaign = self._context.services.campaigns.current()
        self._campaign_id = campaign.id if campaign else None
        entries = self._source.entries(campaign.id) if campaign else []
        self._entries = {one.id: one for one in entries}
        if self._entry_id not in self._entries:
            last = str(self._context.settings.value(self._source.setting))
            known = [key for key in self._entries if str(key) == last]
            self._entry_id = next(iter((*known, *self._entries)), 0)
        self._show_entries()
        self._show_lines()

    def _refresh(self, change: Change) -> None:
        if not change.touched & _SHOWN or not self._page.isVisible():
            return  # the next visit shows everything anew
        if self._own_change:
            self._show_lines()
            self._show_entries()
        else:
            self._load()

    def _turn(self, view: int) -> None:
        """Look at the lines by unit (0) or by activity (1)."""
        self._source = self._sources[view]
        self._entry_id = 0
        self._visit()

    def _choose(self, entry_id: int) -> None:
        if entry_id not in self._entries or entry_id == self._entry_id:
            return
        self._entry_id = entry_id
        self._context.settings.setValue(self._source.setting, entry_id)
        self._sets = ()
        self._show_lines()

    def _seek(self, words: str, scope: EntryScope) -> None:
        self._sought = (words, scope)
        self._show_entries()

    def _filter(self, wanted: LineFilter) -> None:
        self._wanted = wanted
        self._sets = ()
        self._show_lines()

    def _show_entries(self) -> None:
        self._page.show_entries(in_sections(self._entries.values(), *self._sought))

    def _show_lines(self) -> None:
        lines, today = self._lines(), self._today
        entry = self._entries.get(self._entry_id)
        if entry is not None:
            entry = replace(entry, progress=count(line.shown(today) for line in lines))
            self._entries[entry.id] = entry
        self._page.show_subject(entry)
        self._page.show_counts(scope_counts(lines, today))
        missing = self._source.by_activity and entry is not None and lacks_lead(entry, lines)
        self._page.show_lead(missing=missing)
        self._sets = arrange(lines, today, self._wanted, self._sets)
        showing = Showing(
            today,
            entry.meeting_day if entry else None,
            self._source.by_activity,
            locked=self._context.services.viewing.only,
        )
        self._page.show_lines(self._sets, showing, self._why_empty(lines))

        self._show_parts()

    def _show_parts(self) -> None:
        """Show what stands inside the open line as it is stored now."""
        details = self._page.view.details
        if details is not None:
            parts = self._context.services.line_contents.of(details.line.assignment.id)
            details.show_parts(parts, self.evidence.picture)

    def _lines(self) -> list[ChecklistLine]:
        if self._campaign_id is None or not self._entry_id:
            return []
        return self._source.lines(self._entry_id, self._campaign_id)

    def _why_empty(self, lines: Sequence[ChecklistLine]) -> Empty:
        if lines:
            return Empty.FILTERED
        if not self._entries or not self._service.activities(self._campaign_id or 0):
            return Empty.NO_PLAN
        return Empty.UNASSIGNED if self._source.by_activity else Empty.NO_LINES

    def _tick(self, ids: list[int]) -> None:
        if len(ids) == 1:
            self._do(lambda: self._service.toggle_done(ids[0]))
            return
        shown = {line.assignment.id: line for one in self._sets for line in one.lines}
        done = all(shown[key].assignment.state is State.DONE for key in ids)
        self._set_state(ids, State.TODO if done else State.DONE, "")

    def _set_state(self, ids: list[int], state: State, reason: str) -> None:
        self._do(lambda: self._service.set_state(ids, state, reason=reason))

    def _set_due(self, ids: list[int], due: date | None) -> None:
        self._do(lambda: self._service.set_due(ids, due))

    def _set_result(self, measure_id: int, figure: Decimal | None) -> None:
        self._do(lambda: self._service.set_result(measure_id, figure))

    def _set_note(self, assignment_id: int, text: str) -> None:
        self._do(lambda: self._service.set_note(assignment_id, text))

    def _do(self, action: Callable[[], Change]) -> None:
        with telling(self._context.messages):
            change = action()
            self._own_change = True
            try:
                self._context.bus.changed.emit(change)
            finally:
                self._own_change = False
            self._context.say(change.label)
