from dataclasses import replace
from datetime import date

from kehoach_desktop.core import import_answers as answering
from kehoach_desktop.core import import_doubts as asking
from kehoach_desktop.core import import_review as reviewing
from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.drafts import (
    DraftActivity,
    DraftBlock,
    DraftDuty,
    DraftName,
    DraftQuestion,
    DraftTime,
    How,
    NameMatch,
    PlanDraft,
)
from kehoach_desktop.core.import_rows import rows


def _draft():
    activities = (
        DraftActivity("1", "A", "A", lead=(DraftName("UBND"), DraftName("Ủy ban MTTQ"))),
        DraftActivity("2", "B", "B", coordinate=(DraftName("Hội CCB"),)),
        DraftActivity("3", "C", "C", lead=(DraftName("UBND"),)),
    )
    blocks = tuple(DraftBlock(BlockKind.N2, (Run(t),), activity=i) for i, t in enumerate("ABC"))
    return PlanDraft(
        activities=activities,
        blocks=blocks,
        duties=(DraftDuty("UBND", "C", 2),),
        questions=(DraftQuestion("no_lead", "Mục 1 chưa rõ ai chủ trì", activity=0),),
    )


def _matches():
    return {
        "UBND": NameMatch("UBND", 7, 100.0),
        "Ủy ban MTTQ": NameMatch("Ủy ban MTTQ", 8, 100.0),
        "Hội CCB": NameMatch("Hội CCB", None, 80.0, (9, 10)),
    }


def _doubts(review):
    return asking.doubts(review, _matches(), {9: "Hội CCB phường", 10: "Hội LHPN phường"})


def test_sure_matches_are_decided_and_the_rest_is_asked():
    review = reviewing.begin(_draft(), _matches())
    assert review.decisions["UBND"].unit_id == 7
    texts = [doubt.text for doubt in _doubts(review)]
    assert texts == ["Mục 1 chưa rõ ai chủ trì", "“Hội CCB” chưa có trong danh mục đơn vị"]


def test_every_doubt_can_be_put_off_and_nothing_is_preselected():
    review = reviewing.begin(_draft(), _matches())
    for doubt in _doubts(review):
        assert asking.LATER in doubt.choices[-2:]
        review = answering.answer(review, doubt, asking.LATER)
    assert len(_doubts(review)) == 2
    assert asking.undecided(review, _doubts(review)) == ()


def test_choosing_a_lead_makes_the_others_coordinate_and_closes_the_question():
    review = reviewing.begin(_draft(), _matches())
    first = _doubts(review)[0]
    review = answering.answer(review, first, first.choices[1])
    activity = review.draft.activities[0]
    assert [one.name for one in activity.lead] == ["Ủy ban MTTQ"]
    assert [one.name for one in activity.coordinate] == ["UBND"]
    assert review.draft.questions == ()


def test_several_may_carry_it_out_together_on_purpose():
    review = reviewing.begin(_draft(), _matches())
    first = _doubts(review)[0]
    joint = next(c for c in first.choices if c.effect is asking.Effect.JOINT)
    review = answering.answer(review, first, joint)
    assert review.draft.activities[0].joint
    assert len(review.draft.activities[0].lead) == 2


def test_an_unknown_name_becomes_a_unit_of_the_catalogue():
    review = reviewing.begin(_draft(), _matches())
    doubt = _doubts(review)[1]
    review = answering.answer(review, doubt, doubt.choices[0])
    assert review.decisions["Hội CCB"].unit_id == 9
    assert all(d.name != "Hội CCB" for d in _doubts(review))


def test_a_passage_that_is_no_activity_stays_as_text_and_the_others_keep_their_blocks():
    review = reviewing.drop_activity(reviewing.begin(_draft(), _matches()), 0)
    assert [a.text for a in review.draft.activities] == ["B", "C"]
    assert [b.activity for b in review.draft.blocks] == [None, 0, 1]
    assert review.draft.duties[0].activity == 1
    assert review.draft.questions == ()


def test_cells_typed_by_the_clerk_keep_the_words_of_names_that_stay():
    review = reviewing.begin(_draft(), _matches())
    traced = replace(review.draft.activities[0].lead[1], name="Ủy ban MTTQ")
    review = reviewing.set_names(review, 0, lead="Ủy ban MTTQ", coordinate="UBND; Hội LHPN")
    assert review.draft.activities[0].lead == (traced,)
    assert [one.name for one in review.draft.activities[0].coordinate] == ["UBND", "Hội LHPN"]


