"""The guide: a page for each screen, links that stay inside, the program's own words."""

import re

import pytest

import kehoach_desktop
from kehoach_desktop.app.screens import screen_specs
from kehoach_desktop.files.resources import resource
from kehoach_desktop.services.help import ENDING, Topic, topics

PAGES = topics()
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def code_text() -> str:
    from pathlib import Path

    folder = Path(kehoach_desktop.__file__).parent
    return "\n".join(file.read_text(encoding="utf-8") for file in folder.rglob("*.py"))


CODE = code_text()


def test_every_screen_has_a_page_under_its_title():
    screens = {spec.name: spec.title for spec in screen_specs(lambda: pytest.fail("not made"))}
    titles = {page.name: page.title for page in PAGES}
    assert screens.items() <= titles.items()


def test_no_page_lies_unread_in_the_folder():
    assert {file.stem for file in resource("help").iterdir()} == {page.name for page in PAGES}


@each_page
def test_links_lead_to_pages_only(page: Topic):
    targets = re.findall(r"\]\(([^)]*)\)", page.text)
    assert set(targets) <= {f"{other.name}{ENDING}" for other in PAGES}
    assert "http" not in page.text
    assert "<" not in page.text


@each_page
def test_words_in_bold_stand_on_the_screen(page: Topic):
    named = set(re.findall(r"\*\*(.+?)\*\*", page.text))
    assert not {words for words in named if f'"{words}"' not in CODE}


@each_page
def test_quotes_and_capitals_are_those_of_the_office(page: Topic):
    assert '"' not in page.text
    assert "..." not in page.text
    names = {"CHUA"}
    shouted = set(re.findall(r"\b[A-ZĐÀ-Ỹ]{5,}\b", page.text))
    assert shouted <= names
