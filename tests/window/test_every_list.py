"""What every list of the window can do: copy, sort, filter, keep widths, say why it is empty."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from operator import attrgetter
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QItemSelectionModel, QModelIndex, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QTreeView
from pytestqt.qtbot import QtBot

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.app.options import Options
from kehoach_desktop.services.wiring import Services
from tests import build
from tests.ui.conftest import FakeMessages

PLAN = Path(__file__).parents[1] / "importer/data/phuong_bau_cu.txt"
CTRL = Qt.KeyboardModifier.ControlModifier


@dataclass(frozen=True)
class Listed:
    """Where a list is, and where its filter field and its sentence are, from its page."""

    screen: str
    view: str
    field: str = ""
    empty: str = ""
    prepare: Callable[[Any, Services], object] = lambda _page, _services: None
    widths: str = ""
    """Where in the settings; a table that has columns to draw."""


def paste(page: Any, _services: Services) -> None:
    page.open_pasting()
    page.pasting.field.setPlainText("Tên đơn vị\tLoại\nChi bộ Chợ\tChi bộ\nTrạm điện\tKhác")


def delete_units(page: Any, services: Services) -> None:
    for name in ("Đội văn nghệ", "Ban liên lạc"):
        services.unit_catalogue.delete(services.unit_catalogue.add(name).new_id or 0)
    page.visited.emit()


def make_a_copy(page: Any, services: Services) -> None:
    services.backups.work()()
    page.visited.emit()


def bring_in(page: Any, _services: Services) -> None:
    if not page.reviewing:
        page.open_file(PLAN)
        loop = QEventLoop()
        while not page.reviewing:
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


LISTS = {
    "plans": Listed(
        "plans", "table", "search", "empty", lambda page, _: page._go_to(0), "plans/widths"
    ),
    "register": Listed(
        "plans",
        "register.table",
        "register.search",
        "register.list.empty",
        lambda page, _: page._go_to(2),
        "register/widths",
    ),
    "checklist by unit": Listed(
        "assignments",
        "view",
        "filters.words",
        "empty",
        lambda page, _: page.open_part("0"),
        "checklist/widths",
    ),
    "units of the checklist": Listed("assignments", "panel.view", "panel.field", "panel.empty"),
    "checklist by activity": Listed(
        "assignments", "view", "filters.words", "empty", lambda page, _: page.open_part("1")
    ),
    "matrix": Listed("matrix", "view"),
    "recipients": Listed("recipients", "view", "words", "empty", widths="recipients/widths"),
    "units": Listed(
        "units", "view", "words", "empty", lambda page, _: page.show_list(), "units/widths"
    ),
    "pasted units": Listed("units", "pasting.table", prepare=paste),
    "history": Listed("settings", "history.list", "history.search", "history.nothing"),
    "bin": Listed(
        "settings", "bin.table", "bin.search", "bin.list.empty", delete_units, "bin/widths"
    ),
    "backups": Listed(
        "settings",
        "backup.table",
        "backup.search",
        "backup.list.empty",
        make_a_copy,
        "backups/widths",
    ),
    "import review": Listed("import", "body.table", prepare=bring_in, widths="import/widths"),
    "late work": Listed("today", "late_list"),
    "work due": Listed("today", "due_list"),
    "coming days": Listed("today", "days"),
    "progress": Listed("today", "rings"),
}
FILTERED = [name for name, one in LISTS.items() if one.field]
DRAWN = [name for name, one in LISTS.items() if one.widths]
BY_HEADS = [*DRAWN, "pasted units"]
BY_HEADS.remove("checklist by unit")  # sorted by its own choice: by due day, as in the plan


@pytest.fixture(scope="module")
def desktop(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Iterator[Desktop]:
    folder: Path = tmp_path_factory.mktemp("every_list")
    settings = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)
    options = Options(store=folder / "kehoach.db", today=build.TODAY, demo=True)
    messages = FakeMessages()
    opened = Desktop(options, settings=settings, messages=messages)
    opened.window.resize(1366, 768)
    opened.window.show()
    while opened.window.page is None:
        qapp.processEvents()
    yield opened
    opened.window.close()
    opened.close()
    opened.window.deleteLater()
    assert messages.bugs == []


class Shown:
    """A list as the clerk has it before her."""

    def __init__(self, desktop: Desktop, name: str) -> None:
        self.listed = LISTS[name]
        self.page: Any = desktop.window.go(self.listed.screen)
        self.listed.prepare(self.page, desktop.context.services)
        self.view: Any = attrgetter(self.listed.view)(self.page)
        self.settings = desktop.context.settings

    def part(self, path: str) -> Any:
        return attrgetter(path)(self.page)

    def start(self) -> None:
        """Go to the first row, as Tab and ↓ do."""
        self.view.setFocus()
        if isinstance(self.view, QAbstractItemView):
            flags = QItemSelectionModel.SelectionFlag
            chosen = flags.ClearAndSelect | flags.Rows  # setCurrentIndex minds a Ctrl held before
            self.view.selectionModel().setCurrentIndex(first(self.view), chosen)

    def words(self) -> list[str]:
        """Give what stands in the first column that has words, from top to bottom."""
        model = self.view.model()
        columns = range(model.columnCount())
        return [
            " ".join(str(model.index(row, at).data() or "") for at in columns)
            for row in range(model.rowCount())
        ]


def first(view: QAbstractItemView) -> QModelIndex:
    """Give the first row that can be chosen; below a heading of a tree its first child."""
    model = view.model()
    for row in range(model.rowCount()):
        index = model.index(row, 0)
        if isinstance(view, QTreeView):
            return model.index(0, 0, index)
        if model.flags(index) & Qt.ItemFlag.ItemIsSelectable:
            return index
    return QModelIndex()


@pytest.fixture
def shown(desktop: Desktop, request: pytest.FixtureRequest) -> Shown:
    return Shown(desktop, request.param)


@pytest.mark.parametrize("shown", LISTS, indirect=True)
def test_rows_are_copied_under_their_heads(shown: Shown) -> None:
    QApplication.clipboard().clear()
    shown.start()
    QTest.keyClick(shown.view, Qt.Key.Key_C, CTRL)
    heads, *rows = QApplication.clipboard().text().splitlines()
    assert len(heads.split("\t")) > 1
    assert rows
    assert all(len(row.split("\t")) == len(heads.split("\t")) for row in rows)


@pytest.mark.parametrize("shown", LISTS, indirect=True)
def test_the_keyboard_reaches_it(shown: Shown) -> None:
    def holds(region: Any) -> bool:
        return region is shown.view or region.isAncestorOf(shown.view)

    assert shown.view.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert shown.view.accessibleName()
    assert any(map(holds, shown.page.regions()))


@pytest.mark.parametrize("shown", FILTERED, indirect=True)
def test_letters_seek_and_nothing_found_is_told_with_a_way_back(shown: Shown, qtbot: QtBot) -> None:
    field, empty = shown.part(shown.listed.field), shown.part(shown.listed.empty)
    shown.start()
    QTest.keyClicks(shown.view, "zq")
    assert field.text() == "zq"
    qtbot.waitUntil(empty.isVisible)
    assert "khớp" in empty._label.text()
    empty.button.click()
    qtbot.waitUntil(lambda: shown.view.isVisible() and shown.view.model().rowCount() > 0)
    assert field.text() == ""
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    assert shown.view.hasFocus()


@pytest.mark.parametrize("shown", BY_HEADS, indirect=True)
def test_heads_sort_up_down_and_back(shown: Shown) -> None:
    before = shown.words()
    shown.start()
    orders = []
    for _ in range(3):
        QTest.keyClick(shown.view, Qt.Key.Key_F4)
        orders.append(shown.words())
    assert before
    assert all(sorted(order) == sorted(before) for order in orders)
    assert orders[2] == before


@pytest.mark.parametrize("shown", DRAWN, indirect=True)
def test_drawn_widths_are_kept(shown: Shown) -> None:
    head = shown.view.header() if hasattr(shown.view, "header") else shown.view.horizontalHeader()
    at = next(
        column
        for column in range(head.count())
        if head.sectionResizeMode(column) is head.ResizeMode.Interactive
        and not head.isSectionHidden(column)
    )
    width = head.sectionSize(at) + 24
    head.resizeSection(at, width)
    assert width in map(int, shown.settings.value(shown.listed.widths))
