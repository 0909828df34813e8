"""What is an activity, whose it is, when, and which lines are duties."""

from datetime import date

from kehoach_desktop.core.drafts import DraftActivity, PlanDraft
from kehoach_desktop.importer.read import read_text

HEAD = (
    "KẾ HOẠCH\nthử\n\nThực hiện Kế hoạch số 1-KH/TU ngày 02/01/2024 của Thành ủy, Đảng ủy xây "
    "dựng:\n"
)


def plan(body: str) -> PlanDraft:
    return read_text(HEAD + body)


def only(body: str) -> DraftActivity:
    (activity,) = plan(body).activities
    return activity


def test_items_under_a_unit_are_its_duties() -> None:
    draft = plan(
        "I- TỔ CHỨC THỰC HIỆN\n1. UBND phường\n- Treo cờ.\nTuần tra ban đêm.\n2. Công an "
        "phường\nTrực."
    )
    assert [(duty.unit, duty.text) for duty in draft.duties] == [
        ("UBND phường", "Treo cờ."),
        ("UBND phường", "Tuần tra ban đêm."),
        ("Công an phường", "Trực."),
    ]
    assert [a.lead[0].name for a in draft.activities] == [
        "UBND phường",
        "UBND phường",
        "Công an phường",
    ]


def test_purposes_and_topics_tell_nobody_to_act() -> None:
    draft = plan(
        "I- MỤC ĐÍCH\n1. Tổ chức tuyên truyền sâu rộng.\nII- NỘI DUNG\n1. Nội dung tuyên truyền\n"
        "- Đấu tranh với cái xấu.\n2. Các hoạt động\n- Tổ chức treo cờ.\n"
    )
    assert [activity.text for activity in draft.activities] == ["Tổ chức treo cờ."]


def test_labelled_lines_belong_to_the_heading_above() -> None:
    activity = only(
        "I- NỘI DUNG\n1. Lễ phát động\n- Thời gian: 7 giờ 30 ngày 03/02/2024.\n- Địa điểm: sân "
        "xã.\n"
        "- Đơn vị chủ trì: Văn phòng UBND xã.\n- Đơn vị phối hợp: Đoàn Thanh niên, Hội Nông dân "
        "xã.\n"
    )
    assert activity.title == "Lễ phát động"
    assert [name.name for name in activity.lead] == ["Văn phòng UBND xã"]
    assert [name.name for name in activity.coordinate] == ["Đoàn Thanh niên", "Hội Nông dân xã"]
    assert activity.time is not None
    assert activity.time.start == activity.time.end == date(2024, 2, 3)


def test_a_paragraph_with_two_subjects_is_two_activities() -> None:
    draft = plan(
        "I- NỘI DUNG\n1. Công an phường tuần tra; Trạm Y tế phường trực cấp cứu trước ngày 05/3.\n"
    )
    assert [activity.lead[0].name for activity in draft.activities] == [
        "Công an phường",
        "Trạm Y tế phường",
    ]
    assert draft.activities[0].time is None
    assert draft.activities[1].time is not None


def test_a_year_behind_a_noun_is_not_the_time() -> None:
    assert (
        only("I- NỘI DUNG\n1. Thi đua gắn với các sự kiện chính trị trong năm 2024.\n").time is None
    )
    assert only("I- NỘI DUNG\n1. Thi đua yêu nước. Thực hiện trong năm 2024.\n").time is not None


def test_opinion_and_online_items_are_ordinary_lines() -> None:
    draft = plan("I- NỘI DUNG\n- Nắm tình hình dư luận xã hội.\n- Tổ chức treo cờ.\n")
    assert [activity.ordinary for activity in draft.activities] == [True, False]


def test_events_listed_in_a_sentence_are_taken_one_by_one() -> None:
    draft = plan(
        "I- NỘI DUNG\n1. Lễ hội gồm các hoạt động: Lễ Thượng cờ vào lúc 6 giờ 30 ngày 30/4/2024; "
        "giải Đua thuyền vào ngày 01/5/2024.\n"
    )
    assert [a.time.end.day for a in draft.activities if a.time and a.time.end] == [30, 1]


