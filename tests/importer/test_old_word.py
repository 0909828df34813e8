"""Old Word files: turned by a program of the machine, else one sentence."""

import shutil
from pathlib import Path

import pytest

from kehoach_desktop.core.errors import BadInputError, CancelledByUserError
from kehoach_desktop.importer import old_word
from kehoach_desktop.importer.reading import read_in_worker

RTF = r"{\rtf1\ansi KE HOACH\par to chuc hoi nghi\par 1. UBND xa treo co.\par}"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "ke hoach.rtf"
    path.write_text(RTF)
    return path


def test_without_a_program_for_it_a_sentence_says_what_to_do(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(old_word, "_office", lambda: None)
    with pytest.raises(BadInputError, match=r"lưu lại dạng \.docx"):
        read_in_worker(old)


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_an_old_file_is_read_and_the_turn_is_told(old: Path) -> None:
    draft = read_in_worker(old)
    assert draft.lines[-1].text == "1. UBND xa treo co."
    assert draft.repairs[0] == "chuyển từ dạng cũ sang dạng .docx"
    assert list(old.parent.iterdir()) == [old]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")
def test_it_can_be_cancelled(old: Path) -> None:
    with pytest.raises(CancelledByUserError):
        read_in_worker(old, lambda: True)
