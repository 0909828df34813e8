"""What every test relies on: no screen is needed; nothing of the user's own folders is touched."""

import os
import sys
import tempfile
from collections.abc import Iterator

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


@pytest.fixture(autouse=True)
def no_press_is_swallowed_by_the_test_before() -> Iterator[None]:
    """End the moment in which a second press is ignored: the next test presses at once."""
    yield
    module = sys.modules.get("kehoach_desktop.ui.second_press")
    if module is not None and (application := module.QApplication.instance()) is not None:
        import shiboken6

        for left in application.findChildren(module.SecondPress):
            shiboken6.delete(left)


def pytest_sessionfinish() -> None:
    """Empty the clipboard: what a test copied must not outlive the interpreter that made it."""
    gui = sys.modules.get("PySide6.QtGui")
    if gui is not None and gui.QGuiApplication.instance() is not None:
        gui.QGuiApplication.clipboard().clear()
