"""Renderers: a page tree in, the bytes of a file out."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from kehoach_desktop.documents.renderers import docx, text, typst
from kehoach_desktop.documents.tree import PageTree


class Format(StrEnum):
    """A kind of file; the value is the ending of its name."""

    DOCX = "docx"
    PDF = "pdf"
    TEXT = "txt"


RENDERERS: Final[dict[Format, Callable[[PageTree], bytes]]] = {
    Format.DOCX: docx.render,
    Format.PDF: typst.render,
    Format.TEXT: text.render,
}


def render(tree: PageTree, file_format: Format) -> bytes:
    """Give `tree` as a file; raises `UserError` where it cannot be made."""
    return RENDERERS[file_format](tree)
