"""Habits of other offices, of web pages and of texts that were typed in haste."""

from datetime import date

import pytest

from kehoach_desktop.core.drafts import DraftActivity, How, PlanDraft
from kehoach_desktop.importer.read import read_text

HEAD = "KẾ HOẠCH\nthử\n\nThực hiện Kế hoạch số 1-KH/TU ngày 02/01/2024 của Thành ủy, Đảng ủy lập:\n"
WORK = f"{HEAD}II- NỘI DUNG\n"
DUTIES = f"{HEAD}III- TỔ CHỨC THỰC HIỆN\n"


def only(text: str) -> DraftActivity:
    (activity,) = read_text(text).activities
    return activity


def leads(activity: DraftActivity) -> list[str]:
    return [name.name for name in activity.lead]


def helpers(activity: DraftActivity) -> list[str]:
    return [name.name for name in activity.coordinate]


@pytest.mark.parametrize(
    ("item", "lead"),
    [
        ("Gặp mặt nhà giáo tiêu biểu: UBND phường.", "UBND phường"),
        ("Trưng bày sách ngày 15/4: Thư viện thực hiện.", "Thư viện"),
        ("Hội nghị tổng kết ngày 15/4 (Văn phòng Đảng ủy chuẩn bị).", "Văn phòng Đảng ủy"),
        ("Hội trại ngày 15/4, do Huyện đoàn chủ trì.", "Huyện đoàn"),
        ("Khởi công công trình ngày 15/4, giao Đoàn xã đảm nhận.", "Đoàn xã"),
        ("Tổ chức lễ phát động ngày 15/4. Phụ trách: Ban Phong trào.", "Ban Phong trào"),
        ("Trao quà ngày 15/4. Đơn vị thực hiện: Ban Công tác; phối hợp: Hội.", "Ban Công tác"),
        ("Phiên chợ ngày 15/4 tại nhà văn hóa - Hội LHPN xã chủ trì.", "Hội LHPN xã"),
    ],
)
def test_the_lead_may_be_told_after_the_work(item: str, lead: str) -> None:
    assert leads(only(f"{WORK}1. {item}\n")) == [lead]


def test_who_holds_what_others_join_leads_nothing() -> None:
    assert leads(only(f"{WORK}1. Tham gia cuộc thi trực tuyến, do Tỉnh đoàn tổ chức.\n")) == []


def test_those_that_only_help_are_no_activity_of_their_own() -> None:
    activity = only(
        f"{WORK}1. Đội văn nghệ diễn; UBND xã chủ trì; Công an xã phối hợp giữ trật tự."
    )
    assert leads(activity) == ["UBND xã"]
    assert helpers(activity) == ["Công an xã"]


@pytest.mark.parametrize(
    ("duty", "unit"),
    [
        ("Kế toán: dự trù kinh phí.", "Kế toán"),
        ("Tổ bảo vệ, phục vụ: sắp xếp bàn ghế.", "Tổ bảo vệ, phục vụ"),
        ("Tổ Phòng, chống tội phạm: mở các đợt truy quét.", "Tổ Phòng, chống tội phạm"),
        ("Các tổ công tác báo cáo hằng tuần.", "Các tổ công tác"),
        ("Ủy ban Kiểm tra Đảng ủy tiến hành giám sát.", "Ủy ban Kiểm tra Đảng ủy"),
        ("Đối với các phường, xã: tổ chức treo cờ.", "các phường, xã"),
        (
            "Đơn vị thu gom rác trên địa bàn có trách nhiệm dọn dẹp.",
            "Đơn vị thu gom rác trên địa bàn",
        ),
        ("Bộ Tài chính cần chỉ đạo lực lượng hải quan.", "Bộ Tài chính"),
        ("Các chi, Đảng bộ sẽ tiến hành đại hội.", "Các chi, Đảng bộ"),
        ("Đối với chi bộ ấp tiếp tục giới thiệu bí thư.", "chi bộ ấp"),
        ("Đồng thời cũng yêu cầu các Đảng bộ báo cáo.", "các Đảng bộ"),
        ("UBND yêu cầu sau khi kết thúc lễ các đơn vị báo cáo.", "các đơn vị"),
        ("GiaoGiám đốc Sở Nội vụ phối hợp thực hiện.", "Giám đốc Sở Nội vụ"),
        ("Thủ trưởng các cơ quan, đơn vị kiểm tra việc treo cờ.", "Thủ trưởng các cơ quan, đơn vị"),
        ("Ngoài việc dọn trụ sở, phòng họp, các phường huy động dân.", "các phường"),
        ("100% cơ sở Đoàn treo băng rôn.", "100% cơ sở Đoàn"),
    ],
)
def test_bodies_of_small_offices_are_told_by_grammar(duty: str, unit: str) -> None:
    assert leads(only(f"{DUTIES}1. {duty}\n")) == [unit]


