"""The next step of the document in the editor: filled button, menu, the line that says Sửa."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.document_steps import Step, next_step, other_steps, standing_line
from kehoach_desktop.core.history import Subject
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.versions import FROZEN
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.plans.issuing.steps import DocumentSteps
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage


class StepAnswers(QObject):
    """What was typed is committed before a step is taken."""

    reviewed = Signal()
    """The clerk says that an import was looked through."""

    def __init__(
        self, page: EditorPage, context: Context, printer: Printer, commit: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._go = context.go
        self._versions = context.services.versions
        self._commit = commit
        self._content: PlanContent | None = None
        self.steps = DocumentSteps(page, context, printer)
        page.header.step.clicked.connect(self._take_next)
        page.header.more.clicked.connect(self.open_menu)
        page.notice.acted.connect(self._act)

    def show(self, content: PlanContent) -> None:
        """Take the document that is shown."""
        self._content = content
        step = next_step(content.document)
        self._page.header.show_steps(step.value if step else "", has_more=True)

    def open_menu(self) -> QMenu:
        """Show what else can be done."""
        menu, button = QMenu(self._page), self._page.header.more
        for step in self._others():
            action = menu.addAction(step.value)
            action.triggered.connect(lambda _on=False, step=step: self._take(step))
        self._offer_versions(menu)
        check = menu.addAction("Kiểm tra thể thức")
        check.triggered.connect(lambda _on=False: self._page.layout_wanted.emit())
        history = menu.addAction("Lịch sử")
        history.triggered.connect(lambda _on=False: self._show_history())
        menu.popup(button.mapToGlobal(button.rect().bottomLeft()))
        return menu

    def _show_history(self) -> None:
        if self._content is not None:
            self._commit()
            document = self._content.document
            name = document.abstract or document.type.word
            self._go("settings").open_history(Subject("document", document.id, name))

    def _offer_versions(self, menu: QMenu) -> None:
        """Offer issued versions to print where the editor shows another text, or a later one."""
        document = self._content.document if self._content else None
        held = self._versions.of_document(document.id) if document else []
        if document is None or not held or (document.state in FROZEN and len(held) == 1):
            return
        papers = menu.addMenu("In bản đã ban hành")
        for version in reversed(held):
            action = papers.addAction(version.title)
            action.triggered.connect(lambda _on=False, one=version: self.steps.print_version(one))

    def _others(self) -> tuple[Step, ...]:
        if self._content is None:
            return ()
        document = self._content.document
        return other_steps(document, len(self._versions.of_document(document.id)))

    def _take_next(self) -> None:
        step = next_step(self._content.document) if self._content else None
        if step is not None:
            self._take(step)

    def _take(self, step: Step) -> None:
        if self._content is not None:
            self._commit()
            self.steps.take(step, self._content.document.id)

    def _act(self) -> None:
        if self._content is not None and standing_line(self._content)[0]:
            self._take(Step.OPEN_NEXT)
        else:
            self.reviewed.emit()
