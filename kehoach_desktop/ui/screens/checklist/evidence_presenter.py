"""Brings evidence to lines, opens it, takes it off: joins the page to the service."""

from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QMimeData, QObject, QSize, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QPixmap
from PySide6.QtWidgets import QFileDialog, QWidget

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import CancelledByUserError, UserError
from kehoach_desktop.core.evidence import Evidence, Taken
from kehoach_desktop.services.evidence_input import Incoming, from_file
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.checklist.brought import Brought, brought_by
from kehoach_desktop.ui.screens.checklist.evidence_tile import PICTURE
from kehoach_desktop.ui.screens.checklist.line_details import LineDetails
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage
from kehoach_desktop.ui.screens.checklist.thumbnails import Thumbnails
from kehoach_desktop.ui.tasks import Job, start

AskFiles = Callable[[QWidget, str], list[Path]]
_FOLDER: Final = "evidence/folder"
Do = Callable[[Callable[[], Change]], None]


class EvidencePresenter(QObject):
    """One load of files is copied at a time, the next ones wait; `do` emits and says a change."""

    def __init__(self, page: ChecklistPage, context: Context, do: Do) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._do = do
        self._service = context.services.evidence
        self._waiting: deque[tuple[int, tuple[Incoming, ...]]] = deque()
        self._job: Job | None = None
        self.thumbnails = Thumbnails(self)
        self.ask_files: AskFiles = ask_files
        self.open_url: Callable[[QUrl], bool] = QDesktopServices.openUrl
        page.evidence_brought.connect(self._bring)
        page.line_opened.connect(self._join)
        page.busy.cancelled.connect(self._cancel)

    def picture(self, evidence: Evidence) -> QPixmap | None:
        """Give the small picture of a piece of evidence; None while it is being made."""
        if evidence.path is None:
            return QPixmap()
        theme = self._context.theme
        box = QSize(theme.px(PICTURE.width()), theme.px(PICTURE.height()))
        return self.thumbnails.picture(evidence.path, box, self._page.devicePixelRatioF())

    def _join(self, details: LineDetails) -> None:
        key = details.line.assignment.id
        details.files_wanted.connect(lambda: self._choose(key))
        details.pasted.connect(lambda: self._bring(key, QGuiApplication.clipboard().mimeData()))
        details.strip.opened.connect(self._open)
        details.strip.removed.connect(lambda one: self._do(lambda: self._service.remove(one)))

    def _choose(self, assignment_id: int) -> None:
        settings = self._context.settings
        pictures = QStandardPaths.StandardLocation.PicturesLocation
        folder = str(settings.value(_FOLDER) or QStandardPaths.writableLocation(pictures))
        paths = self.ask_files(self._page, folder)
        if paths:
            settings.setValue(_FOLDER, str(paths[0].parent))
            self._take(assignment_id, Brought(tuple(map(from_file, paths))))

    def _bring(self, assignment_id: int, data: QMimeData) -> None:
        self._take(assignment_id, brought_by(data, self._context.services.today()))

    def _take(self, assignment_id: int, brought: Brought) -> None:
        for link in brought.links:
            self._do(partial(self._service.add_link, assignment_id, link))
        if brought.files:
            self._waiting.append((assignment_id, brought.files))
            self._next()

    def _next(self) -> None:
        if self._job is not None or not self._waiting:
            return
        key, files = self._waiting.popleft()
        with telling(self._context.messages):
            call = self._service.copying(files)
            words = f"{len(files)} tệp" if len(files) > 1 else f"“{files[0].name}”"
            self._page.busy.start(f"Đang chép {words}")
            self._job = job = start(call, self)
            job.stepped.connect(self._page.busy.step)
            job.finished.connect(partial(self._note, key))
            job.failed.connect(self._fail)

    def _note(self, assignment_id: int, taken: Taken) -> None:
        self._end()
        if taken.kept:
            self._do(lambda: self._service.note(assignment_id, taken.kept))
        if taken.refused:
            first, *others = taken.refused
            more = f" Còn {len(others)} tệp khác cũng chưa thêm được." if others else ""
            self._page.trouble.show_error(first + more)
        self._next()

    def _fail(self, error: Exception) -> None:
        self._end()
        if isinstance(error, CancelledByUserError):
            self._waiting.clear()
            self._context.say(str(error), can_undo=False)
        elif isinstance(error, UserError):
            self._page.trouble.show_error(str(error))
            self._next()
        else:
            raise error

    def _end(self) -> None:
        self._job = None
        self._page.busy.stop()

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _open(self, evidence_id: int) -> None:
        """Hand it to the system's own program; a link goes to the browser, never to a socket."""
        with telling(self._context.messages):
            url = self._service.place(evidence_id)
            target = QUrl(url) if isinstance(url, str) else QUrl.fromLocalFile(str(url))
            if not self.open_url(target):
                self._page.trouble.show_error(
                    f"Máy này chưa có chương trình mở “{target.fileName() or target.host()}”. "
                    "Minh chứng vẫn nguyên. Hãy cài chương trình xem loại tệp này."
                )


def ask_files(owner: QWidget, folder: str) -> list[Path]:
    """Ask which files to add; none when the clerk thinks better of it."""
    names, _ = QFileDialog.getOpenFileNames(
        owner,
        "Thêm minh chứng",
        folder,
        "Mọi tệp (*);;Ảnh (*.jpg *.jpeg *.png *.webp *.bmp *.gif);;"
        "Văn bản (*.pdf *.docx *.doc *.xlsx *.xls)",
    )
    return [Path(name) for name in names]
