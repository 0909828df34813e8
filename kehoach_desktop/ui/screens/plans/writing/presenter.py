"""Joins the plan editor to plans, printing and the news of other screens."""

from functools import partial

from PySide6.QtCore import QObject

from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.chips import chips_of
from kehoach_desktop.core.editing import kind_of_new_activity, shown_blocks
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.file_names import file_name
from kehoach_desktop.core.outline import outline
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.plans.writing.attachment_answers import AttachmentAnswers
from kehoach_desktop.ui.screens.plans.writing.chip_answers import ChipAnswers
from kehoach_desktop.ui.screens.plans.writing.finding_answers import FindingAnswers
from kehoach_desktop.ui.screens.plans.writing.form_answers import FormAnswers
from kehoach_desktop.ui.screens.plans.writing.live_page import LivePage
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage
from kehoach_desktop.ui.screens.plans.writing.plan_view import PlanView
from kehoach_desktop.ui.screens.plans.writing.pointer import PagePointer
from kehoach_desktop.ui.screens.plans.writing.step_answers import StepAnswers

_SHOWN = (
    Touched.DOCUMENT
    | Touched.BLOCK
    | Touched.ACTIVITY
    | Touched.ASSIGNMENT
    | Touched.DELIVERY
    | Touched.QUESTION
    | Touched.UNIT
    | Touched.CAMPAIGN
    | Touched.OFFICE
)
_SIZES = "plans/editor"


