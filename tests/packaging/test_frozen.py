"""The program as one folder: what counts as broken, and (slow) a real build."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer.devtools import frozen
from installer.devtools.report import SetupError

WARNING = (
    "19007 WARNING: Library not found: could not resolve '{}', dependency of "
    "'/venv/site-packages/PySide6/Qt/plugins/{}'.\n"
)


def write_program(folder: Path, script: str) -> Path:
    program = folder / "kehoach"
    program.write_text("#!/bin/sh\n" + script)
    program.chmod(0o755)
    return program


def test_a_library_missing_for_the_window_fails_the_build():
    log = WARNING.format("libxcb-cursor.so.0", "platforms/libqxcb.so")
    assert frozen.unserved_plugins(log) == [
        "libxcb-cursor.so.0 for /venv/site-packages/PySide6/Qt/plugins/platforms/libqxcb.so"
    ]


def test_a_library_missing_for_a_plugin_we_leave_out_is_no_matter():
    log = WARNING.format("libgtk-3.so.0", "platformthemes/libqgtk3.so")
    assert frozen.unserved_plugins(log) == []


def test_the_folder_carries_what_a_bare_desktop_lacks():
    needed = ["libxcb-cursor.so.0", "libGL.so.1", "libxcb.so.1", "libQt6Core.so.6"]
    assert frozen.not_carried(needed, {"libQt6Core.so.6"}) == ["libxcb-cursor.so.0"]


def test_a_build_without_the_window_platform_is_refused(tmp_path):
    with pytest.raises(SetupError, match=r"libqxcb\.so"):
        frozen.check_libraries(tmp_path / "kehoach")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the program")
@pytest.mark.parametrize(
    ("script", "words"),
    [
        ('echo \'{"ok": false, "checks": {}}\'', "self-test failed"),
        ("echo broken >&2; exit 4", "exit 4"),
        ('test "$1" = --selftest && echo \'{"ok": true, "checks": {}}\'', "--smoke: exit 1"),
    ],
)
def test_a_program_that_does_not_work_fails_the_build(tmp_path, script, words):
    with pytest.raises(SetupError, match=words):
        frozen.check_running(write_program(tmp_path, script))


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the program")
def test_a_program_that_never_ends_is_stopped_and_quoted(tmp_path, monkeypatch):
    monkeypatch.setattr(frozen, "SECONDS", 0.3)
    with pytest.raises(SetupError, match=r"no end after 0\.3 s\n *stuck"):
        frozen.check_running(write_program(tmp_path, "echo stuck >&2; exec sleep 60"))


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for the program")
def test_a_program_that_works_passes(tmp_path, capsys):
    script = 'echo \'{"ok": true, "checks": {"store": {"ok": true, "found": "SQLite"}}}\''
    frozen.check_running(write_program(tmp_path, script))
    assert "self-test, store: SQLite" in capsys.readouterr().out


@pytest.mark.slow
@pytest.mark.timeout(900)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="builds for Linux, on Linux")
def test_the_built_program_passes_its_self_test_and_shows_its_window(tmp_path, pytestconfig):
    root = pytestconfig.rootpath
    if not (root / ".venv" / "kehoach-stamp").exists():
        pytest.skip(
            "the .venv of this folder was not made by dev.py, and building would replace it"
        )
    done = subprocess.run(
        [sys.executable, str(root / "installer/build_linux.py"), "--into", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        pytest.fail(done.stdout + done.stderr, pytrace=False)
    assert "the window was shown and closed" in done.stdout
    assert (
        tmp_path / "dist/kehoach/_internal/resources/fonts/LiberationSerif-Regular.ttf"
    ).exists()
