"""Work that is due only under a condition, and work that goes on without an end."""

import pytest

from kehoach_desktop.core.conditions import condition_words, is_lasting, why_not


@pytest.mark.parametrize(
    ("text", "condition", "reason"),
    [
        (
            "Tổ chức cầu truyền hình trực tiếp (nếu có điểm cầu ở tỉnh).",
            "chỉ khi có điểm cầu ở tỉnh",
            "không có điểm cầu ở tỉnh",
        ),
        (
            "Trong trường hợp thời tiết xấu thì chuyển vào hội trường.",
            "chỉ khi thời tiết xấu",
            "không xảy ra điều kiện: thời tiết xấu",
        ),
        ("Chỉ thực hiện khi có chỉ đạo của tỉnh.", "chỉ khi có chỉ đạo của tỉnh", None),
        ("Báo cáo khó khăn, vướng mắc (nếu có).", "", ""),
        ("Treo cờ Tổ quốc tại các trục đường chính.", "", ""),
    ],
)
def test_a_sentence_says_its_condition_and_why_it_may_not_apply(text, condition, reason) -> None:
    assert condition_words(text) == condition
    assert reason is None or why_not(text) == reason


def test_words_that_only_contain_such_a_word_are_no_condition() -> None:
    assert condition_words("Phê bình nếp sống cũ, nếu cần.") == ""


@pytest.mark.parametrize(
    ("text", "lasting"),
    [
        ("- Tiếp tục tuyên truyền về chế độ, chính sách.", True),
        ("Thường xuyên chăm sóc nghĩa trang liệt sĩ.", True),
        ("Tổ chức gặp mặt và tiếp tục tuyên truyền.", False),
    ],
)
def test_a_duty_that_goes_on_says_so_at_its_beginning(text, lasting) -> None:
    assert is_lasting(text) is lasting
