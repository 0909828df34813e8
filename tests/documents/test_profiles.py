"""Which rules hold for which document, and that every value names its source."""

from dataclasses import fields, replace
from datetime import date

import pytest

from kehoach_desktop.core.documents import Basis, DocType, Family
from kehoach_desktop.documents.layout import Certainty, Profile, Style
from kehoach_desktop.documents.profiles import PROFILES, choose_profile, profile_of
from tests.documents import papers

UNDATED = replace(papers.ISSUED, day=None)
_NO_VALUES = {"key", "name", "family", "sources", "styles"}


@pytest.mark.parametrize(
    ("day", "key"),
    [
        (date(2024, 3, 19), "party-2018"),
        (date(2026, 5, 26), "party-2018"),
        (date(2026, 5, 27), "party-2026"),
    ],
)
def test_day_of_the_document_decides(day: date, key: str) -> None:
    document = replace(papers.ISSUED, day=day)
    assert choose_profile(document, Family.PARTY, today=date(2030, 1, 1)).key == key


def test_without_a_day_the_latest_basis_decides() -> None:
    bases = (Basis("1", date(2024, 3, 1)), Basis("2", None), Basis("3", date(2024, 3, 18)))
    assert choose_profile(UNDATED, Family.PARTY, bases, date(2030, 1, 1)).key == "party-2018"
    newer = (*bases, Basis("4", date(2026, 6, 1)))
    assert choose_profile(UNDATED, Family.PARTY, newer, date(2020, 1, 1)).key == "party-2026"


def test_without_day_and_basis_today_decides() -> None:
    assert choose_profile(UNDATED, Family.PARTY, today=date(2024, 1, 1)).key == "party-2018"
    assert choose_profile(UNDATED, Family.PARTY, today=date(2027, 1, 1)).key == "party-2026"
    assert choose_profile(UNDATED, Family.PARTY).key == "party-2026"


def test_state_papers_have_the_layout_of_the_state_whatever_their_day() -> None:
    assert choose_profile(papers.ISSUED, Family.STATE).key == "state-2020"
    assert profile_of(papers.state_plan(), date(2024, 1, 1)).key == "state-2020"


def test_choice_of_the_clerk_wins_and_an_unknown_one_is_as_good_as_none() -> None:
    chosen = replace(papers.ISSUED, profile="party-2026")
    assert choose_profile(chosen, Family.STATE).key == "party-2026"
    unknown = replace(papers.ISSUED, profile="party-1999")
    assert choose_profile(unknown, Family.PARTY).key == "party-2018"


def test_foreign_document_without_a_body_counts_as_party() -> None:
    assert profile_of(papers.plan(body=None), date(2024, 1, 1)).key == "party-2018"


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_every_value_names_its_rule_and_how_it_is_known(profile: Profile) -> None:
    names = {one.name for one in fields(Profile)} - _NO_VALUES
    assert set(profile.sources) == names
    for source in (*profile.sources.values(), *(s.source for s in profile.styles.values())):
        assert source.rule
        assert source.certainty in Certainty


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_every_profile_has_every_style_that_its_pages_use(profile: Profile) -> None:
    assert set(Style) - set(profile.styles) <= {Style.MOTTO}


def test_36_hd_vptw_in_numbers() -> None:
    profile = PROFILES["party-2018"]
    assert (profile.top, profile.bottom, profile.left, profile.right) == (20, 20, 30, 15)
    assert (profile.leading, profile.indent, profile.paragraph_gap) == (18, 10, 6)
    assert profile.page_number_top == 10
    assert profile.recipients_mark == ","
    assert profile.end_mark == "."
    assert profile.basis_marks == (";", ",")
    assert profile.code_of(DocType.PLAN) == "KH"
    assert profile.code_of(DocType.REGULATION) == "QĐi"
    assert PROFILES["party-2026"].code_of(DocType.REGULATION) == "QĐ"
    assert PROFILES["state-2020"].code_of(DocType.REGULATION) == "QyĐ"


@pytest.mark.parametrize("profile", PROFILES.values(), ids=PROFILES)
def test_both_columns_of_the_head_fit_between_the_margins(profile: Profile) -> None:
    assert sum(profile.head_columns) == pytest.approx(profile.text_width())
