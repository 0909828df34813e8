"""Where the columns of the head and the lines of Kính gửi stand, the same in every format."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.documents.fonts import FontSet
from kehoach_desktop.documents.layout import POINTS_PER_MM, Profile, Style
from kehoach_desktop.documents.tree import Address, HeadRow, Line
from kehoach_desktop.documents.widths import fitted_size, text_width

_LEAST_LEFT: Final = 60.0
"""What the issuer's column keeps at least, mm."""
_SPARE: Final = 0.1
DASH: Final = "- "


@dataclass(frozen=True, slots=True)
class AddressPlace:
    """From the left margin, in mm."""

    word: float
    names: float
    hang: float
    """Of wrapped lines behind the hyphen."""


def head_columns(
    rows: Iterable[HeadRow], profile: Profile, fonts: FontSet
) -> tuple[float, float, float]:
    """Give left column, gap and right column in mm; the right one grows as its words need."""
    rows = tuple(rows)
    left, gap, right = profile.head_columns
    if not fonts.advances:
        return left, gap, right
    needed = _widest((line for row in rows for line in row.right), profile, fonts)
    more = max(0.0, needed - right)
    least = max(_LEAST_LEFT, _widest((line for row in rows for line in row.left), profile, fonts))
    from_gap = min(more, max(0.0, gap - 3))
    from_left = min(more - from_gap, max(0.0, left - least))
    return left - from_left, gap - from_gap, right + from_gap + from_left


def line_size(line: Line, width: float, profile: Profile, fonts: FontSet) -> float:
    """Give the size at which a line of the head fits into `width` mm, in points."""
    style = profile.styles[line.style]
    return fitted_size(line.text, style, width * POINTS_PER_MM, profile.least_head_size, fonts)


def address_place(address: Address, profile: Profile, fonts: FontSet) -> AddressPlace:
    """Give where word and names stand: centred as a whole, hyphens under the colon."""
    word = text_width(address.word, profile.styles[Style.ADDRESS_WORD], fonts) / POINTS_PER_MM
    style = profile.styles[Style.ADDRESSEE]
    widest = max(text_width(DASH + name, style, fonts) for name in address.names) / POINTS_PER_MM
    left = max(0.0, (profile.text_width() - word - widest) / 2)
    return AddressPlace(left, left + word, text_width(DASH, style, fonts) / POINTS_PER_MM)


def _widest(lines: Iterable[Line], profile: Profile, fonts: FontSet) -> float:
    widths = (text_width(line.text, profile.styles[line.style], fonts) for line in lines)
    return max(widths, default=0.0) / POINTS_PER_MM + _SPARE
