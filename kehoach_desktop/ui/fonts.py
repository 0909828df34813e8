"""The kinds of type that the screen uses, in points before zoom."""

import sys
from collections.abc import Sequence
from enum import Enum
from typing import Final

from PySide6.QtGui import QFont

TABULAR: Final = QFont.Tag("tnum")
LINUX_FAMILIES: Final = ("Open Sans", "Noto Sans")


class TextRole(Enum):
    """What a text is for: (points, weight)."""

    TITLE = (15.0, QFont.Weight.DemiBold)
    SUBTITLE = (13.0, QFont.Weight.DemiBold)
    SECTION = (11.0, QFont.Weight.DemiBold)
    BODY = (10.0, QFont.Weight.Normal)
    STRONG = (10.0, QFont.Weight.DemiBold)
    SMALL = (9.0, QFont.Weight.Normal)
    LEAST = (8.5, QFont.Weight.Normal)


def families(system: Sequence[str]) -> list[str]:
    """Give the families to ask for, best first; Windows keeps its own (Segoe UI)."""
    wanted = LINUX_FAMILIES if sys.platform.startswith("linux") else ()
    return [*wanted, *system]


def make_font(role: TextRole, zoom: float, names: Sequence[str]) -> QFont:
    """Give the font of a role at this zoom (1.0 = 100 %), with figures of one width."""
    points, weight = role.value
    font = QFont()
    font.setFamilies(list(names))
    font.setPointSizeF(points * zoom)
    font.setWeight(weight)
    font.setFeature(TABULAR, 1)
    return font
