"""A screen's surroundings for window tests: a small store in memory, news, and what was said."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QSettings
from pytestqt.qtbot import QtBot

from kehoach_desktop.app.screens import screen_specs
from kehoach_desktop.ui.bus import Bus
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.tasks import drain
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.window import Window
from tests import build


@dataclass
class Desk:
    """What a screen is given; `said` and `went` keep what it wished."""

    sample: build.Sample
    messages: Any
    theme: Theme
    settings: QSettings
    bus: Bus = field(default_factory=Bus)
    said: list[tuple[str, bool]] = field(default_factory=list)
    went: list[str] = field(default_factory=list)

    @property
    def context(self) -> Context:
        return Context(
            theme=self.theme,
            opened=lambda: self.sample.services,
            bus=self.bus,
            messages=self.messages,
            say=self._say,
            go=self._go,
            settings=self.settings,
        )

    def undo(self) -> None:
        self.bus.changed.emit(self.sample.services.undo.undo())

    def _say(self, sentence: str, *, can_undo: bool = True) -> None:
        self.said.append((sentence, can_undo))

    def _go(self, name: str) -> ScreenPage:
        self.went.append(name)
        return ScreenPage()


@pytest.fixture
def desk(theme: Theme, messages: Any, tmp_path: Path) -> Iterator[Desk]:
    sample = build.store_with_plan()
    settings = QSettings(str(tmp_path / "habits.ini"), QSettings.Format.IniFormat)
    yield Desk(sample, messages, theme, settings)
    drain()
    QCoreApplication.sendPostedEvents()  # what was made in the last moment still finds its store
    sample.services.close()


@pytest.fixture
def expose(qtbot: QtBot) -> Callable[..., Any]:
    """Show a page of a width as the window would; give it back once it is on the screen."""

    def shown(page: ScreenPage, width: int = 1194) -> Any:
        qtbot.addWidget(page)
        page.resize(width, 697)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return shown


@pytest.fixture
def in_window(desk: Desk, qtbot: QtBot) -> tuple[Window, Context]:
    """The real window over the store of `desk`, not shown yet, and what its screens are given."""
    contexts: list[Context] = []
    window = Window(desk.theme, screen_specs(lambda: contexts[0]))
    qtbot.addWidget(window)
    contexts.append(replace(desk.context, bus=Bus(window), say=window.toast.say, go=window.go))
    return window, contexts[0]