def test_who_orders_without_naming_anybody_does_not_act() -> None:
    draft = read_text(f"{DUTIES}1. Thủ tướng yêu cầu chi trả sớm trong tháng 2/2024.\n")
    assert all(not activity.lead for activity in draft.activities)


def test_what_stands_under_a_month_is_work_of_that_month() -> None:
    draft = read_text(f"{WORK}Tháng 10/2024\n- Hội nghị Ban Chấp hành.\nTháng 11/2024\n- Lễ hội.\n")
    times = [activity.time for activity in draft.activities]
    assert [(t.start, t.end, t.how) for t in times if t] == [
        (date(2024, 10, 1), date(2024, 10, 31), How.INFERRED),
        (date(2024, 11, 1), date(2024, 11, 30), How.INFERRED),
    ]


def test_another_sign_goes_one_step_down() -> None:
    draft = read_text(
        f"{WORK}* Tuần 1 (từ 03/3 - 09/3):\n• Lễ ra quân.\n* Cấp xã:\n• Tổ chức thi.\n"
    )
    assert [a.time.end if a.time else None for a in draft.activities] == [date(2024, 3, 9), None]


def test_a_number_may_follow_its_kind_at_once_and_end_in_digits() -> None:
    opening = (
        "Căn cứ Công văn 233/PGDĐT-TH ngày 20/3/2024 của Phòng Giáo dục; Kế hoạch số "
        "77/KH-CATP-PV01 ngày 01/3/2024 của Công an thành phố, nhà trường lập kế hoạch:\n"
    )
    draft = read_text(f"KẾ HOẠCH\nthử\n{opening}I. NỘI DUNG\n1. Tổ chức thi.\n")
    assert [b.number for b in draft.basis] == ["233/PGDĐT-TH", "77/KH-CATP-PV01"]


def test_the_day_of_a_basis_may_follow_its_issuer_whose_name_may_hold_a_comma() -> None:
    opening = (
        "Căn cứ Công văn số 270/CV-SVHTTDL của Sở Văn hóa, Thể thao và Du lịch ban hành ngày "
        "28/02/2018 về lễ hội;\nUBND huyện lập kế hoạch:\n"
    )
    (basis,) = read_text(f"KẾ HOẠCH\nthử\n{opening}I. NỘI DUNG\n1. Tổ chức thi.\n").basis
    assert (basis.day, basis.issuer) == (date(2018, 2, 28), "Sở Văn hóa, Thể thao và Du lịch")


def test_a_name_broken_by_a_narrow_column_is_whole() -> None:
    head = (
        "THỦ TƯỚNG CHÍNH\nPHỦ\n-------\nSố: 45/CT-TTg\nHà Nội, ngày 18 tháng 12 năm 2024\nCHỈ THỊ\n"
    )
    draft = read_text(f"{head}VỀ TẾT\nĐể thực hiện tốt, Thủ tướng yêu cầu:\n1. Bộ Y tế trực.\n")
    assert draft.issuer == "THỦ TƯỚNG CHÍNH PHỦ"


