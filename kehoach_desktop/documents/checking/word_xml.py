"""Properties of Word put where its schema wants them: programs refuse them in another order."""

from typing import Any, Final
from xml.etree.ElementTree import Element

from kehoach_desktop.documents.checking.word_file import WordFile
from kehoach_desktop.documents.checking.word_lines import Piece
from kehoach_desktop.files.ooxml import child, local

_ORDER: Final = {
    "rPr": (
        *("rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike"),
        *("outline", "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden"),
        *("color", "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect"),
        *("bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout"),
        *("specVanish", "oMath"),
    ),
    "pPr": (
        *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr"),
        *("suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku"),
        *("wordWrap", "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi"),
        *("adjustRightInd", "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents"),
        *("suppressOverlap", "jc", "textDirection", "textAlignment", "textboxTightWrap"),
        *("outlineLvl", "divId", "cnfStyle", "rPr", "sectPr", "pPrChange"),
    ),
    "": (
        *("headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar"),
        *("paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign"),
        *(
            "noEndnote",
            "titlePg",
            "textDirection",
            "bidi",
            "rtlGutter",
            "docGrid",
            "printerSettings",
        ),
    ),
}
"""ECMA-376, part 1: CT_RPr, CT_PPr, CT_SectPr."""


def put_property(
    file: WordFile, owner: Element, holder: str, name: str, *, keep: bool = False, **values: str
) -> Element:
    """Set a property of a run, paragraph or section (`holder` rPr, pPr or ""), made where needed.

    `keep` leaves the attributes that are not named; an indent that hangs gives way to one that does
    not.
    """
    home = _holder(file, owner, holder) if holder else owner
    found = child(home, name)
    if found is None:
        found = file.make(name)
        _place(home, found, _ORDER[holder])
    elif not keep:
        found.attrib.clear()
    if name == "ind":
        for old in ("hanging", "start", "startChars", "leftChars", "firstLineChars"):
            found.attrib.pop(file.tag(old), None)
    for key, text in values.items():
        found.set(file.tag(key), text)
    return found


def mark_of(file: WordFile, paragraph: Element) -> Element:
    """Give the owner of the looks of a paragraph's end, which may be asked for its w:rPr."""
    properties = _holder(file, paragraph, "pPr")
    if child(properties, "rPr") is None:
        _place(properties, file.make("rPr"), _ORDER["pPr"])
    return properties


def _holder(file: WordFile, owner: Element, holder: str) -> Element:
    """Give the w:rPr or w:pPr of a run or paragraph: always its first child."""
    found = child(owner, holder)
    if found is None:
        found = file.make(holder)
        owner.insert(0, found)
    return found


def _place(home: Element, made: Element, order: tuple[str, ...]) -> None:
    rank = order.index(local(made))
    for at, item in enumerate(home):
        other = local(item)
        if other in order and order.index(other) > rank:
            home.insert(at, made)
            return
    home.append(made)


def text_of(piece: Piece) -> str:
    """Give the words of a piece as they stand now; earlier fixes may have changed them."""
    element: Any = piece.element
    return element.text or ""
