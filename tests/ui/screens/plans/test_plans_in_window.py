"""The real window: open a plan, type, see the page change, undo by the keys of the window."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.ui.frame import FramePresenter
from tests.ui.screens.plans.conftest import type_keys

KEY = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def world(in_window, desk, qtbot):
    window, context = in_window
    with qtbot.waitExposed(window):
        window.show()
    FramePresenter(window, context).start()
    window.activateWindow()
    return window, desk.sample


def test_open_type_see_store_undo_redo(qtbot, world):
    window, sample = world
    listing = window.go("plans")
    qtbot.keyClick(listing.table, KEY.Key_Return)
    page, text = window.page, window.page.desk.text
    assert window.current == "plan"
    assert window.rail.thin
    qtbot.waitUntil(lambda: page.preview.view.drawn is not None and not page.preview.live.busy)
    before = page.preview.view.drawn.paper.pdf
    page.desk.go_to_block(1)
    qtbot.waitUntil(text.hasFocus)
    with qtbot.waitSignal(page.preview.drawn):
        type_keys(text, " Mới")
    qtbot.waitUntil(lambda: page.preview.view.drawn.paper.pdf != before)
    text.commit_wanted.emit()
    assert sample.content.blocks[1].text.endswith("Mới")
    type_keys(text, " nữa")
    qtbot.keyClick(text, KEY.Key_Z, CTRL)
    assert text.blocks()[1].text.endswith("Mới")
    qtbot.keyClick(text, KEY.Key_Z, CTRL)
    assert text.blocks()[1].text == "Tổ chức các hoạt động kỷ niệm."
    assert sample.content.blocks[1].text == "Tổ chức các hoạt động kỷ niệm."
    qtbot.keyClick(text, KEY.Key_Y, CTRL)
    assert sample.content.blocks[1].text.endswith("Mới")
    assert text.blocks()[1].text.endswith("Mới")
    assert text.hasFocus()


def test_closing_the_window_stores_what_was_typed(qtbot, world):
    window, sample = world
    page = window.go("plan")
    page.open_record(sample.document_id)
    page.desk.go_to_block(1)
    type_keys(page.desk.text, "!")
    window.close()
    assert sample.content.blocks[1].text.endswith("!")


def test_alt_left_goes_back_to_the_list(qtbot, world):
    window, sample = world
    window.go("plans").open_record(sample.document_id)
    assert window.current == "plan"
    window.go_back()
    assert window.current == "plans"
