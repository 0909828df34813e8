"""Tables of the body: widths by what the columns hold, group rows by their look."""

import re
from collections.abc import Iterator, Sequence

from kehoach_desktop.core.blocks import Block
from kehoach_desktop.core.tables import column_weight
from kehoach_desktop.documents.builders.words import clean
from kehoach_desktop.documents.tree import Column, Row, Table

_GROUP_MARK = re.compile(r"[IVX]+[.-]?|[A-ZĐ][.-]?")
_LEAST_COLUMNS = 3
_SHORT = 12
"""Letters up to which a column counts as narrow: numbers, dates."""


def table_of(block: Block) -> Iterator[Table]:
    """Give the table of a block; nothing for one without rows."""
    if not block.rows:
        return
    width = max(len(row) for row in block.rows)
    head, *rows = (_filled([clean(cell) for cell in row], width) for row in block.rows)
    columns = tuple(
        _column(title, [row[i] for row in rows if not is_group(row)])
        for i, title in enumerate(head)
    )
    yield Table(columns, tuple(Row(row, is_group(row)) for row in rows), block.id)


def is_group(cells: Sequence[str]) -> bool:
    """Whether a row names a group: a Roman numeral or a capital, a title, and nothing else."""
    if len(cells) < _LEAST_COLUMNS or not cells[1].strip():
        return False
    if any(cell.strip() for cell in cells[2:]):
        return False
    return _GROUP_MARK.fullmatch(cells[0].strip()) is not None


def _filled(cells: list[str], width: int) -> tuple[str, ...]:
    return tuple(cells + [""] * (width - len(cells)))


def _column(title: str, cells: Sequence[str]) -> Column:
    longest = max((len(cell) for cell in cells), default=0)
    weight = column_weight(title, cells)
    return Column(title, weight, centred=longest <= _SHORT)
