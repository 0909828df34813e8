"""Tables of the body: widths by what the columns hold, group rows by their look."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from kehoach_desktop.core.blocks import Block, Run
from kehoach_desktop.core.tables import column_weight
from kehoach_desktop.documents.builders.words import clean, clean_runs
from kehoach_desktop.documents.tree import Cell, Column, Row, Table

_GROUP_MARK = re.compile(r"[IVX]+[.-]?|[A-ZĐ][.-]?")
_LEAST_COLUMNS = 3
_SHORT = 12
"""Letters up to which a column counts as narrow: numbers, dates."""

_Weights = Mapping[tuple[int, int], tuple[Run, ...]]


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
    if len(block.widths) == width:
        pairs = zip(columns, block.widths, strict=True)
        columns = tuple(replace(column, width=one) for column, one in pairs)
    weights = {(cell.row, cell.column): clean_runs(cell.runs) for cell in block.styled}
    yield Table(
        columns,
        tuple(_row(row, number, weights) for number, row in enumerate(rows, start=1)),
        block.id,
    )


def _row(cells: tuple[str, ...], number: int, weights: _Weights) -> Row:
    """Give a row; a cell has its weights while they say the same words."""
    if is_group(cells):
        return Row(cells, group=True)
    return Row(tuple(_cell(words, weights.get((number, i), ())) for i, words in enumerate(cells)))


def _cell(words: str, runs: tuple[Run, ...]) -> Cell:
    return runs if runs and "".join(run.text for run in runs) == words else words


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
