"""Typed marks before a paragraph, "1.", "a)", "-": what kind of block they mean."""

import re
from typing import Final

from kehoach_desktop.core.blocks import Block, BlockKind, labels

_MARKS: Final = (
    (re.compile(r"[IVX]{1,6}\s?[-.)/–]"), BlockKind.H1),
    (re.compile(r"\d{1,2}\.\d{1,2}[.)]?"), BlockKind.N3),
    (re.compile(r"\d{1,2}[.)]"), BlockKind.N2),
    (re.compile(r"[a-zđ]\)"), BlockKind.H4),
    (re.compile(r"[-–—•·]"), BlockKind.DASH),
    (re.compile(r"\+"), BlockKind.PLUS),
)
_BOLD_KINDS: Final = {BlockKind.N2: BlockKind.H2, BlockKind.N3: BlockKind.H3}


def kind_of_mark(mark: str) -> BlockKind | None:
    """Give the kind that a mark standing alone means: N2 for "1."; None for anything else."""
    mark = mark.strip()
    return next((kind for form, kind in _MARKS if form.fullmatch(mark)), None)


def split_mark(text: str) -> tuple[BlockKind | None, str]:
    """Give the kind that the typed mark at the head of `text` means, and the words after it.

    A mark is followed by a blank. Without one the kind is None and the words are all of `text`.
    """
    for form, kind in _MARKS:
        found = form.match(text)
        rest = text[found.end() :] if found else ""
        if rest[:1].isspace():
            return kind, rest.lstrip()
    return None, text


def as_heading(kind: BlockKind) -> BlockKind:
    """Give the heading of the same number: a numbered paragraph all in bold is one."""
    return _BOLD_KINDS.get(kind, kind)


def references(blocks: tuple[Block, ...]) -> list[str]:
    """Give where each block stands: "II", "II.3", "II.3.1", "II.3.a"; "" for unnumbered ones."""
    part, item, given = "", "", []
    for block, label in zip(blocks, labels(blocks), strict=True):
        number = label.rstrip(".)-/: ")
        if block.kind is BlockKind.H1:
            part, item = number, ""
        elif block.kind in (BlockKind.H2, BlockKind.N2):
            item = number
        elif block.kind is BlockKind.H4 and item:
            number = f"{item}.{number}"
        inner = block.kind is not BlockKind.H1 and number and part
        given.append(f"{part}.{number}" if inner else number)
    return given
