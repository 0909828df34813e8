"""A PDF to a printer: pages drawn at 300 dots per inch in a worker, painted on the main thread."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QRectF, Signal
from PySide6.QtGui import QImage, QPageLayout, QPainter

from kehoach_desktop.core.errors import CancelledByUserError, UserError
from kehoach_desktop.ui.preview.pictures import PRINT_SCALE, Pages, image_of
from kehoach_desktop.ui.tasks import Step, start

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_DOTS: Final = 300


class PrintRun(QObject):
    """Prints once; a landscape page turns the paper."""

    stepped = Signal(int, int)
    finished = Signal(int)
    """Number of pages."""
    failed = Signal(object)

    def __init__(self, pages: Pages, pdf: bytes, device: "QPrinter", parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._pdf = pdf
        self._device = device
        self._painter: QPainter | None = None
        self._cancelled = False
        self._wanted = self._numbers()
        self._done = 0
        device.setFullPage(True)
        device.setResolution(_DOTS)

    def _numbers(self) -> list[int]:
        """Pages to print, from 0, as the print dialog asked: range, order, copies.

        Copies that the printer makes by itself are left to it.
        """
        device, count = self._device, self._pages.page_count(self._pdf)
        first, last = device.fromPage(), device.toPage()
        pages = list(range(first - 1, min(last, count)) if first else range(count))
        if device.pageOrder() is device.PageOrder.LastPageFirst:
            pages.reverse()
        copies = 1 if device.supportsMultipleCopies() else device.copyCount()
        if device.collateCopies():
            return pages * copies
        return [page for page in pages for _ in range(copies)]

    def start(self) -> None:
        """Begin; the rest follows page by page."""
        self._next()

    def cancel(self) -> None:
        """Stop before the next page."""
        self._cancelled = True

    def _next(self) -> None:
        number = self._wanted[self._done]
        job = start(partial(_draw, self._pages, self._pdf, number), self)
        job.finished.connect(self._paint)
        job.finished.connect(job.deleteLater)
        job.failed.connect(self._stop)

    def _paint(self, image: QImage) -> None:
        if self._cancelled:
            self._device.abort()
            self._stop(CancelledByUserError("Đã dừng in. Văn bản vẫn nguyên."))
            return
        wide = image.width() > image.height()
        orientation = QPageLayout.Orientation
        # before begin and before each newPage, never after
        self._device.setPageOrientation(orientation.Landscape if wide else orientation.Portrait)
        if not self._turn():
            self._stop(
                UserError(
                    "Máy in không nhận được trang. Văn bản vẫn nguyên. "
                    "Hãy kiểm tra máy in, hoặc bấm Mở PDF rồi in từ đó."
                )
            )
            return
        if self._painter is not None:
            paper = self._device.paperRect(self._device.Unit.DevicePixel)
            self._painter.drawImage(QRectF(0, 0, paper.width(), paper.height()), image)
        self._done += 1
        self.stepped.emit(self._done, len(self._wanted))
        if self._done < len(self._wanted):
            self._next()
        else:
            self._end()
            self.finished.emit(self._done)

    def _turn(self) -> bool:
        if self._painter is not None:
            return self._device.newPage()
        self._painter = QPainter()
        return self._painter.begin(self._device)

    def _end(self) -> None:
        if self._painter is not None and self._painter.isActive():
            self._painter.end()
        self._painter = None

    def _stop(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)


def _draw(pages: Pages, pdf: bytes, number: int, _step: Step) -> QImage:
    return image_of(pages, pdf, number, PRINT_SCALE)
