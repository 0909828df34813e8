"""A page tree as a paper: its words with their parts, and where in the records each stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.documents import DocType
from kehoach_desktop.documents.checking.body_roles import is_basis
from kehoach_desktop.documents.checking.paper import Line, Paper, Zone
from kehoach_desktop.documents.layout import Style
from kehoach_desktop.documents.tree import (
    BodyBlock,
    Closing,
    Heading,
    PageTree,
    Paragraph,
    Table,
    Theme,
    cell_runs,
)
from kehoach_desktop.documents.tree import Line as TreeLine


class Home(StrEnum):
    """The record that a line of the paper comes from."""

    SYMBOL = "symbol"
    ABSTRACT = "abstract"
    OPENING = "opening"
    BLOCK = "block"
    SIGNATURE = "signature"
    SIGNER = "signer"
    RECIPIENT = "recipient"
    GENERATED = "generated"


@dataclass(frozen=True, slots=True)
class Origin:
    """The record, and which of its rows."""

    home: Home
    row: int = 0


@dataclass(frozen=True, slots=True)
class TreePaper:
    """A paper with the origin of each line, by its number."""

    paper: Paper
    origins: tuple[Origin, ...]


_HOMES: Final = {
    Style.NUMBER: Home.SYMBOL,
    Style.ABSTRACT: Home.ABSTRACT,
    Style.LETTER_ABSTRACT: Home.ABSTRACT,
    Style.AUTHORITY: Home.SIGNATURE,
    Style.POSITION: Home.SIGNATURE,
}
_Told = Iterator[tuple[Line, Home]]


def tree_paper(tree: PageTree, kind: DocType, end_mark: str = "") -> TreePaper:
    """Give the words of a tree for the rules; `end_mark` is that of the issuing body."""
    told = [*_head(tree), *_body(tree.body)]
    if tree.closing:
        told += _closing(tree.closing)
    told += _appendices(tree)
    rows: dict[Home, int] = {}
    lines: list[Line] = []
    origins: list[Origin] = []
    for number, (line, home) in enumerate(told):
        lines.append(replace(line, number=number))
        origins.append(Origin(home, rows.get(home, 0)))
        rows[home] = rows.get(home, 0) + 1
    return TreePaper(Paper(tree.profile, kind, tuple(lines), end_mark=end_mark), tuple(origins))


def _head(tree: PageTree) -> _Told:
    for row in tree.head:
        for side, lines in (("left", row.left), ("right", row.right)):
            for line in lines:
                yield _line(line, Zone.HEAD, side), _HOMES.get(line.style, Home.GENERATED)
    for line in tree.title:
        yield _line(line, Zone.TITLE), _HOMES.get(line.style, Home.GENERATED)
    if tree.address:
        word = f"{tree.address.word}:"
        yield Line(word, 0, role=Style.ADDRESS_WORD), Home.GENERATED


def _line(line: TreeLine, zone: Zone, side: str = "") -> Line:
    return Line(line.text, 0, role=line.style, zone=zone, side=side, ruled=line.rule > 0)


def _body(blocks: Sequence[BodyBlock]) -> _Told:
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                for cell in row.cells:
                    words = _words(cell_runs(cell))
                    yield Line(words, 0, role=Style.TABLE, source=block.source), Home.GENERATED
        else:
            yield _flowing(block)


def _flowing(block: Heading | Paragraph | Theme) -> tuple[Line, Home]:
    words = _words(block.runs)
    mark = "" if isinstance(block, Theme) else block.mark
    home = Home.BLOCK if block.source else Home.GENERATED
    role = Style.THEME
    if isinstance(block, Heading):
        role = Style.H1
    elif isinstance(block, Paragraph):
        role = block.style
        if role is Style.BODY and not block.source:
            home = Home.OPENING
            role = Style.BASIS if is_basis(words) else role
    return Line(words, 0, mark=mark, role=role, source=block.source), home


def _words(runs: Sequence[Run]) -> str:
    return "".join(run.text for run in runs)


def _closing(closing: Closing) -> _Told:
    zone = Zone.CLOSING
    if closing.recipients_head:
        head = f"{closing.recipients_head}:"
        yield Line(head, 0, role=Style.RECIPIENTS_HEAD, zone=zone), Home.GENERATED
    for group in closing.groups:
        for item in group.items:
            line = Line(item, 0, mark="-", role=Style.RECIPIENTS, zone=zone, side="left")
            yield line, Home.RECIPIENT
    for written in closing.signature:
        yield _line(written, zone, "right"), Home.SIGNATURE
    yield _line(closing.signer, zone, "right"), Home.SIGNER


def _appendices(tree: PageTree) -> _Told:
    for appendix in tree.appendices:
        for line in appendix.title:
            yield _line(line, Zone.APPENDIX), Home.GENERATED
        for told, _ in _body(appendix.blocks):
            yield replace(told, role=None, zone=Zone.APPENDIX), Home.GENERATED
