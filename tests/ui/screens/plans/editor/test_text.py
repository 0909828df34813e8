"""Writing on a real store: type, see the page change, undo, leave."""

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import DocState
from kehoach_desktop.ui.unstored import Unstored
from tests.ui.screens.plans.conftest import type_keys
from tests.ui.screens.plans.desk import findings_of, make_desk


def number_of(desk, words: str) -> int:
    blocks = desk.editor.desk.text.blocks()
    return next(number for number, block in enumerate(blocks) if words in block.text)


def test_typing_changes_the_page_and_undo_takes_typing_back_first(qtbot, desk):
    page, text = desk.editor, desk.editor.desk.text
    before = page.preview.view.drawn.paper.pdf
    page.desk.go_to_block(number_of(desk, "hoạt động kỷ niệm"))
    with qtbot.waitSignal(page.preview.drawn):
        type_keys(text, " Thêm")
    assert page.preview.view.drawn.paper.pdf != before
    assert not desk.sample.content.blocks[1].text.endswith("Thêm")
    assert page.undo_here()
    assert not page.undo_here()
    assert text.blocks()[1].text == "Tổ chức các hoạt động kỷ niệm."


def test_enter_stores_and_then_the_stores_undo_gives_the_text_back(qtbot, desk):
    page, text = desk.editor, desk.editor.desk.text
    page.desk.go_to_block(1)
    type_keys(text, " Thêm")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    assert desk.sample.content.blocks[1].text.endswith("Thêm")
    assert not page.undo_here()
    desk.store_undo()
    assert text.blocks()[1].text == "Tổ chức các hoạt động kỷ niệm."
    assert len(text.blocks()) == len(desk.sample.content.blocks)


def test_a_pause_stores(qtbot, desk):
    desk.editor.desk.go_to_block(1)
    desk.editor.desk.text._pause.setInterval(10)
    type_keys(desk.editor.desk.text, "!")
    qtbot.waitUntil(lambda: desk.sample.content.blocks[1].text.endswith("!"))


def test_leaving_the_screen_stores(desk):
    desk.editor.desk.go_to_block(1)
    type_keys(desk.editor.desk.text, "!")
    desk.editor.hide()
    assert desk.sample.content.blocks[1].text.endswith("!")


def test_opening_and_leaving_writes_nothing(desk):
    label = desk.sample.services.undo.undo_label()
    desk.editor.hide()
    desk.editor.show()
    assert desk.sample.services.undo.undo_label() == label


