"""Names of bodies: where they begin, where they end, when a comma parts them."""

import pytest

from kehoach_desktop.importer.names import names_at


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sở Văn hóa, Thể thao và Du lịch chủ trì", ["Sở Văn hóa, Thể thao và Du lịch"]),
        (
            "Hội LHPN, UB MTTQ và các cơ quan, đơn vị liên quan treo cờ",
            ["Hội LHPN", "UB MTTQ", "các cơ quan, đơn vị liên quan"],
        ),
        (
            "Các tổ chức CT-XH, chi bộ khu phố, các trường học treo pa nô",
            ["Các tổ chức CT-XH", "chi bộ khu phố", "các trường học"],
        ),
        ("UBND các xã, phường, thị trấn xây dựng", ["UBND các xã, phường, thị trấn"]),
        ("Tổ dân phố số 5, Chi bộ 7 treo cờ", ["Tổ dân phố số 5", "Chi bộ 7"]),
        ("Ban chỉ đạo phường chỉ đạo tăng cường", ["Ban chỉ đạo phường"]),
        ("Phòng Giáo dục và Đào tạo quận hướng dẫn", ["Phòng Giáo dục và Đào tạo quận"]),
        ("Hội Cựu chiến binh phường sửa mộ liệt sĩ", ["Hội Cựu chiến binh phường"]),
        ("Trung tâm Y tế huyện Bình Giả tập huấn", ["Trung tâm Y tế huyện Bình Giả"]),
        (
            "Đội ngũ báo cáo viên, tuyên truyền viên phường tăng cường",
            ["Đội ngũ báo cáo viên, tuyên truyền viên phường"],
        ),
    ],
)
def test_names_end_before_the_verb(text: str, names: list[str]) -> None:
    assert [name.text for name in names_at(text, 0)] == names


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị tổng kết được tổ chức",
        "Báo cáo kết quả thực hiện",
        "Đoàn kết, thống nhất trong nội bộ",
        "Ban hành văn bản chỉ đạo",
        "Phòng, chống cháy nổ",
        "Tổ chức lễ mít tinh",
        "Tổ chức Đoàn đại biểu đi dâng hương",
        "Tổ chức hội thi tìm hiểu",
    ],
)
def test_verbs_and_things_that_begin_alike_are_no_bodies(text: str) -> None:
    assert names_at(text, 0) == ()


def test_a_name_keeps_its_place_in_the_text() -> None:
    text = "phối hợp với Tỉnh đoàn, Sở Nội vụ tổ chức"
    for name in names_at(text, 13):
        assert text[name.start : name.end] == name.text
