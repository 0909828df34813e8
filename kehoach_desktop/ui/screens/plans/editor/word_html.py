"""HTML from Word and LibreOffice into blocks: numbers, bullets, bold, italic, tables.

Word hides its own rules in comments and in `<![if …]>` sections. Comments are cut first: cutting
the sections first eats the end of a comment and with it all text that follows.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from typing import Final

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.marks import as_heading, kind_of_mark, split_mark
from kehoach_desktop.core.text import nfc
from kehoach_desktop.ui.screens.plans.editor.word_runs import joined, tidied
from kehoach_desktop.ui.screens.plans.editor.word_tags import OUTSIDE, OpenTag, opened

_SECTION: Final = re.compile(r"<!\[(?:if[^\]]*|endif)\]>", re.IGNORECASE)
_BLANKS: Final = re.compile(r"[ \t\r\n\u00a0]+")
_PARAGRAPHS: Final = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_HEADINGS: Final = {"h1": BlockKind.H1, "h2": BlockKind.H2, "h3": BlockKind.H3}
_LISTS: Final = frozenset({"ol", "ul"})
_SIGNS: Final = {"I": BlockKind.H1, "a": BlockKind.H4, "A": BlockKind.H4}
_NOTE_MARK: Final = re.compile(r".*#(?:_ftn|_edn|sdfootnote|sdendnote)(\d+)(?:sym)?")
_NOTE_BACK: Final = re.compile(r".*#(?:_ftnref|_ednref|sdfootnote|sdendnote)\d+(?:anc)?")
_NOTE_TEXT: Final = re.compile(r"(?:ftn|edn|sdfootnote|sdendnote)(\d+)")
_BULLETS: Final = frozenset("·•§o-–—")
_VOID: Final = frozenset({"br", "img", "meta", "link", "hr", "col", "input"})


def read_html(text: str) -> tuple[Block, ...]:
    """Give the blocks of a piece of HTML."""
    reader = _Reader()
    reader.feed(_SECTION.sub("", _without_comments(text)))
    reader.close()
    reader.end_paragraph()
    return tuple(_noted(block, reader.notes) for block in reader.blocks)


def _noted(block: Block, notes: Mapping[str, str]) -> Block:
    """Give a block with the words of its footnotes, which stand at the end of the page."""
    if not any(run.note for run in block.runs):
        return block
    runs = (replace(run, note=notes.get(run.note, "")) for run in block.runs)
    return replace(block, runs=joined(tuple(runs)))


def _without_comments(text: str) -> str:
    kept, start = [], 0
    while (found := text.find("<!--", start)) >= 0:
        kept.append(text[start:found])
        end = text.find("-->", found)
        if end < 0:
            return "".join(kept)
        start = end + len("-->")
    return "".join((*kept, text[start:]))


@dataclass(slots=True)
class _Paragraph:
    kind: BlockKind | None = None
    mark: str = ""
    runs: list[Run] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._open: list[OpenTag] = []
        self._now = _Paragraph()
        self._rows: list[list[str]] | None = None
        self._lists: list[BlockKind] = []
        self.notes: dict[str, str] = {}
        """Words of the footnotes by their number."""
        self._note: str | None = None
        """The footnote whose words are being read."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._add("\n")
        if tag in _VOID:
            return
        given = {name: value or "" for name, value in attrs}
        if tag in _LISTS and self._rows is None:
            self.end_paragraph()
            self._lists.append(self._list_kind(tag, given.get("type", "")))
        if tag in _PARAGRAPHS and self._rows is None:
            self._open_paragraph(tag, given.get("id", ""))
        outer = self._open[-1] if self._open else OUTSIDE
        self._open.append(opened(tag, given.get("style", ""), outer))
        if tag == "a":
            self._open_link(given.get("href", ""))
        self._open_table(tag)

    def _list_kind(self, tag: str, sign: str) -> BlockKind:
        """Give what the items of a list are, by its sign and how many lists are around it."""
        inner = bool(self._lists)
        if tag == "ul":
            return BlockKind.PLUS if inner else BlockKind.DASH
        if sign in _SIGNS:
            return _SIGNS[sign]
        return BlockKind.N3 if inner else BlockKind.N2

    def _open_paragraph(self, tag: str, name: str) -> None:
        in_item = tag in ("p", "div") and self._now.kind is not None and not self._now.runs
        if in_item:
            return  # the paragraph of a list's item
        self.end_paragraph()
        if tag == "li":
            self._now.kind = self._lists[-1] if self._lists else BlockKind.DASH
        else:
            self._now.kind = _HEADINGS.get(tag)
        if tag == "div" and (found := _NOTE_TEXT.fullmatch(name)):
            self._note = found[1]

    def _open_link(self, target: str) -> None:
        """Take a footnote's number for its mark; the digits themselves are no words."""
        found = _NOTE_MARK.fullmatch(target)
        if found and self._note is None and self._rows is None:
            self._now.runs.append(Run("", note=found[1]))
        if found or _NOTE_BACK.fullmatch(target):
            self._open[-1].silent = True

    def _open_table(self, tag: str) -> None:
        if tag == "table":
            self.end_paragraph()
            self._rows = []
        elif self._rows is not None and tag == "tr":
            self._rows.append([])
        elif self._rows and tag in ("td", "th"):
            self._rows[-1].append("")

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].name == tag:
                del self._open[index:]
                break
        if tag == "table":
            self._end_table()
        elif tag in _LISTS and self._lists and self._rows is None:
            self.end_paragraph()
            self._lists.pop()
        elif tag in _PARAGRAPHS and self._rows is None:
            self.end_paragraph()
            self._note = None if tag == "div" else self._note

    def handle_data(self, data: str) -> None:
        now = self._open[-1] if self._open else None
        if now is not None and now.silent:
            return
        text = _BLANKS.sub(" ", nfc(data))
        if now is not None and now.is_mark:
            self._now.mark += text
        else:
            self._add(text)

    def _add(self, text: str) -> None:
        if self._rows is not None:
            if self._rows and self._rows[-1]:
                self._rows[-1][-1] += text
            return
        bold, italic = (self._open[-1].bold, self._open[-1].italic) if self._open else (False,) * 2
        self._now.runs.append(Run(text, bold, italic))

    def _end_table(self) -> None:
        rows = [tuple(" ".join(cell.split()) for cell in row) for row in self._rows or () if row]
        self._rows = None
        if rows:
            self.blocks.append(Block(BlockKind.TABLE, rows=tuple(rows)))

    def end_paragraph(self) -> None:
        """Make a block of the words since the last one, if there are any."""
        paragraph, self._now = self._now, _Paragraph()
        runs = tidied(paragraph.runs)
        if self._note is not None:
            words = " ".join(run.text for run in runs)
            self.notes[self._note] = f"{self.notes.get(self._note, '')} {words}".strip()
        elif runs:
            self.blocks.append(_block(paragraph, runs))


def _block(paragraph: _Paragraph, runs: tuple[Run, ...]) -> Block:
    kind, mark = paragraph.kind, paragraph.mark.strip()
    if mark:
        kind = kind or (BlockKind.DASH if mark in _BULLETS else kind_of_mark(mark))
    else:
        found, words = split_mark(runs[0].text)
        if found is not None:
            kind = kind if kind is not None and kind.is_heading else found
            runs = joined((replace(runs[0], text=words), *runs[1:]))
    kind = kind or BlockKind.PARAGRAPH
    if runs and all(run.bold for run in runs if run.text.strip()):
        kind = as_heading(kind)
    if kind.is_heading:  # its own weight
        runs = joined([Run(run.text, note=run.note) for run in runs])
    return Block(kind, runs)
