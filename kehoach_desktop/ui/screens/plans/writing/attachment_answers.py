"""Does what the form Tệp kèm theo asks for: files in, outlines begun, reasons noted, the list."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import CancelledByUserError, UserError
from kehoach_desktop.core.file_names import file_name
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.plans.writing.attachments_form import (
    ATTACH,
    DETACH,
    OPEN,
    REMOVE,
    WRITE,
)
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage
from kehoach_desktop.ui.tasks import Job, start

AskFile = Callable[[QWidget, str], Path | None]
_FOLDER: Final = "attachments/folder"


class AttachmentAnswers(QObject):
    """What was typed into the text is committed first."""

    def __init__(
        self, page: EditorPage, context: Context, printer: Printer, commit: Callable[[], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._printer = printer
        self._commit = commit
        self._service = context.services.attachments
        self._content: PlanContent | None = None
        self._job: Job | None = None
        self.ask_file: AskFile = ask_file
        self.open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl
        self._verbs: dict[str, Callable[[int], None]] = {
            ATTACH: self._attach,
            OPEN: self._open,
            WRITE: self._write,
            DETACH: lambda key: self._do(partial(self._service.detach, key)),
            REMOVE: lambda key: self._do(partial(self._service.remove, key)),
        }
        form = page.desk.attached
        form.acted.connect(lambda verb, key: self._verbs[verb](key))
        form.promised.connect(self._promise)
        form.explained.connect(lambda key, why: self._do(partial(self._service.explain, key, why)))
        form.print_wanted.connect(self._print)

    def show(self, content: PlanContent) -> None:
        """Take the document whose papers are shown."""
        self._content = content

    def _promise(self, name: str) -> None:
        if self._content is not None:
            self._do(partial(self._service.promise, self._content.document.id, name))

    def _attach(self, attachment_id: int) -> None:
        settings = self._context.settings
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = str(settings.value(_FOLDER) or QStandardPaths.writableLocation(documents))
        path = self.ask_file(self._page, folder)
        if path is None or self._job is not None:
            return
        settings.setValue(_FOLDER, str(path.parent))
        with telling(self._context.messages):
            call = self._service.copying(path)
            self._page.busy.start(f"Đang chép “{path.name}”")
            self._job = job = start(call, self)
            job.stepped.connect(self._page.busy.step)
            job.finished.connect(partial(self._note, attachment_id))
            job.failed.connect(self._fail)

    def _note(self, attachment_id: int, file: object) -> None:
        self._end()
        self._do(lambda: self._service.note(attachment_id, file))  # type: ignore[arg-type]

    def _fail(self, error: Exception) -> None:
        self._end()
        if isinstance(error, CancelledByUserError):
            self._context.say(str(error), can_undo=False)
        elif isinstance(error, UserError):
            self._context.messages.warn(str(error))
        else:
            raise error

    def _end(self) -> None:
        self._job = None
        self._page.busy.stop()

    def _open(self, attachment_id: int) -> None:
        papers = self._content.attachments if self._content else ()
        outline = next((one.outline_id for one in papers if one.id == attachment_id), None)
        if outline is not None:
            self._page.record_wanted.emit(outline)
            return
        with telling(self._context.messages):
            path = self._service.open_path(attachment_id)
            if not self.open_url(QUrl.fromLocalFile(str(path))):
                self._context.messages.warn(
                    f"Máy này chưa có chương trình mở “{path.suffix}”. Tệp vẫn nguyên. "
                    "Hãy cài chương trình xem loại tệp này."
                )

    def _write(self, attachment_id: int) -> None:
        self._commit()
        with telling(self._context.messages):
            change = self._service.write_outline(attachment_id)
            self._context.bus.changed.emit(change)
            self._page.record_wanted.emit(change.new_id or 0)

    def _print(self) -> None:
        if self._content is not None:
            name = f"Tep kem theo {file_name(self._content.document, '.pdf')}"
            self._printer.preview(partial(self._service.pdf, [self._content]), name)

    def _do(self, work: Callable[[], Change]) -> None:
        self._commit()
        with telling(self._context.messages):
            self._context.bus.changed.emit(work())


def ask_file(owner: QWidget, folder: str) -> Path | None:
    """Ask which file goes with the document; None when the clerk thinks better of it."""
    name, _ = QFileDialog.getOpenFileName(
        owner,
        "Đính tệp kèm theo",
        folder,
        "Mọi tệp (*);;Văn bản (*.docx *.doc *.pdf *.xlsx *.xls)",
    )
    return Path(name) if name else None
