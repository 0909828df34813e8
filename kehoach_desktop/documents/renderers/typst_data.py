"""A page tree as the plain values that resources/typst/page.typ reads."""

import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import assert_never

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.documents.fonts import FontSet
from kehoach_desktop.documents.layout import Profile, Style, TextStyle
from kehoach_desktop.documents.placing import DASH, address_place, head_columns, line_size
from kehoach_desktop.documents.tree import (
    Address,
    Appendix,
    BodyBlock,
    Closing,
    Heading,
    HeadRow,
    Line,
    PageTree,
    Paragraph,
    Table,
    Theme,
    cell_runs,
)

_LONG = 45
"""Letters from which a word may break anywhere."""
_SPECIAL = re.compile(r"(?P<loose>\S{45,})|(?P<whole>[\w-]{1,12}/[\w/-]{1,12})")
_PROFILE_VALUES = (
    *("top", "bottom", "left", "right", "page_number_top", "indent", "leading", "paragraph_gap"),
    *("closing_columns", "title_gap", "text_gap", "signature_room", "circulation_top"),
    *("framed_circulation", "no_media_at_foot", "contact_on_first_page"),
)


def page_data(tree: PageTree, fonts: FontSet) -> dict[str, object]:
    """Give what the template reads: plain values only, so that no text is ever markup."""
    profile = tree.profile
    columns = head_columns(tree.head, profile, fonts)
    sized = _Sized(profile, fonts)
    return {
        "font": fonts.family,
        "subject": tree.subject,
        "landscape": tree.landscape,
        "mirrored": tree.mirrored,
        "layout": {name: getattr(profile, name) for name in _PROFILE_VALUES}
        | {"head_columns": columns},
        "styles": {key.value: _letters(style) for key, style in profile.styles.items()},
        "head": sized.head(tree.head, columns),
        "title": _lines(tree.title),
        "address": _address(tree.address, profile, fonts) if tree.address else None,
        "body": [_block(block) for block in tree.body],
        "closing": _closing(tree.closing, sized) if tree.closing else None,
        "marks": asdict(tree.marks),
        "appendices": [_appendix(appendix, sized, columns) for appendix in tree.appendices],
    }


@dataclass(frozen=True, slots=True)
class _Sized:
    """Lines that shrink before they wrap."""

    profile: Profile
    fonts: FontSet

    def lines(self, lines: Sequence[Line], width: float) -> list[dict[str, object]]:
        return [
            asdict(line) | {"size": line_size(line, width, self.profile, self.fonts)}
            for line in lines
        ]

    def head(
        self, rows: Sequence[HeadRow], columns: tuple[float, float, float]
    ) -> list[dict[str, object]]:
        left, _, right = columns
        return [
            {"left": self.lines(row.left, left), "right": self.lines(row.right, right)}
            for row in rows
        ]


def _letters(style: TextStyle) -> dict[str, object]:
    names = ("size", "bold", "italic", "underlined")
    return {name: getattr(style, name) for name in names}


def _lines(lines: Sequence[Line]) -> list[dict[str, object]]:
    return [asdict(line) for line in lines]


def _address(address: Address, profile: Profile, fonts: FontSet) -> dict[str, object]:
    several = len(address.names) > 1
    names = [pieces(f"{DASH if several else ''}{name}") for name in address.names]
    place = asdict(address_place(address, profile, fonts))
    return {"word": address.word, "names": names, "several": several, "place": place}


def _runs(
    runs: Sequence[Run], mark: str = "", *, bold_mark: bool = False
) -> list[dict[str, object]]:
    marked = (Run(f"{mark} ", bold=bold_mark), *runs) if mark else runs
    return [
        {
            "words": pieces(run.text),
            "bold": run.bold,
            "italic": run.italic,
            "struck": run.struck,
            "underlined": run.underlined,
            "note": pieces(run.note) if run.note else None,
        }
        for run in marked
    ]


def pieces(text: str) -> list[dict[str, str]]:
    """Give `text` in pieces that tell how they may be broken between lines.

    "plain" at its blanks; "whole" never ("t/h", "KH/ĐU"); "loose" anywhere (a long link).
    """
    longest = max(map(len, text.split()), default=0)
    if "/" not in text and longest < _LONG:
        return [{"plain": text}]
    found: list[dict[str, str]] = []
    end = 0
    for match in _SPECIAL.finditer(text):
        found.append({"plain": text[end : match.start()]})
        found.append({match.lastgroup or "plain": match.group()})
        end = match.end()
    return [*found, {"plain": text[end:]}]


def _block(block: BodyBlock) -> dict[str, object]:
    match block:
        case Heading(runs, level, mark, source, style, stacked):
            words = _runs((Run(f"{mark}\n"), *runs) if stacked else runs, "" if stacked else mark)
            return {
                "kind": "heading",
                "runs": words,
                "level": level,
                "style": style,
                "stacked": stacked,
                "source": source,
            }
        case Paragraph(runs, mark, style, source):
            words = _runs(runs, mark, bold_mark=style is Style.ARTICLE_TEXT)
            return {"kind": "paragraph", "runs": words, "style": style, "source": source}
        case Theme(runs, source):
            return {"kind": "theme", "runs": _runs(runs), "source": source}
        case Table(columns, rows, source, padding):
            return {
                "kind": "table",
                "columns": [asdict(column) for column in columns],
                "rows": [
                    {"cells": [_runs(cell_runs(cell)) for cell in row.cells], "group": row.group}
                    for row in rows
                ],
                "source": source,
                "padding": padding,
            }
        case _:
            assert_never(block)


def _closing(closing: Closing, sized: _Sized) -> dict[str, object]:
    width = sized.profile.closing_columns[2]
    return {
        "recipients_head": closing.recipients_head,
        "groups": [
            {"title": group.title, "items": [pieces(f"{DASH}{item}") for item in group.items]}
            for group in closing.groups
        ],
        "drafter": closing.drafter,
        "signature": sized.lines(closing.signature, width),
        "signer": sized.lines((closing.signer,), width),
    }


def _appendix(
    appendix: Appendix, sized: _Sized, columns: tuple[float, float, float]
) -> dict[str, object]:
    return {
        "head": sized.head(appendix.head, columns),
        "closing": _closing(appendix.closing, sized) if appendix.closing else None,
        "title": _lines(appendix.title),
        "body": [_block(block) for block in appendix.blocks],
        "landscape": appendix.landscape,
    }
