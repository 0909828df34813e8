"""What every test relies on: no screen is needed; nothing of the user's own folders is touched."""

import os
import sys
import tempfile

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = tempfile.TemporaryDirectory(prefix="kehoach-tests-")
for _name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
    os.environ[_name] = os.path.join(_HOME.name, _name)  # noqa: PTH118 (before any import)


@pytest.fixture(autouse=True)
def no_program_outlives_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse to start a program of its own: it would hold the output of the tests open for ever."""
    core = sys.modules.get("PySide6.QtCore")
    if core is not None:
        monkeypatch.setattr(core.QProcess, "startDetached", _refuse)


def _refuse(*command: object) -> None:
    raise AssertionError(f"would have started {command}")


def pytest_sessionfinish() -> None:
    """Empty the clipboard: what a test copied must not outlive the interpreter that made it."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
