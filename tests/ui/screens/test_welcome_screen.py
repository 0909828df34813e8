"""The button of the first start that shows the sample in a window of its own."""

from typing import Any

import pytest
from PySide6.QtCore import QProcess

from kehoach_desktop.ui.screens.welcome import make_screen


@pytest.mark.parametrize("started", [True, False])
def test_the_sample_is_started_or_the_clerk_is_told(desk, qtbot, monkeypatch, started):
    monkeypatch.setattr(QProcess, "startDetached", lambda *_args: (started, 1))
    page: Any = make_screen(desk.context).factory()
    qtbot.addWidget(page)
    page.sample_asked.emit()
    assert len(desk.messages.warnings) == (not started)
