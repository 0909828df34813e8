"""A page tree as plain text: the words in their order, for tests, search and copying."""

from collections.abc import Iterator
from typing import assert_never

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.documents.tree import (
    Address,
    BodyBlock,
    Closing,
    Heading,
    HeadRow,
    PageTree,
    Paragraph,
    Table,
    Theme,
    cell_runs,
)


def render(tree: PageTree) -> bytes:
    """Give the text in UTF-8, a line for each line or cell."""
    return "\n".join(plain_text(tree)).encode()


def plain_text(tree: PageTree) -> list[str]:
    """Give the words of a paper in order; in the head and the closing the left column first."""
    return [words for words in _pieces(tree) if words]


def words_of(runs: tuple[Run, ...], mark: str = "") -> str:
    """Give mark and words as they stand on paper, without footnotes."""
    text = "".join(run.text for run in runs)
    return f"{mark} {text}" if mark else text


def footnotes(tree: PageTree) -> list[str]:
    """Give the footnotes of a paper in order."""
    blocks = (*tree.body, *(block for one in tree.appendices for block in one.blocks))
    return [run.note for block in blocks for run in _all_runs(block) if run.note]


def _all_runs(block: BodyBlock) -> Iterator[Run]:
    if isinstance(block, Table):
        for row in block.rows:
            for cell in row.cells:
                yield from cell_runs(cell)
    else:
        yield from block.runs


def _pieces(tree: PageTree) -> Iterator[str]:
    yield tree.marks.circulation
    yield from _paper(tree)
    yield from footnotes(tree)
    yield tree.marks.no_media
    yield tree.marks.contact


def _paper(tree: PageTree) -> Iterator[str]:
    yield from _head(tree.head)
    yield from (line.text for line in tree.title)
    if tree.address:
        yield from _address(tree.address)
    for block in tree.body:
        yield from _block(block)
    if tree.closing:
        yield from _closing(tree.closing)
    for appendix in tree.appendices:
        yield from _head(appendix.head)
        yield from (line.text for line in appendix.title)
        for block in appendix.blocks:
            yield from _block(block)
        if appendix.closing:
            yield from _closing(appendix.closing)


def _head(rows: tuple[HeadRow, ...]) -> Iterator[str]:
    for row in rows:
        yield from (line.text for line in (*row.left, *row.right))


def _block(block: BodyBlock) -> Iterator[str]:
    match block:
        case Heading(runs, _, mark) | Paragraph(runs, mark):
            yield words_of(runs, mark)
        case Theme(runs):
            yield words_of(runs)
        case Table(columns, rows):
            yield from (column.title for column in columns)
            for row in rows:
                yield from (words_of(cell_runs(cell)) for cell in row.cells)
        case _:
            assert_never(block)


def _address(address: Address) -> Iterator[str]:
    if len(address.names) == 1:
        yield f"{address.word}: {address.names[0]}"
        return
    yield f"{address.word}:"
    yield from (f"- {name}" for name in address.names)


def _closing(closing: Closing) -> Iterator[str]:
    if closing.recipients_head:
        yield f"{closing.recipients_head}:"
    for group in closing.groups:
        yield group.title
        yield from (f"- {item}" for item in group.items)
    yield closing.drafter
    yield from (line.text for line in (*closing.signature, closing.signer))
