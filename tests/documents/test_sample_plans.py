"""The five sample documents in every format: the words of the stored text, in their layout."""

import re
from pathlib import Path

import pytest

from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.profiles import profile_of
from kehoach_desktop.documents.renderers import Format, render
from kehoach_desktop.importer.read import read_text
from tests import build
from tests.documents.test_same_words import words_of_docx, words_of_pdf, words_of_text

SAMPLES = Path(__file__).parents[3] / "shared/samples"
LAYOUTS = {
    "S0": "party-2018",
    "S1": "state-2020",
    "S2": "state-2020",
    "S3": "party-2018",
    "S4": "party-2018",
}
pytestmark = [
    pytest.mark.usefixtures("official_fonts"),
    pytest.mark.skipif(not SAMPLES.exists(), reason="the sample documents are not here"),
]


@pytest.fixture(scope="module", params=LAYOUTS)
def sample(request: pytest.FixtureRequest) -> tuple[str, PlanContent]:
    services = build.services()
    draft = read_text((SAMPLES / f"{request.param}.txt").read_text(encoding="utf-8"))
    key = services.importing.store_draft(draft, source_name=request.param, reviewed=True).new_id
    content = services.plans.content(key or 0)
    services.close()
    return request.param, content


def test_sample_prints_in_its_layout_with_the_same_words_in_every_format(
    sample: tuple[str, PlanContent],
) -> None:
    name, content = sample
    profile = profile_of(content, build.TODAY)
    assert profile.key == LAYOUTS[name]
    tree = plan_tree(content, profile)
    expected = words_of_text(tree)
    assert whole(words_of_pdf(render(tree, Format.PDF))) == whole(expected)
    assert words_of_docx(render(tree, Format.DOCX)) == expected
    assert render(tree, Format.TEXT).decode().split() == expected


def test_sample_prints_every_word_that_is_stored_in_its_order(
    sample: tuple[str, PlanContent],
) -> None:
    _, content = sample
    printed = letters(" ".join(words_of_text(plan_tree(content, profile_of(content, build.TODAY)))))
    at = 0
    stored = [content.document.opening, *(content.text_of(block) for block in content.blocks)]
    for text in stored:
        wanted = letters(text)
        at = printed.index(wanted, at) + len(wanted)


def whole(words: list[str]) -> str:
    """Give the letters: the reader of PDFs takes a hyphen at a line's end for a soft one."""
    return "".join(words).replace("\x02", "-").replace("\ufffe", "-")


def letters(text: str) -> str:
    return re.sub(r"\W+", "", text).casefold()
