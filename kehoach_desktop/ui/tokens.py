"""Colour tokens: every colour of the program, named for its use, light beside dark."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QColor, QPalette


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme; take `theme.tokens.NAME`, never a colour of your own."""

    rail: QColor
    page: QColor
    surface: QColor
    sunken: QColor
    off: QColor
    line: QColor
    line2: QColor
    control: QColor
    text: QColor
    text2: QColor
    text3: QColor
    ink: QColor
    fill: QColor
    onfill: QColor
    tint: QColor
    hover: QColor
    track: QColor
    seal: QColor
    sealt: QColor
    done: QColor
    donet: QColor
    late: QColor
    latet: QColor
    wait: QColor
    waitt: QColor
    pbar: QColor
    dbar: QColor
    textsel: QColor
    raised: QColor  # buttons, the current rail item
    chosen: QColor  # the chosen part of a segmented switch
    tag: QColor
    band: QColor  # key days of a calendar
    tooltip: QColor
    ontooltip: QColor
    toast: QColor
    toastlink: QColor
    paper: QColor
    onpaper: QColor


_VALUES: Final = {  # name: (light, dark)
    "rail": ("#F1F0EC", "#17191C"),
    "page": ("#FAF9F7", "#1C1E22"),
    "surface": ("#FFFFFF", "#23262B"),
    "sunken": ("#E8E6E1", "#141619"),
    "off": ("#F6F4EF", "#1D2024"),
    "line": ("#E4E2DC", "#343840"),
    "line2": ("#D3D0C8", "#444952"),
    "control": ("#8C887F", "#7D838D"),
    "text": ("#1E2227", "#E9E7E3"),
    "text2": ("#51565E", "#B7BABF"),
    "text3": ("#62666D", "#9B9FA6"),
    "ink": ("#1F4E8C", "#93B8EE"),
    "fill": ("#1F4E8C", "#3A69AB"),
    "onfill": ("#FFFFFF", "#FFFFFF"),
    "tint": ("#E3EBF6", "#26374F"),
    "hover": ("#F1F5FA", "#282D34"),
    "track": ("#E6E4DE", "#383C43"),
    "seal": ("#A92B21", "#F39A91"),
    "sealt": ("#FAE9E6", "#44282A"),
    "done": ("#28693F", "#82CB9F"),
    "donet": ("#E4F1E8", "#203A2C"),
    "late": ("#655C0B", "#D2C873"),
    "latet": ("#F3F0DA", "#393720"),
    "wait": ("#875000", "#EBBA6E"),
    "waitt": ("#FBEFDB", "#41311C"),
    "pbar": ("#5E9A76", "#5FA57C"),
    "dbar": ("#7FA3D1", "#5C87C4"),
    "textsel": ("#BCD0EC", "#3A5B8C"),
    "raised": ("#FFFFFF", "#2A2E34"),
    "chosen": ("#FFFFFF", "#33383F"),
    "tag": ("#F1F0EC", "#2E3238"),
    "band": ("#FBEFDB", "#2C2B28"),
    "tooltip": ("#24282E", "#24282E"),
    "ontooltip": ("#F3F1EC", "#F3F1EC"),
    "toast": ("#24282E", "#3A3F47"),
    "toastlink": ("#B5D0F5", "#B5D0F5"),
    "paper": ("#FFFFFF", "#F4F2ED"),
    "onpaper": ("#000000", "#000000"),
}

LIGHT: Final = Tokens(**{name: QColor(light) for name, (light, _) in _VALUES.items()})
DARK: Final = Tokens(**{name: QColor(dark) for name, (_, dark) in _VALUES.items()})

_TEXTS: Final = ("text", "text2", "text3", "ink", "seal", "done", "late", "wait", "onpaper")
_LINES: Final = ("control", "pbar", "dbar", "line", "line2")
_FILLS: Final = ("fill", "tint", "textsel")


def high_contrast(system: QPalette) -> Tokens:
    """Give the tokens of a high-contrast desktop: its own colours, no tints (ui.md, chapter 1)."""
    roles = QPalette.ColorRole
    values = dict.fromkeys(_VALUES, system.color(roles.Window))
    values |= dict.fromkeys((*_TEXTS, *_LINES), system.color(roles.WindowText))
    values |= dict.fromkeys(_FILLS, system.color(roles.Highlight))
    values |= {"onfill": system.color(roles.HighlightedText), "track": system.color(roles.Mid)}
    values |= dict.fromkeys(("tooltip", "toast"), system.color(roles.ToolTipBase))
    values |= dict.fromkeys(("ontooltip", "toastlink"), system.color(roles.ToolTipText))
    return Tokens(**values)