class EditorPresenter(QObject):
    """Holds the plan that is open as the store has it."""

    def __init__(self, page: EditorPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._plans = context.services.plans
        self._content: PlanContent | None = None
        self._campaigns: list[Campaign] = []
        self._short: dict[int, str] = {}
        self._targets: dict[int, tuple[str, ...]] = {}
        self._stale = False
        self._live = LivePage(page, context.services.printing)
        self._printer = Printer(context, page, page.busy)
        self._pointer = PagePointer(page)
        self._chips = ChipAnswers(page, context, self.commit)
        self._forms = FormAnswers(page.desk, context, self.commit)
        self._checks = FindingAnswers(page, context, self.commit)
        self._papers = AttachmentAnswers(page, context, self._printer, self.commit)
        self._join_page()
        context.bus.changed.connect(self._refresh)
        sizes = context.settings.value(_SIZES)
        if isinstance(sizes, list):
            page.panes.set_widths([int(size) for size in sizes])

    def _join_page(self) -> None:
        page, text, context = self._page, self._page.desk.text, self._context
        page.record_wanted.connect(self.open)
        page.left.connect(self.commit)
        self._steps = StepAnswers(page, context, self._printer, self.commit)
        self._steps.reviewed.connect(self._forms.mark_reviewed)
        page.preview.bar.layout_chosen.connect(self._forms.choose_layout)
        page.visited.connect(self._visit)
        page.export_wanted.connect(self._export)
        page.print_wanted.connect(self._print)
        page.panes.sizes_changed.connect(lambda sizes: context.settings.setValue(_SIZES, sizes))
        page.header.back.clicked.connect(lambda: context.go("plans"))
        page.header.undo.clicked.connect(partial(self._step, "undo"))
        page.header.redo.clicked.connect(partial(self._step, "redo"))
        page.desk.bring.clicked.connect(lambda: context.go("import"))
        page.desk.add.clicked.connect(lambda: self._add_activity(text.textCursor().blockNumber()))
        text.commit_wanted.connect(self.commit)
        text.activity_wanted.connect(self._add_activity)
        page.find_line.replaced.connect(self._tell_replaced)
        self._checks.changed.connect(self._show_again)
        context.theme.changed.connect(self._redress)

    @property
    def content(self) -> PlanContent | None:
        """The plan as the store has it."""
        return self._content

    def open(self, document_id: int) -> None:
        """Show another plan, at the first part where something is open."""
        self.commit()
        self._content = None
        if not self._load(document_id) or self._waits_for_review(document_id):
            return
        entries = self._page.outline.entries()
        texts = [entry for entry in entries if entry.block_index is not None]
        first = next((one for one in entries if one.is_open), next(iter(texts), entries[0]))
        self._page.preview.go_to(0)
        self._page.desk.go_to(first)

    def _waits_for_review(self, document_id: int) -> bool:
        """Hand a plan that came in unseen to the import review."""
        seen = self._content is None or self._content.document.reviewed
        if seen or self._context.services.importing.waiting(document_id) is None:
            return False
        self._content = None
        self._context.go("import").open_record(document_id)
        return True

    def _load(self, document_id: int) -> bool:
        try:
            self._content = self._plans.content(document_id)
        except BadInputError:  # deleted, or its making undone
            self._content = None
            self._context.go("plans")
            return False
        self._campaigns = self._context.services.campaigns.all()
        self._targets = self._context.services.targets.of_document(document_id)
        self._short = {
            unit.id: unit.label for unit in self._context.services.units.all() if not unit.is_group
        }
        self._stale = False
        self._show(self._content)
        return True

    def _show(self, content: PlanContent) -> None:
        found = self._checks.examine(content)
        chips = {
            key: chips_of(planned, self._short, self._targets.get(key, ()))
            for key, planned in content.activities.items()
        }
        entries = outline(content, found)
        self._chips.show(content)
        self._forms.show(content)
        self._steps.show(content)
        self._papers.show(content)
        generated = self._context.services.printing.generated(content)
        view = PlanView(content, entries, found, chips, self._campaigns, generated)
        self._page.show_plan(view)
        history = self._context.services.undo
        self._page.header.show_history(history.undo_label(), history.redo_label())
        self._live.show(content)

    def commit(self) -> None:
        """Store what was typed; earlier steps are then the store's to undo."""
        text = self._page.desk.text
        if self._content is None or not text.has_edits or text.is_composing:
            return
        blocks = text.blocks()
        key = self._content.document.id
        if blocks == shown_blocks(self._content):
            text.mark_stored(blocks)
            return
        with telling(self._context.messages):
            change = self._plans.save_blocks(key, blocks)
            text.mark_stored(blocks)
            self._context.bus.changed.emit(change)

    def _refresh(self, change: Change) -> None:
        if self._content is None or not change.touched & _SHOWN:
            return
        self._stale = True
        if self._page.isVisible():
            self._load(self._content.document.id)
        elif change.touched & Touched.DOCUMENT:
            self._forget_deleted(self._content.document.id)

    def _forget_deleted(self, document_id: int) -> None:
        try:
            self._plans.content(document_id)
        except BadInputError:
            self._content = None

    def _visit(self) -> None:
        if self._stale and self._content is not None:
            self._load(self._content.document.id)

    def _redress(self) -> None:
        self.commit()
        was_in_text = self._page.desk.is_in_text()
        self._page.desk.text.redress()
        if was_in_text:
            self._page.desk.hold_place()

    def _add_activity(self, after: int) -> None:
        if self._content is None:
            return
        self.commit()
        text = self._page.desk.text
        kind = kind_of_new_activity(text.blocks(), after)
        with telling(self._context.messages):
            key = self._content.document.id
            change = self._plans.add_activity(key, after, kind=kind)
            self._context.bus.changed.emit(change)
            self._page.desk.go_to_block(after + 1)

    def _tell_replaced(self, count: int) -> None:
        self.commit()
        self._context.say(f"Đã thay {count} chỗ")

    def _show_again(self) -> None:
        self._stale = True
        if self._content is not None and self._page.isVisible():  # else the store may be closed
            self._stale = False
            self._show(self._content)

    def _step(self, verb: str) -> None:
        here = self._page.undo_here if verb == "undo" else self._page.redo_here
        if here():
            return
        with telling(self._context.messages):
            self._context.bus.changed.emit(getattr(self._context.services.undo, verb)())

    def _export(self, ending: str) -> None:
        self.commit()
        if self._content is not None:
            printing = self._context.services.printing
            versions = self._context.services.versions
            make = printing.plan_docx if ending == ".docx" else versions.plan_pdf
            name = file_name(self._content.document, ending)
            self._printer.save(partial(make, self._content), name)

    def _print(self) -> None:
        self.commit()
        if self._content is not None:
            make = partial(self._context.services.versions.plan_pdf, self._content)
            name = file_name(self._content.document, ".pdf")
            printing = self._context.services.printing
            two_sided = partial(printing.plan_pdf, self._content, mirrored=True)
            self._printer.preview(make, name, two_sided)
