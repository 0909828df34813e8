"""Takes a document to its next state: opens the sheet that asks, stores the answer, tells it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.document_steps import Step
from kehoach_desktop.core.documents import DocState
from kehoach_desktop.core.errors import UserError
from kehoach_desktop.core.file_names import file_name
from kehoach_desktop.core.findings import GENERAL, findings
from kehoach_desktop.core.versions import Version
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.plans.issuing.comparing import Comparing
from kehoach_desktop.ui.screens.plans.issuing.end_sheet import EndSheet
from kehoach_desktop.ui.screens.plans.issuing.issue_sheet import IssueSheet
from kehoach_desktop.ui.screens.plans.issuing.signed_sheet import SignedSheet
from kehoach_desktop.ui.screens.plans.issuing.submit_sheet import SubmitSheet

AskFile = Callable[[QWidget], Path | None]


class DocumentSteps(QObject):
    """Used by the list and by the editor; `owner` is the page over which sheets open."""

    def __init__(self, owner: QWidget, context: Context, printer: Printer) -> None:
        super().__init__(owner)
        self._owner = owner
        self._context = context
        self._printer = printer
        self._comparing = Comparing(owner, context, printer)
        self.ask_file: AskFile = ask_pdf
        self.sheet: QWidget | None = None
        """The sheet opened last, while it is open."""
        self._ways: dict[Step, Callable[[int], None]] = {
            Step.SUBMIT: self._submit,
            Step.ISSUE: self._issue,
            Step.SEND: self._send,
            Step.OPEN_NEXT: self._open_next,
            Step.END: self._end,
            Step.COMPARE: self._comparing.open,
            Step.SIGNED: self._show_signed,
        }

    def take(self, step: Step, document_id: int) -> None:
        """Take a step, asking what there is to ask."""
        services = self._context.services
        if step is Step.SEND_BACK:
            self._do(partial(services.issuing.send_back, document_id))
        elif step is Step.TAKE_BACK:
            self._do(partial(services.withdrawing.take_back, document_id))
        else:
            with telling(self._context.messages):
                self._ways[step](document_id)

    def issue_with(self, document_id: int, *, number: int | None, day: date | None) -> None:
        """Open the sheet of issuing with a number or a day that was typed in the list."""
        with telling(self._context.messages):
            self._issue(document_id, number, day)

    def print_version(self, version: Version) -> None:
        """Show an issued version before it is printed, whatever is being written now."""
        services = self._context.services
        with telling(self._context.messages):
            content = services.versions.issued(version)
            make = partial(services.versions.plan_pdf, content)
            two_sided = partial(services.printing.plan_pdf, content, mirrored=True)
            name = file_name(content.document, ".pdf", f"bản {version.version}")
            self._printer.preview(make, name, two_sided)

    def _submit(self, document_id: int) -> None:
        services = self._context.services
        content = services.plans.content(document_id)
        points = [finding.text for finding in services.doctor.examine(content) if finding.warns]
        sheet = SubmitSheet(self._context.theme, self._owner, content.document, points)
        submit = services.issuing.submit
        sheet.accepted.connect(partial(self._do, partial(submit, document_id)))
        self._open(sheet)

    def _issue(self, document_id: int, number: int | None = None, day: date | None = None) -> None:
        services = self._context.services
        content = services.plans.content(document_id)
        offer = services.issuing.offer
        day = day or services.today()
        sheet = IssueSheet(self._context.theme, self._owner, content.document, day)
        sheet.show_blanks([one.text for one in findings(content) if one.part == GENERAL])
        sheet.show_offer(offer(document_id, day))
        if number is not None:
            sheet.type_number(number)
        sheet.day_chosen.connect(lambda chosen: sheet.show_offer(offer(document_id, chosen)))
        sheet.wanted.connect(partial(self._store_issue, sheet, document_id))
        self._open(sheet)

    def _store_issue(self, sheet: IssueSheet, document_id: int, number: int, day: date) -> None:
        try:
            change = self._context.services.issuing.issue(document_id, number, day)
        except UserError as error:
            sheet.refuse(str(error))
            return
        sheet.done(IssueSheet.DialogCode.Accepted)
        self._tell(change)

    def _send(self, document_id: int) -> None:
        self._context.go("recipients").open_record(document_id)

    def _open_next(self, document_id: int) -> None:
        services = self._context.services
        state = services.plans.content(document_id).document.state
        back = state is DocState.SUBMITTED
        work = services.issuing.send_back if back else services.issuing.open_next
        self._do(partial(work, document_id))

    def _end(self, document_id: int) -> None:
        services = self._context.services
        document = services.plans.content(document_id).document
        sheet = EndSheet(self._context.theme, self._owner, document, services.today())
        sheet.wanted.connect(partial(self._store_end, sheet, document_id))
        self._open(sheet)

    def _store_end(
        self, sheet: EndSheet, document_id: int, state: DocState, day: date, note: str
    ) -> None:
        ending = self._context.services.withdrawing
        work = ending.withdraw if state is DocState.WITHDRAWN else ending.supersede
        try:
            change = work(document_id, day, note)
        except UserError as error:
            sheet.refuse(str(error))
            return
        sheet.done(EndSheet.DialogCode.Accepted)
        self._tell(change)

    def _show_signed(self, document_id: int) -> None:
        versions = self._context.services.versions
        sheet = SignedSheet(self._context.theme, self._owner, can_name=versions.can_name_signers())
        sheet.attach_wanted.connect(partial(self._attach, sheet, document_id))
        sheet.detach_wanted.connect(partial(self._detach, sheet, document_id))
        sheet.open_wanted.connect(partial(self._open_signed, document_id))
        sheet.show_version(versions.latest(document_id))
        self._open(sheet)

    def _attach(self, sheet: SignedSheet, document_id: int) -> None:
        path = self.ask_file(sheet)
        if path is not None:
            versions = self._context.services.versions
            key = versions.latest(document_id).id
            self._do(partial(versions.attach_signed, key, path))
            sheet.show_version(versions.latest(document_id))

    def _detach(self, sheet: SignedSheet, document_id: int) -> None:
        versions = self._context.services.versions
        self._do(partial(versions.detach_signed, versions.latest(document_id).id))
        sheet.show_version(versions.latest(document_id))

    def _open_signed(self, document_id: int) -> None:
        versions = self._context.services.versions
        with telling(self._context.messages):
            path = versions.signed_path(versions.latest(document_id).id)
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    def _open(self, sheet: SubmitSheet | IssueSheet | EndSheet | SignedSheet) -> None:
        self.sheet = sheet
        sheet.finished.connect(self._forget)
        sheet.ask()

    def _forget(self) -> None:
        self.sheet = None

    def _do(self, work: Callable[[], Change]) -> None:
        with telling(self._context.messages):
            self._tell(work())

    def _tell(self, change: Change) -> None:
        self._context.bus.changed.emit(change)
        self._context.say(change.label)


def ask_pdf(owner: QWidget) -> Path | None:
    """Ask for a PDF; None when the clerk thinks better of it."""
    chosen, _ = QFileDialog.getOpenFileName(owner, "Chọn tệp PDF đã ký", "", "Tệp PDF (*.pdf)")
    return Path(chosen) if chosen else None
