"""Joins the layout check to files and documents; a Word file is only ever copied, mended."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import CancelledByUserError, UserError
from kehoach_desktop.core.layout_findings import LayoutFinding, LayoutReport
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.layout.page import LayoutPage
from kehoach_desktop.ui.tasks import Job, Step, start

_FILTER: Final = "Tệp Word (*.docx)"
_FOLDER: Final = "layout/folder"
AskPath = Callable[[QWidget, str], Path | None]


class LayoutPresenter(QObject):
    """Holds the file, or the id of the document, that is shown."""

    def __init__(self, page: LayoutPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._layout = context.services.layout
        self._file: Path | None = None
        self._document = 0
        self._job: Job | None = None
        self.ask_open: Callable[[], Path | None] = self._ask_open
        self.ask_save: AskPath = self._ask_save
        page.file_chosen.connect(self._choose)
        page.record_wanted.connect(self._show_document)
        page.mend_wanted.connect(partial(self._mend, ()))
        page.list.fix_wanted.connect(lambda finding: self._mend((finding.key,)))
        page.list.chosen.connect(self._go)
        page.back_wanted.connect(self._back)
        page.busy.cancelled.connect(self._cancel)
        context.bus.changed.connect(self._refresh)

    def _choose(self, path: Path | None) -> None:
        chosen = path or self.ask_open()
        if chosen is not None:
            self._file, self._document = chosen, 0
            call = self._layout.file_work(chosen)
            self._work(call, f"Đang kiểm tra {chosen.name}", self._show_file)

    def _show_file(self, report: LayoutReport) -> None:
        self._page.show_report(report, mend="Ghi bản đã sửa…")

    def _show_document(self, document_id: int) -> None:
        self._file, self._document = None, document_id
        with telling(self._context.messages):
            report = self._layout.check_document(document_id)
            self._page.show_report(report, mend="Sửa tất cả")

    def _mend(self, keys: tuple[str, ...]) -> None:
        if self._file is not None:
            self._write(self._file, keys)
        elif self._document:
            with telling(self._context.messages):
                change = self._layout.fix(self._document, keys)
                self._context.bus.changed.emit(change)
                self._context.say(change.label)

    def _write(self, file: Path, keys: tuple[str, ...]) -> None:
        target = self.ask_save(self._page, f"{file.stem} (đã sửa).docx")
        if target is None:
            return
        mend = self._layout.mend_work(file, target, keys)
        show = partial(self._show_mended, target)
        self._work(lambda _cancelled: mend(), f"Đang ghi {target.name}", show)

    def _show_mended(self, target: Path, report: LayoutReport) -> None:
        self._file = target
        self._page.show_report(report, mend="Ghi bản đã sửa…")
        self._context.say(f"Đã ghi {target.name} vào {target.parent}", can_undo=False)

    def _go(self, finding: LayoutFinding) -> None:
        """Go to the place in the editor; of a Word file the words say where it is."""
        if self._document:
            editor = self._context.go("plan")
            editor.open_record(self._document)
            editor.open_part(finding.key)

    def _back(self) -> None:
        if self._document:
            self._context.go("plan").open_record(self._document)
        else:
            self._context.go("plans")

    def _refresh(self, _change: Change) -> None:
        if self._document and self._page.isVisible():
            self._show_document(self._document)

    def _work(
        self,
        call: Callable[[Callable[[], bool]], Any],
        words: str,
        then: Callable[[Any], None],
    ) -> None:
        if self._job is not None and not self._job.done:
            return
        self._page.busy.start(words)
        self._job = start(partial(_watching, call), self)
        self._job.finished.connect(self._page.busy.stop)
        self._job.finished.connect(then)
        self._job.failed.connect(self._fail)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _fail(self, error: Exception) -> None:
        self._page.busy.stop()
        if isinstance(error, CancelledByUserError):
            self._context.say(str(error), can_undo=False)
        elif isinstance(error, UserError):
            self._context.messages.warn(str(error))
        else:
            raise error

    def _ask_open(self) -> Path | None:
        chosen, _ = QFileDialog.getOpenFileName(
            self._page, "Chọn tệp Word", self._folder(), _FILTER
        )
        return self._kept(Path(chosen)) if chosen else None

    def _ask_save(self, owner: QWidget, name: str) -> Path | None:
        proposed = str(Path(self._folder()) / name)
        chosen, _ = QFileDialog.getSaveFileName(owner, "Ghi bản đã sửa", proposed, _FILTER)
        if not chosen:
            return None
        path = Path(chosen)
        return self._kept(path if path.suffix.lower() == ".docx" else Path(f"{path}.docx"))

    def _folder(self) -> str:
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        usual = QStandardPaths.writableLocation(documents)
        return str(self._context.settings.value(_FOLDER) or usual)

    def _kept(self, path: Path) -> Path:
        self._context.settings.setValue(_FOLDER, str(path.parent))
        return path


def _watching(call: Callable[[Callable[[], bool]], Any], step: Step) -> Any:
    """Let the clerk's "Hủy" reach the child process that reads the file."""

    def cancelled() -> bool:
        try:
            step(0, 0)
        except CancelledByUserError:
            return True
        return False

    return call(cancelled)
