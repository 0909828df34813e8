"""Old Vietnamese encodings: told by the syllable, turned without loss but what is named."""

import shutil
import subprocess
import unicodedata
import zipfile
from pathlib import Path

import pytest

from kehoach_desktop.importer.read import read_file
from kehoach_desktop.importer.readers.encodings import decode, modern
from kehoach_desktop.importer.readers.old_letters import from_tcvn3, from_viqr, from_vni

FIVE = Path(__file__).parents[3] / "shared/samples"
DATA = [
    *sorted((Path(__file__).parent / "data").glob("*.txt")),
    *sorted(FIVE.glob("S?.txt")),  # whole documents, where they are at hand
]
TEXTS = [unicodedata.normalize("NFC", path.read_text(encoding="utf-8")) for path in DATA]
SHORT = 200  # letters
TONES = {"\u0301": "ù'", "\u0300": "ø`", "\u0309": "û?", "\u0303": "õ~", "\u0323": "ï."}
ROOFED = {"\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
BOWLED = {"\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
ALONE = {"đ": "ñ", "ơ": "ô", "ư": "ö", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}
VIQR = {"\u0302": "^", "\u0306": "(", "\u031b": "+"}


def vni(text: str) -> str:
    return "".join(
        _vni(c.lower()).upper() if c.isupper() and not c.isascii() else _vni(c) for c in text
    )


def _vni(letter: str) -> str:
    if letter in ALONE or letter.isascii() or letter in "íì":
        return ALONE.get(letter, letter)
    parted = unicodedata.normalize("NFD", letter)
    base, marks = parted[0], parted[1:]
    tone = next((mark for mark in marks if mark in TONES), "")
    if "\u0302" in marks:
        return base + ROOFED.get(tone, "â")
    if "\u0306" in marks:
        return base + BOWLED.get(tone, "ê")
    base = {"o": "ô", "u": "ö"}[base] if "\u031b" in marks else base
    return base + TONES[tone][0] if tone else base if base in "ôö" else letter


def plain(text: str) -> str:
    """VNI and TCVN3 have no curly quotes of their own; cp1252 lends them."""
    return text.translate({0x2026: "...", 0xA0: " "})


def vni_bytes(text: str) -> bytes:
    return vni(text).encode("cp1252")


def tcvn3_bytes(text: str) -> bytes:
    letters = {from_tcvn3(chr(code)): code for code in range(0xA1, 0xFF)}
    small = "".join(c if c in letters or c.isascii() else c.lower() for c in text)
    return b"".join(
        bytes([letters[c]]) if c in letters and not c.isascii() else c.encode("cp1252")
        for c in small
    )


def cp1258_bytes(text: str) -> bytes:
    made = []
    for letter in text:
        marks = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in marks if mark in TONES)
        base = unicodedata.normalize("NFC", "".join(m for m in marks if m not in TONES))
        made.append(base + tone)
    return "".join(made).encode("cp1258")


def viqr(text: str) -> str:
    made = []
    for at, letter in enumerate(text):
        marks = unicodedata.normalize("NFD", letter)
        if letter in "đĐ":
            made.append({"đ": "dd", "Đ": "DD"}[letter])
        elif letter in ".?'" and at and text[at - 1].isalpha():
            made.append(f"\\{letter}")
        else:
            signs = [
                VIQR.get(m) or TONES[m][1] for m in sorted(marks[1:], key=lambda m: m in TONES)
            ]
            made.append(marks[0] + "".join(signs))
    return "".join(made)


def pieces(text: str) -> list[str]:
    return [text[at : at + SHORT] for at in range(0, len(text) - SHORT, SHORT)]


ALL_PIECES = [piece for text in TEXTS for piece in pieces(plain(text))]


def test_vni_is_told_and_loses_nothing() -> None:
    turned = [decode(vni_bytes(piece), "t") for piece in ALL_PIECES]
    right = [
        text == piece and "VNI" in said[0]
        for (text, said), piece in zip(turned, ALL_PIECES, strict=True)
    ]
    assert sum(right) >= 0.99 * len(right)


def test_tcvn3_is_told_and_loses_only_capitals() -> None:
    turned = [decode(tcvn3_bytes(piece), "t") for piece in ALL_PIECES]
    right = [
        text.lower() == piece.lower() and "chữ hoa có dấu có thể mất" in said[0]
        for (text, said), piece in zip(turned, ALL_PIECES, strict=True)
    ]
    assert sum(right) >= 0.99 * len(right)


def test_windows_1258_is_told_and_composed() -> None:
    turned = [decode(cp1258_bytes(piece), "t") for piece in ALL_PIECES]
    right = [text == piece for (text, _), piece in zip(turned, ALL_PIECES, strict=True)]
    assert sum(right) >= 0.99 * len(right)


def test_viqr_is_told_and_turned() -> None:
    ascii_pieces = [
        "".join(c for c in piece if c.isalpha() or c in " .,\n") for piece in ALL_PIECES
    ]
    turned = [modern(viqr(piece)) for piece in ascii_pieces]
    right = [text == piece for (text, _), piece in zip(turned, ascii_pieces, strict=True)]
    assert sum(right) >= 0.98 * len(right)  # a full stop after a vowel may be a tone, and is named


def test_sound_unicode_is_never_turned() -> None:
    for piece in (*ALL_PIECES, *TEXTS, *(unicodedata.normalize("NFD", t) for t in TEXTS)):
        assert modern(piece) == (piece, ())
        assert decode(piece.encode(), "t") == (piece, ())
        for line in piece.splitlines():
            assert modern(line) == (line, ())


@pytest.mark.parametrize(
    "text",
    [
        "Chao cac dong chi, toi gui ke hoach thang 5. Xin cam on! Ai du hop?",
        "Déjà vu à l'école: les élèves étaient très fâchés, où êtes-vous? Voilà, ça va bien.",
        "Don't you see? It's a plain letter; we're sure you're happy. Are you? I am. So do I.",
        "",
        "2024-05-01 | 12 | x",
    ],
)
def test_other_languages_stay_as_they_are(text: str) -> None:
    assert modern(text) == (text, ())


def test_capitals_among_capitals_come_back() -> None:
    assert from_tcvn3("KÕ HO¹CH") == "KẾ HOẠCH"
    assert from_tcvn3("Sè: 12-KH/§U") == "Số: 12-KH/ĐU"


def test_vni_reads_two_letters_before_one() -> None:
    assert from_vni("Ñöôøng ôû phöôøng, THÖÏC HIEÄN") == "Đường ở phường, THỰC HIỆN"


def test_a_second_sign_of_viqr_is_punctuation() -> None:
    assert from_viqr("Ba'o ca'o. Ddo^`ng chi' o+? dda^u\\?") == "Báo cáo. Đồng chí ở đâu?"


@pytest.mark.skipif(shutil.which("iconv") is None, reason="iconv is not on this machine")
def test_the_table_of_tcvn3_is_that_of_iconv() -> None:
    codes = [code for code in range(0xA1, 0xFF) if from_tcvn3(chr(code)) != chr(code)]
    told = subprocess.run(
        ["iconv", "-f", "TCVN", "-t", "UTF-8"],
        input=b"\n".join(bytes([code]) for code in codes),
        capture_output=True,
        check=True,
    )
    letters = unicodedata.normalize("NFC", told.stdout.decode()).split("\n")
    assert [from_tcvn3(chr(code)) for code in codes] == letters
    assert len(codes) == 73  # of 74: "ý" stands where Latin-1 has it


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_a_plan_in_vni_is_the_same_plan(path: Path, tmp_path: Path) -> None:
    text = plain(unicodedata.normalize("NFC", path.read_text(encoding="utf-8")))
    new, old = tmp_path / "new.txt", tmp_path / "old.txt"
    new.write_text(text, encoding="utf-8")
    old.write_bytes(vni_bytes(text))
    kept = old.read_bytes()
    here, there = read_file(new), read_file(old)
    assert here.lines == there.lines
    assert any("VNI" in repair for repair in there.repairs)
    assert old.read_bytes() == kept


def run(font: str, text: str) -> str:
    fonts = f'<w:rPr><w:rFonts w:ascii="{font}" w:hAnsi="{font}"/></w:rPr>' if font else ""
    return f"<w:p><w:r>{fonts}<w:t>{text}</w:t></w:r></w:p>"


def test_fonts_of_word_runs_tell_the_encoding(tmp_path: Path) -> None:
    path = tmp_path / "cu.docx"
    body = (
        run(".VnTimeH", "kÕ ho¹ch")
        + run(".VnTime", "tuyªn truyÒn lÔ héi")
        + run("VNI-Times", "Treo côø Toå quoác")
        + run("Times New Roman", "Phường Café")
    )
    with zipfile.ZipFile(path, "w") as package:
        namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
        package.writestr(
            "word/document.xml",
            f'<w:document xmlns:w="{namespace}"><w:body>{body}</w:body></w:document>',
        )
    draft = read_file(path)
    texts = [line.text for line in draft.lines]
    assert texts[0] == "KẾ HOẠCH"
    assert texts[1].startswith("tuyên truyền")
    assert texts[2:] == ["Treo cờ Tổ quốc", "Phường Café"]
    assert len(draft.repairs) == 2
