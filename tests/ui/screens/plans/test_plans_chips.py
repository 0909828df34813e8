"""Chips under the sentences: room, hits, keys; they are never text."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from kehoach_desktop.core.blocks import BlockKind as K
from kehoach_desktop.core.chips import Chip, ChipKind
from kehoach_desktop.ui.screens.plans.editor.chips import place
from kehoach_desktop.ui.screens.plans.editor.menu import text_menu
from kehoach_desktop.ui.screens.plans.editor.weights import toggle
from tests.ui.screens.plans.conftest import words

LEAD = Chip(ChipKind.LEAD, "", "Chọn đơn vị chủ trì", missing=True)
WITH = Chip(ChipKind.COORDINATE, "Phối hợp", "Hội CCB, Hội LHPN")
WHEN = Chip(ChipKind.TIME, "", "22/4 – 05/5/2024")
BLOCKS = (words(K.H1, "NỘI DUNG"), words(K.N2, "Thăm hỏi", 7), words(K.N2, "Sau đó"))
KEY = Qt.Key


@pytest.fixture
def chipped(qtbot, editor):
    editor.show_blocks(BLOCKS, {7: (LEAD, WITH, WHEN)})
    editor.show()
    editor.activateWindow()
    editor.setFocus()
    editor.put_caret(1, 3)
    return editor


def second(editor):
    return editor.document().findBlockByNumber(1)


def test_chips_stand_between_their_sentence_and_the_next_block(chipped):
    placed = chipped.chips.placed(second(chipped))
    assert [one.chip for one in placed] == [LEAD, WITH, WHEN, None]
    assert max(one.rect.bottom() for one in placed) < chipped.top_of(2)
    assert min(one.rect.top() for one in placed) > chipped.top_of(1)


def test_a_narrow_text_has_more_rows_and_the_next_block_makes_room(chipped):
    chipped.resize(280, 400)
    placed = chipped.chips.placed(second(chipped))
    assert len({one.rect.top() for one in placed if one.chip}) > 1
    assert max(one.rect.bottom() for one in placed) < chipped.top_of(2)
    assert chipped.blocks() == BLOCKS


def test_the_place_to_add_never_costs_a_row(theme):
    room = QRect(100, 0, 165, 0)
    (chip, plus) = place(theme, (WITH,), room)
    assert plus.rect.top() == chip.rect.top()
    assert not plus.rect.intersects(chip.rect)


def test_a_click_on_a_chip_asks_for_it(qtbot, chipped):
    lead = chipped.chips.placed(second(chipped))[0]
    with qtbot.waitSignal(chipped.chip_wanted) as asked:
        qtbot.mouseClick(chipped.viewport(), Qt.MouseButton.LeftButton, pos=lead.rect.center())
    assert asked.args == [7, ChipKind.LEAD, lead.rect]
    assert chipped.textCursor().blockNumber() == 1


def test_a_click_beside_the_chips_is_a_click_into_the_text(qtbot, chipped):
    asked = []
    chipped.chip_wanted.connect(lambda *args: asked.append(args))
    below = QPoint(chipped.width() - 5, chipped.top_of(2) + 4)
    qtbot.mouseClick(chipped.viewport(), Qt.MouseButton.LeftButton, pos=below)
    assert asked == []
    assert chipped.textCursor().blockNumber() == 2


def test_tab_goes_through_the_chips_enter_opens_escape_comes_back(qtbot, chipped):
    qtbot.keyClick(chipped, KEY.Key_Tab)
    qtbot.keyClick(chipped, KEY.Key_Right)
    with qtbot.waitSignal(chipped.chip_wanted) as asked:
        qtbot.keyClick(chipped, KEY.Key_Return)
    assert asked.args[1] is ChipKind.COORDINATE
    qtbot.keyClick(chipped, KEY.Key_Escape)
    assert chipped.chip_focus is None
    assert chipped.blocks() == BLOCKS


def test_a_read_only_text_asks_for_no_chip(qtbot, chipped):
    chipped.setReadOnly(True)
    asked = []
    chipped.chip_wanted.connect(lambda *args: asked.append(args))
    lead = chipped.chips.placed(second(chipped))[0]
    qtbot.mouseClick(chipped.viewport(), Qt.MouseButton.LeftButton, pos=lead.rect.center())
    assert asked == []


def test_making_room_leaves_nothing_to_store(chipped):
    chipped.resize(300, 400)
    assert not chipped.has_edits


def test_making_room_while_typing_commits_first(qtbot, chipped):
    chipped.insertPlainText("x")
    with qtbot.waitSignal(chipped.commit_wanted):
        chipped.resize(300, 400)


def test_bold_and_italic_come_from_the_menu(chipped):
    chipped.put_caret(2)
    chipped.selectAll()
    toggle(chipped, bold=True)
    assert all(run.bold for block in chipped.blocks() for run in block.runs)
    toggle(chipped, bold=False)
    toggle(chipped, bold=True)
    assert [(run.bold, run.italic) for run in chipped.blocks()[2].runs] == [(False, True)]
    assert "Đổi thành" in [action.text() for action in text_menu(chipped).actions()]


def test_the_heading_tells_how_many_activities_are_below(chipped):
    heading = chipped.document().firstBlock()
    assert chipped.numbers.activities_below(heading) == 1
    assert chipped.numbers.labels == ["I-", "1.", "2."]


def test_labels_follow_the_kinds(qtbot, chipped):
    chipped.put_caret(1, 0)
    qtbot.keyClick(chipped, KEY.Key_Tab)
    assert chipped.numbers.labels == ["I-", "1.", "1."]
