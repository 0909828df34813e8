import unicodedata
from pathlib import Path
from random import Random

import pytest

from kehoach_desktop.core.file_names import file_name, safe_name
from tests import build

_FORBIDDEN = set('<>:"/\\|?*')


def test_1000_hostile_titles_give_names_that_every_system_allows(tmp_path: Path) -> None:
    rng = Random(17)
    parts = ["CON", "kỷ niệm", "Đảng ủy", "...", "\u202egpj.exe", "a/b", "\\", "\x00", "\n", "“”"]
    parts += [unicodedata.normalize("NFD", "tưởng nhớ"), "ệ" * 400, "?", "  ", "\ud7ff", "🎉" * 90]
    for _ in range(1000):
        name = safe_name(" ".join(rng.choices(parts, k=rng.randrange(12))), ".docx")
        assert not set(name) & _FORBIDDEN
        assert all(unicodedata.category(letter) not in {"Cc", "Cf"} for letter in name)
        assert len(name.encode()) <= 255
        assert unicodedata.is_normalized("NFC", name)
        assert name.removesuffix(".docx").strip(" .")
        (tmp_path / name).touch()


@pytest.mark.parametrize("title", ["con", "NUL", "com1", "LPT9.x", "aux ."])
def test_names_of_windows_devices_are_not_used(title: str) -> None:
    assert safe_name(title, ".pdf").startswith("Văn bản ")


def test_an_ordinary_title_stays_readable() -> None:
    assert safe_name("45-KH-ĐU tuyên truyền (bản 2)", ".pdf") == "45-KH-ĐU tuyên truyền (bản 2).pdf"
    assert safe_name("", ".pdf") == "Văn bản.pdf"
    long = build.document(abstract="tuyên truyền kỷ niệm " * 2500)
    assert len(file_name(long, ".docx")) < 100
