"""The whole body as blocks, in the order of the text, ready for the editor and for paper."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from kehoach_desktop.core.blocks import Block, BlockKind, Run, automatic_labels
from kehoach_desktop.core.drafts import DraftBlock
from kehoach_desktop.importer.marks import DASH, ITEM, PART, PLAIN, PLUS, POINT, SUBITEM
from kehoach_desktop.importer.outline import Node, walk
from kehoach_desktop.importer.topics import Topic

_KINDS = {
    PART: (BlockKind.H1, BlockKind.H1),
    ITEM: (BlockKind.H2, BlockKind.N2),
    SUBITEM: (BlockKind.H3, BlockKind.N3),
    POINT: (BlockKind.H4, BlockKind.H4),
    DASH: (BlockKind.DASH, BlockKind.DASH),
    PLUS: (BlockKind.PLUS, BlockKind.PLUS),
    PLAIN: (BlockKind.PARAGRAPH, BlockKind.PARAGRAPH),
}
_SIGNS = re.compile(r"[\s.)(/:\-–—+•●▪·*○]+")
_LONGEST_THEME = 300


def body_blocks(
    root: Node, at_line: Mapping[int, int], tables: Mapping[int, tuple[tuple[str, ...], ...]]
) -> tuple[DraftBlock, ...]:
    """Give a block for every line of the body; those that are activities carry their index."""
    made: list[DraftBlock] = []
    written: list[str] = []
    for node in walk(root):
        rows = tables.get(node.line, ())
        kind = BlockKind.TABLE if rows else _kind(node)
        runs = () if rows else (Run(node.words),)
        made.append(DraftBlock(kind, runs, None, at_line.get(node.line), rows, node.line))
        written.append("" if rows else node.mark.label)
    return _labelled(made, written)


def _kind(node: Node) -> BlockKind:
    if _is_theme(node):
        return BlockKind.THEME
    heading, paragraph = _KINDS[node.level]
    return heading if node.is_heading else paragraph


def _is_theme(node: Node) -> bool:
    return (
        node.level == PLAIN
        and node.topic is Topic.THEME
        and len(node.text) < _LONGEST_THEME
        and (node.text.startswith(("“", '"', "«")) or node.text.isupper())
    )


def _labelled(blocks: Sequence[DraftBlock], written: Sequence[str]) -> tuple[DraftBlock, ...]:
    """Set a label only where the automatic number is another one; its signs follow the layout."""
    marked = [
        Block(block.kind, label=mark if block.kind in _COUNTED else None)
        for block, mark in zip(blocks, written, strict=True)
    ]
    return tuple(
        replace(block, label=mark)
        if block.kind in _COUNTED and _SIGNS.sub("", automatic) != _SIGNS.sub("", mark)
        else block
        for block, mark, automatic in zip(blocks, written, automatic_labels(marked), strict=True)
    )


_COUNTED = frozenset(
    (BlockKind.H1, BlockKind.H2, BlockKind.H3, BlockKind.H4, BlockKind.N2, BlockKind.N3)
)
