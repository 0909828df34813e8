"""The cells of a table while it is written: rows and columns come and go, widths follow words."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from kehoach_desktop.core.blocks import Block, StyledCell

Rows = tuple[tuple[str, ...], ...]
_LEAST, _MOST = 6, 40
"""Bounds of a column's weight, in letters."""
_FIRST_HEAD: Final = ("TT", "Nội dung", "Đơn vị thực hiện", "Thời gian")


def new_table() -> Rows:
    """Give the table that a clerk begins with: a head, and two rows to fill."""
    empty = ("",) * len(_FIRST_HEAD)
    return (_FIRST_HEAD, empty, empty)


def even(rows: Sequence[Sequence[str]]) -> Rows:
    """Give the rows with as many cells each as the longest has; at least one cell."""
    width = max((len(row) for row in rows), default=0) or 1
    return tuple((*row, *[""] * (width - len(row))) for row in rows) or (("",) * width,)


def with_rows(table: Block, rows: Rows) -> Block:
    """Give a table with other cells: weights follow their words, widths the number of columns."""
    widths = table.widths if len(table.widths) == len(rows[0]) else ()
    kept = (_followed(cell, rows) for cell in table.styled)
    return replace(table, rows=rows, widths=widths, styled=tuple(one for one in kept if one))


def _followed(cell: StyledCell, rows: Rows) -> StyledCell | None:
    """Give a cell's weights where its words stand now; None where they are gone."""
    words = "".join(run.text for run in cell.runs)
    found = [
        (row, column)
        for row, line in enumerate(rows)
        for column, text in enumerate(line)
        if text == words
    ]
    if not found:
        return None
    row, column = min(found, key=lambda one: abs(one[0] - cell.row) + abs(one[1] - cell.column))
    return replace(cell, row=row, column=column)


def with_cell(rows: Rows, row: int, column: int, text: str) -> Rows:
    """Give the table with other words in a cell."""
    line = (*rows[row][:column], text, *rows[row][column + 1 :])
    return (*rows[:row], line, *rows[row + 1 :])


def with_row(rows: Rows, at: int) -> Rows:
    """Give the table with an empty row before row `at`."""
    return (*rows[:at], ("",) * len(rows[0]), *rows[at:])


def without_row(rows: Rows, at: int) -> Rows:
    """Give the table without row `at`; nothing is left of a table of one row."""
    return (*rows[:at], *rows[at + 1 :])


def with_column(rows: Rows, at: int) -> Rows:
    """Give the table with an empty column before column `at`."""
    return tuple((*row[:at], "", *row[at:]) for row in rows)


def without_column(rows: Rows, at: int) -> Rows:
    """Give the table without column `at`; nothing is left of a table of one column."""
    kept = tuple((*row[:at], *row[at + 1 :]) for row in rows)
    return kept if kept[0] else ()


def column_weight(title: str, cells: Sequence[str]) -> float:
    """Give what a column takes of the width beside others: its longest cell in letters, bounded."""
    longest = max((len(cell) for cell in cells), default=0)
    word = max((len(part) for part in title.split()), default=0)
    return float(min(max(longest, word, _LEAST), _MOST))
