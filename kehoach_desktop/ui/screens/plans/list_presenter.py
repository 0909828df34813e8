"""Joins the list of documents to plans, printing and the news of other screens."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.documents import DocType, PlanSummary
from kehoach_desktop.core.plan_list import rows
from kehoach_desktop.core.text import short
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.plans.issuing.steps import DocumentSteps
from kehoach_desktop.ui.screens.plans.list_edits import ListEdits
from kehoach_desktop.ui.screens.plans.list_page import PlanListPage
from kehoach_desktop.ui.screens.plans.register_presenter import RegisterPresenter
from kehoach_desktop.ui.screens.plans.writing.snapshot import plan_paper
from kehoach_desktop.ui.second_press import ignore_second_press

_SHOWN = Touched.DOCUMENT | Touched.BLOCK | Touched.ACTIVITY | Touched.ASSIGNMENT | Touched.CAMPAIGN
_NAME = 60
_REST = 60
"""Milliseconds that a row is current before its paper is read."""


class PlanListPresenter(QObject):
    """Shows the list anew when something in it changed."""

    def __init__(self, page: PlanListPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._plans = context.services.plans
        self._stale = True
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self._draw)
        page.visited.connect(self._visit)
        page.sought.connect(lambda _direction, _words: self._load())
        page.opened.connect(self._open)
        page.selected.connect(lambda _summary: self._rest.start())
        page.delete_wanted.connect(self._delete)
        page.new_wanted.connect(lambda: self._new(DocType.PLAN))
        page.type_wanted.connect(self._new)
        page.import_requested.connect(self._import)
        page.check_wanted.connect(lambda: context.go("layout"))
        printer = Printer(context, page, page.busy)
        self.steps = DocumentSteps(page, context, printer)
        self._edits = ListEdits(page.table, context, self.steps)
        self._register = RegisterPresenter(page.register, context, printer)
        page.table.widths.keep_in(context.settings, "plans/widths")
        context.bus.changed.connect(self._refresh)

    def _visit(self) -> None:
        if self._stale:
            self._load()

    def _load(self) -> None:
        self._stale = False
        page = self._page
        if page.shows_register:
            self._register.show()
            page.show_register()
            return
        page.show_rows(rows(self._plans.summaries(), page.direction, page.search.text()))
        self._rest.start()

    def _refresh(self, change: Change) -> None:
        if change.touched & _SHOWN:
            self._stale = True
            if self._page.isVisible():
                self._load()

    def _draw(self) -> None:
        summary = self._page.current()
        if summary is not None and self._page.shows_paper and self._page.isVisible():
            content = self._context.services.versions.in_force(summary.document.id)
            self._page.show_paper(partial(plan_paper, self._context.services.printing, content))

    def _open(self, document_id: int) -> None:
        self._context.go("plan").open_record(document_id)

    def _new(self, kind: DocType) -> None:
        with telling(self._context.messages):
            campaign = self._context.services.campaigns.current()
            change = self._plans.new_document(kind, campaign.id if campaign else None)
            self._context.bus.changed.emit(change)
            if change.new_id is not None:
                self._open(change.new_id)
                ignore_second_press()

    def _delete(self, summary: PlanSummary) -> None:
        with telling(self._context.messages):
            self._context.bus.changed.emit(self._plans.delete_document(summary.document.id))
            name = short(summary.document.abstract, _NAME)
            self._context.say(f"Đã xóa “{name}”")

    def _import(self, path: Path | None) -> None:
        page = self._context.go("import")
        if path is not None:
            page.open_file(path)
