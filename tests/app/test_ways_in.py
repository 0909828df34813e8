import sys

import pytest

from kehoach_desktop import app
from kehoach_desktop.__main__ import wants_window
from kehoach_desktop.app.options import parse
from kehoach_desktop.core.errors import BadInputError


@pytest.mark.parametrize(
    "words",
    [
        [],
        ["--demo"],
        ["--smoke"],
        ["--store", "a.db"],
        ["--store=a.db", "--today", "2024-04-15"],
        ["--store", "a.db", "screenshots", "out"],
    ],
)
def test_no_command_or_a_window_word_opens_the_window(words):
    assert wants_window(words)


@pytest.mark.parametrize("words", [["list", "units"], ["--store", "demo.db", "new"], ["--help"]])
def test_every_other_command_goes_to_the_command_line(words):
    assert not wants_window(words)


def test_screenshots_name_a_folder_a_size_and_a_zoom():
    options = parse(["screenshots", "out", "--size", "910x433", "--zoom", "150"])
    assert options.screenshots is not None
    assert options.screenshots.name == "out"
    assert options.size == (910, 433)
    assert options.zoom == 1.5
    assert options.demo


@pytest.mark.parametrize(
    "words",
    [
        ["screenshots"],
        ["screenshots", "out", "--size", "wide"],
        ["screenshots", "out", "--size", "0x0"],
        ["screenshots", "out", "--zoom", "nan"],
        ["--frob"],
    ],
)
def test_words_that_do_not_fit_are_told_in_vietnamese(words):
    with pytest.raises(BadInputError, match=r"^Lệnh không đúng"):
        parse(words)


def test_without_a_screen_the_window_says_so_instead_of_dying(monkeypatch, capsys):
    for name in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert app.main([]) == 2
    assert "không có màn hình" in capsys.readouterr().err


def test_pictures_into_a_place_that_cannot_be_are_one_sentence_without_a_window(tmp_path, capsys):
    (tmp_path / "file").touch()
    assert app.main(["screenshots", str(tmp_path / "file" / "out")]) == 2
    assert capsys.readouterr().err.startswith("Chưa ghi được “out”")
