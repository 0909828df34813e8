"""What can be done next with a document, and the line above one that stands fast."""

from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.core.activities import PlannedActivity
from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.document_steps import Step, next_step, other_steps, standing_line
from kehoach_desktop.core.documents import Direction, DocState
from tests import build


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (DocState.DRAFT, Step.SUBMIT),
        (DocState.SUBMITTED, Step.ISSUE),
        (DocState.ISSUED, Step.SEND),
        (DocState.WITHDRAWN, None),
    ],
)
def test_the_filled_button_follows_the_state(state: DocState, step: Step | None) -> None:
    assert next_step(build.document(state=state)) is step


def test_a_document_that_came_in_has_no_steps() -> None:
    incoming = build.document(direction=Direction.INCOMING, state=DocState.ISSUED)
    assert (next_step(incoming), other_steps(incoming, 0)) == (None, ())


def test_versions_are_compared_once_there_are_two_texts() -> None:
    issued = build.document(state=DocState.ISSUED)
    assert Step.COMPARE not in other_steps(issued, 1)
    assert Step.COMPARE in other_steps(issued, 2)
    assert Step.COMPARE in other_steps(replace(issued, state=DocState.DRAFT, version=2), 1)
    assert Step.COMPARE not in other_steps(build.document(), 0)


def test_the_line_above_an_issued_document_names_the_next_version() -> None:
    content = build.plan(state=DocState.ISSUED, day=date(2024, 3, 19))
    assert standing_line(content) == ("Đã ban hành 19/3/2024. Sửa sẽ tạo bản 2.", "Sửa")
    moved = PlannedActivity(build.activity(differs=True))
    with_moved = replace(content, activities={1: moved})
    assert standing_line(with_moved)[0].endswith("1 hoạt động khác văn bản.")
    named = replace(with_moved, blocks=(build.paragraph("Thăm hỏi", BlockKind.N2, activity_id=1),))
    assert standing_line(named)[0].endswith("1 hoạt động khác văn bản: 1.")


def test_a_submitted_document_goes_back_as_the_next_draft() -> None:
    content = build.plan(state=DocState.SUBMITTED, draft_round=2)
    assert standing_line(content) == ("Đang trình ký. Sửa sẽ thành dự thảo lần 3.", "Sửa")
    assert standing_line(build.plan()) == ("", "")


def test_a_superiors_document_is_only_to_be_seen() -> None:
    came = build.plan(
        direction=Direction.INCOMING,
        state=DocState.ISSUED,
        issuer="Thành ủy",
        day=date(2024, 3, 18),
    )
    assert standing_line(came) == ("Văn bản đến của Thành ủy 18/3/2024. Chỉ để xem.", "")
