import pytest

from kehoach_desktop.core.blocks import Block, Run
from kehoach_desktop.core.blocks import BlockKind as K
from kehoach_desktop.core.marks import as_heading, kind_of_mark, references, split_mark


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("I- MỤC ĐÍCH", K.H1, "MỤC ĐÍCH"),
        ("IV. Tổ chức", K.H1, "Tổ chức"),
        ("1. Nội dung", K.N2, "Nội dung"),
        ("3.1. Rà soát", K.N3, "Rà soát"),
        ("đ) Khác", K.H4, "Khác"),
        ("- Thăm hỏi", K.DASH, "Thăm hỏi"),
        ("+ Quà", K.PLUS, "Quà"),
        ("Ngày 07/5", None, "Ngày 07/5"),
        ("1.500 lượt người", None, "1.500 lượt người"),
        ("2024. Kế", None, "2024. Kế"),
        ("-5 độ", None, "-5 độ"),
    ],
)
def test_a_typed_mark_tells_the_kind(text, kind, words):
    assert split_mark(text) == (kind, words)


def test_a_mark_alone_is_known_and_a_word_is_not():
    assert kind_of_mark(" 1. ") is K.N2
    assert kind_of_mark("Kính gửi") is None


def test_bold_numbered_text_is_a_heading():
    assert as_heading(K.N2) is K.H2
    assert as_heading(K.DASH) is K.DASH


def test_references_name_the_path_from_the_part():
    kinds = (K.PARAGRAPH, K.H1, K.N2, K.N2, K.N3, K.H1, K.N2, K.H4, K.DASH)
    blocks = tuple(Block(kind, (Run("x"),)) for kind in kinds)
    assert references(blocks) == ["", "I", "I.1", "I.2", "I.2.1", "II", "II.1", "II.1.a", ""]
