"""The first start: who the office is, stored as it is typed; the sample in its own window."""

from typing import Any

import pytest
from PySide6.QtCore import QProcess, Qt

from kehoach_desktop.ui.screens.welcome import make_screen


@pytest.mark.parametrize("started", [True, False])
def test_the_sample_is_started_or_the_clerk_is_told(desk, qtbot, monkeypatch, started):
    monkeypatch.setattr(QProcess, "startDetached", lambda *_args: (started, 1))
    page: Any = make_screen(desk.context).factory()
    qtbot.addWidget(page)
    page.sample_asked.emit()
    assert len(desk.messages.warnings) == (not started)


def test_what_was_typed_is_kept_without_any_button(desk, qtbot):
    services = desk.context.services
    page: Any = make_screen(desk.context).factory()
    qtbot.addWidget(page)
    for name, words in (("name", "DANG UY"), ("place", "Tan Son")):
        page.fields[name].selectAll()
        qtbot.keyClicks(page.fields[name], words)
        page.fields[name].committing.commit()
    assert (services.office.bodies()[0].name, services.office.place()) == ("DANG UY", "Tan Son")
    again: Any = make_screen(desk.context).factory()
    qtbot.addWidget(again)
    assert again.fields["place"].text() == "Tan Son"


def test_enter_goes_from_field_to_field_and_on_to_the_import(desk, qtbot):
    page: Any = make_screen(desk.context).factory()
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.import_asked):
        for name in ("superior", "name", "place"):
            qtbot.keyClick(page.fields[name], Qt.Key.Key_Return)
