"""The body of a document: an ordered list of blocks, and their automatic numbers."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class BlockKind(StrEnum):
    """What stands in the body. h = heading, n = numbered paragraph, the digit is the level."""

    H1 = "h1"  # I-
    H2 = "h2"  # 1.   bold
    H3 = "h3"  # 1.1. bold italic
    H4 = "h4"  # a)
    N2 = "n2"  # 1.   regular paragraph with a number
    N3 = "n3"  # 1.1. regular paragraph with a number
    PARAGRAPH = "p"
    DASH = "dash"
    PLUS = "plus"
    PART = "part"  # Phần I, the title below
    CHAPTER = "chapter"  # Chương I, the title below
    SECTION = "section"  # Mục 1 of a chapter, the title below
    ARTICLE = "article"  # Điều 1. with its name
    THEME = "theme"
    TABLE = "table"
    DUTIES = "duties"  # generated from the assignments
    APPENDIX = "assignment_appendix"  # generated from the assignments

    @property
    def is_heading(self) -> bool:
        """Whether it names a part."""
        return self.value[0] == "h" or self.is_stacked or self is BlockKind.ARTICLE

    @property
    def is_stacked(self) -> bool:
        """Whether its number stands centred on a line of its own, the title below."""
        return self in (BlockKind.PART, BlockKind.CHAPTER, BlockKind.SECTION)

    @property
    def is_generated(self) -> bool:
        """Whether its text comes from the records and is never stored."""
        return self in (BlockKind.DUTIES, BlockKind.APPENDIX)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one weight; line breaks inside a block are newlines."""

    text: str
    bold: bool = False
    italic: bool = False
    note: str = ""
    """Words of a footnote whose mark stands right behind `text`."""
    struck: bool = False
    underlined: bool = False
    """How a comparison prints what was taken out and put in; text of a plan is never either."""


@dataclass(frozen=True, slots=True)
class StyledCell:
    """Weights of a cell; they hold while its runs together say what stands in `Block.rows`."""

    row: int
    column: int
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of the body; where `activity_id` is set, the text is the activity's sentence."""

    kind: BlockKind
    runs: tuple[Run, ...] = ()
    activity_id: int | None = None
    label: str | None = None
    """The mark as written ("3.1.", "II-"), only where it differs from the automatic one."""
    rows: tuple[tuple[str, ...], ...] = ()
    """Of a table: its cells; the first row is the head."""
    id: int = 0
    widths: tuple[float, ...] = ()
    """Of a table: what each column takes of the width; () leaves it to the words."""
    styled: tuple[StyledCell, ...] = ()
    """Of a table: its cells in several weights."""

    @property
    def text(self) -> str:
        """The words without weights."""
        return "".join(run.text for run in self.runs)


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS = ("", "X", "XX", "XXX")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_SIGNS = {BlockKind.DASH: "-", BlockKind.PLUS: "+"}
_OUTER = {
    BlockKind.PART: ("Phần ", True),
    BlockKind.CHAPTER: ("Chương ", True),
    BlockKind.SECTION: ("Mục ", False),
}
"""Word before the number; whether that is Roman."""
_LEVEL = {
    BlockKind.H1: 1,
    BlockKind.H2: 2,
    BlockKind.N2: 2,
    BlockKind.H3: 3,
    BlockKind.N3: 3,
    BlockKind.H4: 4,
}


def roman(number: int) -> str:
    """Give "IV" for 4; from 1 to 39."""
    return _TENS[number // 10] + _ROMAN[number % 10]


class _Counter:
    """Numbers of one text: chapters and articles count through, sections within a chapter."""

    def __init__(self, after_roman: str) -> None:
        self._after_roman = after_roman
        self._counts = [0, 0, 0, 0, 0]
        self._outer = dict.fromkeys((*_OUTER, BlockKind.ARTICLE), 0)

    def next(self, block: Block, written: int | None = None) -> str:
        """Count a block, as number `written` where it says so; gives its automatic mark."""
        if block.kind in self._outer:
            self._outer[block.kind] = written or self._outer[block.kind] + 1
            self._begin(block.kind)
        elif level := _LEVEL.get(block.kind, 0):
            self._counts[level] = written or self._counts[level] + 1
            self._counts[level + 1 :] = [0] * (4 - level)
        return self._mark(block.kind)

    def correct(self, block: Block) -> None:
        """Go on from the number that a block bears by its own label."""
        number = _written_number(block.label)
        if number and block.kind in self._outer:
            self._outer[block.kind] = number
        elif number and block.kind in _LEVEL:
            self._counts[_LEVEL[block.kind]] = number

    def _begin(self, kind: BlockKind) -> None:
        self._counts = [0, 0, 0, 0, 0]
        if kind is BlockKind.CHAPTER:
            self._outer[BlockKind.SECTION] = 0

    def _mark(self, kind: BlockKind) -> str:
        counts = self._counts
        match kind:
            case BlockKind.H1:
                return roman(counts[1] % 40) + self._after_roman
            case BlockKind.H2 | BlockKind.N2:
                return f"{counts[2]}."
            case BlockKind.H3 | BlockKind.N3:
                return f"{counts[2]}.{counts[3]}." if counts[2] else f"{counts[3]}."
            case BlockKind.H4:
                return f"{_LETTERS[(counts[4] - 1) % len(_LETTERS)]})"
            case _:
                return self._outer_mark(kind)

    def _outer_mark(self, kind: BlockKind) -> str:
        if kind is BlockKind.ARTICLE:
            return f"Điều {self._outer[kind]}."
        if kind not in _OUTER:
            return _SIGNS.get(kind, "")
        word, is_roman = _OUTER[kind]
        number = self._outer[kind]
        return word + (roman(number % 40) if is_roman else str(number))


def labels(blocks: Sequence[Block], after_roman: str = "-") -> list[str]:
    """Give the mark before each block: "I-", "1.", "1.1.", "a)", "Điều 1.", "-", "+" or "".

    A block's own `label` wins and sets the count where it is a plain number. `after_roman` is the
    sign after a Roman numeral: "-" in Party papers (observed on 05-HD/VPTW), "." in State ones.
    """
    counter = _Counter(after_roman)
    given: list[str] = []
    for block in blocks:
        mark = counter.next(block, _written_number(block.label))
        given.append(mark if block.label is None else block.label)
    return given


def automatic_labels(blocks: Sequence[Block], after_roman: str = "-") -> list[str]:
    """Give the mark each block would bear without its own label, those before it as written."""
    counter = _Counter(after_roman)
    given: list[str] = []
    for block in blocks:
        given.append(counter.next(block))
        counter.correct(block)
    return given


def _written_number(label: str | None) -> int | None:
    if label is None:
        return None
    last = label.rstrip(".)-/: ").rpartition(".")[2].rpartition(" ")[2]
    if last.isdecimal():
        return int(last)
    return next((n for n in range(1, 40) if roman(n) == last), None)
