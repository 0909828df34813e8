"""A page tree as PDF/A-2b through typst; the page itself is drawn by resources/typst/page.typ."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, assert_never, cast

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.errors import UserError
from kehoach_desktop.documents.fonts import FontSet, document_fonts
from kehoach_desktop.documents.places import BlockPlace, block_places
from kehoach_desktop.documents.renderers.letters import check_letters
from kehoach_desktop.documents.renderers.titles import with_broken_titles
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
from kehoach_desktop.files.paths import cache_folder
from kehoach_desktop.files.resources import resource

if TYPE_CHECKING:
    from typst import Compiler

_LOCK = Lock()
"""One compiler serves all threads; its inputs change with every paper."""
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


class PageError(UserError):
    """A paper that cannot be typeset."""

    def __init__(self, reason: str) -> None:
        super().__init__(
            f"Chưa dựng được trang in: {reason}. Văn bản vẫn nguyên. Hãy sửa chỗ đó rồi in lại."
        )


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished PDF and the places of its blocks in the order of the text."""

    pdf: bytes
    places: tuple[BlockPlace, ...]


def render(tree: PageTree) -> bytes:
    """Give the PDF; raises `PageError` or `LetterError`. Safe from any thread."""
    return typeset(tree).pdf


def typeset(tree: PageTree) -> Typeset:
    """Give the PDF with the places of the blocks, for a preview that jumps to them."""
    from typst import TypstError

    fonts = document_fonts(cache_folder())
    check_letters(tree, fonts)
    inputs = {
        "data": json.dumps(page_data(with_broken_titles(tree, fonts), fonts), ensure_ascii=False)
    }
    try:
        with _LOCK:
            compiler = _compiler(fonts)
            pdf = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards="a-2b")
            marks = json.loads(compiler.query("<places>", field="value", one=True))
    except TypstError as error:
        raise PageError(error.message) from error
    # Bytes: no output path was given, and a PDF is never a list of pages.
    return Typeset(cast("bytes", pdf), block_places(marks, [block.source for block in tree.body]))


@lru_cache(maxsize=2)
def _compiler(fonts: FontSet) -> "Compiler":
    from typst import Compiler, Fonts

    template: Path = resource("typst", "page.typ")
    found = Fonts(
        include_system_fonts=False,
        include_embedded_fonts=fonts.folder is None,
        font_paths=[] if fonts.folder is None else [fonts.folder],
    )
    return Compiler(template, root=template.parent, font_paths=found)


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
    marked = [{"text": f"{mark} ", "bold": False, "italic": False}] if mark else []
    return [*marked, *(asdict(run) for run in runs)]


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
                "rows": [asdict(row) for row in rows],
                "source": source,
                "padding": padding,
            }
        case _:
            assert_never(block)


def _closing(closing: Closing) -> dict[str, object]:
    return asdict(closing)


def _appendix(appendix: Appendix) -> dict[str, object]:
    return {
        "title": _lines(appendix.title),
        "body": [_block(block) for block in appendix.blocks],
        "landscape": appendix.landscape,
    }
