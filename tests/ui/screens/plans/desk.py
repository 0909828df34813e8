"""The screens of Kế hoạch on a real store in memory, without a window."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings

from kehoach_desktop.core.findings import Finding
from kehoach_desktop.ui.bus import Bus
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.plans import make_screen as make_list
from kehoach_desktop.ui.screens.plans.list_page import PlanListPage
from kehoach_desktop.ui.screens.plans.writing import make_screen as make_editor
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage
from kehoach_desktop.ui.theme import Theme
from tests import build
from tests.ui.conftest import FakeMessages


class OtherPage(ScreenPage):
    """Stands for the screens of others; notes what it was asked."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[object] = []

    def open_record(self, record_id: int) -> None:
        self.asked.append(record_id)

    def open_file(self, path: Path) -> None:
        self.asked.append(path)


@dataclass
class Desk:
    """List and editor as the window would hold them."""

    sample: build.Sample
    context: Context
    messages: FakeMessages
    said: list[str]
    other: OtherPage
    went: list[str] = field(default_factory=list)
    pages: dict[str, ScreenPage] = field(default_factory=dict)

    def go(self, name: str) -> ScreenPage:
        self.went.append(name)
        makers = {"plans": make_list, "plan": make_editor}
        if name not in makers:
            return self.other
        if name not in self.pages:
            self.pages[name] = makers[name](self.context).factory()
        return self.pages[name]

    @property
    def editor(self) -> EditorPage:
        page = self.go("plan")
        assert isinstance(page, EditorPage)
        return page

    @property
    def list(self) -> PlanListPage:
        page = self.go("plans")
        assert isinstance(page, PlanListPage)
        return page

    def store_undo(self) -> None:
        self.context.bus.changed.emit(self.sample.services.undo.undo())


def make_desk(theme: Theme, messages: FakeMessages, folder: Path) -> Desk:
    sample = build.store_with_plan()
    said: list[str] = []

    def say(sentence: str, *, can_undo: bool = True) -> None:
        said.append(sentence)

    def go(name: str) -> ScreenPage:
        return desk.go(name)

    settings = QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat)
    context = Context(theme, lambda: sample.services, Bus(), messages, say, go, settings)
    desk = Desk(sample, context, messages, said, OtherPage())
    return desk


def findings_of(page: EditorPage) -> Sequence[Finding]:
    """Give what the check beside the text says now."""
    rows: Any = page.outline.check.model()
    found: Sequence[Finding] = rows.rows()
    return found
