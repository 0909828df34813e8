"""Where the blocks of a text stand on its pages."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class BlockPlace:
    """From where to where a block of the text reaches on paper; pages count from 0."""

    source: int
    """Id of the block; 0 for one that is no block of the plan."""
    page: int
    top: float
    """From the upper edge of the paper, in points."""
    last_page: int
    bottom: float


Mark = tuple[int, str, int, float]
"""Number of the block in the tree, "top" or "bottom", page from 1, points."""


def block_places(marks: Sequence[Mark], sources: Sequence[int]) -> tuple[BlockPlace, ...]:
    """Give the places of the blocks in order; the head of a table counts where it comes first."""
    tops: dict[int, tuple[int, float]] = {}
    bottoms: dict[int, tuple[int, float]] = {}
    for number, edge, page, height in marks:
        if edge == "top":
            tops.setdefault(number, (page - 1, height))
        else:
            bottoms[number] = (page - 1, height)
    return tuple(
        BlockPlace(sources[number], *top, *bottoms.get(number, top))
        for number, top in sorted(tops.items())
    )
