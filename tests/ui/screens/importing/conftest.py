"""The import screen on fake services: `world` as it opens, `review` with a text read."""

from pathlib import Path
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings

from kehoach_desktop.ui.bus import Bus
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screens.importing import make_screen
from tests.ui.screens.importing.fakes import FakeImporting, FakeUnits, OpenedPage


@pytest.fixture
def world(qtbot, theme, messages, tmp_path):
    """The screen on fake services, shown; `said`, `went` and `importing` tell what happened."""
    importing, plans, bus = FakeImporting(), OpenedPage(), Bus()
    qtbot.addWidget(plans)
    said: list[str] = []

    def say(sentence: str, *, can_undo: bool = True) -> None:
        said.append(sentence)

    services = SimpleNamespace(importing=importing, units=FakeUnits())
    context = Context(
        theme=theme,
        opened=lambda: services,  # type: ignore[arg-type,return-value]
        bus=bus,
        messages=messages,
        say=say,
        go=lambda _name: plans,
        settings=QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat),
    )
    page = make_screen(context).factory()
    qtbot.addWidget(page)
    page.resize(1314, 697)
    page.show()
    return SimpleNamespace(page=page, importing=importing, plans=plans, said=said, bus=bus)


@pytest.fixture
def review(world, qtbot):
    world.page.open_file(Path("kế hoạch.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    return world
