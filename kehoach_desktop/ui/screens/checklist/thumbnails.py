"""Small pictures of evidence: made in the drawing thread, kept by size, harmless for any file."""

from collections import OrderedDict
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageIOHandler, QImageReader, QPixmap

from kehoach_desktop.ui.tasks import drawing_pool, start

_FORMATS: Final = frozenset({"jpeg", "jpg", "png", "bmp", "gif", "webp"})
"""Told by the content: a drawing that calls itself .png is not read, it could ask for files."""
_KEPT: Final = 400
_MOST_PIXELS: Final = 40_000_000
"""A picture that has to be unpacked whole to be made small."""
_MOST_OF_JPEG: Final = 120_000_000
"""A JPEG is made small while it is unpacked."""
_Key = tuple[Path, int, int]


def read_small(path: Path, box: QSize) -> QImage:
    """Give a picture that fits into `box`; a null image for what cannot or should not be read."""
    reader = QImageReader(str(path))
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    form, size = reader.format().toStdString(), reader.size()
    most = _MOST_OF_JPEG if form in ("jpeg", "jpg") else _MOST_PIXELS
    if form not in _FORMATS or not size.isValid() or size.width() * size.height() > most:
        return QImage()
    turned = reader.transformation() & QImageIOHandler.Transformation.TransformationRotate90
    room = box.transposed() if turned else box
    if size.width() > room.width() or size.height() > room.height():
        small = size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        reader.setScaledSize(small.expandedTo(QSize(1, 1)))
    return reader.read()


class Thumbnails(QObject):
    """`made` tells that another picture is there to be asked for."""

    made = Signal()

    def __init__(self, owner: QObject) -> None:
        super().__init__(owner)
        self._kept: OrderedDict[_Key, QPixmap] = OrderedDict()
        self._asked: set[_Key] = set()

    def picture(self, path: Path, box: QSize, ratio: float) -> QPixmap | None:
        """Give a picture; None while it is being made, a null one where there is none to make.

        `box` is in logical pixels of a screen of device ratio `ratio`.
        """
        pixels = box * ratio
        key = (path, pixels.width(), pixels.height())
        if key in self._kept:
            self._kept.move_to_end(key)
            kept = self._kept[key]
            kept.setDevicePixelRatio(ratio)
            return kept
        if key not in self._asked:
            self._asked.add(key)
            job = start(lambda _step: read_small(path, pixels), self, drawing_pool())
            job.finished.connect(partial(self._keep, key))
            job.finished.connect(job.deleteLater)
        return None

    def _keep(self, key: _Key, image: QImage) -> None:
        self._asked.discard(key)
        self._kept[key] = QPixmap.fromImage(image)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        self.made.emit()
