from collections.abc import Callable
from dataclasses import dataclass
from threading import Event

import pytest

from kehoach_desktop.ui.preview.pictures import Paper


@dataclass(frozen=True)
class Pixels:
    width: int
    height: int
    stride: int
    data: bytes


class FakePages:
    """A "PDF" is "text|pages|wide pages"; pages are white A4, the first pixel tells which."""

    def __init__(self) -> None:
        self.drawn: list[tuple[bytes, int]] = []

    def page_count(self, pdf: bytes) -> int:
        return int(pdf.split(b"|")[1])

    def page_warnings(self, pdf: bytes, page: int) -> tuple[str, ...]:
        return ("Chữ tràn khỏi lề.",) if pdf.startswith(b"wide") and page else ()

    def page_images(self, pdf: bytes, scale: float, pages: range | None) -> list[Pixels]:
        assert pages is not None
        return [self._image(pdf, scale, page) for page in pages]

    def _image(self, pdf: bytes, scale: float, page: int) -> Pixels:
        self.drawn.append((pdf, page))
        width, height = round(595 * scale), round(842 * scale)
        if str(page).encode() in pdf.split(b"|")[2].split(b","):
            width, height = height, width
        row = bytes([255]) * (width * 4)
        return Pixels(width, height, width * 4, bytes([page, 0, 0, 255]) + row * height)


def paper(text: str = "a", pages: int = 3, wide: str = "") -> Paper:
    return Paper(f"{text}|{pages}|{wide}".encode())


class Gate:
    """Holds the worker until the test lets it go on."""

    def __init__(self) -> None:
        self._open = Event()

    def open(self) -> None:
        self._open.set()

    def then(self, made: Paper) -> Callable[[], Paper]:
        def make() -> Paper:
            assert self._open.wait(5)
            return made

        return make


@pytest.fixture
def pages() -> FakePages:
    return FakePages()


@pytest.fixture
def gate() -> Gate:
    return Gate()
