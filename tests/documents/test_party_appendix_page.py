"""Appendices of the Party beside 05-HD/VPTW: numbers, title, indication, their own page numbers."""

from functools import cache

import pytest

from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.pages import page_count, page_text
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from kehoach_desktop.documents.tree import PageTree
from tests.documents import duty_plans
from tests.documents.measuring import Measured

pytestmark = pytest.mark.usefixtures("official_fonts")
MIDDLE = (30 + 297 - 15) / 2
"""Of the text on a landscape page, mm."""


@cache
def tree() -> PageTree:
    return plan_tree(duty_plans.by_unit(), PROFILES["party-2026"])


@cache
def pages() -> list[Measured]:
    """The pages of the appendix."""
    pdf = typst.render(tree())
    every = range(page_count(pdf))
    first = next(number for number in every if page_text(pdf, number).startswith("Phụ lục"))
    return [Measured(pdf, number) for number in every[first:]]


@pytest.mark.parametrize(
    ("words", "font"),
    [("Phụ lục", "Bold"), ("PHÂN CÔNG NHIỆM VỤ", "Bold"), ("(kèm theo Kế hoạch số", "Italic")],
)
def test_a11_head_of_an_appendix_is_centred_in_its_size_and_weight(words: str, font: str) -> None:
    (line,) = [one.text for one in tree().appendices[0].title if one.text.startswith(words)]
    found = pages()[0].find(line)
    assert found.middle == pytest.approx(MIDDLE, abs=0.5)
    assert found.size == pytest.approx(14, abs=0.1)
    assert found.font.endswith(font)


def test_a11_order_of_the_head_and_hyphens_below() -> None:
    first = pages()[0]
    order = ("Phụ lục", "PHÂN CÔNG NHIỆM VỤ", "(kèm theo Kế hoạch số", "-----")
    heights = [first.find(words).baseline for words in order]
    assert heights == sorted(heights)


def test_a11_pages_of_an_appendix_count_from_one_and_the_first_shows_none() -> None:
    first, second, *_ = pages()
    assert first.lines()[0].text.startswith("Phụlục")
    number = second.lines()[0]
    assert number.text == "2"
    assert number.middle == pytest.approx(MIDDLE, abs=0.5)
