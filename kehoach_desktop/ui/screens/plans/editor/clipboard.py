"""Copy and paste: own blocks whole, text with numbers for other programs, Word with structure."""

import json
from collections.abc import Sequence
from html import escape
from typing import Final

from PySide6.QtCore import QMimeData

from kehoach_desktop.core.blocks import Block, BlockKind, Run, labels
from kehoach_desktop.core.levels import BOLD, ITALIC
from kehoach_desktop.core.marks import split_mark
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.ui.screens.plans.editor.word_html import read_html

FORMAT: Final = "application/x-kehoach-blocks"


def mime_of(blocks: Sequence[Block]) -> QMimeData:
    """Give blocks in three forms: our own, HTML with numbers, plain text with numbers."""
    mime = QMimeData()
    mime.setData(FORMAT, json.dumps([_packed(block) for block in blocks]).encode())
    marks = labels(blocks)
    if len(blocks) == 1:
        marks = [""]  # a piece of one line is pasted elsewhere as words
    pairs = list(zip(marks, blocks, strict=True))
    mime.setText("\n".join(_plain(mark, block) for mark, block in pairs))
    mime.setHtml("".join(_html(mark, block) for mark, block in pairs))
    return mime


def blocks_in(mime: QMimeData) -> tuple[Block, ...]:
    """Give what a clipboard holds as blocks, in the best form that it has; may be empty."""
    if mime.hasFormat(FORMAT):
        return tuple(_unpacked(item) for item in json.loads(mime.data(FORMAT).toStdString()))
    if mime.hasHtml():
        found = read_html(mime.html())
        if found:
            return found
    return blocks_of_text(mime.text())


def blocks_of_text(text: str) -> tuple[Block, ...]:
    """Give a block per line, marks at its head turned into kinds; one line stays words."""
    lines = [squeeze(line) for line in text.splitlines()]
    lines = [line for line in lines if line]
    if len(lines) == 1:
        return (Block(BlockKind.PARAGRAPH, (Run(lines[0] if text == lines[0] else text),)),)
    made = []
    for line in lines:
        kind, words = split_mark(line)
        made.append(Block(kind or BlockKind.PARAGRAPH, (Run(words),)))
    return tuple(made)


def _packed(block: Block) -> dict[str, object]:
    runs = [(run.text, run.bold, run.italic, run.note) for run in block.runs]
    return {
        "kind": block.kind,
        "runs": runs,
        "activity": block.activity_id,
        "label": block.label,
        "rows": block.rows,
        "widths": block.widths,
    }


def _unpacked(item: dict[str, list[list[str]]]) -> Block:
    runs = tuple(
        Run(text, bool(bold), bool(italic), note) for text, bold, italic, note in item["runs"]
    )
    rows = tuple(tuple(row) for row in item["rows"])
    kind, activity, label = item["kind"], item["activity"], item["label"]
    widths = tuple(item["widths"])
    return Block(BlockKind(kind), runs, activity, label, rows, 0, widths)  # type: ignore[arg-type]


def _plain(mark: str, block: Block) -> str:
    if block.rows:
        return "\n".join("\t".join(row) for row in block.rows)
    return f"{mark} {block.text}".strip()


def _html(mark: str, block: Block) -> str:
    if block.rows:
        lines = ("".join(f"<td>{escape(cell)}</td>" for cell in row) for row in block.rows)
        return "<table border=1>" + "".join(f"<tr>{line}</tr>" for line in lines) + "</table>"
    words = "".join(_html_run(block.kind, run) for run in block.runs)
    return f"<p>{escape(mark)} {words}</p>" if mark else f"<p>{words}</p>"


def _html_run(kind: BlockKind, run: Run) -> str:
    words = escape(run.text).replace("\n", "<br>")
    if run.bold or kind in BOLD:
        words = f"<b>{words}</b>"
    return f"<i>{words}</i>" if run.italic or kind in ITALIC else words