def test_closing_words_are_no_activity() -> None:
    draft = plan(
        "I- NỘI DUNG\n1. Treo cờ.\nTrên đây là kế hoạch, yêu cầu các chi bộ nghiêm túc thực "
        "hiện./.\n"
    )
    assert len(draft.activities) == 1


def test_references_follow_the_numbers_of_the_text() -> None:
    draft = plan(
        "II- NỘI DUNG\n3. Hoạt động\n3.1. Đoàn phường treo cờ.\n3.2. Việc khác\n- Tổ chức hội "
        "thi.\n"
    )
    assert [activity.reference for activity in draft.activities] == ["II.3.1", "II.3.2-1"]


def test_every_trace_points_at_its_words() -> None:
    draft = plan(
        "III- TỔ CHỨC THỰC HIỆN\n1. Đề nghị Ủy ban MTTQ phường\n"
        "- Phối hợp với Hội Phụ nữ phường tặng quà trước ngày 05/3/2024.\n"
    )
    (activity,) = draft.activities
    assert activity.time is not None
    assert activity.trace is not None
    named = (*activity.lead, *activity.coordinate)
    marked = [(name.trace, name.name) for name in named] + [
        (activity.time.trace, activity.time.text)
    ]
    assert len(marked) == 3
    for trace, words in [*marked, (activity.trace, activity.text)]:
        assert trace is not None
        assert draft.lines[trace.line].text[trace.start : trace.end] == words


def test_windows_of_the_plan_and_its_peak() -> None:
    draft = plan(
        "II- THỜI GIAN\nThực hiện trong năm 2024, cao điểm từ đầu tháng 4 đến hết tháng 6/2024.\n"
    )
    assert [(w.kind, w.start, w.end) for w in draft.windows] == [
        ("overall", date(2024, 1, 1), date(2024, 12, 31)),
        ("peak", date(2024, 4, 1), date(2024, 6, 30)),
    ]


def test_the_items_of_one_list_are_of_one_kind() -> None:
    draft = plan(
        "I- NỘI DUNG\n1. Các việc\n- Tổ chức thu gom rác.\n- Bóc quảng cáo.\n- Phát động thi đua.\n"
    )
    assert len(draft.activities) == 3
    draft = plan(
        "I- NỘI DUNG\n1. Giải thưởng\n- Giải nhất một triệu đồng.\n- Giải nhì năm trăm nghìn.\n"
    )
    assert draft.activities == ()


def test_what_has_happened_is_not_ordered() -> None:
    draft = plan("I- NỘI DUNG\n1. UBND tỉnh vừa ban hành văn bản.\n2. UBND xã treo cờ.\n")
    assert [activity.lead[0].name for activity in draft.activities] == ["UBND xã"]


def test_a_lead_in_brackets_and_a_caption_before_the_subject() -> None:
    draft = plan(
        "I- NỘI DUNG\n1. Phủ sóng tại các thôn (UBND xã chủ trì; xong trong quý IV/2024).\n"
        "2. Giám sát dịch: Trạm Y tế xã thực hiện hằng tuần.\n"
    )
    assert [activity.lead[0].name for activity in draft.activities] == ["UBND xã", "Trạm Y tế xã"]


def test_an_order_may_follow_its_reasons() -> None:
    draft = read_text(
        "Thực hiện Thông báo số 44/TB-UBND ngày 18/8/2025 của UBND tỉnh về việc treo cờ, "
        "UBND xã yêu cầu các thôn treo cờ từ ngày 01/9/2025 đến ngày 03/9/2025.\n"
    )
    (activity,) = draft.activities
    assert [name.name for name in activity.lead] == ["các thôn"]
    assert [basis.number for basis in draft.basis] == ["44/TB-UBND"]
