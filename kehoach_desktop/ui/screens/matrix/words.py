"""The words of a cell: for the strip below the matrix, the tooltip and the screen reader."""

from collections.abc import Iterable

from PySide6.QtGui import QFontMetrics

from kehoach_desktop.core.dates import in_list
from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.core.matrix import Cell, Matrix
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.table_model import Column


def state_words(cell: Cell, matrix: Matrix) -> str:
    """Give "Quá hạn 5 ngày", "Đang thực hiện, hạn 19/4"."""
    if cell.shown is Shown.OVERDUE and cell.due is not None:
        return f"{cell.shown.word} {(matrix.today - cell.due).days} ngày"
    if cell.due is not None and cell.shown.is_open:
        return f"{cell.shown.word}, hạn {in_list(cell.due, matrix.today)}"
    return cell.shown.word


def copy_columns(matrix: Matrix, columns: Iterable[int]) -> tuple[Column[int], ...]:
    """Give the columns that Ctrl+C puts on the clipboard; rows are given by their number."""

    def of_unit(at: int) -> Column[int]:
        return Column(matrix.columns[at].name, lambda row: _word(matrix.cell(row, at)))

    return (Column("Hoạt động", lambda row: matrix.rows[row].title), *map(of_unit, columns))


def _word(cell: Cell | None) -> str:
    return cell.shown.word if cell else ""


def count_words(progress: Progress, metrics: QFontMetrics, width: int) -> str:
    """Give "3/13", or "23%" where there is no room for that."""
    words = f"{figure_text(progress.finished)}/{figure_text(progress.total)}"
    if not progress.total or metrics.horizontalAdvance(words) <= width:
        return words
    return f"{100 * progress.finished // progress.total}%"


def cell_words(matrix: Matrix, row: int, column: int) -> str:
    """Give activity, unit and state: "Rà soát danh sách, Chi bộ 3, quá hạn 5 ngày, chủ trì"."""
    cell = matrix.cell(row, column)
    parts = [matrix.rows[row].title, matrix.columns[column].name]
    if cell is None:
        parts.append("chưa giao")
    else:
        parts.append(state_words(cell, matrix).lower())
        if cell.lead:
            parts.append("chủ trì")
    return ", ".join(parts)