def test_ctrl_enter_puts_a_new_activity_after_the_caret_and_the_caret_into_it(qtbot, desk):
    page = desk.editor
    page.desk.go_to_block(1)
    qtbot.keyClick(page.desk.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert len(desk.sample.content.activities) == 3
    assert page.desk.text.textCursor().blockNumber() == 2
    type_keys(page.desk.text, "Treo cờ")
    page.hide()
    assert desk.sample.content.blocks[2].text == "Treo cờ"
    assert any("Mục I.2 chưa rõ" in finding.text for finding in findings_of(page))


def test_an_issued_plan_cannot_be_written_in(desk):
    services = desk.sample.services
    change = services.plans.set_field(desk.sample.document_id, "state", DocState.ISSUED)
    desk.context.bus.changed.emit(change)
    assert desk.editor.notice.text().startswith("Đã ban hành")
    assert desk.editor.desk.text.isReadOnly()
    assert not desk.editor.desk.general.isEnabled()


def test_a_plan_from_the_command_line_says_that_nobody_has_looked_through_it(desk, qtbot):
    services = desk.sample.services
    change = services.plans.set_field(desk.sample.document_id, "reviewed", value=False)
    desk.context.bus.changed.emit(change)
    assert "chưa ai xem lại" in desk.editor.notice.text()
    assert not desk.editor.desk.text.isReadOnly()
    desk.editor.notice.button.click()
    assert desk.sample.content.document.reviewed
    assert desk.editor.notice.text() == ""


def test_the_page_shows_where_the_caret_is_and_a_click_goes_back(qtbot, desk):
    page = desk.editor
    page.activateWindow()
    page.desk.go_to_block(1)
    qtbot.waitUntil(lambda: page.preview.view._strip is not None)
    places = page.preview.view.drawn.paper.places
    target = next(place for place in places if place.source == 4)
    page.preview.clicked.emit(target.page, (target.top + target.bottom) / 2)
    assert page.desk.text.textCursor().blockNumber() == 3


def test_news_from_elsewhere_show_at_once_and_a_deleted_plan_leads_to_the_list(desk):
    services = desk.sample.services
    blocks = [Block(BlockKind.H1, (Run("MỚI"),))]
    desk.context.bus.changed.emit(services.plans.save_blocks(desk.sample.document_id, blocks))
    assert [block.text for block in desk.editor.desk.text.blocks()] == ["MỚI"]
    desk.context.bus.changed.emit(services.plans.delete_document(desk.sample.document_id))
    assert desk.went[-1] == "plans"


def test_going_elsewhere(desk):
    page = desk.editor
    page.desk.closing.recipients_wanted.emit()
    assert desk.other.asked == [desk.sample.document_id]
    page.header.back.click()
    assert desk.went[-1] == "plans"


def test_another_plan_opens_after_the_one_that_was_open_is_deleted_elsewhere(desk):
    services = desk.sample.services
    other = services.plans.new_plan(None).new_id
    desk.editor.hide()
    desk.context.bus.changed.emit(services.plans.delete_document(desk.sample.document_id))
    desk.editor.show()
    desk.editor.open_record(other)
    assert desk.went[-1] != "plans"
    assert desk.editor.desk.text.blocks()[0].text == "MỤC ĐÍCH, YÊU CẦU"


def test_widths_are_told_at_100_percent_and_follow_the_zoom(desk, theme):
    page = desk.editor
    theme.set_zoom(1.1)
    assert page.panes.sizes()[0] == pytest.approx(196 * 1.1, abs=8)
    theme.set_zoom(1.0)
    assert page.panes.sizes()[0] == pytest.approx(196, abs=8)


def test_composed_letters_survive_a_change_from_elsewhere(desk):
    from PySide6.QtGui import QInputMethodEvent
    from PySide6.QtWidgets import QApplication

    page = desk.editor
    page.desk.go_to_block(1)
    QApplication.sendEvent(page.desk.text, QInputMethodEvent("việ", []))
    change = desk.sample.services.plans.set_field(desk.sample.document_id, "place", "Dĩnh Kế")
    desk.context.bus.changed.emit(change)
    assert page.desk.text.is_composing
    assert page.desk.general.fields["place"].text() == "Dĩnh Kế"


def test_another_look_leaves_caret_and_page_where_they_are(desk):
    text = desk.editor.desk.text
    entered: list[int] = []
    desk.editor.desk.go_to_block(1)
    text.block_entered.connect(entered.append)
    desk.context.theme.set_zoom(1.1)
    assert (entered, text.textCursor().blockNumber()) == ([], 1)


def test_a_signature_of_two_rows_is_typed_in_one_field(desk):
    closing, general = desk.editor.desk.closing, desk.editor.desk.general
    for field, words in (
        (closing.fields["authority"], "TM. ỦY BAN NHÂN DÂN"),
        (closing.fields["position"], "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"),
        (general.fields["issuer"], "ỦY BAN NHÂN DÂN / PHƯỜNG TÂN SƠN"),
    ):
        field.field.setText(words)
        field.field.editingFinished.emit()
        assert field.text() == words
    document = desk.sample.content.document
    assert document.signer.position == "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH"
    assert document.issuer == "ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN SƠN"
    lines = desk.sample.services.printing.plan_lines(desk.sample.content)
    assert {"KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "PHƯỜNG TÂN SƠN"} <= set(lines)


def test_the_assignment_appendix_is_put_in_by_a_button_and_printed(desk):
    page, sample = desk.editor, desk.sample
    page.desk.text.put_caret(1, 3)
    menu = page.desk.foot.open_insertions()
    (action,) = [one for one in menu.actions() if one.text() == "Phụ lục phân công nhiệm vụ"]
    action.trigger()
    menu.close()
    kinds = [block.kind for block in sample.content.blocks]
    assert kinds.index(BlockKind.APPENDIX) >= len(kinds) - 2
    assert "Xem truyền hình trực tiếp" in "\n".join(
        sample.services.printing.plan_lines(sample.content)[-12:]
    )


def test_a_plan_that_is_only_opened_leaves_nothing_unstored(
    qtbot, theme, messages, tmp_path, monkeypatch
):
    made = make_desk(theme, messages, tmp_path)
    keeper = Unstored(made.editor, lambda: ("plan", made.sample.document_id))
    qtbot.addWidget(made.editor)
    made.editor.resize(1314, 697)
    made.editor.show()
    noted: list[object] = []
    monkeypatch.setattr(keeper, "note", noted.append)
    made.editor.open_record(made.sample.document_id)
    made.editor.resize(1000, 697)
    qtbot.wait(10)
    assert noted == []
    assert not made.editor.desk.text.has_edits
    made.sample.services.close()