def test_a_typing_error_hides_no_basis() -> None:
    text = "KẾ HOẠCH\nthử\n- Thưc hiện kế hoạch số 22/KH-CCB ngày 25/10/2024 của Hội CCB thị xã,\n"
    assert [b.number for b in read_text(f"{text}I/ NỘI DUNG\n1/ Tổ chức thi.\n").basis] == [
        "22/KH-CCB"
    ]


def purposes(tail: str) -> list[tuple[str, str | None]]:
    draft = read_text(f"{WORK}1. Tổ chức thi.\n\nNơi nhận:\n{tail}")
    return [(one.name, one.purpose) for one in draft.recipients]


def test_purposes_stand_behind_a_dash_or_a_bare_word() -> None:
    tail = "- UBND phường - để báo cáo;\n- Các tổ (th/h);\n- Lưu: VT.\n"
    assert purposes(tail) == [("UBND phường", "để báo cáo"), ("Các tổ", "th/h"), ("VT", "lưu")]


def test_recipients_without_dashes_end_with_what_is_kept() -> None:
    tail = "Hội huyện để b/c\nCác chi hội\nLưu VP\nTM. BAN CHẤP HÀNH\nCHỦ TỊCH\nLê Thị Thử\n"
    assert purposes(tail) == [("Hội huyện", "để b/c"), ("Các chi hội", None), ("VP", "lưu")]


def test_the_signer_beside_a_recipient_is_no_recipient() -> None:
    tail = "- Thành ủy,   T/M ĐẢNG ỦY\n- Các chi bộ,      Lê Văn Thử\n- Lưu VPĐU.\n"
    assert purposes(tail) == [("Thành ủy", None), ("Các chi bộ", None), ("VPĐU", "lưu")]


def test_where_several_sign_the_first_issues() -> None:
    tail = "Nơi nhận:\n- Lưu: VT.\nTRƯỞNG PHÒNG\nLê Văn Thử\nKT. TRƯỞNG CÔNG AN\nTrần Thị Hai\n"
    signer = read_text(f"{WORK}1. Tổ chức thi.\n{tail}").signer
    assert (signer.authority, signer.position, signer.name) == ("", "TRƯỞNG PHÒNG", "Lê Văn Thử")


def test_capitals_without_marks_are_read_like_others() -> None:
    text = "KE HOACH\nTO CHUC NGAY HOI\nI. MUC DICH\n1. Đoàn kết.\nII. NOI DUNG\n1. Tổ chức thi.\n"
    draft = read_text(f"{text}NOI NHAN:\n- UBND phường;\n- Lưu VP.\n")
    assert (draft.doc_type, draft.title) == ("KH", "TO CHUC NGAY HOI")
    assert [a.text for a in draft.activities] == ["Tổ chức thi."]
    assert [r.name for r in draft.recipients] == ["UBND phường", "VP"]


def report(text: str) -> PlanDraft:
    return read_text(f"Tin của trang\n14:58 | 27/12/2014\n\n{text}\n\nLê Thử\n")


def test_a_report_names_the_document_that_it_tells_about() -> None:
    draft = report(
        "Ngày 20/12, UBND thị xã ký Công văn số 65/UBND-VX về vệ sinh cho năm 2015. Theo đó, UBND "
        "thị xã yêu cầu các phường ra quân vào 7h sáng chủ nhật ngày 28/12."
    )
    assert draft.number == "65/UBND-VX"
    assert draft.issuer == "UBND thị xã"
    assert [a.time.start for a in draft.activities if a.time] == [date(2014, 12, 28)]


def test_the_words_of_a_web_page_are_no_title() -> None:
    draft = read_text(
        "KẾ HOẠCH Tổ chức lễ hội\nNgày 26/03/2020 03:57:20\nHUYỆN ỦY THỬ\n* Thử, ngày 02 tháng 01 "
        "năm 2020\nSố 94-KH/HU\nKẾ HOẠCH\nTổ chức lễ hội năm 2020\nThực hiện Kế hoạch số 1-KH/TU "
        "ngày 02/12/2019 của Tỉnh ủy, Huyện ủy lập kế hoạch như sau:\nI. NỘI DUNG\n"
    )
    assert (draft.title, draft.day) == ("Tổ chức lễ hội năm 2020", date(2020, 1, 2))
    assert draft.issuer == "HUYỆN ỦY THỬ"


