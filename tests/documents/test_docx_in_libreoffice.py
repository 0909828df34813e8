"""The Word file as another program lays it out: the same page as the PDF, nearly."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.pages import page_count
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import Format, render
from tests.documents import papers
from tests.documents.measuring import Measured
from tests.documents.test_same_words import words_of_pdf, words_of_text

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(180),
    pytest.mark.usefixtures("official_fonts"),
    pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed"),
]
TREE = plan_tree(papers.plan(), PROFILES["party-2018"])


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("office")
    (folder / "plan.docx").write_bytes(render(TREE, Format.DOCX))
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder)]
    subprocess.run([*command, str(folder / "plan.docx")], check=True, capture_output=True)
    return Path(folder / "plan.pdf").read_bytes()


def test_words_are_the_same(converted: bytes) -> None:
    assert words_of_pdf(converted) == words_of_text(TREE)


@pytest.mark.parametrize(
    "words",
    ["ĐẢNG CỘNG SẢN VIỆT NAM", "ĐẢNG ỦY PHƯỜNG TÂN SƠN", "Số 45-KH/ĐU", "KẾ HOẠCH", "-----"],
)
def test_head_and_title_stand_where_the_pdf_has_them(converted: bytes, words: str) -> None:
    office = Measured(converted).find(words)
    ours = Measured(render(TREE, Format.PDF)).find(words)
    assert office.middle == pytest.approx(ours.middle, abs=0.5)
    assert office.baseline == pytest.approx(ours.baseline, abs=3)
    assert office.size == pytest.approx(ours.size, abs=0.1)


def test_rule_is_as_long_as_the_title(converted: bytes) -> None:
    page = Measured(converted)
    title, rule = page.find("ĐẢNG CỘNG SẢN VIỆT NAM"), page.rules[0]
    assert rule.left == pytest.approx(title.left, abs=0.6)
    assert rule.right == pytest.approx(title.right, abs=0.6)


def test_body_has_lines_of_18_points_and_the_indent(converted: bytes) -> None:
    page = Measured(converted)
    start, second = page.find("1. Tuyên truyền sâu"), page.find("tầm vóc, giá trị")
    assert start.left == pytest.approx(40, abs=0.6)
    assert second.baseline - start.baseline == pytest.approx(6.35, abs=0.05)


def test_signature_stands_right_and_the_number_on_top_from_page_2(converted: bytes) -> None:
    count = page_count(converted)
    last = Measured(converted, count - 1)
    name, position = last.find("Nguyễn Thị Ngọc Ẫn"), last.find("PHÓ BÍ THƯ")
    assert name.middle == pytest.approx(155, abs=0.5)
    assert 30 <= name.top - position.baseline <= 40
    assert last.lines()[0].text == str(count)
    assert last.lines()[0].top == pytest.approx(11, abs=1)
    assert Measured(converted).lines()[0].top > 15
