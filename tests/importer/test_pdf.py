"""Places on a page into the order of reading."""

from kehoach_desktop.importer.readers.pdf_page import Piece, in_reading_order, rows_of
from kehoach_desktop.importer.readers.pdf_paragraphs import paragraphs


def at(left: float, line: int, text: str, *, width: float | None = None) -> Piece:
    """A piece on a line, 6 points to the letter, 18 from line to line."""
    top = 800.0 - 18 * line
    return Piece(left, top - 12, left + (width or 6 * len(text)), top, text)


def read(*pieces: Piece) -> list[str]:
    lines = paragraphs(list(in_reading_order(rows_of(pieces))))
    return [line.text or repr(line.rows) for line in lines]


def test_the_letterhead_is_read_column_by_column() -> None:
    assert read(
        at(80, 0, "THÀNH ỦY AN BÌNH"),
        at(330, 0, "ĐẢNG CỘNG SẢN VIỆT NAM"),
        at(80, 1, "ĐẢNG ỦY PHƯỜNG"),
        at(350, 2, "An Bình, ngày 02/4/2025"),
        at(90, 3, "Số 12-KH/ĐU"),
        at(250, 5, "KẾ HOẠCH"),
    ) == [
        "THÀNH ỦY AN BÌNH",
        "ĐẢNG ỦY PHƯỜNG",
        "Số 12-KH/ĐU",
        "ĐẢNG CỘNG SẢN VIỆT NAM",
        "An Bình, ngày 02/4/2025",
        "KẾ HOẠCH",
    ]


def test_a_full_row_goes_on_and_a_short_one_ends() -> None:
    full = "Các chi bộ tổ chức sinh hoạt chuyên đề, phối hợp với Hội Cựu chiến"
    assert read(
        at(80, 0, full), at(60, 1, "binh phường."), at(80, 2, "Hội Nông dân vận động hội viên.")
    ) == [f"{full} binh phường.", "Hội Nông dân vận động hội viên."]


def test_a_word_parted_at_its_hyphen_is_one() -> None:
    full = "Treo pa-nô, áp phích ở các trục đường chính trong phường và dựng pa-"
    assert read(at(60, 0, full), at(60, 1, "nô tại cổng chào.")) == [f"{full}nô tại cổng chào."]


def test_cells_under_a_head_of_work_are_a_table() -> None:
    head = [at(60, 0, "TT"), at(100, 0, "Nội dung"), at(260, 0, "Chủ trì"), at(400, 0, "Thời gian")]
    first = [at(60, 1, "1"), at(100, 1, "Gặp mặt hội"), at(260, 1, "Hội Nông dân")]
    more = [at(100, 2, "viên"), at(400, 1, "Tháng 4")]
    (table,) = read(*head, *first, *more)
    assert "('1', 'Gặp mặt hội viên', 'Hội Nông dân', 'Tháng 4')" in table
