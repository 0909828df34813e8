"""The body of a document: basis, opening, blocks with their marks, the mark that ends it."""

import re
from collections.abc import Iterator
from dataclasses import replace

from kehoach_desktop.core.blocks import Block, BlockKind, Run, labels
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import Basis, DocType
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders.decisions import decision_words
from kehoach_desktop.documents.builders.duties import duty_blocks
from kehoach_desktop.documents.builders.tables import table_of
from kehoach_desktop.documents.builders.words import cased, clean, clean_runs
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import BodyBlock, Heading, Paragraph, Theme

_HEADINGS = {
    BlockKind.PART: (1, Style.PART),
    BlockKind.CHAPTER: (1, Style.PART),
    BlockKind.SECTION: (2, Style.PART),
    BlockKind.ARTICLE: (3, Style.ARTICLE),
    BlockKind.H1: (1, Style.H1),
    BlockKind.H2: (2, Style.H2),
    BlockKind.H3: (3, Style.H3),
    BlockKind.H4: (4, Style.H4),
}
_BASIS = re.compile(r"[-–]?\s*(?=(?:Căn cứ|Xét|Theo đề nghị)\b)")
_FINAL_MARKS = '.!?…:;)”"'
_QUOTES = "“\"'‘«"


def opening_blocks(content: PlanContent, profile: Profile) -> tuple[BodyBlock, ...]:
    """Give a line for each basis that the opening does not name, then the opening."""
    opening = clean(content.document.opening)
    unnamed = [basis for basis in content.bases if basis.number and basis.number not in opening]
    rows = tuple(_opening_rows(opening, profile))
    between, after = profile.basis_marks
    if rows and rows[0].style is Style.BASIS:
        after = between
    ends = [between] * (len(unnamed) - 1) + [after]
    return (
        *(
            Paragraph((Run(basis_words(basis) + end),), profile.basis_dash, Style.BASIS)
            for basis, end in zip(unnamed, ends, strict=False)
        ),
        *rows,
        *decision_words(content.document, profile),
    )


def _opening_rows(opening: str, profile: Profile) -> Iterator[Paragraph]:
    """Give the rows of the opening; one that names a basis and is no sentence looks like one."""
    for row in (row.strip() for row in opening.split("\n")):
        found = _BASIS.match(row)
        if found and row.endswith((";", ",", ".")):
            yield Paragraph((Run(row[found.end() :]),), profile.basis_dash, Style.BASIS)
        elif row:
            yield Paragraph((Run(row),))


def basis_words(basis: Basis) -> str:
    """Give "Căn cứ Kế hoạch số 146-KH/TU, ngày 18/3/2024 của Ban Thường vụ Thành ủy về …"."""
    codes = basis.number.replace("/", "-").split("-")
    type_word = next((kind.word for kind in DocType if kind.value in codes), "Văn bản")
    words = f"{basis.relation or 'căn cứ'} {type_word} số {basis.number}"
    if basis.day:
        words += f", ngày {full(basis.day)}"
    if basis.issuer:
        words += f" của {basis.issuer}"
    if basis.abstract:
        words += f" {basis.abstract}"
    return clean(words[0].upper() + words[1:]).rstrip(" .,;")


def body_blocks(content: PlanContent, profile: Profile) -> tuple[BodyBlock, ...]:
    """Give the blocks of the body as they stand on paper, ended as the issuing body ends them.

    What is still empty is not printed and takes no number: the paper never lacks a "Điều 1".
    """
    said = [block for block in content.blocks if is_said(block, content)]
    marks = labels(said, profile.after_roman)
    printed = [
        one
        for block, mark in zip(said, marks, strict=True)
        for one in _printed(block, mark, content, profile)
    ]
    return _ended(printed, content.body.end_mark if content.body else profile.end_mark)


def is_said(block: Block, content: PlanContent) -> bool:
    """Tell whether a block has anything to print."""
    if block.kind is BlockKind.TABLE or block.kind.is_generated:
        return True
    return any(run.text.strip() or run.note for run in _runs(block, content))


def _printed(
    block: Block, mark: str, content: PlanContent, profile: Profile
) -> Iterator[BodyBlock]:
    runs = _runs(block, content)
    if block.kind is BlockKind.TABLE:
        yield from table_of(block)
    elif block.kind is BlockKind.DUTIES:
        yield from duty_blocks(content)
    elif block.kind is BlockKind.APPENDIX or not runs:
        return
    elif block.kind is BlockKind.ARTICLE and content.document.type is DocType.DECISION:
        # Its articles have no names: only the number is bold, and the text flows on.
        yield Paragraph(runs, mark, Style.ARTICLE_TEXT, block.id)
    elif block.kind.is_heading:
        yield _heading(block, runs, mark, profile)
    elif block.kind is BlockKind.THEME:
        yield Theme(_quoted(runs), block.id)
    else:
        yield Paragraph(runs, mark, source=block.id)


def _heading(block: Block, runs: tuple[Run, ...], mark: str, profile: Profile) -> Heading:
    level, style = _HEADINGS[block.kind]
    stacked = block.kind.is_stacked
    letters = Style.PART_TITLE if stacked else style
    words = tuple(replace(run, text=cased(run.text, letters, profile)) for run in runs)
    return Heading(words, level, mark, block.id, style, stacked)


def _runs(block: Block, content: PlanContent) -> tuple[Run, ...]:
    """Give the block's weights where its words are the activity's, else the activity's words."""
    text = content.text_of(block)
    return clean_runs(block.runs if text == block.text else (Run(text),))


def _quoted(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    if runs[0].text.lstrip()[:1] in _QUOTES:
        return runs
    opened = (replace(runs[0], text="“" + runs[0].text.lstrip()), *runs[1:])
    return (*opened[:-1], replace(opened[-1], text=opened[-1].text.rstrip() + "”"))


def _ended(blocks: list[BodyBlock], end_mark: str) -> tuple[BodyBlock, ...]:
    """Give a last paragraph without any final mark the one of the issuing body."""
    if blocks and isinstance(last := blocks[-1], Paragraph):
        *firsts, run = last.runs
        words = run.text.rstrip()
        if words and words[-1] not in _FINAL_MARKS:
            words = words.rstrip(",") + end_mark
        blocks[-1] = replace(last, runs=(*firsts, replace(run, text=words)))
    return tuple(blocks)
