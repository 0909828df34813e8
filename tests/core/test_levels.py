import pytest

from kehoach_desktop.core.blocks import BlockKind as K
from kehoach_desktop.core.levels import (
    after_enter,
    after_enter_in_empty,
    before_joining,
    deeper,
    shallower,
)


@pytest.mark.parametrize(
    ("kind", "inner"),
    [(K.H1, K.H2), (K.H3, K.H4), (K.N2, K.N3), (K.PARAGRAPH, K.DASH), (K.DASH, K.PLUS)],
)
def test_tab_goes_one_level_in_and_back(kind, inner):
    assert deeper(kind) is inner
    assert shallower(inner) is kind


def test_the_ends_of_the_ladder_stay_where_they_are():
    assert deeper(K.PLUS) is K.PLUS
    assert deeper(K.TABLE) is K.TABLE
    assert shallower(K.H1) is K.H1
    assert shallower(K.PARAGRAPH) is K.PARAGRAPH


def test_enter_after_a_heading_opens_text_and_a_dash_goes_on():
    assert after_enter(K.H2) is K.PARAGRAPH
    assert after_enter(K.TABLE) is K.PARAGRAPH
    assert after_enter(K.DASH) is K.DASH
    assert after_enter(K.N2) is K.N2


def test_enter_in_an_empty_item_goes_one_level_out():
    assert after_enter_in_empty(K.PLUS) is K.DASH
    assert after_enter_in_empty(K.N3) is K.N2
    assert after_enter_in_empty(K.H1) is K.PARAGRAPH
    assert after_enter_in_empty(K.PARAGRAPH) is K.PARAGRAPH


def test_backspace_takes_the_mark_away_before_it_joins():
    assert before_joining(K.H1) is K.PARAGRAPH
    assert before_joining(K.DASH) is K.PARAGRAPH
    assert before_joining(K.PARAGRAPH) is None
    assert before_joining(K.TABLE) is None
