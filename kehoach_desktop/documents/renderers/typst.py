"""A page tree as PDF/A-2b through typst; the page itself is drawn by resources/typst/page.typ."""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

from kehoach_desktop.core.errors import UserError
from kehoach_desktop.documents.fonts import FontSet, document_fonts
from kehoach_desktop.documents.places import BlockPlace, block_places
from kehoach_desktop.documents.renderers.letters import check_letters
from kehoach_desktop.documents.renderers.titles import with_broken_titles
from kehoach_desktop.documents.renderers.typst_data import page_data
from kehoach_desktop.documents.tree import PageTree
from kehoach_desktop.files.paths import cache_folder
from kehoach_desktop.files.resources import resource

if TYPE_CHECKING:
    from typst import Compiler

_PLACES = "<places>"
_LOCK = Lock()
"""One compiler serves all threads; its inputs change with every paper."""


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
    return _made(tree, places=False).pdf


def typeset(tree: PageTree) -> Typeset:
    """Give the PDF with the places of the blocks, for a preview that jumps to them."""
    return _made(tree, places=True)


def _made(tree: PageTree, *, places: bool) -> Typeset:
    from typst import TypstError

    fonts = document_fonts(cache_folder())
    check_letters(tree, fonts)
    data = page_data(with_broken_titles(tree, fonts), fonts) | {"places": places}
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    try:
        with _LOCK:
            compiler = _compiler(fonts)
            pdf = compiler.compile(format="pdf", sys_inputs=inputs, pdf_standards="a-2b")
            marks = json.loads(compiler.query(_PLACES, field="value", one=True)) if places else ()
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
