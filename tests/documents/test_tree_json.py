"""An issued paper is kept as JSON and comes back as it was."""

import json

import pytest

from kehoach_desktop.documents.builders.plan import plan_tree
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.tree_json import tree_of, tree_text
from tests.documents import papers


@pytest.mark.parametrize("key", sorted(PROFILES))
def test_a_paper_with_every_block_comes_back_as_it_was(key: str) -> None:
    paper = plan_tree(papers.everything(), PROFILES[key])
    assert tree_of(tree_text(paper)) == paper


def test_a_part_that_this_program_does_not_know_is_left_out() -> None:
    paper = plan_tree(papers.everything(), PROFILES["party-2018"])
    cells = json.loads(tree_text(paper))
    cells["of_tomorrow"] = "x"
    cells.pop("landscape")
    assert tree_of(json.dumps(cells)) == paper
