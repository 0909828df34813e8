"""Kiểm tra of the plan editor: what is found, the way to it, and the one click that mends it."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from kehoach_desktop.core.findings import Finding
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage
from kehoach_desktop.ui.tasks import Job, Step, start


class FindingAnswers(QObject):
    """`changed` asks for the plan to be shown anew: the holidays have been read meanwhile."""

    changed = Signal()

    def __init__(self, page: EditorPage, context: Context, commit: Callable[[], object]) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._commit = commit
        self._doctor = context.services.doctor
        self._found: tuple[Finding, ...] = ()
        self._key = 0
        self._next = 0
        self._job: Job | None = None
        page.outline.cure_wanted.connect(self._cure)
        page.desk.text.finding_wanted.connect(self._go_to_next)
        page.part_wanted.connect(self._go_to)
        page.layout_wanted.connect(self._check_layout)

    def examine(self, content: PlanContent) -> tuple[Finding, ...]:
        """Give what is found in a plan that is about to be shown."""
        self._key = content.document.id
        self._found = self._doctor.examine(content)
        years = self._doctor.years_to_read(content)
        if years and (self._job is None or self._job.done):
            self._job = start(partial(_ignore_steps, self._doctor.reading(years)), self)
            self._job.finished.connect(partial(self._take, years))
        return self._found

    def _take(self, years: tuple[int, ...], found: dict[date, str]) -> None:
        self._doctor.take(years, found)
        self.changed.emit()

    def _go_to_next(self) -> None:
        if self._found:
            self._page.show_finding(self._found[self._next % len(self._found)])
            self._next += 1

    def _go_to(self, key: str) -> None:
        """Go to a finding of the layout check by its key."""
        for finding in self._found:
            if finding.key == key:
                self._page.show_finding(finding)
                return

    def _check_layout(self) -> None:
        self._commit()
        self._context.go("layout").open_record(self._key)

    def _cure(self, finding: Finding) -> None:
        if finding.cure is None:
            return
        self._commit()
        with telling(self._context.messages):
            change = self._doctor.cure(self._key, finding.cure)
            self._context.bus.changed.emit(change)
            self._context.say(change.label)


def _ignore_steps(call: Callable[[], object], _step: Step) -> object:
    return call()
