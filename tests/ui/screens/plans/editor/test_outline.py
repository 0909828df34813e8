"""Outline and check beside the text: going to a part, to what is still missing."""

from dataclasses import replace

from PySide6.QtCore import Qt

from tests.ui.screens.plans.desk import findings_of


def test_the_outline_goes_to_its_part_and_the_caret_marks_it(desk):
    page = desk.editor
    entry = page.outline.entries()[3]
    assert entry.title == "II- Tổ chức thực hiện"
    page.outline.part_chosen.emit(entry)
    assert page.desk.text.textCursor().blockNumber() == entry.block_index
    assert page.outline.current == 3


def test_a_finding_goes_to_its_activity(desk):
    page = desk.editor
    finding = next(one for one in findings_of(page) if "chủ trì" in one.text)
    page.show_finding(finding)
    assert page.desk.text.textCursor().blockNumber() == finding.block_index


def test_narrow_windows_fold_the_page_then_the_outline(qtbot, desk):
    page = desk.editor
    page.resize(1000, 600)
    assert not page.preview.isVisible()
    assert page.header.page.isVisible()
    page.read_page(show=True)
    assert page.preview.isVisible()
    assert not page.desk.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.desk.isVisible()
    page.resize(840, 400)
    assert not page.outline.isVisible()
    assert page.header.part.isVisible()


def test_f7_goes_from_finding_to_finding_and_ctrl_page_keys_from_part_to_part(qtbot, desk):
    text = desk.editor.desk.text
    desk.editor.desk.go_to_block(0)
    qtbot.keyClick(text, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    assert desk.editor.outline.current == 3
    qtbot.keyClick(text, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    assert desk.editor.outline.current == 2
    led = next(one for one in findings_of(desk.editor) if one.block_index is not None)
    first = findings_of(desk.editor).index(led)
    for _ in range(first + 1):
        qtbot.keyClick(text, Qt.Key.Key_F7)
    assert text.textCursor().blockNumber() == led.block_index


def test_a_plan_without_activities_says_how_to_begin(desk):
    assert desk.editor.desk.empty.isHidden()
    key = desk.sample.services.plans.new_plan().new_id
    desk.editor.open_record(key)
    assert not desk.editor.desk.empty.isHidden()


def test_the_findings_have_the_room_they_need_after_the_window_grew(qtbot, desk):
    page, check = desk.editor, desk.editor.outline.check
    page.resize(800, 430)
    plans, key = desk.sample.services.plans, desk.sample.document_id
    desk.context.bus.changed.emit(plans.set_field(key, "place", ""))
    page.resize(1314, 697)
    qtbot.waitUntil(lambda: check.maximumHeight() == check.content_height())


def test_findings_and_their_cures_are_in_the_menu_where_the_outline_is_folded_away(desk):
    page = desk.editor
    page.resize(800, 430)
    menu = page.open_parts()
    ways = [action.menu() for action in menu.actions() if action.menu() is not None]
    (cure,) = [one for way in ways for one in way.actions() if one.text() == "Thêm câu báo cáo"]
    cure.trigger()
    menu.close()
    assert "báo cáo kết quả" in desk.sample.content.blocks[-1].text


def test_a_part_chosen_in_a_menu_that_the_check_overtook_is_still_gone_to(qtbot, desk):
    page = desk.editor
    entries = page.outline.entries()
    stale = [replace(one, is_open=not one.is_open) for one in entries]
    seen: list[int] = []
    page.desk.part_seen.connect(seen.append)
    for number in (0, len(stale) - 1):
        page.desk.go_to(stale[number])
        assert seen[-1] == number
