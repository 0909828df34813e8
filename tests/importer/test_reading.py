"""The capped child process: same draft, checked answer, cancel."""

import json
from pathlib import Path

import pytest

from kehoach_desktop.core.errors import BadInputError, CancelledByUserError
from kehoach_desktop.importer.read import read_file
from kehoach_desktop.importer.reading import read_in_worker, read_text_in_worker
from kehoach_desktop.importer.wire import BadAnswerError, draft_from, to_plain

PLAN = Path(__file__).parent / "data" / "phuong_bau_cu.txt"


def test_the_worker_gives_the_same_draft_as_reading_here() -> None:
    assert read_in_worker(PLAN) == read_file(PLAN)


def test_pasted_text_goes_the_same_way() -> None:
    assert read_text_in_worker(PLAN.read_text(encoding="utf-8")) == read_file(PLAN)


def test_a_refusal_comes_back_word_for_word(tmp_path: Path) -> None:
    missing = tmp_path / "không có.docx"
    with pytest.raises(BadInputError, match="Không tìm thấy tệp “không có"):
        read_in_worker(missing)


def test_cancel_is_felt_at_once() -> None:
    with pytest.raises(CancelledByUserError):
        read_in_worker(PLAN, cancelled=lambda: True)


def test_empty_pasted_text_is_refused_without_a_process() -> None:
    with pytest.raises(BadInputError, match="Hãy dán nội dung"):
        read_text_in_worker(" \n ")


def test_a_draft_survives_the_pipe() -> None:
    draft = read_file(PLAN)
    assert draft_from(json.loads(json.dumps(to_plain(draft)))) == draft


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("number", 5),
        ("day", "2024-13-01"),
        ("lines", "x"),
        ("activities", [{}]),
        ("duties", [{"unit": "a", "text": "b", "activity": 10_000, "trace": None}]),
        ("signer", None),
        ("theme", None),
    ],
)
def test_an_answer_of_another_shape_is_not_taken(field: str, value: object) -> None:
    plain = to_plain(read_file(PLAN))
    with pytest.raises(BadAnswerError):
        draft_from(plain | {field: value})


def test_a_draft_kept_before_fields_were_traced_is_still_read() -> None:
    plain = to_plain(read_file(PLAN))
    del plain["fields"]
    assert draft_from(plain).fields == ()


def test_unknown_or_missing_fields_are_not_taken() -> None:
    plain = to_plain(read_file(PLAN))
    with pytest.raises(BadAnswerError):
        draft_from(plain | {"more": 1})
    with pytest.raises(BadAnswerError):
        draft_from({})
    with pytest.raises(BadAnswerError):
        draft_from(None)
