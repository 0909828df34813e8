"""Fonts: found, checked for Vietnamese, copied once, alone in their folder."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.errors import UserError
from kehoach_desktop.documents import fonts
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.fonts import FALLBACK, document_fonts
from kehoach_desktop.documents.layout import Style
from kehoach_desktop.documents.pages import page_text
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers import typst
from kehoach_desktop.documents.renderers.letters import LetterError, check_letters
from kehoach_desktop.documents.widths import broken_evenly, fitted_size, text_width
from kehoach_desktop.files.paths import cache_folder
from tests.documents import papers
from tests.documents.measuring import Measured

PARTY = PROFILES["party-2018"]
LIBERATION = (
    "LiberationSerif-Regular.ttf",
    "LiberationSerif-Bold.ttf",
    "LiberationSerif-Italic.ttf",
    "LiberationSerif-BoldItalic.ttf",
)


@pytest.fixture
def machine(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, official_fonts: None
) -> Iterator[Path]:
    """A font folder of the test's own in place of the machine's."""
    monkeypatch.setattr(fonts, "_roots", lambda: iter((tmp_path / "machine",)))
    (tmp_path / "machine").mkdir()
    document_fonts.cache_clear()
    yield tmp_path / "machine"
    document_fonts.cache_clear()


def put(folder: Path, names: tuple[str, ...]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    source = _real_folder()
    for kept, name in zip(fonts._KEPT_NAMES, names, strict=True):
        shutil.copy(source / kept, folder / name)


_REAL: list[Path] = []


@pytest.fixture(scope="module", autouse=True)
def _remember_the_real_folder(official_fonts: None) -> None:
    folder = document_fonts(cache_folder()).folder
    assert folder is not None
    _REAL.append(folder)


def _real_folder() -> Path:
    return _REAL[0]


def test_liberation_is_copied_with_its_four_files(machine: Path, tmp_path: Path) -> None:
    put(machine / "liberation2", LIBERATION)
    found = document_fonts(tmp_path / "cache")
    assert found.family == "Liberation Serif"
    assert found.folder is not None
    assert sorted(path.suffix for path in found.folder.iterdir()) == [".json"] + [".ttf"] * 4
    assert set("ẫỮợĐằỹ").issubset(found.letters)
    assert found.widths(bold=True, italic=False)["a"] == 500
    assert found.widths(bold=False, italic=False)["a"] == 444


def test_times_new_roman_comes_before_liberation(machine: Path, tmp_path: Path) -> None:
    put(machine / "liberation2", LIBERATION)
    put(machine / "windows", ("times.ttf", "timesbd.ttf", "timesi.ttf", "TIMESBI.TTF"))
    assert document_fonts(tmp_path / "cache").family == "Times New Roman"


def test_family_without_vietnamese_is_passed_over(
    machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The old fonts-liberation stands beside version 2 under the same names."""
    put(machine / "a-old", LIBERATION)
    put(machine / "b-new", LIBERATION)
    real = fonts._advances_of

    def poor(file: Path) -> fonts.Advances:
        known = dict(real(file))
        if "a-old" in str(file):
            del known["ẫ"]
        return known

    monkeypatch.setattr(fonts, "_advances_of", poor)
    walk = os.walk
    monkeypatch.setattr(os, "walk", lambda root: sorted(walk(root)))
    found = document_fonts(tmp_path / "cache")
    assert "ẫ" in found.letters


def test_missing_weight_or_broken_file_means_typsts_own_font(machine: Path, tmp_path: Path) -> None:
    put(machine / "liberation2", LIBERATION)
    (machine / "liberation2" / LIBERATION[1]).unlink()
    assert document_fonts(tmp_path / "cache").family == FALLBACK
    (machine / "liberation2" / LIBERATION[1]).write_bytes(b"not a font")
    document_fonts.cache_clear()
    found = document_fonts(tmp_path / "cache")
    assert found.folder is None
    assert not found.is_official


