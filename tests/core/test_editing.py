from dataclasses import replace

from kehoach_desktop.core.activities import Activity, Part, PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import DocState
from kehoach_desktop.core.editing import (
    kind_of_new_activity,
    shown_blocks,
    standing,
    with_blocks,
)
from kehoach_desktop.core.plans import PlanContent
from tests import build

K = BlockKind
COMPOSED = PlannedActivity(
    Activity(7, 1, title="Gặp mặt", written=False), (Part("Hội CCB", Role.LEAD, 3),)
)
WRITTEN = PlannedActivity(Activity(8, 1, text="Treo cờ.", written=True))
CONTENT = PlanContent(
    build.document(),
    blocks=(
        Block(K.H1, (Run("NỘI DUNG", bold=True),), id=11),
        Block(K.N2, (), 7, id=12),
        Block(K.N2, (Run("Treo "), Run("cờ.", bold=True)), 8, id=13),
    ),
    activities={7: COMPOSED, 8: WRITTEN},
)


def test_an_activity_is_shown_as_its_sentence_and_keeps_weights_where_it_is_the_same():
    shown = shown_blocks(CONTENT)
    assert shown[1] == Block(K.N2, (Run("Gặp mặt. Hội CCB chủ trì."),), 7)
    assert shown[2].runs == CONTENT.blocks[2].runs
    assert {block.id for block in shown} == {0}


def test_typed_words_print_as_they_are_typed_and_untouched_ones_stay_composed():
    typed = list(shown_blocks(CONTENT))
    typed[2] = replace(typed[2], runs=(Run("Treo băng zôn."),))
    plan = with_blocks(CONTENT, typed)
    assert plan.text_of(plan.blocks[2]) == "Treo băng zôn."
    assert plan.activities[7] is COMPOSED
    assert [block.id for block in plan.blocks] == [1, 2, 3]


def test_an_activity_that_is_not_in_the_records_prints_as_words():
    plan = with_blocks(CONTENT, [Block(K.N2, (Run("Lạ"),), 99)])
    assert plan.blocks[0].activity_id is None


def test_a_new_activity_looks_like_the_one_before_it_in_its_part():
    blocks = (
        Block(K.N3, (), 1),
        Block(K.H1),
        Block(K.PARAGRAPH),
        Block(K.DASH, (), 2),
        Block(K.PLUS),
    )
    assert kind_of_new_activity(blocks, 4) is K.DASH
    assert kind_of_new_activity(blocks, 2) is K.N2
    assert kind_of_new_activity((), -1) is K.N2


def test_where_a_document_stands():
    draft = build.document(draft_round=2, changed_at="2024-04-15T09:41:00")
    assert standing(draft) == ("Dự thảo lần 2", "  ›  Trình ký  ›  Đã ban hành     Sửa lúc 09:41")
    assert standing(build.document(state=DocState.WITHDRAWN, changed_at=""))[1] == ""
    second = build.document(version=2, changed_at="")
    assert standing(second)[0] == "Bản 2: dự thảo lần 1"
