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
    THEME = "theme"
    TABLE = "table"
    DUTIES = "duties"  # generated from the assignments
    APPENDIX = "assignment_appendix"  # generated from the assignments

    @property
    def is_heading(self) -> bool:
        """Whether it names a part."""
        return self.value[0] == "h"

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

    @property
    def text(self) -> str:
        """The words without weights."""
        return "".join(run.text for run in self.runs)


_ROMAN = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
_TENS = ("", "X", "XX", "XXX")
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_SIGNS = {BlockKind.DASH: "-", BlockKind.PLUS: "+"}
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


def labels(blocks: Sequence[Block], after_roman: str = "-") -> list[str]:
    """Give the mark before each block: "I-", "1.", "1.1.", "a)", "-", "+" or "".

    A block's own `label` wins and sets the count where it is a plain number. `after_roman` is the
    sign after a Roman numeral: "-" in Party papers (observed on 05-HD/VPTW), "." in State ones.
    """
    counts = [0, 0, 0, 0, 0]
    given: list[str] = []
    for block in blocks:
        level = _LEVEL.get(block.kind, 0)
        if level:
            counts[level] = _written_number(block.label) or counts[level] + 1
            counts[level + 1 :] = [0] * (4 - level)
        given.append(block.label if block.label is not None else _mark(block, counts, after_roman))
    return given


def automatic_labels(blocks: Sequence[Block], after_roman: str = "-") -> list[str]:
    """Give the mark each block would bear without its own label, those before it as written."""
    counts = [0, 0, 0, 0, 0]
    given: list[str] = []
    for block in blocks:
        level = _LEVEL.get(block.kind, 0)
        if level:
            counts[level] += 1
            counts[level + 1 :] = [0] * (4 - level)
        given.append(_mark(block, counts, after_roman))
        if level:
            counts[level] = _written_number(block.label) or counts[level]
    return given


def _mark(block: Block, counts: Sequence[int], after_roman: str) -> str:
    match block.kind:
        case BlockKind.H1:
            return roman(counts[1] % 40) + after_roman
        case BlockKind.H2 | BlockKind.N2:
            return f"{counts[2]}."
        case BlockKind.H3 | BlockKind.N3:
            return f"{counts[2]}.{counts[3]}." if counts[2] else f"{counts[3]}."
        case BlockKind.H4:
            return f"{_LETTERS[(counts[4] - 1) % len(_LETTERS)]})"
        case _:
            return _SIGNS.get(block.kind, "")


def _written_number(label: str | None) -> int | None:
    if label is None:
        return None
    last = label.rstrip(".)-/: ").rpartition(".")[2]
    if last.isdecimal():
        return int(last)
    return next((n for n in range(1, 40) if roman(n) == last), None)
