"""Tables of a Word file: widths on grid and cells, head repeated, rows whole."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.documents.layout import Style
from kehoach_desktop.documents.renderers.docx_notes import NoteWriter
from kehoach_desktop.documents.renderers.docx_runs import write_runs
from kehoach_desktop.documents.renderers.docx_styles import STYLE_NAMES
from kehoach_desktop.documents.renderers.docx_xml import (
    keep_row_whole,
    repeat_row,
    set_cell_padding,
    set_columns,
)
from kehoach_desktop.documents.tree import Cell, Row, Table, cell_runs

_CELL_MARGIN = 1.5
"""Left and right inside a cell, mm."""


def write_table(document: Any, table: Table, text_width: float, note: NoteWriter) -> None:
    """Write a table of `text_width` mm."""
    from docx.enum.table import WD_TABLE_ALIGNMENT

    made = document.add_table(rows=1 + len(table.rows), cols=len(table.columns), style="Table Grid")
    made.alignment = WD_TABLE_ALIGNMENT.CENTER
    whole = sum(column.width for column in table.columns)
    widths = [column.width / whole * text_width for column in table.columns]
    set_columns(made, widths, cell_margin=_CELL_MARGIN)
    set_cell_padding(made, table.padding)
    head, *rows = made.rows
    repeat_row(head)
    keep_row_whole(head)
    for cell, column in zip(head.cells, table.columns, strict=True):
        _fill(cell, cell_runs(column.title), Style.TABLE_HEAD, note, centred=True)
    centred = [column.centred for column in table.columns]
    for written, row in zip(rows, table.rows, strict=True):
        keep_row_whole(written)
        _write_row(written, row, centred, note)


def _write_row(written: Any, row: Row, centred: list[bool], note: NoteWriter) -> None:
    cells = written.cells
    if row.group:
        joined = cells[1].merge(cells[-1])
        _fill(cells[0], _bold(row.cells[0]), Style.TABLE, note, centred=True)
        _fill(joined, _bold(row.cells[1]), Style.TABLE, note, centred=False)
        for cell in (cells[0], joined):  # never the last row of a page
            cell.paragraphs[0].paragraph_format.keep_with_next = True
        return
    for cell, words, middle in zip(cells, row.cells, centred, strict=True):
        _fill(cell, cell_runs(words), Style.TABLE, note, centred=middle)


def _bold(cell: Cell) -> list[Run]:
    return [replace(run, bold=True) for run in cell_runs(cell)]


def _fill(cell: Any, runs: Sequence[Run], style: Style, note: NoteWriter, *, centred: bool) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = cell.paragraphs[0]
    paragraph.style = STYLE_NAMES[style]
    write_runs(paragraph, runs, note)
    format_ = paragraph.paragraph_format
    format_.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else None