def test_a_proposed_unit_is_offered_as_lead():
    question = DraftQuestion("no_lead", "Chưa rõ đơn vị chủ trì", ("UBND phường",), activity=1)
    review = reviewing.begin(replace(_draft(), questions=(question,)), _matches())
    doubt = _doubts(review)[0]
    assert [c.text for c in doubt.choices] == [
        "Hội CCB chủ trì",
        "UBND phường chủ trì",
        "Đơn vị khác…",
        "Để sau",
    ]


def test_settling_a_contradiction_gives_every_activity_the_chosen_time():
    april = DraftTime("tháng 4", date(2024, 4, 1), date(2024, 4, 30))
    may = DraftTime("tháng 5", date(2024, 5, 1), date(2024, 5, 31))
    draft = _draft()
    activities = tuple(
        replace(a, time=t) for a, t in zip(draft.activities, (april, may, None), strict=True)
    )
    question = DraftQuestion("contradiction", "Tháng nào đúng?", ("tháng 4", "tháng 5"))
    review = reviewing.begin(
        replace(draft, activities=activities, questions=(question,)), _matches()
    )
    doubt = _doubts(review)[0]
    review = answering.answer(review, doubt, doubt.choices[1])
    assert [a.time for a in review.draft.activities] == [may, may, None]
    assert review.draft.questions == ()


def test_names_that_are_plainly_new_are_added_in_one_go():
    names = ("Trạm Y tế phường", "Công an phường", "các trường học", "Hội CCB, Hội LHPN phường")
    named = tuple(DraftName(name) for name in names)
    activity = DraftActivity("1", "Tổ chức.", "Tổ chức", coordinate=named)
    review = reviewing.begin(PlanDraft(doc_type="KH", activities=(activity,)), {})
    first, _, third, _ = asking.doubts(review, {}, {})
    (choice,) = [one for one in first.choices if one.names]
    assert choice.text == "Thêm cả 2 đơn vị chưa có"
    assert not any(one.names for one in third.choices)
    left = asking.doubts(answering.answer(review, first, choice), {}, {})
    assert [doubt.name for doubt in left] == ["các trường học", "Hội CCB, Hội LHPN phường"]


def test_whose_document_it_is_is_asked_first_and_never_kept():
    review = reviewing.ask_owner(reviewing.begin(replace(_draft(), issuer="UBND tỉnh"), _matches()))
    first, *rest = _doubts(review)
    assert first.text == "“UBND tỉnh” ban hành văn bản này. Nhận vào đâu?"
    own, theirs, _ = first.choices
    assert not answering.answer(review, first, own).incoming
    assert len(_doubts(answering.answer(review, first, own))) == len(rest)
    assert _doubts(answering.answer(review, first, theirs)) == ()
    assert reviewing.finished(review).questions == _draft().questions


def test_a_unit_that_is_not_offered_is_typed():
    review = reviewing.begin(_draft(), _matches())
    first = _doubts(review)[0]
    review = answering.answer(review, first, replace(asking.OTHER, name="Hội LHPN"))
    assert [one.name for one in review.draft.activities[0].lead] == ["Hội LHPN"]
    assert [one.name for one in review.draft.activities[0].coordinate] == ["UBND", "Ủy ban MTTQ"]
    assert review.draft.questions == ()


def test_taking_all_suggestions_leaves_real_choices_open():
    one = {"Hội CCB": NameMatch("Hội CCB", None, 80.0, (9,))}
    review = reviewing.begin(_draft(), _matches() | one)
    everything = asking.doubts(review, _matches() | one, {9: "Hội CCB phường"})
    review = answering.accept_suggestions(review, everything)
    assert review.decisions["Hội CCB"].unit_id == 9
    left = asking.doubts(review, one, {9: "Hội CCB phường"})
    assert [doubt.text for doubt in left] == ["Mục 1 chưa rõ ai chủ trì"]


def test_a_time_taken_from_a_heading_is_coloured_and_says_so():
    day = date(2024, 10, 31)
    time = DraftTime("Tháng 10/2024", date(2024, 10, 1), day, how=How.INFERRED)
    activity = DraftActivity("1", "Họp.", "Họp", lead=(DraftName("UBND phường"),), time=time)
    (row,) = rows(reviewing.Review(PlanDraft(activities=(activity,))), ())
    assert row.doubtful == {"time"}
    assert "đề mục" in row.why


def test_a_unit_that_has_gone_since_the_reading_is_not_offered():
    review = reviewing.begin(_draft(), _matches())
    found = asking.doubts(review, _matches(), {9: "Hội CCB phường"})
    assert [choice.text for choice in found[-1].choices][:2] == [
        "Là Hội CCB phường",
        "Thêm đơn vị mới",
    ]
