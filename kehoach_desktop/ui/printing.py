"""Ways out of the program for a paper: a file, the sheet before printing, the printer.

    self._printer = Printer(context, page, page.busy)
    self._printer.save(partial(printing.plan_docx, content), file_name(document, ".docx"))
    self._printer.preview(partial(printing.plan_pdf, content), file_name(document, ".pdf"))

Papers are made in a worker thread; a failure is told in words, a file appears whole or not at all.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from kehoach_desktop.core.errors import CancelledByUserError, UserError
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.preview.print_run import PrintRun
from kehoach_desktop.ui.preview.print_sheet import PrintSheet
from kehoach_desktop.ui.tasks import Job, Step, start
from kehoach_desktop.ui.widgets.busy_line import BusyLine

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

MakeFile = Callable[[], bytes]
AskPath = Callable[[QWidget, str], Path | None]
AskPrinter = Callable[[QWidget, int, bool], "QPrinter | None"]
_FOLDER: Final = "files/folder"
_FILTERS: Final = {
    ".docx": "Tệp Word (*.docx)",
    ".pdf": "Tệp PDF (*.pdf)",
    ".xlsx": "Tệp Excel (*.xlsx)",
    ".ics": "Tệp lịch (*.ics)",
}


class Printer(QObject):
    """One paper at a time; `busy` of the screen tells long work and lets it be stopped."""

    def __init__(self, context: Context, owner: QWidget, busy: BusyLine) -> None:
        super().__init__(owner)
        self._context = context
        self._owner = owner
        self._busy = busy
        self._job: Job | None = None
        self._run: PrintRun | None = None
        self.ask_path: AskPath = self._ask_path
        self.ask_printer: AskPrinter = ask_printer
        busy.cancelled.connect(self._cancel)

    def save(self, make: MakeFile, name: str) -> None:
        """Ask for a place and write a paper there; `name` is proposed."""
        path = self.ask_path(self._owner, name)
        if path is not None:
            self._work(partial(self._write, make, path), f"Đang ghi {path.name}", self._tell_saved)

    def preview(self, make: MakeFile, name: str, two_sided: MakeFile | None = None) -> None:
        """Show a paper as it will be printed, with the ways to print it.

        `two_sided` makes the same paper with mirrored margins, where it can have them.
        """
        printing = self._context.services.printing
        sheet = PrintSheet(self._context.theme, printing, make, two_sided)
        sheet.setParent(self._owner.window(), sheet.windowFlags())
        sheet.print_wanted.connect(partial(self._print, sheet))
        sheet.save_wanted.connect(lambda: self.save(sheet.make, name))
        sheet.open_wanted.connect(lambda: self.open_pdf(sheet.make, name))
        sheet.open()

    def open_pdf(self, make: MakeFile, name: str) -> None:
        """Write the paper into the temporary folder and open it in the system's own viewer."""
        folder = QStandardPaths.StandardLocation.TempLocation
        path = Path(QStandardPaths.writableLocation(folder)) / name
        self._work(partial(self._write, make, path), "Đang mở PDF", self._open)

    def _print(self, sheet: PrintSheet, pdf: bytes, count: int) -> None:
        device = self.ask_printer(sheet, count, sheet.two_sided.isChecked())
        if device is None:
            return
        sheet.close()
        self._run = run = PrintRun(self._context.services.printing, pdf, device, self)
        self._busy.start("Đang in")
        run.stepped.connect(self._busy.step)
        run.finished.connect(self._end_print)
        run.failed.connect(self._fail)
        run.start()

    def _end_print(self, pages: int) -> None:
        self._busy.stop()
        self._context.say(f"Đã gửi {pages} trang tới máy in.", can_undo=False)

    def _write(self, make: MakeFile, path: Path) -> Path:
        self._context.services.printing.save(path, make())
        return path

    def _work(self, call: Callable[[], Path], words: str, then: Callable[[Path], None]) -> None:
        self._busy.start(words)
        self._job = job = start(partial(_ignore_steps, call), self)
        job.finished.connect(self._busy.stop)
        job.finished.connect(then)
        job.failed.connect(self._fail)

    def _fail(self, error: Exception) -> None:
        self._busy.stop()
        if isinstance(error, CancelledByUserError):
            self._context.say(str(error), can_undo=False)
        elif isinstance(error, UserError):
            self._context.messages.warn(str(error))
        else:
            raise error

    def _cancel(self) -> None:
        if self._run is not None:
            self._run.cancel()
        if self._job is not None:
            self._job.cancel()

    def _tell_saved(self, path: Path) -> None:
        self._context.say(f"Đã ghi {path.name} vào {path.parent}", can_undo=False)

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._context.messages.warn(
                f"Máy này chưa có chương trình xem PDF. Tệp đã ghi ở {path}. Văn bản vẫn nguyên."
            )

    def _ask_path(self, owner: QWidget, name: str) -> Path | None:
        settings = self._context.settings
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        folder = str(settings.value(_FOLDER) or QStandardPaths.writableLocation(documents))
        ending = Path(name).suffix
        chosen, _ = QFileDialog.getSaveFileName(
            owner, "Ghi tệp", str(Path(folder) / name), _FILTERS[ending]
        )
        if not chosen:
            return None
        path = Path(chosen)
        if not path.name:  # the top folder of a drive: the proposed name goes there
            path /= name
        settings.setValue(_FOLDER, str(path.parent))
        return path if path.suffix.lower() == ending else path.with_name(path.name + ending)


def _ignore_steps(call: Callable[[], Path], _step: Step) -> Path:
    return call()


def ask_printer(owner: QWidget, pages: int, two_sided: bool) -> "QPrinter | None":  # noqa: FBT001 (a row of one signature)
    """Ask which printer, pages, copies; None when the clerk thinks better of it."""
    from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter

    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    modes = QPrinter.DuplexMode
    device.setDuplex(modes.DuplexLongSide if two_sided else modes.DuplexNone)
    dialog = QPrintDialog(device, owner)
    dialog.setWindowTitle("In")
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.setMinMax(1, pages)
    dialog.setFromTo(1, pages)
    return device if dialog.exec() else None
