"""Tables of a Word file: widths on grid and cells, head repeated, rows whole."""

from typing import Any

from kehoach_desktop.documents.layout import Style
from kehoach_desktop.documents.renderers.docx_styles import STYLE_NAMES
from kehoach_desktop.documents.renderers.docx_xml import (
    keep_row_whole,
    repeat_row,
    set_cell_padding,
    set_columns,
)
from kehoach_desktop.documents.tree import Row, Table

_CELL_MARGIN = 1.5
"""Left and right inside a cell, mm."""


def write_table(document: Any, table: Table, text_width: float) -> None:
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
        _fill(cell, column.title, Style.TABLE_HEAD, centred=True)
    centred = [column.centred for column in table.columns]
    for written, row in zip(rows, table.rows, strict=True):
        keep_row_whole(written)
        _write_row(written, row, centred)


def _write_row(written: Any, row: Row, centred: list[bool]) -> None:
    cells = written.cells
    if row.group:
        joined = cells[1].merge(cells[-1])
        _fill(cells[0], row.cells[0], Style.TABLE, centred=True, bold=True)
        _fill(joined, row.cells[1], Style.TABLE, centred=False, bold=True)
        return
    for cell, words, middle in zip(cells, row.cells, centred, strict=True):
        _fill(cell, words, Style.TABLE, centred=middle)


def _fill(cell: Any, words: str, style: Style, *, centred: bool, bold: bool = False) -> None:
    from docx.enum.text import WD_ALIGN_PARAGRAPH

    paragraph = cell.paragraphs[0]
    paragraph.style = STYLE_NAMES[style]
    run = paragraph.add_run(words)
    run.bold = bold or None
    format_ = paragraph.paragraph_format
    format_.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else None
