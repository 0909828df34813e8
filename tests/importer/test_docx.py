"""Word files: the lines that the reader of the page sees, in its order."""

import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.importer.read import read_file, read_text

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("decimal", "%2.%3."), ("lowerLetter", "%4)"))


def p(text: str, level: int | None = None, number: int = 1) -> str:
    numbered = ""
    if level is not None:
        numbered = (
            f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId '
            f'w:val="{number}"/></w:numPr></w:pPr>'
        )
    return f"<w:p>{numbered}<w:r><w:t>{text}</w:t></w:r></w:p>"


def table(*rows: tuple[str, ...]) -> str:
    cells = (
        "".join(f"<w:tc>{''.join(p(line) for line in cell.split('|'))}</w:tc>" for cell in row)
        for row in rows
    )
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"


def numbering() -> str:
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText '
        f'w:val="{text}"/></w:lvl>'
        for at, (form, text) in enumerate(LEVELS)
    )
    bullets = '<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl>'
    return (
        f'<w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1">{bullets}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
        '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
        '<w:num w:numId="3"><w:abstractNumId w:val="0"/>'
        '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    )


def word(folder: Path, body: str, namespace: str = W) -> Path:
    path = folder / "kế hoạch.docx"
    parts = {
        "word/document.xml": (
            f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>'
        ),
        "word/numbering.xml": f'<w:numbering xmlns:w="{namespace}">{numbering()}</w:numbering>',
    }
    with zipfile.ZipFile(path, "w") as made:
        for name, content in parts.items():
            made.writestr(name, content)
    return path


def lines(draft: PlanDraft) -> list[str]:
    return [line.text for line in draft.lines]


HEAD = table(
    (
        "ỦY BAN NHÂN DÂN|XÃ ĐỒNG TÂM AN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM|Độc lập - Tự do - Hạnh phúc",
    ),
    ("Số: 14/KH-UBND", "Đồng Tâm An, ngày 06 tháng 01 năm 2025"),
)
TAIL = table(("Nơi nhận:|- UBND huyện (b/c);|- Lưu: VT.", "CHỦ TỊCH|Lê Văn Thử"))
TITLE = p("KẾ HOẠCH") + p("Tổ chức treo cờ")
OPENING = p("Thực hiện Kế hoạch số 3/KH-UBND ngày 02/01/2025 của UBND huyện, UBND xã xây dựng:")


def test_automatic_numbers_are_those_that_the_page_shows(tmp_path: Path) -> None:
    body = (
        p("NỘI DUNG", 0)
        + p("Hoạt động", 1)
        + p("Việc một.", 2)
        + p("Việc hai.", 2)
        + p("Khác", 1)
        + p("Điểm một.", 3)
        + p("TỔ CHỨC THỰC HIỆN", 0)
        + p("UBND xã", 1, 3)
        + p("Treo cờ.", 0, 2)
    )
    assert lines(read_file(word(tmp_path, TITLE + OPENING + body)))[3:] == [
        "I. NỘI DUNG",
        "1. Hoạt động",
        "1.1. Việc một.",
        "1.2. Việc hai.",
        "2. Khác",
        "a) Điểm một.",
        "II. TỔ CHỨC THỰC HIỆN",
        "1. UBND xã",
        "- Treo cờ.",
    ]


def test_head_and_tail_in_tables_are_read_like_lines(tmp_path: Path) -> None:
    draft = read_file(word(tmp_path, HEAD + TITLE + OPENING + p("1. Các thôn treo cờ.") + TAIL))
    assert (draft.number, draft.issuer) == ("14/KH-UBND", "ỦY BAN NHÂN DÂN XÃ ĐỒNG TÂM AN")
    assert [(r.name, r.purpose) for r in draft.recipients] == [
        ("UBND huyện", "để b/c"),
        ("VT", "lưu"),
    ]
    assert (draft.signer.position, draft.signer.name) == ("CHỦ TỊCH", "Lê Văn Thử")


def test_a_word_file_reads_like_its_plain_text(tmp_path: Path) -> None:
    path = Path(__file__).parent / "data" / "phuong_bau_cu.txt"
    text = path.read_text(encoding="utf-8")
    made = word(tmp_path, "".join(p(line) for line in text.split("\n")))
    assert replace(read_file(made), sha256="") == read_text(text)


WORK = (
    ("TT", "Nội dung", "Đơn vị chủ trì", "Đơn vị phối hợp", "Thời gian"),
    ("I", "Tuyên truyền", "", "", ""),
    ("1", "Treo cờ Tổ quốc", "Các thôn", "Công an xã, Đoàn xã", "Trước ngày 30/4/2025"),
    ("2", "Lễ mít tinh", "UBND xã", "", "07/5/2025"),
)


def test_a_table_of_work_stays_one_block_and_its_rows_are_activities(tmp_path: Path) -> None:
    draft = read_file(word(tmp_path, TITLE + OPENING + p("I. NỘI DUNG") + table(*WORK)))
    (block,) = (block for block in draft.blocks if block.kind is BlockKind.TABLE)
    assert (block.rows, block.activity) == (WORK, None)
    first, second = draft.activities
    assert first.text == "Treo cờ Tổ quốc"
    assert [name.name for name in first.lead] == ["Các thôn"]
    assert [name.name for name in first.coordinate] == ["Công an xã", "Đoàn xã"]
    assert first.time is not None
    assert second.time is not None
    assert (first.time.end, second.time.start) == (date(2025, 4, 30), date(2025, 5, 7))


def test_the_cells_of_a_row_can_be_found_in_the_source(tmp_path: Path) -> None:
    draft = read_file(word(tmp_path, TITLE + OPENING + p("I. NỘI DUNG") + table(*WORK)))
    for activity in draft.activities:
        assert activity.time is not None
        marked = [(activity.trace, activity.text), (activity.time.trace, activity.time.text)]
        marked += [(name.trace, name.name) for name in (*activity.lead, *activity.coordinate)]
        for trace, words in marked:
            assert trace is not None
            assert draft.lines[trace.line].text[trace.start : trace.end] == words


def test_a_table_of_something_else_is_only_kept(tmp_path: Path) -> None:
    prizes = (("Giải", "Mức thưởng"), ("Nhất", "2.000.000 đồng"))
    draft = read_file(word(tmp_path, TITLE + OPENING + p("I. NỘI DUNG") + table(*prizes)))
    assert draft.activities == ()
    assert draft.blocks[-1].rows == prizes


@pytest.mark.parametrize(
    ("inner", "seen"),
    [
        (
            (
                "<w:r><w:t>Treo </w:t></w:r><w:del><w:r><w:delText>x</w:delText><w:t>bỏ "
                "</w:t></w:r></w:del><w:r><w:t>cờ</w:t></w:r>"
            ),
            "Treo cờ",
        ),
        ("<w:ins><w:r><w:t>Treo cờ</w:t></w:r></w:ins>", "Treo cờ"),
        ("<w:r><w:t>Treo cờ</w:t><w:footnoteReference w:id='2'/></w:r>", "Treo cờ"),
        ("<w:r><w:instrText>PAGE</w:instrText><w:t>Treo cờ</w:t></w:r>", "Treo cờ"),
        ("<w:hyperlink><w:r><w:t>Treo cờ</w:t></w:r></w:hyperlink>", "Treo cờ"),
        ("<w:r><w:t>Treo</w:t><w:tab/><w:t>cờ</w:t></w:r>", "Treo cờ"),
    ],
)
def test_only_what_is_on_the_page_is_read(tmp_path: Path, inner: str, seen: str) -> None:
    draft = read_file(word(tmp_path, f"{TITLE}{OPENING}{p('I. NỘI DUNG')}<w:p>{inner}</w:p>"))
    assert lines(draft)[-1] == seen


def test_a_text_box_is_read_once(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('Số: 14/KH-UBND')}</w:txbxContent>"
    choice = f"<w:Choice>{box}</w:Choice><w:Fallback>{box}</w:Fallback>"
    drawn = f"<w:p><w:r><w:AlternateContent>{choice}</w:AlternateContent></w:r></w:p>"
    draft = read_file(word(tmp_path, drawn + TITLE + OPENING + p("1. Các thôn treo cờ.")))
    assert lines(draft).count("Số: 14/KH-UBND") == 1
    assert draft.number == "14/KH-UBND"


def test_strict_word_files_are_read_alike(tmp_path: Path) -> None:
    body = TITLE + OPENING + p("NỘI DUNG", 0) + p("Các thôn treo cờ.", 1)
    assert lines(read_file(word(tmp_path, body, STRICT)))[-1] == "1. Các thôn treo cờ."
