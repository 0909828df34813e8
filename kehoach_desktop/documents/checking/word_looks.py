"""What w:pPr and w:rPr say, flat and by their own names, and what it comes to on the page."""

from collections.abc import Mapping
from typing import Final
from xml.etree.ElementTree import Element

from kehoach_desktop.documents.checking.paper import Setting
from kehoach_desktop.files.ooxml import local, value

POINTS: Final = 20.0
MM: Final = 1440 / 25.4
_SINGLE: Final = 240.0
TOGGLES: Final = ("b", "i", "caps")
_OFF: Final = ("0", "false", "off", "none")
_ALIGNMENTS: Final = {
    "both": "both",
    "distribute": "both",
    "center": "center",
    "right": "right",
    "end": "right",
}
_NUMBERS: Final = {
    "spacing": ("before", "after", "line", "lineRule", "beforeAutospacing", "afterAutospacing"),
    "ind": ("left", "start", "firstLine", "hanging"),
}
_AUTO_GAP: Final = 14.0
"""What Word puts where the gap is left to itself."""
Looks = dict[str, str]


def paragraph_looks(properties: Element | None) -> Looks:
    """Give what a w:pPr says, by its own names."""
    looks: Looks = {}
    for item in properties if properties is not None else ():
        name = local(item)
        if name in _NUMBERS:
            looks |= {key: said for key in _NUMBERS[name] if (said := value(item, key)) is not None}
            if "hanging" in looks and value(item, "hanging") is None and value(item, "firstLine"):
                del looks["hanging"]
        elif name == "jc":
            looks["jc"] = value(item) or "left"
        elif name == "contextualSpacing":
            looks[name] = _toggle(item)
        elif name == "numPr":
            looks |= {
                local(one): value(one) or "0" for one in item if local(one) in ("numId", "ilvl")
            }
    return looks


def run_looks(properties: Element | None) -> Looks:
    """Give what a w:rPr says, by its own names."""
    looks: Looks = {}
    for item in properties if properties is not None else ():
        name = local(item)
        if name in TOGGLES:
            looks[name] = _toggle(item)
        elif name in ("sz", "color", "u", "rStyle"):
            looks[name] = value(item) or ""
        elif name == "rFonts":
            looks |= _fonts(item)
    return looks


def _fonts(item: Element) -> Looks:
    """Give the font of Vietnamese letters: the slot hAnsi, else the one for plain letters."""
    theme = value(item, "hAnsiTheme") or value(item, "asciiTheme")
    font = value(item, "hAnsi") or value(item, "ascii")
    if theme:
        return {"fontTheme": theme}
    return {"font": font, "fontTheme": ""} if font else {}


def _toggle(item: Element) -> str:
    return "0" if (value(item) or "1").lower() in _OFF else "1"


def number(text: str | None, otherwise: float = 0.0) -> float:
    """Give the number in an attribute, which a foreign program may have written in its way."""
    try:
        return float((text or "").removesuffix("pt"))
    except ValueError:
        return otherwise


def setting_of(looks: Mapping[str, str], style: str) -> Setting:
    """Give how a paragraph with these looks stands."""
    rule = {"exact": "exact", "atLeast": "least"}.get(looks.get("lineRule", ""), "multiple")
    pitch = number(looks.get("line"), _SINGLE) / (_SINGLE if rule == "multiple" else POINTS)
    first = number(looks.get("firstLine")) / MM
    if "hanging" in looks:
        first = -number(looks["hanging"]) / MM
    return Setting(
        alignment=_ALIGNMENTS.get(looks.get("jc", ""), "left"),
        above=_gap(looks, "before"),
        below=_gap(looks, "after"),
        pitch=pitch,
        pitch_rule=rule,
        first=first,
        left=number(looks.get("left") or looks.get("start")) / MM,
        contextual=looks.get("contextualSpacing") == "1",
        style=style,
    )


def _gap(looks: Mapping[str, str], side: str) -> float:
    if looks.get(f"{side}Autospacing", "0") not in ("0", "false", "off"):
        return _AUTO_GAP
    return number(looks.get(side)) / POINTS
