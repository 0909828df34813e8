"""Kiểm tra of the plan editor: what is found, the way to it, and the one click that mends it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from kehoach_desktop.core.findings import Finding
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage
from kehoach_desktop.ui.tasks import Job, Step, start

_LONG: Final = 150
"""Blocks; examining a shorter plan takes less than a keystroke may."""
_PAUSE: Final = 600
"""Milliseconds without a change before a long plan is examined."""


class FindingAnswers(QObject):
    """`changed` asks for the plan to be shown anew: more has been found, or holidays were read.

    A long plan is examined in another thread, once the clerk pauses; until then the findings are
    those of before.
    """

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
        self._examining: Job | None = None
        self._examined: PlanContent | None = None
        self._waiting: PlanContent | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE)
        self._pause.timeout.connect(self._examine_apart)
        page.outline.cure_wanted.connect(self._cure)
        page.desk.text.finding_wanted.connect(self._go_to_next)
        page.part_wanted.connect(self._go_to)
        page.layout_wanted.connect(self._check_layout)

    def examine(self, content: PlanContent) -> tuple[Finding, ...]:
        """Give what is found in a plan that is about to be shown."""
        other = content.document.id != self._key
        self._key = content.document.id
        if content is self._examined:
            return self._found
        if len(content.blocks) <= _LONG:
            self._found, self._waiting = self._doctor.examine(content), None
        else:
            self._found = () if other else self._found
            self._waiting = content
            self._pause.start()
        years = self._doctor.years_to_read(content)
        if years and (self._job is None or self._job.done):
            self._job = start(partial(_ignore_steps, self._doctor.reading(years)), self)
            self._job.finished.connect(partial(self._take, years))
        return self._found

    def _examine_apart(self) -> None:
        """Examine what waits; while one examination runs, the next waits for its end."""
        content = self._waiting
        if content is None or (self._examining is not None and not self._examining.done):
            return
        self._waiting = None
        self._examining = start(
            partial(_ignore_steps, partial(self._doctor.examine, content)), self
        )
        self._examining.finished.connect(partial(self._take_findings, content))

    def _take_findings(self, content: PlanContent, found: tuple[Finding, ...]) -> None:
        if self._waiting is not None:  # typed on meanwhile
            self._pause.start()
        elif content.document.id == self._key and found != self._found:
            self._found, self._examined = found, content
            self.changed.emit()

    def _take(self, years: tuple[int, ...], found: dict[date, str]) -> None:
        self._doctor.take(years, found)
        self._examined = None
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
