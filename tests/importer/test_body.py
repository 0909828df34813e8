"""The body as blocks: nothing lost, nothing moved, labels as the text has them."""

import unicodedata
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.core.blocks import Block, BlockKind, labels
from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.importer.read import read_text
from kehoach_desktop.importer.readers.text import lines_of
from kehoach_desktop.importer.repair import mend

DATA = sorted((Path(__file__).parent / "data").glob("*.txt"))
OPENING = "Thực hiện Kế hoạch số 1-KH/TU ngày 02/01/2024 của Thành ủy, Đảng ủy xây dựng kế hoạch:"
MARKS = (
    "I- ",
    "II. ",
    "1. ",
    "2. ",
    "1.1. ",
    "2.7. ",
    "a) ",
    "b) ",
    "- ",
    "+ ",
    "",
    "3/ ",
    "Điều 4. ",
)
WORDS = (
    "UBND phường",
    "treo cờ",
    "Tổ chức hội thi",
    "phối hợp với Công an xã",
    "ngày 05/3",
    "Đoàn",
)


def letters(text: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    return "".join(letter for letter in composed if letter.isalnum())


def printed(draft: PlanDraft) -> str:
    blocks = [Block(b.kind, b.runs, label=b.label, rows=b.rows) for b in draft.blocks]
    marks = labels(blocks)
    pieces = [draft.opening]
    for block, mark in zip(blocks, marks, strict=True):
        pieces.append(mark + block.text + " ".join(cell for row in block.rows for cell in row))
    return " ".join(pieces)


def body_of(text: str) -> str:
    mended = mend(lines_of(text))
    return " ".join(line.text for line in mended.lines[mended.head_end : mended.tail_start])


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_printed_again_the_body_has_every_word_in_order(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert letters(printed(read_text(text))) == letters(body_of(text))
    assert letters(body_of(text)) in letters(text)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from(MARKS), st.lists(st.sampled_from(WORDS), min_size=1, max_size=4))
    )
)
def test_any_order_of_marks_keeps_every_word(items: list[tuple[str, list[str]]]) -> None:
    body = "\n".join(f"{mark}{' '.join(words)}." for mark, words in items)
    text = f"KẾ HOẠCH\nthử\n{OPENING}\n{body}\nNơi nhận:\n- Lưu VP.\n"
    assert letters(printed(read_text(text))) == letters(f"{OPENING}{body}")


def test_a_label_is_kept_only_where_counting_gives_another() -> None:
    draft = read_text(
        f"KẾ HOẠCH\nthử\n{OPENING}\nI- A\n1. Một việc.\n2. Hai việc.\n4. Bốn việc.\n5. Năm.\n"
    )
    assert [block.label for block in draft.blocks] == [None, None, None, "4.", None]


def test_kinds_follow_the_marks_and_activities_their_blocks() -> None:
    draft = read_text(
        f"KẾ HOẠCH\nthử\n{OPENING}\nI- NỘI DUNG\n1. Chủ đề tuyên truyền\n“MỘT CHỦ ĐỀ”\n2. Hoạt "
        f"động\n"
        "- Tổ chức treo cờ.\n+ Cờ nhỏ.\n"
    )
    assert [block.kind for block in draft.blocks] == [
        BlockKind.H1,
        BlockKind.H2,
        BlockKind.THEME,
        BlockKind.H2,
        BlockKind.DASH,
        BlockKind.PLUS,
    ]
    assert draft.theme == "MỘT CHỦ ĐỀ"
    assert [block.activity for block in draft.blocks] == [None, None, None, None, 0, None]


def test_every_block_leads_back_to_its_line() -> None:
    draft = read_text(DATA[0].read_text(encoding="utf-8"))
    for block in draft.blocks:
        assert draft.lines[block.line].text.endswith("".join(run.text for run in block.runs))


def test_stray_blanks_before_a_mark_change_neither_level_nor_words() -> None:
    plain = "\n".join(
        (
            "KẾ HOẠCH",
            OPENING,
            "I- NỘI DUNG",
            "1. Nội dung tuyên truyền",
            "- Bối cảnh lịch sử;",
            "- Diễn biến, kết quả.",
            "2. Hình thức",
            "2.1. Treo cờ Tổ quốc.",
            "- Trên các tuyến phố.",
        )
    )
    astray = plain.replace("\n- ", "\n  - ", 1).replace("\n2.1.", "\n 2.1.").replace("- T", " - T")
    assert astray != plain
    kinds = [(block.kind, block.runs) for block in read_text(plain).blocks]
    assert BlockKind.DASH in [kind for kind, _ in kinds]
    assert [(block.kind, block.runs) for block in read_text(astray).blocks] == kinds
