"""What the clerk drops on a line or pastes into it: files, a picture, links."""

from dataclasses import dataclass, field
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QBuffer, QMimeData
from PySide6.QtGui import QImage

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.evidence import is_link
from kehoach_desktop.services.evidence_input import Incoming, Step, from_file

_LONGEST_LINK: Final = 2000


@dataclass(frozen=True, slots=True)
class Brought:
    """Files still to be read, and links."""

    files: tuple[Incoming, ...] = ()
    links: tuple[str, ...] = field(default=())

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self.files or self.links)


def can_bring(data: QMimeData | None) -> bool:
    """Tell whether there may be evidence in it, without reading it."""
    return data is not None and (data.hasUrls() or data.hasImage() or is_link(_text(data)))


def brought_by(data: QMimeData | None, today: date) -> Brought:
    """Give what is in a drop or on the clipboard: files first, then a picture, then a link."""
    if data is None:
        return Brought()
    files = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if files:
        return Brought(tuple(map(from_file, files)))
    if data.hasImage():
        image = QImage(data.imageData())
        if not image.isNull():
            return Brought((Incoming(f"Ảnh dán {today:%d-%m-%Y}.png", partial(_png, image)),))
    words = [url.toString() for url in data.urls()] or [_text(data)]
    return Brought(links=tuple(link for link in words if is_link(link)))


def is_only_picture(data: QMimeData | None) -> bool:
    """Tell whether a text field has nothing to take from it."""
    return data is not None and (data.hasImage() or data.hasUrls()) and not data.hasText()


def _text(data: QMimeData) -> str:
    text = data.text().strip() if data.hasText() else ""
    return text if len(text) <= _LONGEST_LINK else ""


def _png(image: QImage, step: Step) -> bytes:
    step(0, 1)
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):  # type: ignore[call-overload]  # the stubs want bytes
        raise BadInputError(
            "Chưa thêm được ảnh dán vì không đọc được. Số liệu vẫn nguyên. Hãy chép lại ảnh."
        )
    return bytes(buffer.data().data())
