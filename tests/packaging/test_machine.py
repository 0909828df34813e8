"""What dev.py makes of the computer it finds."""

from pathlib import Path

import pytest

from installer.devtools.machine import check_python, check_screen, has_screen, opens_window
from installer.devtools.report import SetupError

HERE = Path("/home/clerk/kehoach")


@pytest.mark.parametrize(
    "args",
    [
        [],
        ["--demo"],
        ["--store", "a.db"],
        ["--store", "a.db", "--demo"],
        ["--today", "2024-04-15"],
    ],
)
def test_the_window_opens_when_no_command_is_given(args):
    assert opens_window(args)


@pytest.mark.parametrize(
    "args",
    [["demo", "out"], ["--store", "a.db", "list", "plans"], ["--demo", "--smoke"], ["--selftest"]],
)
def test_commands_and_self_tests_need_no_screen(args):
    assert not opens_window(args)


def test_no_screen_is_explained_before_qt_can_abort():
    with pytest.raises(SetupError, match="no screen"):
        check_screen("linux", {}, ["--demo"])


@pytest.mark.parametrize("name", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_display_or_chosen_platform_is_enough(name):
    assert has_screen("linux", {name: ":0"})


def test_an_empty_display_is_no_display():
    assert not has_screen("linux", {"DISPLAY": ""})


def test_windows_and_mac_always_have_a_screen():
    assert has_screen("win32", {})
    assert has_screen("darwin", {})


def test_a_32_bit_python_is_refused():
    with pytest.raises(SetupError, match="32-bit"):
        check_python(32, "linux", HERE)


def test_a_folder_too_deep_for_windows_is_refused_only_there():
    deep = Path("/" + "x" * 120)
    check_python(64, "linux", deep)
    with pytest.raises(SetupError, match="too long"):
        check_python(64, "win32", deep)
