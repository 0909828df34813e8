"""What a rule finds wrong in a paper, and the changes that set it right, as data."""

from collections.abc import Iterator
from dataclasses import dataclass

from kehoach_desktop.documents.checking.paper import Line


@dataclass(frozen=True, slots=True)
class SetText:
    """Put other words in the place of a stretch of a paragraph."""

    number: int
    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class SetLetters:
    """Give a stretch of a paragraph another look; None leaves as it is."""

    number: int
    start: int
    end: int
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    font: str | None = None
    colour: str | None = None
    underlined: bool | None = None


@dataclass(frozen=True, slots=True)
class SetSetting:
    """Let a paragraph stand otherwise; points and millimetres, None leaves as it is."""

    number: int
    alignment: str | None = None
    above: float | None = None
    below: float | None = None
    pitch: float | None = None
    """Exact, in points; 0: single."""
    first: float | None = None


@dataclass(frozen=True, slots=True)
class Insert:
    """Put a line under a paragraph, in the looks of that paragraph."""

    after: int
    words: str
    alignment: str | None = None
    bold: bool | None = None


@dataclass(frozen=True, slots=True)
class Remove:
    """Take a paragraph away."""

    number: int


@dataclass(frozen=True, slots=True)
class SetPage:
    """Give a section other measures, in mm."""

    section: int
    measures: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class SetNumbers:
    """Put the page number where it belongs: top, centred, not on the first page."""

    section: int
    size: float


@dataclass(frozen=True, slots=True)
class Restart:
    """Count the pages of a section from 1."""

    section: int


Fix = SetText | SetLetters | SetSetting | Insert | Remove | SetPage | SetNumbers | Restart


@dataclass(frozen=True, slots=True)
class Fault:
    """What a rule found wrong."""

    rule: str
    place: str
    found: str
    wanted: str
    fixes: tuple[Fix, ...] = ()
    line: Line | None = None


Faults = Iterator[Fault]


def whole(line: Line, words: str) -> SetText:
    """Give the fix that writes a line anew."""
    return SetText(line.number, line.start, line.start + len(line.text), words)
