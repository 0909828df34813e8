"""HTML from Word and LibreOffice into blocks: numbers, bullets, bold, italic, tables.

Word hides its own rules in comments and in `<![if …]>` sections. Comments are cut first: cutting
the sections first eats the end of a comment and with it all text that follows.
"""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Final

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.marks import as_heading, kind_of_mark, split_mark
from kehoach_desktop.core.text import nfc

_SECTION: Final = re.compile(r"<!\[(?:if[^\]]*|endif)\]>", re.IGNORECASE)
_LIST_MARK: Final = re.compile(r"mso-list\s*:\s*ignore", re.IGNORECASE)
_WEIGHT: Final = re.compile(r"(?<![\w-])font-weight\s*:\s*(bold|[6-9]00|normal|400)")
_STYLE: Final = re.compile(r"(?<![\w-])font-style\s*:\s*(italic|oblique|normal)")
_BLANKS: Final = re.compile(r"[ \t\r\n\u00a0]+")
_PARAGRAPHS: Final = frozenset({"p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_HEADINGS: Final = {"h1": BlockKind.H1, "h2": BlockKind.H2, "h3": BlockKind.H3}
_SILENT: Final = frozenset({"style", "script", "head", "title", "xml"})
_BULLETS: Final = frozenset("·•§o-–—")
_VOID: Final = frozenset({"br", "img", "meta", "link", "hr", "col", "input"})


def read_html(text: str) -> tuple[Block, ...]:
    """Give the blocks of a piece of HTML."""
    reader = _Reader()
    reader.feed(_SECTION.sub("", _without_comments(text)))
    reader.close()
    reader.end_paragraph()
    return tuple(reader.blocks)


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
class _Weight:
    """What an open tag says of the words inside."""

    tag: str
    bold: bool
    italic: bool
    is_mark: bool
    silent: bool


@dataclass(slots=True)
class _Paragraph:
    kind: BlockKind | None = None
    mark: str = ""
    runs: list[Run] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.blocks: list[Block] = []
        self._open: list[_Weight] = []
        self._now = _Paragraph()
        self._rows: list[list[str]] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self._add("\n")
        if tag in _VOID:
            return
        if tag in _PARAGRAPHS and self._rows is None:
            self.end_paragraph()
            self._now.kind = BlockKind.DASH if tag == "li" else _HEADINGS.get(tag)
        self._open.append(self._weight(tag, dict(attrs).get("style") or ""))
        self._open_table(tag)

    def _open_table(self, tag: str) -> None:
        if tag == "table":
            self.end_paragraph()
            self._rows = []
        elif self._rows is not None and tag == "tr":
            self._rows.append([])
        elif self._rows and tag in ("td", "th"):
            self._rows[-1].append("")

    def _weight(self, tag: str, style: str) -> _Weight:
        outer = self._open[-1] if self._open else _Weight("", False, False, False, False)  # noqa: FBT003
        bold, italic = _WEIGHT.search(style), _STYLE.search(style)
        return _Weight(
            tag,
            bold[1] not in ("normal", "400") if bold else outer.bold or tag in ("b", "strong"),
            italic[1] != "normal" if italic else outer.italic or tag in ("i", "em"),
            outer.is_mark or bool(_LIST_MARK.search(style)),
            outer.silent or tag in _SILENT,
        )

    def handle_endtag(self, tag: str) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].tag == tag:
                del self._open[index:]
                break
        if tag == "table":
            self._end_table()
        elif tag in _PARAGRAPHS and self._rows is None:
            self.end_paragraph()

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
        runs = _tidied(paragraph.runs)
        if runs:
            self.blocks.append(_block(paragraph, runs))


def _block(paragraph: _Paragraph, runs: tuple[Run, ...]) -> Block:
    kind, mark = paragraph.kind, paragraph.mark.strip()
    if mark:
        kind = kind or (BlockKind.DASH if mark in _BULLETS else kind_of_mark(mark))
    else:
        found, words = split_mark(runs[0].text)
        if found is not None:
            kind = kind if kind is not None and kind.is_heading else found
            runs = _joined((Run(words, runs[0].bold, runs[0].italic), *runs[1:]))
    kind = kind or BlockKind.PARAGRAPH
    if runs and all(run.bold for run in runs if run.text.strip()):
        kind = as_heading(kind)
    if kind.is_heading:  # its own weight
        runs = _joined([Run(run.text) for run in runs])
    return Block(kind, runs)


def _tidied(runs: list[Run]) -> tuple[Run, ...]:
    """Words with blanks joined and the ends trimmed."""
    kept: list[Run] = []
    for run in runs:
        text = run.text
        if not kept or kept[-1].text.endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text:
            kept.append(Run(text, run.bold, run.italic))
    while kept and not kept[-1].text.rstrip():
        kept.pop()
    if kept:
        kept[-1] = Run(kept[-1].text.rstrip(), kept[-1].bold, kept[-1].italic)
        kept[0] = Run(kept[0].text.lstrip(), kept[0].bold, kept[0].italic)
    return _joined(kept)


def _joined(runs: list[Run] | tuple[Run, ...]) -> tuple[Run, ...]:
    """Neighbours of one weight as one."""
    kept: list[Run] = []
    for run in runs:
        last = kept[-1] if kept else None
        if last is not None and (last.bold, last.italic) == (run.bold, run.italic):
            kept[-1] = Run(last.text + run.text, run.bold, run.italic)
        elif run.text:
            kept.append(run)
    return tuple(kept)
