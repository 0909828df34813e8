import pytest
from PySide6.QtCore import QObject
from PySide6.QtPrintSupport import QPrinter

from kehoach_desktop.core.errors import CancelledByUserError
from kehoach_desktop.documents.pages import opened
from kehoach_desktop.ui.preview.print_run import PrintRun
from tests.ui.preview.conftest import paper


@pytest.fixture
def device(qapp, tmp_path):
    made = QPrinter(QPrinter.PrinterMode.HighResolution)
    made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    made.setOutputFileName(str(tmp_path / "out.pdf"))
    return made


def test_every_page_is_printed_and_a_wide_one_turns_the_paper(qtbot, pages, device, tmp_path):
    owner = QObject()
    run = PrintRun(pages, paper(wide="1").pdf, device, owner)
    with qtbot.waitSignal(run.finished, timeout=20_000) as told:
        run.start()
    assert told.args == [3]
    with opened((tmp_path / "out.pdf").read_bytes()) as document:
        sizes = [document[number].get_size() for number in range(len(document))]
    assert [width > height for width, height in sizes] == [False, True, False]


def test_only_the_pages_asked_for(qtbot, pages, device):
    device.setFromTo(2, 2)
    owner = QObject()
    run = PrintRun(pages, paper().pdf, device, owner)
    with qtbot.waitSignal(run.finished, timeout=20_000) as told:
        run.start()
    assert told.args == [1]
    assert [page for _, page in pages.drawn] == [1]


def test_stopping_is_told_as_such(qtbot, pages, device):
    owner = QObject()
    run = PrintRun(pages, paper().pdf, device, owner)
    with qtbot.waitSignal(run.failed, timeout=20_000) as told:
        run.start()
        run.cancel()
    assert isinstance(told.args[0], CancelledByUserError)


def test_copies_that_the_printer_cannot_make_are_printed_one_after_the_other(qtbot, pages, device):
    device.setCopyCount(2)
    device.setFromTo(1, 2)
    owner = QObject()
    run = PrintRun(pages, paper().pdf, device, owner)
    with qtbot.waitSignal(run.finished, timeout=20_000):
        run.start()
    assert [page for _, page in pages.drawn] == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("last_first", "collated", "printed"),
    [(True, True, [2, 1, 0, 2, 1, 0]), (False, False, [0, 0, 1, 1, 2, 2])],
)
def test_order_and_sorting_are_those_of_the_dialog(pages, device, last_first, collated, printed):
    device.setCopyCount(2)
    device.setCollateCopies(collated)
    if last_first:
        device.setPageOrder(QPrinter.PageOrder.LastPageFirst)
    owner = QObject()
    assert PrintRun(pages, paper().pdf, device, owner)._numbers() == printed
