"""What a reader hands to the importer: physical lines and tables, in order."""

from dataclasses import dataclass

from kehoach_desktop.core.drafts import SourceLine

CELL_SIGN = " | "


@dataclass(frozen=True, slots=True)
class RawLine:
    """A physical line of a text, a paragraph of Word, or a table."""

    text: str
    number: int
    """From 1."""
    whole: bool = False
    """A paragraph of Word: its end is known, so it is never joined with the next one."""
    rows: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class RawText:
    """A whole file."""

    lines: tuple[RawLine, ...]
    repairs: tuple[str, ...] = ()
    sha256: str = ""
    """Of the bytes received."""


@dataclass(frozen=True, slots=True)
class Mended:
    """Logical lines; `tables` holds the cells of those that are tables."""

    lines: tuple[SourceLine, ...]
    tables: dict[int, tuple[tuple[str, ...], ...]]
    head_end: int
    """Index of the first line of the body."""
    tail_start: int
    """Index of the first line after the body: "Nơi nhận" or the signature."""
    repairs: tuple[str, ...] = ()


def table_text(rows: tuple[tuple[str, ...], ...]) -> str:
    """Give a table as one text, for the strip of source lines."""
    return "\n".join(CELL_SIGN.join(row) for row in rows)
