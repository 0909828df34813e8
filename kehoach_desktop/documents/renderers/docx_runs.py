"""Pieces of text in a Word file, each in its weight, footnotes behind them."""

from collections.abc import Iterable
from typing import Any

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.documents.renderers.docx_notes import NoteWriter


def write_runs(paragraph: Any, runs: Iterable[Run], note: NoteWriter) -> None:
    """Add the runs to a paragraph."""
    for run in runs:
        written = paragraph.add_run(run.text)
        written.bold = run.bold or None
        written.italic = run.italic or None
        written.font.strike = run.struck or None
        written.underline = run.underlined or None
        note(paragraph, run)
