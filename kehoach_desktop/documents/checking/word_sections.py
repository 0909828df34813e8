"""Paper, margins and page numbers of the sections of a Word file."""

from dataclasses import dataclass, replace
from typing import Final
from xml.etree.ElementTree import Element

from kehoach_desktop.documents.checking.paper import Numbers, Section
from kehoach_desktop.documents.checking.word_file import WordFile
from kehoach_desktop.documents.checking.word_looks import MM, number
from kehoach_desktop.documents.checking.word_styles import WordStyles
from kehoach_desktop.files.ooxml import child, local, value


@dataclass(frozen=True, slots=True)
class _Edges:
    """The headers and footers in force in a section; a missing kind is that of the one before."""

    default: Element | None = None
    first: Element | None = None
    footer: Element | None = None
    first_footer: Element | None = None


_EDGES: Final = {
    ("headerReference", "default"): "default",
    ("headerReference", "first"): "first",
    ("footerReference", "default"): "footer",
    ("footerReference", "first"): "first_footer",
}


def section_properties(file: WordFile) -> list[Element]:
    """Give the w:sectPr of the sections in order."""
    return [item for item in file.body.iter() if local(item) == "sectPr"]


def sections(file: WordFile, styles: WordStyles) -> list[Section]:
    """Give the sections in order."""
    made: list[Section] = []
    edges = _Edges()
    for properties in section_properties(file):
        edges = _edges(properties, file, edges)
        page, margins = child(properties, "pgSz"), child(properties, "pgMar")
        gutter = number(value(margins, "gutter"))
        made.append(
            Section(
                width=number(value(page, "w"), 11906) / MM,
                height=number(value(page, "h"), 16838) / MM,
                top=number(value(margins, "top"), 1440) / MM,
                bottom=number(value(margins, "bottom"), 1440) / MM,
                left=(number(value(margins, "left"), 1440) + gutter) / MM,
                right=number(value(margins, "right"), 1440) / MM,
                header=number(value(margins, "header"), 708) / MM,
                numbers=_numbers(properties, edges, styles),
                restarts=value(child(properties, "pgNumType"), "start") in ("0", "1"),
            )
        )
    return made


def _edges(properties: Element, file: WordFile, before: _Edges) -> _Edges:
    found: dict[str, Element | None] = {}
    for item in properties:
        name = _EDGES.get((local(item), value(item, "type") or "default"))
        if name is not None:
            found[name] = file.related(value(item, "id") or "")
    return replace(before, **found)


def _numbers(properties: Element, edges: _Edges, styles: WordStyles) -> Numbers:
    for edge, first, at_top in (
        (edges.default, edges.first, True),
        (edges.footer, edges.first_footer, False),
    ):
        paragraph = numbered_paragraph(edge)
        if paragraph is None:
            continue
        title = child(properties, "titlePg")
        hides = title is not None and value(title) not in ("0", "false", "off")
        runs = [item for item in paragraph.iter() if local(item) == "r"]
        size = styles.letters(runs[-1], paragraph).size if runs else 0.0
        framed = child(paragraph, "pPr", "framePr")
        centred = framed is not None and value(framed, "xAlign") == "center"
        return Numbers(
            shown=True,
            on_first=not hides or numbered_paragraph(first) is not None,
            at_top=at_top,
            alignment="center" if centred else _alignment(paragraph, styles),
            size=size,
        )
    return Numbers()


def _alignment(paragraph: Element, styles: WordStyles) -> str:
    """Tell the side; a tab puts the number on the centre stop of Word's own header style."""
    tabs = 0
    for item in paragraph.iter():
        if local(item) == "tab" and local(item.getparent()) == "r":  # type: ignore[attr-defined]
            tabs += 1
        if _is_page_field(item):
            break
    if tabs:
        return "center" if tabs == 1 else "right"
    return styles.setting(paragraph).alignment


def numbered_paragraph(edge: Element | None) -> Element | None:
    """Give the paragraph of a header or footer that shows the number of the page."""
    for paragraph in edge.iter() if edge is not None else ():
        if local(paragraph) == "p" and any(_is_page_field(item) for item in paragraph.iter()):
            return paragraph
    return None


def _is_page_field(item: Element) -> bool:
    if local(item) == "instrText":
        return _names_page(item.text)
    return local(item) == "fldSimple" and _names_page(value(item, "instr"))


def _names_page(code: str | None) -> bool:
    return (code or "").strip().upper().split(" ")[0].split("\\")[0] == "PAGE"