def test_a_title_in_capitals_ends_at_the_first_small_letters() -> None:
    draft = read_text(
        "Số: 55/KH-UBND\nKẾ HOẠCH\nPHÒNG,\nCHỐNG DỊCH BỆNH\nNăm 2017, tình hình dịch bệnh diễn "
        "biến phức tạp, nhiều dịch\nbệnh mới phát sinh.\nI. NỘI DUNG\n1. Tổ chức phun thuốc.\n"
    )
    assert draft.title == "PHÒNG, CHỐNG DỊCH BỆNH"


def test_items_under_months_are_numbered_on() -> None:
    months = "Tháng 10/2024\n- Hội nghị.\n- Lễ hội.\nTháng 11/2024\n- Giao ban.\n"
    draft = read_text(f"{WORK}{months}")
    assert [activity.reference for activity in draft.activities] == ["II-1", "II-2", "II-3"]


def test_the_words_of_the_motto_inside_a_title_stay() -> None:
    title = "Kỷ niệm Quốc khánh nước Cộng hòa xã hội chủ nghĩa Việt Nam (02/9/1945 - 02/9/2025)"
    assert read_text(f"KẾ HOẠCH\n{title}\n{WORK[WORK.index('Thực') :]}").title == title


def how_found(text: str) -> dict[str, tuple[How, str]]:
    draft = read_text(text)
    words = {
        one.name: draft.lines[one.trace.line].text[one.trace.start : one.trace.end]
        for one in draft.fields
        if one.trace
    }
    return {one.name: (one.how, words.get(one.name, "")) for one in draft.fields}


def test_every_field_of_the_head_says_how_and_where_it_was_found() -> None:
    head = "ỦY BAN NHÂN DÂN\nXÃ THỬ\nSố:  5 /KH-UBND\nThử, ngày 05 tháng 3 năm 2025\n"
    head = f"{head}KẾ HOẠCH\nTết cây\n"
    found = how_found(f"{head}{WORK[WORK.index('Thực') :]}1. Tổ chức thi.\nKT. CHỦ TỊCH\nLê Thử\n")
    assert {name: words for name, (_, words) in found.items()} == {
        "doc_type": "KẾ HOẠCH",
        "number": "5 /KH-UBND",
        "day": "05 tháng 3 năm 2025",
        "place": "Thử",
        "issuer": "ỦY BAN NHÂN DÂN",
        "title": "Tết cây",
        "signer": "Lê Thử",
    }
    assert {how for how, _ in found.values()} == {How.STATED}


def test_a_field_that_only_the_body_tells_is_inferred() -> None:
    found = how_found("Tin\n\nNgày 20/12/2024, UBND xã ký Công văn số 65/UBND-VX về lễ hội.\n")
    assert found["number"] == (How.INFERRED, "65/UBND-VX")
    assert found["day"] == (How.INFERRED, "20/12/2024")
    assert found["issuer"] == (How.INFERRED, "UBND xã")
    assert found["doc_type"][0] is How.INFERRED


NARROW = (
    "ỦY BAN NHÂN\nDÂN\nTỈNH THỬ\n--------\n|\nCỘNG HÒA XÃ\nHỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - "
    "Tự do - Hạnh phúc\n|\nSố:\n2177/KH-UBND\n|\nThử Nghiệm, ngày\n13 tháng 10 năm 2014\n|\n"
    "KẾ HOẠCH\n"
)


