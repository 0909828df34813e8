"""F1 on each real screen lists every key that the screen announces."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, Qt
from pytestqt.qtbot import QtBot

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.app.options import Options
from kehoach_desktop.app.screens import screen_specs
from kehoach_desktop.ui.help.keys import shown
from kehoach_desktop.ui.help.window import HelpWindow

WITHOUT_KEYS = {"welcome"}


@pytest.fixture
def desktop(qtbot: QtBot, tmp_path: Path):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    made = Desktop(Options(demo=True), settings=settings)
    with qtbot.waitSignal(made.window.opened):
        made.window.show()
    yield made
    made.window.close()
    made.close()
    made.window.deleteLater()


def test_f1_lists_every_key_of_every_screen(qtbot: QtBot, desktop: Desktop):
    window = desktop.window
    for name in [spec.name for spec in screen_specs(lambda: desktop.context)]:
        keys = window.go(name).keys()
        assert keys or name in WITHOUT_KEYS
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        qtbot.keyClick(window, Qt.Key.Key_F1)
        opened = window.findChild(HelpWindow)
        assert isinstance(opened, HelpWindow)
        lines = opened.text.toPlainText().splitlines()
        for key, what in keys:
            assert lines[lines.index(shown(key)) + 1] == what, name
        opened.close()
