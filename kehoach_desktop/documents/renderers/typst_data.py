"""A page tree as the plain values that resources/typst/page.typ reads."""

import re
from collections.abc import Sequence
from dataclasses import asdict
from typing import assert_never

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.documents.fonts import FontSet
from kehoach_desktop.documents.tree import (
    Appendix,
    BodyBlock,
    Closing,
    Heading,
    Line,
    PageTree,
    Paragraph,
    Table,
    Theme,
)

_SPECIAL = re.compile(r"(?P<loose>\S{45,})|(?P<whole>[\w-]{1,12}/[\w/-]{1,12})")
_PROFILE_VALUES = (
    "top",
    "bottom",
    "left",
    "right",
    "page_number_top",
    "indent",
    "leading",
    "paragraph_gap",
    "head_columns",
    "least_head_size",
    "title_gap",
    "signature_room",
    "recipients_underlined",
)


def page_data(tree: PageTree, fonts: FontSet) -> dict[str, object]:
    """Give what the template reads: plain values only, so that no text is ever markup."""
    profile = tree.profile
    return {
        "font": fonts.family,
        "subject": tree.subject,
        "landscape": tree.landscape,
        "layout": {name: getattr(profile, name) for name in _PROFILE_VALUES},
        "styles": {
            key.value: {"size": style.size, "bold": style.bold, "italic": style.italic}
            for key, style in profile.styles.items()
        },
        "head": [{"left": _lines(row.left), "right": _lines(row.right)} for row in tree.head],
        "title": _lines(tree.title),
        "body": [_block(block) for block in tree.body],
        "closing": _closing(tree.closing) if tree.closing else None,
        "appendices": [_appendix(appendix) for appendix in tree.appendices],
    }


def _lines(lines: Sequence[Line]) -> list[dict[str, object]]:
    return [asdict(line) for line in lines]


def _runs(runs: Sequence[Run], mark: str = "") -> list[dict[str, object]]:
    marked = (Run(f"{mark} "), *runs) if mark else runs
    return [
        {"words": pieces(run.text)}
        | {name: getattr(run, name) for name in ("bold", "italic", "struck", "underlined")}
        for run in marked
    ]


def pieces(text: str) -> list[dict[str, str]]:
    """Give `text` in pieces that tell how they may be broken between lines.

    "plain" at its blanks; "whole" never ("t/h", "KH/ĐU"); "loose" anywhere (a long link).
    """
    found: list[dict[str, str]] = []
    end = 0
    for match in _SPECIAL.finditer(text):
        found.append({"plain": text[end : match.start()]})
        found.append({match.lastgroup or "plain": match.group()})
        end = match.end()
    return [*found, {"plain": text[end:]}]


def _block(block: BodyBlock) -> dict[str, object]:
    match block:
        case Heading(runs, level, mark, source):
            words = _runs(runs, mark)
            return {"kind": "heading", "runs": words, "level": level, "source": source}
        case Paragraph(runs, mark, style, source):
            words = _runs(runs, mark)
            return {"kind": "paragraph", "runs": words, "style": style, "source": source}
        case Theme(runs, source):
            return {"kind": "theme", "runs": _runs(runs), "source": source}
        case Table(columns, rows, source, padding):
            return {
                "kind": "table",
                "columns": [asdict(column) for column in columns],
                "rows": [
                    {"cells": [pieces(cell) for cell in row.cells], "group": row.group}
                    for row in rows
                ],
                "source": source,
                "padding": padding,
            }
        case _:
            assert_never(block)


def _closing(closing: Closing) -> dict[str, object]:
    return asdict(closing) | {
        "groups": [
            {"title": group.title, "items": [pieces(f"- {item}") for item in group.items]}
            for group in closing.groups
        ]
    }


def _appendix(appendix: Appendix) -> dict[str, object]:
    return {
        "title": _lines(appendix.title),
        "body": [_block(block) for block in appendix.blocks],
        "landscape": appendix.landscape,
    }
