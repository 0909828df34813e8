"""Reads a file or pasted text in the worker, with progress, cancel, one sentence on failure."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.core.errors import CancelledByUserError, UserError
from kehoach_desktop.ui import tasks
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screens.importing.page import ImportPage

_KINDS: Final = "Văn bản kế hoạch (*.docx *.doc *.rtf *.pdf *.xlsx *.txt);;Mọi tệp (*)"
_PASTED: Final = "Nội dung dán vào"
_NOTHING_TO_PASTE: Final = (
    "Chưa có gì để dán. Hãy chép nội dung kế hoạch (Ctrl+C) rồi bấm Dán nội dung."
)
_FOLDER: Final = "import/folder"


class Reader(QObject):
    """`read` gives the name of the source and the draft; failures are told on the page."""

    read = Signal(str, object)

    def __init__(self, page: ImportPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._job: tasks.Job | None = None
        page.file_given.connect(self.read_file)
        page.choose_asked.connect(self._choose)
        page.paste_asked.connect(self._paste)
        page.busy.cancelled.connect(self.stop)

    def read_file(self, path: Path) -> None:
        """Read a file."""
        self._context.settings.setValue(_FOLDER, str(path.parent))
        importing = self._context.services.importing
        self._start(path.name, lambda stopped: importing.read(path, stopped))

    def stop(self) -> None:
        """Stop what is being read; nothing was stored."""
        if self._job is not None and not self._job.done:
            self._job.cancel()

    def _choose(self) -> None:
        folder = str(self._context.settings.value(_FOLDER, ""))
        name, _ = QFileDialog.getOpenFileName(self._page, "Chọn kế hoạch", folder, _KINDS)
        if name:
            self.read_file(Path(name))

    def _paste(self) -> None:
        text = QGuiApplication.clipboard().text()
        if not text.strip():
            self._page.error.show_error(_NOTHING_TO_PASTE)
            return
        importing = self._context.services.importing
        self._start(_PASTED, lambda stopped: importing.read_text(text, stopped))

    def _start(self, name: str, call: Callable[[Callable[[], bool]], PlanDraft]) -> None:
        self.stop()
        self._page.error.hide()
        self._page.busy.start(f"Đang đọc {name}")
        job = tasks.start(lambda step: call(_asking(step)), self)
        job.finished.connect(lambda draft: self._finish(job, name, draft))
        job.failed.connect(lambda error: self._fail(job, error))
        self._job = job

    def _finish(self, job: tasks.Job, name: str, draft: PlanDraft) -> None:
        if job is self._job:  # not one that a later file has replaced
            self._page.busy.stop()
            self.read.emit(name, draft)

    def _fail(self, job: tasks.Job, error: BaseException) -> None:
        if job is not self._job:
            return
        self._page.busy.stop()
        if isinstance(error, CancelledByUserError):
            self._context.say("Đã hủy. Chưa có gì được nhận.", can_undo=False)
        elif isinstance(error, UserError):
            self._page.error.show_error(str(error))
        else:
            raise error


def _asking(step: tasks.Step) -> Callable[[], bool]:
    """Give a function that tells whether the clerk has pressed Hủy."""

    def stopped() -> bool:
        try:
            step(0, 0)
        except CancelledByUserError:
            return True
        return False

    return stopped
