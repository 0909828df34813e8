"""What the generated parts of a document say now, as blocks that the editor shows or freezes."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.plans import PlanContent

if TYPE_CHECKING:
    from kehoach_desktop.documents.layout import Profile
    from kehoach_desktop.documents.tree import BodyBlock

_HEADINGS = {1: BlockKind.H1, 2: BlockKind.H2, 3: BlockKind.H3, 4: BlockKind.H4}
_SIGNS = {"-": BlockKind.DASH, "+": BlockKind.PLUS}


def generated_blocks(
    content: PlanContent, profile: "Profile"
) -> dict[BlockKind, tuple[Block, ...]]:
    """Give the words of each generated part that stands in the body."""
    from kehoach_desktop.documents.builders.assignment_appendix import assignment_appendices
    from kehoach_desktop.documents.builders.duties import duty_blocks

    asked = {block.kind for block in content.blocks if block.kind.is_generated}
    found = {}
    if BlockKind.DUTIES in asked:
        found[BlockKind.DUTIES] = tuple(_blocks(duty_blocks(content)))
    if BlockKind.APPENDIX in asked:
        appendices = assignment_appendices(content, profile)
        tables = (block for one in appendices for block in one.blocks)
        found[BlockKind.APPENDIX] = tuple(_blocks(tables))
    return found


def _blocks(printed: Iterable["BodyBlock"]) -> Iterator[Block]:
    from kehoach_desktop.documents.tree import Heading, Paragraph, Table, Theme

    for one in printed:
        match one:
            case Heading():
                yield Block(_HEADINGS[one.level], one.runs)
            case Paragraph():
                yield Block(_SIGNS.get(one.mark, BlockKind.PARAGRAPH), one.runs)
            case Theme():
                yield Block(BlockKind.THEME, one.runs)
            case Table():
                head = tuple(column.title for column in one.columns)
                rows = (tuple(_words(cell) for cell in row.cells) for row in one.rows)
                yield Block(BlockKind.TABLE, rows=(head, *rows))


def _words(cell: str | tuple[Run, ...]) -> str:
    return cell if isinstance(cell, str) else "".join(run.text for run in cell)
