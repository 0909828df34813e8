"""From a PDF to the picture of one of its pages; what runs in the worker thread."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from PySide6.QtGui import QImage

A4_WIDTH: Final = 595.28
"""Points."""
PRINT_SCALE: Final = 300 / 72
"""Scale at which paper is printed: 300 dots per inch."""


class PixelPage(Protocol):
    """Pixels of a page, 4 bytes each in the order B G R x."""

    @property
    def width(self) -> int:
        """Pixels."""

    @property
    def height(self) -> int:
        """Pixels."""

    @property
    def stride(self) -> int:
        """Bytes of a row."""

    @property
    def data(self) -> bytes:
        """All rows."""


class Pages(Protocol):
    """What is asked of services.printing to show a PDF."""

    def page_images(self, pdf: bytes, scale: float, pages: range | None) -> Sequence[PixelPage]:
        """Give the images of pages; scale 1 is 72 dots per inch."""

    def page_warnings(self, pdf: bytes, page: int) -> tuple[str, ...]:
        """Give what could not be set on a page as the rules want it."""

    def page_count(self, pdf: bytes) -> int:
        """Give the number of pages."""


class Place(Protocol):
    """Where a block stands on paper: pages from 0, points from the upper edge."""

    @property
    def source(self) -> int:
        """Key of the block."""

    @property
    def page(self) -> int:
        """Where it begins."""

    @property
    def top(self) -> float:
        """Where on that page."""

    @property
    def last_page(self) -> int:
        """Where it ends."""

    @property
    def bottom(self) -> float:
        """Where on that page."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A finished PDF, and where its blocks stand when that is known."""

    pdf: bytes
    places: Sequence[Place] = ()


Make = Callable[[], Paper]
"""Gives a paper from frozen data; called in the worker thread."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """The picture of page `page` (from 0) of a paper at `scale` pixels per point."""

    paper: Paper
    page: int
    count: int
    scale: float
    image: QImage
    warnings: tuple[str, ...] = ()
    """What could not be set on this page as the rules want it."""

    @property
    def width(self) -> float:
        """Width of the page in points."""
        return self.image.width() / self.scale

    @property
    def height(self) -> float:
        """Height of the page in points."""
        return self.image.height() / self.scale


def draw(pages: Pages, paper: Paper, page: int, scale: float) -> Drawn:
    """Draw a page, the last one where `page` is beyond it."""
    count = pages.page_count(paper.pdf)
    page = max(0, min(page, count - 1))
    warnings = pages.page_warnings(paper.pdf, page)
    return Drawn(paper, page, count, scale, image_of(pages, paper.pdf, page, scale), warnings)


def image_of(pages: Pages, pdf: bytes, page: int, scale: float) -> QImage:
    """Give a page as an image that owns its pixels."""
    (raw,) = pages.page_images(pdf, scale, range(page, page + 1))
    form = QImage.Format.Format_RGB32
    return QImage(raw.data, raw.width, raw.height, raw.stride, form).copy()
