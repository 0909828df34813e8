"""Page numbers put into a Word file: a header, its relation and its entry in the list of parts."""

from typing import Any, Final
from xml.etree.ElementTree import Element

from kehoach_desktop.documents.checking.word_file import R, WordFile
from kehoach_desktop.documents.checking.word_sections import numbered_paragraph
from kehoach_desktop.documents.checking.word_xml import put_property
from kehoach_desktop.files.ooxml import local, value

_RELATIONS: Final = "word/_rels/document.xml.rels"
_TYPES: Final = "[Content_Types].xml"
_PACKAGE: Final = "http://schemas.openxmlformats.org/package/2006"
_HEADER: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"
_FONT: Final = "Times New Roman"
_TEN_MM: Final = "567"


def set_numbers(file: WordFile, sections: list[Element], at: int, size: float) -> None:
    """Show the number on top, centred, from page 2; whatever number was shown elsewhere goes."""
    own = sections[at]
    for section in sections[: at + 1]:
        _drop_numbers(file, section)
    parts = {"default": _number_part(file, size)}
    if at == 0:
        parts["first"] = _empty_part(file)
        put_property(file, own, "", "titlePg")
    for kind, key in parts.items():
        for old in [one for one in own if local(one) == "headerReference"]:
            if (value(old, "type") or "default") == kind:
                own.remove(old)
        reference = file.make("headerReference", type=kind)
        reference.set(f"{{{R}}}id", key)
        own.insert(0, reference)
    put_property(file, own, "", "pgMar", keep=True, header=_TEN_MM)


def _drop_numbers(file: WordFile, section: Element) -> None:
    for reference in section:
        if local(reference) in ("headerReference", "footerReference"):
            edge = file.related(value(reference, "id") or "")
            paragraph: Any = numbered_paragraph(edge)
            if paragraph is not None:
                for item in list(paragraph):
                    if local(item) != "pPr":
                        paragraph.remove(item)


def _number_part(file: WordFile, size: float) -> str:
    root = file.make("hdr")
    paragraph = file.make("p", root)
    put_property(file, paragraph, "pPr", "spacing", before="0", after="0")
    put_property(file, paragraph, "pPr", "jc", val="center")
    for kind in ("begin", "code", "separate", "shown", "end"):
        run = file.make("r", paragraph)
        put_property(file, run, "rPr", "rFonts", ascii=_FONT, hAnsi=_FONT, cs=_FONT)
        put_property(file, run, "rPr", "sz", val=str(round(size * 2)))
        if kind == "code":
            file.make("instrText", run).text = " PAGE "
        elif kind == "shown":
            file.make("t", run).text = "2"
        else:
            file.make("fldChar", run, fldCharType=kind)
    return _added(file, "number", root)


def _empty_part(file: WordFile) -> str:
    root = file.make("hdr")
    file.make("p", root)
    return _added(file, "first", root)


def _added(file: WordFile, name: str, root: Element) -> str:
    """Put a part into the file; gives the id of its relation."""
    taken = set(file.names())
    number = next(n for n in range(1, 1000) if f"word/kehoach_{name}{n}.xml" not in taken)
    path = f"word/kehoach_{name}{number}.xml"
    file.add(path, root)
    key = f"rIdKehoach{name.title()}{number}"
    relations, types = file.part(_RELATIONS), file.part(_TYPES)
    if relations is not None:
        _child(
            relations,
            f"{{{_PACKAGE}/relationships}}Relationship",
            Id=key,
            Type=f"{R}/header",
            Target=path.removeprefix("word/"),
        )
    if types is not None:
        _child(
            types,
            f"{{{_PACKAGE}/content-types}}Override",
            PartName=f"/{path}",
            ContentType=_HEADER,
        )
    return key


def _child(parent: Element, tag: str, **attributes: str) -> None:
    made = parent.makeelement(tag, attributes)
    parent.append(made)
