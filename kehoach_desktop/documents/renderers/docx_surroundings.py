"""What stands around the text of a Word file: Kính gửi, marks at the edges of the paper."""

from typing import Any

from kehoach_desktop.documents.fonts import FontSet
from kehoach_desktop.documents.layout import LONG_SIDE, POINTS_PER_MM, Profile, Style
from kehoach_desktop.documents.placing import DASH, address_place
from kehoach_desktop.documents.renderers.docx_styles import STYLE_NAMES
from kehoach_desktop.documents.renderers.docx_xml import (
    TWIPS_PER_MM,
    add_box,
    add_top_rule,
    element,
    stamp_red,
)
from kehoach_desktop.documents.tree import Address, PageTree
from kehoach_desktop.documents.widths import text_width

_FOOT = 10.0
"""From the lower edge of the paper to the words there, mm."""
_FOOT_HEIGHT = 6.0
_FRAME_ROOM = 3.0
"""Beside the words inside their frame, mm."""


def write_address(document: Any, address: Address, profile: Profile, fonts: FontSet) -> None:
    """Write Kính gửi with one name on the line, or several with hyphens under the colon."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm, Pt

    gap = Pt(profile.text_gap)
    paragraph = document.add_paragraph(style=STYLE_NAMES[Style.ADDRESSEE])
    paragraph.paragraph_format.space_before = gap
    run = paragraph.add_run(f"{address.word}:")
    run.italic = profile.styles[Style.ADDRESS_WORD].italic or None
    if len(address.names) == 1:
        paragraph.add_run(f" {address.names[0]}")
    else:
        place = address_place(address, profile, fonts)
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        paragraph.paragraph_format.left_indent = Mm(place.word)
        for name in address.names:
            paragraph = document.add_paragraph(f"{DASH}{name}", STYLE_NAMES[Style.ADDRESSEE])
            format_ = paragraph.paragraph_format
            format_.alignment = WD_ALIGN_PARAGRAPH.LEFT
            format_.left_indent = Mm(place.names + place.hang)
            format_.first_line_indent = -Mm(place.hang)
    paragraph.paragraph_format.space_after = gap


def write_circulation(document: Any, tree: PageTree, fonts: FontSet) -> None:
    """Write who may see it, at the right upper edge of the first page: into its header."""
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.shared import Mm

    words, profile = tree.marks.circulation, tree.profile
    if not words:
        return
    paragraph = document.sections[0].first_page_header.paragraphs[0]
    paragraph.style = STYLE_NAMES[Style.CIRCULATION]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    run = paragraph.add_run(words)
    if profile.framed_circulation:
        run.font.color.rgb = stamp_red()
        needed = text_width(words, profile.styles[Style.CIRCULATION], fonts) / POINTS_PER_MM
        paragraph.paragraph_format.left_indent = Mm(profile.text_width() - needed - _FRAME_ROOM)
        add_box(paragraph)


def write_no_media(document: Any, tree: PageTree) -> None:
    """Write that no mass medium may publish it: at the foot of the last page, or right here."""
    if not tree.marks.no_media:
        return
    paragraph = document.add_paragraph(tree.marks.no_media, STYLE_NAMES[Style.NO_MEDIA])
    if tree.profile.no_media_at_foot:
        _float(paragraph, LONG_SIDE - _FOOT - _FOOT_HEIGHT, "center")


def write_contact(document: Any, tree: PageTree) -> None:
    """Write the contact line under a line: on the first page, or under the signature."""
    if not tree.marks.contact:
        return
    if tree.profile.contact_on_first_page:
        footer = document.sections[0].first_page_footer
        footer.is_linked_to_previous = False
        paragraph = footer.paragraphs[0]
        paragraph.add_run(tree.marks.contact)
    else:
        paragraph = document.add_paragraph(tree.marks.contact)
    paragraph.style = STYLE_NAMES[Style.CONTACT]
    add_top_rule(paragraph)


def _float(paragraph: Any, top: float, side: str) -> None:
    """Put a paragraph at a height of its page, `top` mm from the edge of the paper."""
    frame = element(
        "w:framePr",
        wrap="around",
        vAnchor="page",
        hAnchor="margin",
        xAlign=side,
        y=str(round(top * TWIPS_PER_MM)),
    )
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    following = ("w:widowControl", "w:numPr", "w:pBdr", "w:spacing", "w:ind", "w:jc")
    properties.insert_element_before(frame, *following)
