from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QSettings, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.errors import FileBusyError
from kehoach_desktop.ui.bus import Bus
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.preview.print_sheet import PrintSheet
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from tests.ui.preview.conftest import FakePages, paper


class FakePrinting(FakePages):
    def __init__(self) -> None:
        super().__init__()
        self.error: Exception | None = None

    def save(self, path: Path, data: bytes) -> None:
        if self.error is not None:
            raise self.error
        path.write_bytes(data)


@pytest.fixture
def world(qtbot, theme, messages, tmp_path):
    owner = QWidget()
    qtbot.addWidget(owner)
    said: list[str] = []

    def say(sentence: str, *, can_undo: bool = True) -> None:
        said.append(sentence)

    printing = FakePrinting()
    settings = QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)
    services: Any = SimpleNamespace(printing=printing)
    context = Context(
        theme, lambda: services, Bus(owner), messages, say, lambda _name: ScreenPage(), settings
    )
    busy = BusyLine(theme)
    qtbot.addWidget(busy)
    printer = Printer(context, owner, busy)
    printer.ask_path = lambda _owner, name: tmp_path / name
    return SimpleNamespace(
        printer=printer, printing=printing, said=said, messages=messages, owner=owner, busy=busy
    )


def make() -> bytes:
    return paper().pdf


def test_a_paper_is_written_where_the_clerk_says_and_told(qtbot, world, tmp_path):
    world.printer.save(make, "45-KH-ĐU.pdf")
    qtbot.waitUntil(lambda: bool(world.said))
    assert (tmp_path / "45-KH-ĐU.pdf").read_bytes() == paper().pdf
    assert "45-KH-ĐU.pdf" in world.said[0]
    assert not world.busy.busy


def test_thinking_better_of_it_writes_nothing(world, tmp_path):
    world.printer.ask_path = lambda _owner, _name: None
    world.printer.save(make, "a.pdf")
    assert not world.busy.busy


def test_a_busy_file_is_told_in_one_sentence(qtbot, world):
    world.printing.error = FileBusyError("a.docx")
    world.printer.save(make, "a.docx")
    qtbot.waitUntil(lambda: bool(world.messages.warnings))
    assert "Số liệu vẫn nguyên" in world.messages.warnings[0]
    assert not world.busy.busy


def test_the_pdf_opens_in_the_systems_viewer(qtbot, world, monkeypatch):
    opened: list[QUrl] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    world.printer.open_pdf(make, "xem-thu.pdf")
    qtbot.waitUntil(lambda: bool(opened))
    path = Path(opened[0].toLocalFile())
    assert path.read_bytes() == paper().pdf
    path.unlink()


def test_the_sheet_shows_the_pages_and_prints_them(qtbot, world, tmp_path):
    device = QPrinter(QPrinter.PrinterMode.HighResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "paper.pdf"))
    asked = []

    def ask(_owner: QWidget, count: int, two_sided: bool) -> QPrinter:  # noqa: FBT001
        asked.append((count, two_sided))
        return device

    world.printer.ask_printer = ask
    world.printer.preview(make, "a.pdf")
    sheet = world.owner.findChild(PrintSheet)
    assert not sheet.print_button.isEnabled()
    qtbot.waitUntil(sheet.print_button.isEnabled)
    sheet.print_button.click()
    qtbot.waitUntil(lambda: bool(world.said), timeout=20_000)
    assert asked == [(3, False)]
    assert world.said == ["Đã gửi 3 trang tới máy in."]
    assert (tmp_path / "paper.pdf").stat().st_size > 0


def test_the_sheet_offers_the_other_ways(qtbot, world, tmp_path):
    world.printer.preview(partial(make), "b.pdf")
    sheet = world.owner.findChild(PrintSheet)
    sheet.save_wanted.emit()
    qtbot.waitUntil((tmp_path / "b.pdf").exists)
    qtbot.waitUntil(lambda: not world.busy.busy)
    sheet.close()


def test_two_sided_paper_is_the_one_that_is_shown_and_written(qtbot, world, tmp_path):
    world.printer.preview(make, "c.pdf", lambda: paper("mirrored").pdf)
    sheet = world.owner.findChild(PrintSheet)
    qtbot.waitUntil(sheet.print_button.isEnabled)
    sheet.two_sided.setChecked(True)
    qtbot.waitUntil(lambda: world.printing.drawn[-1][0] == paper("mirrored").pdf)
    sheet.save_wanted.emit()
    qtbot.waitUntil((tmp_path / "c.pdf").exists)
    assert (tmp_path / "c.pdf").read_bytes() == paper("mirrored").pdf
    qtbot.waitUntil(lambda: not world.busy.busy)
    sheet.close()
