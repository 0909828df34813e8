"""Two versions are compared word by word."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.core.comparing import Fate, Piece, around, compare, difference

OLD = ["I- MỤC ĐÍCH", "1. Chi bộ 1 treo cờ từ ngày 01/5.", "2. Thăm hỏi gia đình chính sách."]


def marked(old: str, new: str) -> str:
    signs = {Fate.SAME: "{}", Fate.REMOVED: "[-{}-]", Fate.ADDED: "[+{}+]"}
    (line,) = compare([old], [new])
    return "".join(signs[piece.fate].format(piece.text) for piece in line.pieces)


def test_a_changed_day_is_one_word_out_and_one_in() -> None:
    assert marked("treo cờ từ ngày 01/5", "treo cờ từ ngày 30/4") == (
        "treo cờ từ ngày [-01/5-][+30/4+]"
    )


def test_words_side_by_side_change_as_one_piece() -> None:
    assert marked(
        "Ban CHQS phường chủ trì thực hiện", "Đoàn thanh niên phường chủ trì thực hiện"
    ) == ("[-Ban CHQS-][+Đoàn thanh niên+] phường chủ trì thực hiện")


def test_equal_texts_have_no_difference() -> None:
    lines = compare(OLD, OLD)
    assert difference(lines).words == "Hai bản giống nhau"
    assert around(lines) == ()


def test_a_line_put_in_stands_where_it_was_put() -> None:
    new = [OLD[0], "Tuyên truyền sâu rộng.", *OLD[1:]]
    lines = compare(OLD, new)
    assert [line.fate for line in lines] == [Fate.SAME, Fate.ADDED, Fate.SAME, Fate.SAME]
    assert difference(lines).words == "1 dòng thêm"


def test_a_line_taken_out_and_one_changed_are_told_apart() -> None:
    new = [OLD[0], "2. Thăm hỏi, tặng quà gia đình chính sách."]
    lines = compare(OLD, new)
    assert difference(lines).words == "1 dòng sửa, 1 dòng bỏ"
    assert Piece(OLD[1], Fate.REMOVED) in [piece for line in lines for piece in line.pieces]


def test_only_the_surroundings_of_changes_are_shown() -> None:
    old = [f"Dòng {number} của văn bản" for number in range(20)]
    new = [*old[:10], "Dòng mười đã khác hẳn mọi chữ", *old[11:]]
    (stretch,) = around(compare(old, new))
    assert [line.pieces[0].text for line in stretch] == [old[9], old[10], new[10], old[11]]


texts = st.lists(st.text("ab ,đ1/", max_size=12), max_size=8)


@settings(max_examples=80, deadline=None)
@given(texts, texts)
def test_both_texts_can_be_read_off_the_comparison(old: list[str], new: list[str]) -> None:
    lines = compare(old, new)

    def side(other: Fate) -> list[str]:
        kept = [[piece for piece in line.pieces if piece.fate is not other] for line in lines]
        whole = zip(lines, kept, strict=True)
        return ["".join(p.text for p in pieces) for line, pieces in whole if line.fate is not other]

    assert side(Fate.ADDED) == old
    assert side(Fate.REMOVED) == new
