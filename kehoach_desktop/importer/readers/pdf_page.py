"""Pieces of a PDF page into rows, columns and tables, in the order of reading.

A text layer knows places, not lines. Pieces at one height make a row; a wide gap in it parts two
columns. The letterhead and the tail of an official paper stand in two columns, which are read one
after the other; a row of three or more cells that names columns of work begins a table.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from kehoach_desktop.importer.work_tables import columns_of

_LOOSE = re.compile(r"\s(?=[.,;:!?)](?:\s|$))")
_GAP = 0.75  # heights of a letter: more than a blank, less than the space between columns
_BLANK = 0.12
_SAME_ROW = 0.6
_CELLS = 3
_TWO = 2
_LARGEST_STEP = 3.2  # heights between two rows of one table


@dataclass(frozen=True, slots=True)
class Piece:
    """Words at a place, in points from the lower left corner."""

    left: float
    bottom: float
    right: float
    top: float
    text: str
    """With the blanks at its ends."""

    @property
    def height(self) -> float:
        """Height of its letters."""
        return max(self.top - self.bottom, 1.0)

    @property
    def middle(self) -> float:
        """Where its line stands."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Row:
    """The cells at one height, left to right; `table` holds the rows of a whole table."""

    cells: tuple[Piece, ...]
    table: tuple[tuple[str, ...], ...] = ()
    alone: bool = True
    """It stands in no column beside another."""

    @property
    def box(self) -> Piece:
        """Its outline and its words."""
        first, last = self.cells[0], self.cells[-1]
        bottom, top = min(c.bottom for c in self.cells), max(c.top for c in self.cells)
        words = " ".join(" ".join(cell.text for cell in self.cells).split())
        return Piece(first.left, bottom, last.right, top, _LOOSE.sub("", words))


def rows_of(pieces: Iterable[Piece]) -> list[Row]:
    """Give the rows of a page from top to bottom."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda one: -one.middle):
        first = rows[-1][0] if rows else piece
        tall = max(first.height, piece.height)  # a dash alone is hardly any
        if rows and abs(first.middle - piece.middle) < _SAME_ROW * tall:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [Row(tuple(_cells(sorted(row, key=lambda one: one.left)))) for row in rows]


def _cells(row: Sequence[Piece]) -> Iterator[Piece]:
    """Put pieces that stand close together into one cell."""
    cell = row[0]
    for piece in row[1:]:
        gap = piece.left - cell.right
        if gap > _GAP * max(piece.height, cell.height):
            yield cell
            cell = piece
            continue
        parted = gap > _BLANK * piece.height
        text = f"{cell.text}{' ' if parted else ''}{piece.text}"
        cell = replace(cell, right=max(cell.right, piece.right), text=text)
    yield cell


def in_reading_order(rows: Sequence[Row]) -> Iterator[Row]:
    """Give the rows of a page with tables put together and columns one after the other."""
    at = 0
    while at < len(rows):
        cells = rows[at].cells
        if len(cells) >= _CELLS and columns_of([cell.text.strip() for cell in cells]):
            end = _table_end(rows, at)
            yield Row(cells, _table(rows[at:end]))
        elif len(cells) == _TWO and (end := _columns_end(rows, at)):
            yield from _one_after_the_other(rows[at:end], _split(rows[at:end]))
        else:
            end = at + 1
            yield Row((rows[at].box,))
        at = end


def _columns_end(rows: Sequence[Row], first: int) -> int:
    """Give where a block of two columns ends: at the first cell whose middle is in neither."""
    left, right = rows[first].cells
    spans = [(left.left, left.right), (right.left, right.right)]
    for at in range(first, len(rows)):
        if len(rows[at].cells) > _TWO:
            return at
        for cell in rows[at].cells:
            side = next((n for n, span in enumerate(spans) if _stands_in(cell, span)), None)
            if side is None:
                return at
            low, high = spans[side]
            spans[side] = min(low, cell.left), max(high, cell.right)
        if spans[0][1] >= spans[1][0]:
            return at
    return len(rows)


def _stands_in(cell: Piece, span: tuple[float, float]) -> bool:
    """Tell whether a cell is centred in a column, or begins where the column begins."""
    middle = (cell.left + cell.right) / 2
    return span[0] <= middle <= span[1] or abs(cell.left - span[0]) < cell.height


def _split(rows: Sequence[Row]) -> float:
    """Give a place between the columns."""
    pairs = [row.cells for row in rows if len(row.cells) == _TWO]
    return (max(left.right for left, _ in pairs) + min(right.left for _, right in pairs)) / 2


def _one_after_the_other(rows: Sequence[Row], split: float) -> Iterator[Row]:
    cells = [cell for row in rows for cell in row.cells]
    for side in ([c for c in cells if c.left < split], [c for c in cells if c.left >= split]):
        yield from (Row((cell,), alone=False) for cell in side)


def _table_end(rows: Sequence[Row], first: int) -> int:
    """Give where a table ends: at a row that runs through its columns, or far below."""
    edges = _edges(rows[first])
    for at in range(first + 1, len(rows)):
        box, above = rows[at].box, rows[at - 1].box
        apart = above.bottom - box.top > _LARGEST_STEP * box.height
        if apart or any(_runs_through(cell, edges) for cell in rows[at].cells):
            return at
    return len(rows)


def _edges(head: Row) -> list[float]:
    """Give the borders between the columns of a table, halfway between the cells of its head."""
    pairs = zip(head.cells, head.cells[1:], strict=False)
    return [(left.right + right.left) / 2 for left, right in pairs]


def _runs_through(cell: Piece, edges: Sequence[float]) -> bool:
    return sum(cell.left < edge < cell.right for edge in edges) > 1


def _table(rows: Sequence[Row]) -> tuple[tuple[str, ...], ...]:
    """Give the cells; a row begins where its first column has a number, else it goes on."""
    edges = _edges(rows[0])
    made = [[" ".join(cell.text.split()) for cell in rows[0].cells]]
    for row in rows[1:]:
        texts = [""] * (len(edges) + 1)
        for cell in row.cells:
            column = sum(edge < (cell.left + cell.right) / 2 for edge in edges)
            texts[column] = " ".join(f"{texts[column]} {cell.text}".split())
        if texts[0] or len(made) == 1:
            made.append(texts)
        else:
            made[-1] = [f"{old} {new}".strip() for old, new in zip(made[-1], texts, strict=True)]
    return tuple(tuple(row) for row in made)
