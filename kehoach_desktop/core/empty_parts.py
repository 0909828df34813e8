"""Parts and articles of a text below which nothing is said yet."""

from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.marks import references
from kehoach_desktop.core.plans import PlanContent

_RANKS: Final = {
    BlockKind.PART: 0,
    BlockKind.CHAPTER: 1,
    BlockKind.SECTION: 2,
    BlockKind.ARTICLE: 3,
    BlockKind.H1: 4,
}
"""Parts that must not stay empty; lower headings may be sentences of their own."""
_NAMED: Final = 4


@dataclass(frozen=True, slots=True)
class EmptyParts:
    """What is empty, in one line, and the place of the first."""

    words: str
    first: int


def empty_parts(content: PlanContent) -> EmptyParts | None:
    """Give "Mục I, III chưa có nội dung"; None where every part says something."""
    places, empty = references(content.blocks), []
    for index, block in enumerate(content.blocks):
        rank = _RANKS.get(block.kind)
        own = block.kind is BlockKind.ARTICLE and bool(content.text_of(block).strip())
        if rank is not None and not own and not _says(content, index, rank):
            empty.append(index)
    if not empty:
        return None
    named = [places[index] for index in empty if places[index]]
    where = ", ".join(named[:_NAMED]) + (" …" if len(named) > _NAMED else "")
    words = f"{where} chưa có nội dung".strip()
    if content.blocks[empty[0]].kind is BlockKind.H1:
        words = f"Mục {words}"
    return EmptyParts(words[0].upper() + words[1:], empty[0])


def _says(content: PlanContent, head: int, rank: int) -> bool:
    """Tell whether anything stands below a heading before the next one of its rank."""
    for block in content.blocks[head + 1 :]:
        if _RANKS.get(block.kind, rank + 1) <= rank:
            return False
        made = block.kind in (BlockKind.TABLE, BlockKind.DUTIES) or block.activity_id is not None
        if made or block.text.strip():
            return True
    return False
