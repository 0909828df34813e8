"""A page tree as a Word file that a clerk can go on editing: real styles, headings, fields."""

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import Any, assert_never

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.documents.fonts import FontSet, document_fonts
from kehoach_desktop.documents.layout import (
    LONG_SIDE,
    POINTS_PER_MM,
    SHORT_SIDE,
    Profile,
    Style,
)
from kehoach_desktop.documents.renderers.docx_lines import LineWriter
from kehoach_desktop.documents.renderers.docx_notes import NoteWriter
from kehoach_desktop.documents.renderers.docx_numbers import NumberWriter
from kehoach_desktop.documents.renderers.docx_runs import write_runs
from kehoach_desktop.documents.renderers.docx_styles import STYLE_NAMES, make_styles
from kehoach_desktop.documents.renderers.docx_surroundings import (
    write_address,
    write_circulation,
    write_contact,
    write_no_media,
)
from kehoach_desktop.documents.renderers.docx_tables import write_table
from kehoach_desktop.documents.renderers.docx_xml import (
    LANGUAGE,
    add_page_field,
    mirror_margins,
    restart_page_numbers,
    shrink,
)
from kehoach_desktop.documents.renderers.text import words_of
from kehoach_desktop.documents.renderers.titles import with_broken_titles
from kehoach_desktop.documents.tree import (
    Appendix,
    BodyBlock,
    Heading,
    PageTree,
    Paragraph,
    Table,
    Theme,
)
from kehoach_desktop.documents.widths import text_width
from kehoach_desktop.files.paths import cache_folder


def render(tree: PageTree) -> bytes:
    """Give the .docx file."""
    from docx import Document

    document = Document()
    fonts = document_fonts(cache_folder())
    make_styles(document, tree.profile)
    _describe(document, tree.subject)
    _write(document, with_broken_titles(tree, fonts), fonts)
    stream = BytesIO()
    document.save(stream)
    return stream.getvalue()


def _write(document: Any, tree: PageTree, fonts: FontSet) -> None:
    profile = tree.profile
    lines = LineWriter(document, profile, fonts)
    width = _set_page(document.sections[0], profile, landscape=tree.landscape)
    blocks = _BlockWriter(document, profile)
    _number_pages(document.sections[0])
    if tree.mirrored:
        mirror_margins(document)
    write_circulation(document, tree, fonts)
    lines.head(tree.head, width)
    lines.titles(tree.title, width, above=profile.title_gap if tree.head else 0)
    if tree.address:
        write_address(document, tree.address, profile, fonts)
    elif tree.head and not tree.title:
        shrink(document.add_paragraph(), profile.text_gap)
    written = blocks.write(tree.body, width)
    if tree.closing:
        _keep_with_closing(tree.body, written, profile, fonts)
        lines.closing(tree.closing, width)
        shrink(document.add_paragraph())
    write_no_media(document, tree)
    write_contact(document, tree)
    for appendix in tree.appendices:
        _write_appendix(document, appendix, lines, blocks)
    blocks.note.finish()


def _write_appendix(
    document: Any, appendix: Appendix, lines: LineWriter, blocks: "_BlockWriter"
) -> None:
    profile = blocks.profile
    section = document.add_section()
    shrink(document.paragraphs[-1])
    width = _set_page(section, profile, landscape=appendix.landscape)
    restart_page_numbers(section)
    lines.head(appendix.head, width)
    lines.titles(appendix.title, width, above=profile.title_gap if appendix.head else 0)
    written = blocks.write(appendix.blocks, width)
    if appendix.closing:
        _keep_with_closing(appendix.blocks, written, profile, lines.fonts)
        lines.closing(appendix.closing, width)
        shrink(document.add_paragraph())


def _describe(document: Any, subject: str) -> None:
    properties = document.core_properties
    properties.title = subject
    properties.language = LANGUAGE
    properties.author = properties.comments = properties.last_modified_by = ""
    properties.created = properties.modified = datetime.now(UTC).replace(tzinfo=None)


def _set_page(section: Any, profile: Profile, *, landscape: bool) -> float:
    """Set paper and margins; gives the width of the text in mm."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    wide, high = (LONG_SIDE, SHORT_SIDE) if landscape else (SHORT_SIDE, LONG_SIDE)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = Mm(wide), Mm(high)
    section.top_margin, section.bottom_margin = Mm(profile.top), Mm(profile.bottom)
    section.left_margin, section.right_margin = Mm(profile.left), Mm(profile.right)
    section.header_distance = section.footer_distance = Mm(profile.page_number_top)
    section.different_first_page_header_footer = True
    return profile.text_width(landscape=landscape)


def _number_pages(section: Any) -> None:
    paragraph = section.header.paragraphs[0]
    paragraph.style = STYLE_NAMES[Style.PAGE_NUMBER]
    add_page_field(paragraph)
    # Its own, empty: the first page shows no number.
    section.first_page_header.is_linked_to_previous = False


class _BlockWriter:
    """Writes the blocks of one document; numbers and footnotes count through."""

    def __init__(self, document: Any, profile: Profile) -> None:
        self._document = document
        self.profile = profile
        self._numbers = NumberWriter(document, profile)
        self.note = NoteWriter(document)

    def write(self, blocks: Sequence[BodyBlock], width: float) -> list[Any]:
        """Write the blocks; gives their paragraphs, None for a table."""
        from docx.shared import Pt

        written: list[Any] = []
        for block in blocks:
            if isinstance(block, Table) and written and written[-1] is not None:
                written[-1].paragraph_format.space_after = Pt(self.profile.paragraph_gap)
            written.append(self._write(block, width))
        return written

    def _write(self, block: BodyBlock, width: float) -> Any:
        match block:
            case Heading(runs, _, mark, _, style, stacked):
                if stacked:
                    return self._paragraph(style, (Run(f"{mark}\n"), *runs))
                return self._paragraph(style, runs, mark)
            case Paragraph(runs, mark, style):
                return self._paragraph(style, runs, mark)
            case Theme(runs):
                return self._paragraph(Style.THEME, runs)
            case Table():
                write_table(self._document, block, width, self.note)
                return None
            case _:
                assert_never(block)

    def _paragraph(self, style: Style, runs: Sequence[Run], mark: str = "") -> Any:
        paragraph = self._document.add_paragraph(style=STYLE_NAMES[style])
        written = style is Style.BASIS  # a sign of the line, not a list
        if mark and (written or not self._numbers.mark(paragraph, mark)):
            paragraph.add_run(f"{mark} ").bold = style is Style.ARTICLE_TEXT or None
        write_runs(paragraph, runs, self.note)
        return paragraph


def _keep_with_closing(
    blocks: Sequence[BodyBlock], written: Sequence[Any], profile: Profile, fonts: FontSet
) -> None:
    """Two lines of text stay with the signature: the last paragraph, or the last two."""
    kept = [(b, p) for b, p in zip(blocks, written, strict=True)][-2:]
    if not kept:
        return
    block, paragraph = kept.pop()
    if paragraph is not None:
        paragraph.paragraph_format.keep_with_next = True
    if kept and kept[0][1] is not None and _is_single_line(block, profile, fonts):
        kept[0][1].paragraph_format.keep_with_next = True


def _is_single_line(block: BodyBlock, profile: Profile, fonts: FontSet) -> bool:
    if isinstance(block, Table):
        return False
    mark = "" if isinstance(block, Theme) else block.mark
    needed = text_width(words_of(block.runs, mark), profile.styles[Style.BODY], fonts)
    return needed < (profile.text_width() - profile.indent) * POINTS_PER_MM
