"""State glyphs: told apart without colour, coloured by the theme."""

from itertools import combinations

import pytest
from PySide6.QtGui import QImage

from kehoach_desktop.core.states import Shown
from kehoach_desktop.ui.state_icon import state_colour, state_icon
from kehoach_desktop.ui.theme import Scheme, Theme

SIZE = 18


def shape(theme: Theme, state: Shown) -> list[int]:
    """Where ink lies, grey marks on filled shapes counted as none."""
    image = state_icon(theme, state, SIZE).toImage().convertToFormat(QImage.Format.Format_ARGB32)
    ink = state_colour(theme, state)
    pixels = [image.pixelColor(x, y) for y in range(SIZE) for x in range(SIZE)]
    return [p.alpha() if abs(p.lightness() - ink.lightness()) < 60 else 0 for p in pixels]


@pytest.mark.parametrize("pair", list(combinations(Shown, 2)), ids="-".join)
def test_any_two_states_differ_in_shape_alone(theme: Theme, pair: tuple[Shown, Shown]):
    one, other = (shape(theme, state) for state in pair)
    different = sum(abs(a - b) for a, b in zip(one, other, strict=True))
    assert different > 255 * 8, "fewer than eight pixels apart"


def test_glyphs_follow_the_theme(theme: Theme):
    light = state_icon(theme, Shown.OVERDUE).toImage()
    theme.set_scheme(Scheme.DARK)
    assert state_icon(theme, Shown.OVERDUE).toImage() != light


def test_a_glyph_is_drawn_once_per_size_and_ratio(theme: Theme):
    first = state_icon(theme, Shown.DONE, 18, 2.0)
    assert state_icon(theme, Shown.DONE, 18, 2.0).cacheKey() == first.cacheKey()
    assert first.width() == 36
