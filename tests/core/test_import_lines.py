from datetime import date

from kehoach_desktop.core import import_lines
from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.drafts import (
    DraftActivity,
    DraftBlock,
    DraftDuty,
    DraftName,
    DraftQuestion,
    DraftTime,
    PlanDraft,
    SourceLine,
    Trace,
)
from kehoach_desktop.core.import_review import Review

LINES = (
    "1. Hội A tổ chức gặp mặt; thăm hỏi gia đình chính sách.",
    "2. Treo cờ các tuyến phố.",
    "- Hội B phối hợp.",
)
TIME = DraftTime("tháng 4", date(2024, 4, 1), date(2024, 4, 30))


def review() -> Review:
    meeting = DraftActivity(
        "1", LINES[0][3:], "Gặp mặt", lead=(DraftName("Hội A"),), trace=Trace(0, 3, len(LINES[0]))
    )
    helping = DraftActivity(
        "2-1",
        LINES[2][2:],
        "Phối hợp",
        lead=(DraftName("Hội B"),),
        time=TIME,
        trace=Trace(2, 2, len(LINES[2])),
    )
    activity_of = {0: 0, 2: 1}
    return Review(
        PlanDraft(
            activities=(meeting, helping),
            blocks=tuple(
                DraftBlock(BlockKind.N2, (Run(text),), activity=activity_of.get(line), line=line)
                for line, text in enumerate(LINES)
            ),
            duties=(DraftDuty("Hội B", LINES[2][2:], 1),),
            questions=(DraftQuestion("no_lead", "Chưa rõ", activity=1),),
            lines=tuple(SourceLine(text, (1, 1)) for text in LINES),
        )
    )


def test_an_activity_becomes_part_of_the_one_above() -> None:
    draft = import_lines.merge_with_above(review(), 1).draft
    (one,) = draft.activities
    assert [name.name for name in one.lead] == ["Hội A"]
    assert [name.name for name in one.coordinate] == ["Hội B"]
    assert one.time == TIME
    assert [block.activity for block in draft.blocks] == [0, None, None]
    assert [duty.activity for duty in draft.duties] == [0]
    assert draft.questions == ()


def test_the_first_activity_has_nothing_above_it() -> None:
    assert import_lines.merge_with_above(review(), 0) == review()


def test_an_activity_falls_into_its_clauses_by_the_same_unit() -> None:
    draft = import_lines.split(review(), 0).draft
    first, second, last = draft.activities
    assert (first.text, second.text) == (
        "Hội A tổ chức gặp mặt;",
        "thăm hỏi gia đình chính sách.",
    )
    assert second.lead == first.lead
    assert second.trace is not None
    assert LINES[0][second.trace.start :].startswith("thăm hỏi")
    assert last == review().draft.activities[1]
    assert [block.activity for block in draft.blocks] == [0, None, 2]
    assert draft.duties[0].activity == draft.questions[0].activity == 2


def test_one_clause_stays_one() -> None:
    assert import_lines.split(review(), 1) == review()


def test_a_line_is_taken_for_an_activity_and_asked_about() -> None:
    draft = import_lines.take_line(review(), 1).draft
    assert [one.text for one in draft.activities][1] == "Treo cờ các tuyến phố."
    assert [block.activity for block in draft.blocks] == [0, 1, 2]
    assert draft.questions[-1].activity == 1
    assert draft.questions[0].activity == 2
    again = import_lines.take_line(Review(draft), 1)
    assert again.draft == draft
