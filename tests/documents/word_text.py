"""The words of a Word file as its reader sees them: automatic numbers, footnotes, first footer."""

from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree

from docx.oxml.ns import qn
from docx.table import Table

from kehoach_desktop.importer.readers.docx_numbers import Numbering


def shown_texts(file: Any) -> list[str]:
    """Give the text of each paragraph with its number, cells included, in order."""
    return [text for _, text in shown_paragraphs(file)]


def shown_paragraphs(file: Any) -> list[tuple[Any, str]]:
    """Give each paragraph with its text, number first; notes and first footer come last."""
    numbering = Numbering(file.part.numbering_part.element, file.styles.element)
    found = [
        (paragraph, numbering.mark(paragraph._p.pPr) + paragraph.text)
        for paragraph in _paragraphs(file)
    ]
    header = [(None, one.text) for one in file.sections[0].first_page_header.paragraphs if one.text]
    return [*header, *found, *((None, text) for text in (*_notes(file), *_first_footer(file)))]


def _paragraphs(file: Any) -> Iterator[Any]:
    for piece in file.iter_inner_content():
        if isinstance(piece, Table):
            for row in piece.rows:
                for cell in dict.fromkeys(row.cells):
                    yield from cell.paragraphs
        else:
            yield piece


def _notes(file: Any) -> Iterator[str]:
    for relation in file.part.rels.values():
        if relation.reltype.endswith("/footnotes"):
            root = ElementTree.fromstring(relation.target_part.blob)
            for note in root:
                text = "".join(piece.text or "" for piece in note.iter(qn("w:t")))
                if text:
                    yield text.strip()


def _first_footer(file: Any) -> Iterator[str]:
    footer = file.sections[0].first_page_footer
    if not footer.is_linked_to_previous:
        yield from (paragraph.text for paragraph in footer.paragraphs)
