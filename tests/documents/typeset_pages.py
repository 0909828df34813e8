"""Pages of the papers of each type as they are typeset, and how they are looked at."""

from functools import cache

import pytest

from kehoach_desktop.core.documents import DocType
from kehoach_desktop.documents.renderers import typst
from tests.documents import papers_of_types
from tests.documents.measuring import Found, Measured

LEFT, RIGHT = 30.0, 195.0
"""Where the text begins and ends on a front page, in mm."""


@cache
def page(key: str, kind: DocType = DocType.PLAN, number: int = 0) -> Measured:
    """Give a page (from 0) of a paper in the layout `key`."""
    return Measured(typst.render(papers_of_types.tree(kind, key)), number)


@cache
def marked_page(key: str) -> Measured:
    """Give a letter with every mark that a first page may carry."""
    tree = papers_of_types.tree(DocType.LETTER, key, **papers_of_types.MARKED)
    return Measured(typst.render(tree))


def near(value: float, by: float = 0.5) -> object:
    return pytest.approx(value, abs=by)


def look(found: Found) -> tuple[object, str]:
    """Give size and weight of words."""
    return round(found.size, 1), found.font.partition("-")[2] or "Regular"
