"""Word files that other programs wrote: right ones stay silent, hostile ones are refused."""

import io
import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path

import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.documents.checking.check import check
from kehoach_desktop.documents.checking.reading import check_file, mend_file
from kehoach_desktop.documents.checking.word_paper import read_paper
from tests.documents.checking.clean_papers import clean
from tests.documents.checking.flat_odt import party_letterhead_in_a_table, state_letter_with_tabs
from tests.documents.checking.seeding import W, Word, lacks, run_says, says

TODAY = date(2024, 4, 15)


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
@pytest.mark.parametrize("write", [party_letterhead_in_a_table, state_letter_with_tabs])
def test_a_right_paper_written_with_libreoffice_has_no_finding(write, tmp_path: Path) -> None:
    flat = tmp_path / "van-ban.fodt"
    flat.write_text(write(), encoding="utf-8")
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", tmp_path, flat],
        check=True,
        capture_output=True,
        timeout=100,
    )
    paper = read_paper((tmp_path / "van-ban.docx").read_bytes(), "x.docx", TODAY).paper
    assert [one.finding.sentence for one in check(paper)] == []


@pytest.mark.parametrize("wrong", ["TM. ĐẢNG ỦY", "K/T BÍ THƯ"])
def test_the_closing_is_known_by_the_signature_where_recipients_are_missing(wrong: str) -> None:
    word = Word.opened(clean("party-2018"))
    lacks("Nơi nhận")(word)
    says("T/M ĐẢNG ỦY", wrong)(word)
    found = check(read_paper(word.packed(), "x.docx", TODAY).paper)
    assert {one.finding.rule for one in found} == {"recipients", "authority"}


@pytest.mark.parametrize(
    ("key", "title"),
    [
        ("party-2018", "Thể thức Đảng 2018"),
        ("state-2020", "Thể thức Nhà nước 2020"),
    ],
)
def test_the_paper_itself_chooses_its_layout(key: str, title: str) -> None:
    assert read_paper(clean(key), "x.docx", TODAY).paper.profile.name == title


def test_the_day_in_the_head_decides_between_the_party_layouts() -> None:
    word = Word.opened(clean("party-2026"))
    says("tháng 3 năm 2024", "tháng 6 năm 2026")(word)
    paper = read_paper(word.packed(), "x.docx", TODAY).paper
    assert paper.profile.key == "party-2026"
    assert not check(paper)


def test_the_worker_tells_the_findings_and_mends_into_other_bytes(tmp_path: Path) -> None:
    word = Word.opened(clean("party-2018"))
    says("Số 45-KH/ĐU", "Số: 45-KH/ĐU")(word)
    path = tmp_path / "cu.docx"
    path.write_bytes(word.packed())
    before = path.read_bytes()
    (finding,) = check_file(path, TODAY).findings
    assert finding.rule == "number-form"
    assert finding.source == "Hướng dẫn 36-HD/VPTW, mục II.1.3.2"
    mended = mend_file(path, TODAY, keys=(finding.key,))
    assert path.read_bytes() == before
    assert not mended.report.findings
    assert "Số 45-KH/ĐU" in _document(mended.data)


def test_parts_that_no_fix_concerns_stay_byte_for_byte(tmp_path: Path) -> None:
    word = Word.opened(clean("party-2018"))
    says("-----", "---")(word)
    path = tmp_path / "cu.docx"
    path.write_bytes(word.packed())
    mended = mend_file(path, TODAY)
    old, new = _parts(path.read_bytes()), _parts(mended.data)
    assert old.keys() == new.keys()
    assert old["word/theme/theme1.xml"] == new["word/theme/theme1.xml"]
    assert b"mc:Ignorable" not in new["word/document.xml"] or b"xmlns:" in new["word/document.xml"]


def test_the_number_of_a_list_is_mended_with_its_paragraph(tmp_path: Path) -> None:
    word = Word.opened(clean("party-2018"))
    run_says("Bối cảnh lịch sử", "<w:sz w:val='24'/>")(word)
    path = tmp_path / "cu.docx"
    path.write_bytes(word.packed())
    mended = Word.opened(mend_file(path, TODAY).data)
    mark = mended.paragraph("Bối cảnh lịch sử").find(f"{W}pPr/{W}rPr/{W}sz")
    assert mark is not None
    assert mark.get(f"{W}val") == "28"


def _entity_bomb() -> bytes:
    parts = _parts(clean("party-2018"))
    parts["word/document.xml"] = (
        b'<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>'
    )
    return _zipped(parts)


def _entity_in_utf16() -> bytes:
    parts = _parts(clean("party-2018"))
    text = '<?xml version="1.0" encoding="UTF-16"?><!DOCTYPE d [<!ENTITY a "x">]><d>&a;</d>'
    parts["word/document.xml"] = text.encode("utf-16")
    return _zipped(parts)


def _without_body() -> bytes:
    return _zipped({"word/document.xml": b"<document/>"})


@pytest.mark.parametrize(
    "data",
    [b"", b"PK\x03\x04 no zip", b"{\\rtf1}", _without_body, _entity_bomb, _entity_in_utf16],
    ids=["empty", "torn", "rtf", "no body", "entities", "entities in UTF-16"],
)
def test_hostile_and_broken_files_are_refused_in_words(data, tmp_path: Path) -> None:
    path = tmp_path / "la.docx"
    path.write_bytes(data if isinstance(data, bytes) else data())
    with pytest.raises(BadInputError, match="la\\.docx"):
        check_file(path, TODAY)


def test_numbers_of_wild_size_and_circles_of_styles_end(tmp_path: Path) -> None:
    word = Word.opened(clean("party-2018"))
    body = word.style("Nội dung")
    name = body.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}styleId")
    based = body.find("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}basedOn")
    based.set("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val", name)
    says("ngày 19 tháng 3", "ngày 99999999999999999999 tháng 3")(word)
    path = tmp_path / "la.docx"
    path.write_bytes(word.packed())
    assert check_file(path, TODAY).findings


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _zipped(parts: dict[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return stream.getvalue()


def _document(data: bytes) -> str:
    return _parts(data)["word/document.xml"].decode()
