"""What python-docx has no words for, written as the XML of Word."""

from collections.abc import Sequence
from typing import Any

FONT = "Times New Roman"
"""Asked for whatever this machine has: Word and LibreOffice put a font of the same widths."""
LANGUAGE = "vi-VN"
_KEPT_STYLES = {
    "Normal",
    "DefaultParagraphFont",
    "TableNormal",
    "NoList",
    "TableGrid",
    "Header",
    "HeaderChar",
    *(f"Heading{level}" for level in range(1, 5)),
    *(f"Heading{level}Char" for level in range(1, 5)),
}
_WORD_2013 = "15"
"""Its rules of layout hold for all later Words."""
TWIPS_PER_MM = 1440 / 25.4
_RED = "C00000"
_AFTER_MIRROR = (
    *("w:alignBordersAndEdges", "w:bordersDoNotSurroundHeader", "w:proofState", "w:defaultTabStop"),
    *("w:characterSpacingControl", "w:footnotePr", "w:compat", "w:rsids", "w:themeFontLang"),
)
_AFTER_BORDERS = ("w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc")


def element(name: str, **attributes: str) -> Any:
    """Make an element of Word's XML; attributes are those of its own namespace."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    made = OxmlElement(name)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def set_font(properties: Any) -> None:
    """Put the document font into all four slots of a w:rPr, and Vietnamese as its language."""
    from docx.oxml.ns import qn

    fonts = properties.get_or_add_rFonts()
    fonts.attrib.clear()
    for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{slot}"), FONT)
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(element("w:lang", val=LANGUAGE, eastAsia=LANGUAGE))


def set_defaults(document: Any) -> None:
    """Give the whole file the document font and Vietnamese, and today's layout rules of Word.

    The library's empty file speaks English and opens in "Compatibility Mode".
    """
    from docx.oxml.ns import qn

    _drop_unused_styles(document.styles.element)
    set_font(document.styles.element.find(f".//{qn('w:rPrDefault')}/{qn('w:rPr')}"))
    settings = document.settings.element
    settings.find(qn("w:zoom")).set(qn("w:percent"), "100")
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), LANGUAGE)
    compat = settings.find(qn("w:compat"))
    compat.remove(compat.find(qn("w:useFELayout")))
    for setting in compat.iterchildren(qn("w:compatSetting")):
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), _WORD_2013)


def _drop_unused_styles(styles: Any) -> None:
    """Leave out the hundred and fifty styles of the library's empty file that no paper uses."""
    from docx.oxml.ns import qn

    for style in list(styles.iterchildren(qn("w:style"))):
        if style.get(qn("w:styleId")) not in _KEPT_STYLES:
            styles.remove(style)


def add_top_rule(paragraph: Any, eighths: int = 6) -> None:
    """Draw a solid line over a paragraph; `eighths` of a point thick."""
    borders = element("w:pBdr")
    borders.append(element("w:top", val="single", sz=str(eighths), space="0", color="000000"))
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDERS)  # noqa: SLF001


def add_box(paragraph: Any, eighths: int = 6) -> None:
    """Draw a red frame around a paragraph."""
    borders = element("w:pBdr")
    for side in ("top", "left", "bottom", "right"):
        line = element(f"w:{side}", val="single", sz=str(eighths), space="1", color=_RED)
        borders.append(line)
    paragraph._p.get_or_add_pPr().insert_element_before(borders, *_AFTER_BORDERS)  # noqa: SLF001


def stamp_red() -> Any:
    """Give the colour of stamps."""
    from docx.shared import RGBColor

    return RGBColor.from_string(_RED)


def set_outline(style: Any, level: int) -> None:
    """Put paragraphs of a style into Word's outline at `level` 1–3."""
    properties = style.element.get_or_add_pPr()
    properties.append(element("w:outlineLvl", val=str(level - 1)))


def mirror_margins(document: Any) -> None:
    """Let margins change sides on even pages."""
    settings = document.settings.element
    settings.insert_element_before(element("w:mirrorMargins"), *_AFTER_MIRROR)


def add_page_field(paragraph: Any) -> None:
    """Add the number of the page as a field that Word keeps up to date."""
    for kind in ("begin", "instruction", "separate", "shown", "end"):
        run = paragraph.add_run()
        if kind == "instruction":
            code = element("w:instrText")
            code.text = " PAGE "
            run._r.append(code)  # noqa: SLF001
        elif kind == "shown":
            run.text = "2"
        else:
            run._r.append(element("w:fldChar", fldCharType=kind))  # noqa: SLF001


def shrink(paragraph: Any, height: float = 1) -> None:
    """Make a paragraph that Word insists on nearly invisible, `height` points high."""
    from docx.enum.text import WD_LINE_SPACING
    from docx.shared import Pt

    format_ = paragraph.paragraph_format
    format_.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    format_.line_spacing = Pt(height)
    format_.space_before = format_.space_after = Pt(0)


def restart_page_numbers(section: Any) -> None:
    """Count the pages of a section from 1."""
    numbers = element("w:pgNumType", start="1")
    section._sectPr.insert_element_before(numbers, "w:cols", "w:titlePg", "w:docGrid")  # noqa: SLF001


def set_columns(table: Any, widths: Sequence[float], *, cell_margin: float) -> None:
    """Fix the widths in mm, on the grid and on every cell; LibreOffice reads only the grid."""
    from docx.shared import Mm

    table.autofit = False
    properties = table._tbl.tblPr  # noqa: SLF001
    twips = str(round(cell_margin * TWIPS_PER_MM))
    margins = element("w:tblCellMar")
    margins.append(element("w:left", w=twips, type="dxa"))
    margins.append(element("w:right", w=twips, type="dxa"))
    properties.insert_element_before(margins, "w:tblLook")
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    for row in table.rows:
        for cell, width in zip(row.cells, widths, strict=True):
            cell.width = Mm(width)


def set_cell_padding(table: Any, padding: float) -> None:
    """Leave `padding` mm above and below the words of every cell."""
    from docx.oxml.ns import qn

    margins = table._tbl.tblPr.find(qn("w:tblCellMar"))  # noqa: SLF001
    twips = str(round(padding * TWIPS_PER_MM))
    margins.insert(0, element("w:top", w=twips, type="dxa"))
    margins.insert(2, element("w:bottom", w=twips, type="dxa"))


def keep_row_whole(row: Any) -> None:
    """Never split a row between two pages."""
    row._tr.get_or_add_trPr().append(element("w:cantSplit"))  # noqa: SLF001


def repeat_row(row: Any) -> None:
    """Repeat a head row on every page."""
    row._tr.get_or_add_trPr().append(element("w:tblHeader"))  # noqa: SLF001