def test_a_head_broken_by_narrow_cells_is_put_together() -> None:
    tail = "TM. ỦY BAN\nNHÂN DÂN\nCHỦ TỊCH\nLê Văn Thử\n"
    draft = read_text(f"{NARROW}Tết cây\n{WORK[WORK.index('Thực') :]}1. Tổ chức thi.\n{tail}")
    assert draft.number == "2177/KH-UBND"
    assert draft.day == date(2014, 10, 13)
    assert draft.issuer == "ỦY BAN NHÂN DÂN TỈNH THỬ"
    assert (draft.signer.authority, draft.signer.position) == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")


def test_what_a_portal_writes_above_the_head_is_no_body() -> None:
    above = "Chào mừng các bạn đến với Trang tin điện tử xã Thử - Huyện Thử - Tỉnh Thử Nghiệm.\n\n"
    draft = read_text(f"{above}SỐ LƯỢT TRUY CẬP\n5\n{NARROW}Tết cây.\n{WORK[WORK.index('Thực') :]}")
    assert (draft.number, draft.title) == ("2177/KH-UBND", "Tết cây")


def test_an_issuer_is_a_body_and_else_the_one_who_speaks() -> None:
    draft = read_text(
        "SỐ LƯỢT TRUY CẬP\n\nVừa qua, UBND thành phố ban hành Kế hoạch số 117/KH-UBND ngày "
        "23/7/2019 về sơ kết.\n"
    )
    assert draft.issuer == "UBND thành phố"


def test_a_document_that_another_comes_with_is_no_basis() -> None:
    text = f"{WORK}1. Tổ chức thi kèm theo Quyết định số 81/QĐ-UBND ngày 17/8/2009 của UBND tỉnh.\n"
    assert [basis.number for basis in read_text(text).basis] == ["1-KH/TU"]


def test_a_day_broken_after_its_word_goes_on() -> None:
    wrapped = (
        "Thực hiện Kế hoạch số 5/KH-UBND ngày 13 tháng\n11 năm 2014 của UBND huyện về\nlễ kỷ niệm"
    )
    wrapped += " của ngành\ngiáo dục, trường\nlập kế hoạch về\nnội dung sau:\n"
    (basis,) = read_text(f"KẾ HOẠCH\nthử\n{wrapped}I. NỘI DUNG\n1. Tổ chức thi.\n").basis
    assert basis.day == date(2014, 11, 13)


def test_a_title_on_the_line_of_its_type_stands_below_the_number() -> None:
    page = "KẾ HOẠCH TỔ CHỨC LỄ HỘI\nSố: 15/KH-UBND\nThử, ngày 31 tháng 8 năm 2022\n"
    draft = read_text(f"{page}KẾ HOẠCH TỔ CHỨC LỄ HỘI\nNĂM 2022\n{WORK[WORK.index('Thực') :]}")
    assert draft.title == "TỔ CHỨC LỄ HỘI NĂM 2022"


def test_those_listed_behind_the_units_take_part() -> None:
    activity = only(
        f"{WORK}1. Phối hợp với các đơn vị : Hội Phụ nữ, Công an xã tổ chức hội thao.\n"
    )
    assert (leads(activity), helpers(activity)) == ([], ["Hội Phụ nữ", "Công an xã"])


def test_who_has_a_plan_to_work_with_others_leads() -> None:
    activity = only(f"{DUTIES}1. Sở Xây dựng có kế hoạch phối hợp các quận tổng vệ sinh.\n")
    assert (leads(activity), helpers(activity)) == (["Sở Xây dựng"], ["các quận"])


def test_who_drafts_a_plan_for_others_works_and_who_makes_it_only_announces() -> None:
    item = "xây dựng kế hoạch tổ chức hội trại (có kế hoạch riêng), gồm các nội dung:"
    drafting = only(f"{DUTIES}1. Sở Nội vụ\n- Chủ trì tham mưu {item}\n")
    assert leads(drafting) == ["Sở Nội vụ"]
    announced = read_text(f"{WORK}- Đoàn phường {item}\n- Tổ chức hội trại.\n").activities
    assert [one.text for one in announced] == ["Tổ chức hội trại."]
