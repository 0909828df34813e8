"""A paper as the rules look at it: lines with their place, their letters and their part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from kehoach_desktop.core.documents import DocType
from kehoach_desktop.documents.layout import Profile, Style


class Zone(StrEnum):
    """The parts of a page from top to bottom."""

    HEAD = "head"
    TITLE = "title"
    BODY = "body"
    CLOSING = "closing"
    APPENDIX = "appendix"


@dataclass(frozen=True, slots=True)
class Letters:
    """How a stretch of text looks; size in points."""

    size: float
    bold: bool = False
    italic: bool = False
    caps: bool = False
    font: str = ""
    colour: str = ""
    """Six hexadecimal digits; "" for automatic, which is black."""
    underlined: bool = False


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a line in one look."""

    start: int
    end: int
    letters: Letters


@dataclass(frozen=True, slots=True)
class Setting:
    """How a paragraph stands on the page: points for heights, millimetres for widths."""

    alignment: str = "left"
    """left, right, center or both."""
    above: float = 0.0
    below: float = 0.0
    pitch: float = 0.0
    """From line to line: points where `exact` or `at_least`, else a multiple of single."""
    pitch_rule: str = "multiple"
    """multiple, exact or least."""
    first: float = 0.0
    """Indent of the first line; below 0 it hangs."""
    left: float = 0.0
    contextual: bool = False
    """Whether paragraphs of one style have no gap between them."""
    style: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a line stands in a table."""

    table: int
    row: int
    column: int
    columns: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the head, or a paragraph; `number` and `start` say where fixes find it."""

    text: str
    number: int
    """Of its paragraph in the file; of the line in a tree."""
    start: int = 0
    """Where the line begins in the text of its paragraph."""
    spans: tuple[Span, ...] = ()
    setting: Setting | None = None
    """None where the words alone are judged: a tree has the looks of its profile."""
    cell: Cell | None = None
    section: int = 0
    mark: str = ""
    """The sign of an automatic list before it: "-" or a number."""
    side: str = ""
    """left or right where the page has two columns."""
    ruled: bool = False
    """Whether a solid line stands under it."""
    role: Style | None = None
    zone: Zone = Zone.BODY
    source: int = 0
    """Id of the block of a plan that it stands for."""

    @property
    def words(self) -> str:
        """The text without blanks around it."""
        return self.text.strip()

    @property
    def shown(self) -> str:
        """The words as the reader sees them: capitals where the look makes them."""
        all_caps = bool(self.spans) and all(span.letters.caps for span in self.spans)
        return self.words.upper() if all_caps else self.words

    @property
    def letters(self) -> Letters | None:
        """How most of the line looks; None in a tree."""
        if not self.spans:
            return None
        shares: dict[Letters, int] = {}
        for span in self.spans:
            shares[span.letters] = shares.get(span.letters, 0) + span.end - span.start
        return max(shares, key=lambda look: shares[look])


@dataclass(frozen=True, slots=True)
class Numbers:
    """Where the page numbers of a section stand."""

    shown: bool = False
    on_first: bool = False
    at_top: bool = True
    alignment: str = "center"
    size: float = 14.0
    header: int = -1
    """Number of the header paragraph, for the fix; -1 for none."""


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of pages of one shape; millimetres."""

    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    header: float
    numbers: Numbers = Numbers()
    restarts: bool = False
    """Whether pages count from 1."""

    @property
    def landscape(self) -> bool:
        """Whether it lies."""
        return self.width > self.height


@dataclass(frozen=True, slots=True)
class Paper:
    """A whole paper and the layout it is held against."""

    profile: Profile
    type: DocType | None
    lines: tuple[Line, ...]
    sections: tuple[Section, ...] = ()
    end_mark: str = ""
    """Of the issuing body; "" for that of the profile."""
    pages: int = 0
    """As far as known; 0: not known."""
    roles: dict[Style, list[Line]] = field(default_factory=dict, compare=False)

    def __post_init__(self) -> None:
        for line in self.lines:
            if line.role is not None and line.words:
                self.roles.setdefault(line.role, []).append(line)

    def of(self, *roles: Style) -> list[Line]:
        """Give the lines of these parts in the order of the roles."""
        return [line for role in roles for line in self.roles.get(role, [])]

    def first(self, role: Style) -> Line | None:
        """Give the first line of a part."""
        return next(iter(self.roles.get(role, [])), None)

    def in_zone(self, zone: Zone) -> Iterator[Line]:
        """Give the lines of a zone that say something."""
        return (line for line in self.lines if line.zone is zone and line.words)

    @property
    def is_measured(self) -> bool:
        """Whether looks and measures are to be judged, not only words."""
        return bool(self.sections)


def total_length(lines: Sequence[Line]) -> int:
    """Count the letters of some lines."""
    return sum(len(line.words) for line in lines)