def test_second_start_copies_nothing_and_reads_no_font(
    machine: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(machine / "liberation2", LIBERATION)
    first = document_fonts(tmp_path / "cache")
    document_fonts.cache_clear()
    monkeypatch.setattr(fonts, "_advances_of", lambda file: pytest.fail("read again"))
    assert document_fonts(tmp_path / "cache") == first


def test_without_any_font_a_page_is_still_made(machine: Path) -> None:
    pdf = typst.render(plan_tree(papers.plan(), PARTY))
    assert "Nguyễn Thị Ngọc Ẫn" in page_text(pdf)
    assert "Libertinus" in Measured(pdf).letters[0].font


def test_sign_that_no_font_has_is_named_with_its_sentence() -> None:
    blocks = (papers.p(BlockKind.PARAGRAPH, "Tổ chức văn nghệ \U0001f389 chào mừng."),)
    tree = plan_tree(papers.plan(blocks=papers.numbered(blocks)), PARTY)
    with pytest.raises(LetterError, match="văn nghệ \U0001f389 chào mừng") as told:
        typst.render(tree)
    assert isinstance(told.value, UserError)
    assert "vẫn nguyên" in str(told.value)


def test_letters_written_in_parts_are_no_unknown_letters() -> None:
    found = document_fonts(cache_folder())
    document = replace(papers.ISSUED, abstract="ky\u0309 nie\u0323\u0302m \u200b\u00ad")
    check_letters(plan_tree(papers.plan(document=document), PARTY), found)


def test_widths_agree_with_the_page() -> None:
    found = document_fonts(cache_folder())
    width = text_width("ĐẢNG CỘNG SẢN VIỆT NAM", PARTY.styles[Style.TITLE], found)
    pdf = typst.render(plan_tree(papers.plan(), PARTY))
    (rule,) = Measured(pdf).rules
    assert width * 25.4 / 72 == pytest.approx(rule.length, abs=0.8)


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("tuyên truyền kỷ niệm", ["tuyên truyền kỷ niệm"]),
        (
            "tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024)",
            ["tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ", "(07/5/1954 - 07/5/2024)"],
        ),
        (
            "“CHIẾN THẮNG ĐIỆN BIÊN PHỦ - SỨC MẠNH VIỆT NAM, TẦM VÓC THỜI ĐẠI”",
            ["“CHIẾN THẮNG ĐIỆN BIÊN PHỦ - SỨC MẠNH VIỆT NAM,", "TẦM VÓC THỜI ĐẠI”"],
        ),
        (
            "tổ chức gặp mặt chiến sĩ Điện Biên và cựu thanh niên xung phong trên địa bàn phường",
            [
                "tổ chức gặp mặt chiến sĩ Điện Biên và cựu",
                "thanh niên xung phong trên địa bàn phường",
            ],
        ),
        ("một hàng\nhai hàng", ["một hàng", "hai hàng"]),
    ],
)
def test_centred_text_breaks_by_sense_and_evenly(text: str, rows: list[str]) -> None:
    found = document_fonts(cache_folder())
    broken = broken_evenly(text, PARTY.styles[Style.ABSTRACT], 165 * 72 / 25.4, found)
    assert broken.split("\n") == rows


def test_text_that_is_no_title_wraps_as_it_comes() -> None:
    found = document_fonts(cache_folder())
    long = "rất dài " * 400
    assert broken_evenly(long, PARTY.styles[Style.ABSTRACT], 468, found) == long


def test_line_shrinks_in_half_points_down_to_the_least_size() -> None:
    found = document_fonts(cache_folder())
    style = PARTY.styles[Style.SUPERIOR]
    words = "ĐẢNG BỘ THÀNH PHỐ AN BÌNH"
    whole = text_width(words, style, found)
    assert fitted_size(words, style, whole + 1, 12, found) == 14
    assert fitted_size(words, style, whole * 0.95, 12, found) == 13
    assert fitted_size(words, style, whole * 0.5, 12, found) == 12
