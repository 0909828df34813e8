"""The sample plan as a clerk would bring it: a text file and a Word file."""

from datetime import date
from pathlib import Path

import pytest

from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.files.resources import resource
from kehoach_desktop.services.importing import public_json, read_plan
from kehoach_desktop.services.sample_data import MAIN_PLAN, load

TEXT = resource("samples", "ke-hoach-mau.txt")
WORD = resource("samples", "ke-hoach-mau.docx")


@pytest.fixture(scope="module")
def draft() -> PlanDraft:
    return read_plan(TEXT)


def test_word_and_text_file_say_the_same(draft: PlanDraft) -> None:
    assert public_json(read_plan(WORD)) == public_json(draft)


def test_files_hold_the_words_of_the_plan_in_the_sample_store() -> None:
    plan = load(MAIN_PLAN)
    words = TEXT.read_text(encoding="utf-8")

    for block in plan["blocks"]:
        assert block.get("text", "") in words
        assert block.get("activity", {}).get("text", "") in words


def test_sample_plan_is_understood(draft: PlanDraft) -> None:
    assert (draft.number, draft.day) == ("45-KH/ĐU", date(2024, 3, 19))
    assert draft.theme == load(MAIN_PLAN)["document"]["theme"]
    assert [basis.number for basis in draft.basis] == ["146-KH/TU"]
    assert (draft.signer.position, draft.signer.name) == ("BÍ THƯ", "Nguyễn Văn A")
    leads = [name.name for one in draft.activities for name in one.lead]
    assert leads.count("Ban Chỉ huy Quân sự phường") >= 2
    assert sum(1 for one in draft.activities if one.reference.startswith("II.3.")) == 17


@pytest.mark.parametrize("path", [TEXT, WORD], ids=lambda path: path.suffix)
def test_sample_files_are_small_enough_to_mail(path: Path) -> None:
    assert path.stat().st_size < 100_000
