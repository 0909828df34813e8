"""Measures pages of a finished PDF: where words stand, in mm from the upper left corner."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass

import pypdfium2
import pypdfium2.raw as pdfium

from kehoach_desktop.documents.pages import opened

MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Letter:
    text: str
    left: float
    right: float
    baseline: float
    top: float
    size: float
    font: str


@dataclass(frozen=True, slots=True)
class Found:
    """Words on one line."""

    text: str
    left: float
    right: float
    baseline: float
    top: float
    size: float
    font: str

    @property
    def middle(self) -> float:
        return (self.left + self.right) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    left: float
    right: float
    y: float

    @property
    def length(self) -> float:
        return self.right - self.left


class Measured:
    """One page of a PDF."""

    def __init__(self, pdf: bytes, page: int = 0) -> None:
        with opened(pdf) as document:
            self._page = document[page]
            self.width, self.height = (side * MM for side in self._page.get_size())
            self.letters = list(self._letters())
            self.rules = list(self._rules())
            self.frames = list(self._frames())
            self._page.close()

    def find(self, words: str) -> Found:
        """Give the first place of `words`, which must stand on one line."""
        text = "".join(letter.text for letter in self.letters)
        start = text.index(words)
        return _found(self.letters[start : start + len(words)])

    def lines(self) -> list[Found]:
        """Give the lines from top to bottom, columns apart where they are far apart."""
        by_height: dict[float, list[Letter]] = {}
        for letter in self.letters:
            if letter.text.strip():
                by_height.setdefault(round(letter.baseline, 1), []).append(letter)
        return [_found(by_height[height]) for height in sorted(by_height)]

    def frame_around(self, found: Found) -> tuple[float, float]:
        """Give width and height of the smallest frame around words."""
        around = [
            (right - left, low - top)
            for left, top, right, low in self.frames
            if left < found.left and right > found.right and top < found.baseline < low
        ]
        return min(around)

    def _frames(self) -> Iterator[tuple[float, float, float, float]]:
        for thing in self._page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = (side * MM for side in thing.get_bounds())
            if top - bottom > 1 and right - left > 1:
                yield left, self.height - top, right, self.height - bottom

    def _letters(self) -> Iterator[Letter]:
        words = self._page.get_textpage()
        for index in range(words.count_chars()):
            code = pdfium.FPDFText_GetUnicode(words.raw, index)
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(words.raw, index, x, y)
            left, _, right, top = words.get_charbox(index)
            yield Letter(
                chr(code),
                left * MM,
                right * MM,
                self.height - y.value * MM,
                self.height - top * MM,
                pdfium.FPDFText_GetFontSize(words.raw, index),
                _font(words, index),
            )
        words.close()

    def _rules(self) -> Iterator[Rule]:
        for thing in self._page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_PATH]):
            left, bottom, right, top = thing.get_bounds()
            if (top - bottom) * MM < 1 and (right - left) * MM > 1:
                yield Rule(left * MM, right * MM, self.height - (top + bottom) / 2 * MM)


def _found(letters: list[Letter]) -> Found:
    seen = [letter for letter in letters if letter.text.strip()]
    return Found(
        "".join(letter.text for letter in letters),
        min(letter.left for letter in seen),
        max(letter.right for letter in seen),
        seen[0].baseline,
        min(letter.top for letter in seen),
        seen[0].size,
        seen[0].font,
    )


def _font(words: pypdfium2.PdfTextPage, index: int) -> str:
    name = ctypes.create_string_buffer(128)
    flags = ctypes.c_int()
    pdfium.FPDFText_GetFontInfo(words.raw, index, name, len(name), flags)
    return name.value.decode()
