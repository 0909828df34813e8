"""Files that cannot be used: one sentence, quickly, nothing changed."""

import os
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.read import read_file, read_text
from kehoach_desktop.importer.reading import read_in_worker

WORD = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'


def archive(path: Path, part: str, content: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr(part, content)


def workbook(path: Path, sheet: str) -> None:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("xl/workbook.xml", "<workbook/>")
        made.writestr("xl/worksheets/sheet1.xml", sheet)


CASES: dict[str, Callable[[Path], object]] = {
    "không tìm thấy": lambda path: None,
    "thư mục": lambda path: path.mkdir(),
    "không có chữ": lambda path: path.write_bytes(b""),
    "chỉ có dấu cách": lambda path: path.write_text(" \n\t\n"),
    "ảnh đổi tên": lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n0000"),
    "Word cũ": lambda path: path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)),
    "nhị phân": lambda path: path.write_bytes(bytes(range(256)) * 40),
    "zip không phải Word": lambda path: archive(path, "xl/workbook.xml", "<a/>"),
    "zip cụt": lambda path: path.write_bytes(b"PK\x03\x04cut short"),
    "DTD": lambda path: archive(
        path, "word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'
    ),
    "XML hỏng": lambda path: archive(path, "word/document.xml", f"{WORD}<w:body>"),
    "Word rỗng": lambda path: archive(path, "word/document.xml", f"{WORD}<w:body/></w:document>"),
    "bom zip": lambda path: archive(path, "word/document.xml", WORD + "<w:p>" * 6_000_000),
    "bom bảng tính": lambda path: workbook(path, "<worksheet>" + "<row>" * 6_000_000),
    "DTD trong bảng tính": lambda path: workbook(
        path, '<!DOCTYPE a [<!ENTITY b "c">]><worksheet>&b;</worksheet>'
    ),
    "bảng tính hỏng": lambda path: workbook(path, "<worksheet><sheetData>"),
    "PDF hỏng": lambda path: path.write_bytes(b"%PDF-1.4 nothing"),
    "quá lớn": lambda path: path.write_bytes(b"a" * 17_000_000),
}


PAGE = """<html><head><title>Lưu về</title><style>p {}</style></head><body>
<table><tr><td>UBND XÃ THỬ<br>Số: 5/KH-UBND</td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
<p>Thử, ngày 05 tháng 3 năm 2025</p></td></tr></table><p>KẾ HOẠCH</p><p>Tổ chức
Tết trồng c&acirc;y</p><p>Căn cứ Kế hoạch số 1/KH-UBND ngày 02/01/2025 của UBND tỉnh,</p>
<p>I. NỘI DUNG</p>
<table><tr><th>TT</th><th>Nội dung công việc</th><th>Chủ trì</th></tr>
<tr><td>1</td><td>Trồng cây</td><td>Đoàn xã</td></tr></table></body></html>"""


@pytest.mark.parametrize("name", ["trang.doc", "trang.html", "trang.txt"])
def test_a_web_page_under_any_name_gives_its_words(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(PAGE, encoding="utf-8")
    draft = read_in_worker(path)
    assert (draft.number, draft.title) == ("5/KH-UBND", "Tổ chức Tết trồng cây")
    assert [(a.text, a.lead[0].name) for a in draft.activities] == [("Trồng cây", "Đoàn xã")]
    assert "lấy phần chữ của trang web" in draft.repairs


@pytest.mark.skipif(os.name != "posix", reason="only there are pipes files")
def test_a_pipe_is_refused_and_never_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "ống.txt"
    os.mkfifo(path)
    with pytest.raises(BadInputError, match="Chưa có gì thay đổi"):
        read_in_worker(path)


@pytest.mark.parametrize("name", ["khóa.docx", "khóa.xlsx"])
def test_a_password_is_told_at_once(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    sign = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    path.write_bytes(sign + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(4000))
    with pytest.raises(BadInputError, match="mật khẩu"):
        read_in_worker(path)


@pytest.mark.parametrize("case", CASES)
def test_what_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path, case: str) -> None:
    path = tmp_path / "kế hoạch.docx"
    CASES[case](path)
    with pytest.raises(BadInputError) as refused:
        read_file(path)
    assert "kế hoạch.docx" in str(refused.value)
    assert "Chưa có gì thay đổi" in str(refused.value)
    assert "Hãy" in str(refused.value)


@pytest.mark.parametrize(
    "grade", ["MẬT", "TỐI MẬT", "TUYỆT MẬT", "[TỐI MẬT]", "Độ mật: Mật", "MẬT   CỘNG HÒA XÃ HỘI"]
)
def test_a_secret_document_is_refused(grade: str) -> None:
    with pytest.raises(BadInputError, match="bí mật nhà nước"):
        read_text(f"ĐẢNG ỦY PHƯỜNG\n{grade}\nKẾ HOẠCH\nthử\n1. Các chi bộ treo cờ.\n")


def test_the_word_secret_in_a_sentence_refuses_nothing() -> None:
    assert read_text("KẾ HOẠCH\nthử\n1. Công an phường bảo vệ bí mật; giữ bí MẬT.\n").activities


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_every_unicode_encoding_is_told_by_itself(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes("KẾ HOẠCH\nthử đường dẫn\n1. Các chi bộ treo cờ.\n".encode(encoding))
    assert read_file(path).title == "thử đường dẫn"
