"""Faults seeded into the XML of finished files: each is found by its rule, and mended."""

from datetime import date

import pytest

from kehoach_desktop.core.layout_findings import LayoutFinding
from kehoach_desktop.documents.checking.check import check
from kehoach_desktop.documents.checking.word_paper import read_paper
from kehoach_desktop.documents.checking.worker import mend
from tests.documents.checking.clean_papers import clean
from tests.documents.checking.faults import NEW, OLD, SEEDED, STATE
from tests.documents.checking.seeding import Seed, Word

TODAY = date(2024, 4, 15)


def _found(data: bytes, key: str) -> list[LayoutFinding]:
    return [one.finding for one in check(read_paper(data, "x.docx", TODAY, key).paper)]


@pytest.mark.parametrize("key", [OLD, NEW, STATE])
def test_a_clean_paper_has_no_finding(key: str) -> None:
    assert [one.sentence for one in _found(clean(key), key)] == []


@pytest.mark.parametrize(
    ("key", "seed", "rule", "mends"),
    [pytest.param(*row[1:], id=row[0]) for row in SEEDED],
)
def test_a_seeded_fault_is_found_by_its_rule_and_mended(
    key: str, seed: Seed, rule: str, *, mends: bool
) -> None:
    word = Word.opened(clean(key))
    seed(word)
    data = word.packed()
    found = _found(data, key)
    named = [one for one in found if one.rule == rule]
    assert named, [one.sentence for one in found]
    assert all(one.source and one.place and one.wanted for one in named)
    assert any(one.can_fix for one in named) is mends
    if mends:
        left = _found(mend(data, "x.docx", TODAY, key, []), key)
        assert [one.sentence for one in left if one.rule == rule] == []
        assert {one.rule for one in left} <= {one.rule for one in found if not one.can_fix}


def test_the_table_seeds_at_least_forty_faults() -> None:
    assert len({row[0] for row in SEEDED}) == len(SEEDED) >= 40
