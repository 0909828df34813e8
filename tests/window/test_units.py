"""Danh mục through the real window, by keys alone: add, rename, alias, paste, merge, undo."""

from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.core.unit_list import UnitColumn
from kehoach_desktop.services.unit_names import KIND, question_text
from kehoach_desktop.ui.palette.commands import commands
from kehoach_desktop.ui.screens.units.add_popup import AddPopup
from kehoach_desktop.ui.widgets.unit_popup import UnitPopup
from tests import build
from tests.window.conftest import type_text

KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desktop(desk: Any) -> Desktop:
    build.keep_plan(desk.store.parent)
    opened: Desktop = desk.open()
    opened.window.resize(1366, 768)
    return opened


@pytest.fixture
def page(desktop: Desktop, qtbot: Any) -> Any:
    shown: Any = desktop.window.go("units")
    qtbot.waitUntil(shown.view.hasFocus)
    return shown


def names(desktop: Desktop) -> list[str]:
    return [unit.name for unit in desktop.context.services.units.all()]


def unit(desktop: Desktop, name: str) -> Any:
    return next(one for one in desktop.context.services.units.all() if one.name == name)


def go_to(page: Any, desktop: Desktop, name: str, column: int = UnitColumn.NAME) -> None:
    assert page.view.go_to(unit(desktop, name).id, column)


def press(qtbot: Any, key: Qt.Key, modifiers: Any = Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifiers)


def add(page: Any, qtbot: Any, name: str) -> None:
    press(qtbot, KEY.Key_Insert)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.findChildren(AddPopup)))
    popup = next(one for one in page.findChildren(AddPopup) if one.isVisible())
    type_text(popup.field, name)
    qtbot.keyClick(popup.field, KEY.Key_Return)
    page.window().activateWindow()
    qtbot.waitUntil(page.view.hasFocus)


def test_a_unit_is_added_renamed_in_its_cell_and_taken_back(desktop, page, qtbot):
    add(page, qtbot, "Trường Tiểu học số 2")
    assert unit(desktop, "Trường Tiểu học số 2").section == "Trường học"
    assert page.form.unit.name == "Trường Tiểu học số 2"
    assert page.view.hasFocus()
    press(qtbot, KEY.Key_F2)
    editor = page.view.viewport().findChild(QLineEdit)
    editor.clear()
    type_text(editor, "Trường Tiểu học Hòa Bình")
    qtbot.keyClick(editor, KEY.Key_Return)
    qtbot.waitUntil(lambda: "Trường Tiểu học Hòa Bình" in names(desktop))
    assert page.old_name.text().startswith("Giữ “Trường Tiểu học số 2” làm tên gọi khác")
    page.old_name.buttons[0].click()
    assert unit(desktop, "Trường Tiểu học Hòa Bình").aliases == ("Trường Tiểu học số 2",)
    assert page.old_name.isHidden()
    for _ in range(3):
        qtbot.keyClick(page.view, KEY.Key_Z, CTRL)
    assert not [name for name in names(desktop) if "Tiểu học" in name]


def test_the_form_stores_while_leaving_and_esc_gives_back(desktop, page, qtbot):
    go_to(page, desktop, "UBND phường")
    press(qtbot, KEY.Key_F6)
    qtbot.waitUntil(page.form.texts["name"].hasFocus)
    contact = page.form.texts["contact"]
    type_text(contact, "Ông Minh")
    qtbot.keyClick(contact, KEY.Key_Tab)
    assert unit(desktop, "UBND phường").contact == "Ông Minh"
    type_text(page.form.aliases.field, "Ủy ban phường")
    qtbot.keyClick(page.form.aliases.field, KEY.Key_Return)
    assert unit(desktop, "UBND phường").aliases == ("Ủy ban phường",)
    assert list(page.form.aliases.chips) == ["Ủy ban phường"]
    chip = page.form.aliases.chips["Ủy ban phường"]
    chip.setFocus()
    qtbot.keyClick(chip, KEY.Key_Space)
    assert unit(desktop, "UBND phường").aliases == ()


def test_a_wrong_day_is_said_in_place_and_the_old_one_stays(desktop, page, qtbot, messages):
    go_to(page, desktop, "Chi bộ Tổ dân phố 1")
    day = page.form.texts["meeting_day"]
    type_text(day, "45")
    qtbot.keyClick(day, KEY.Key_Return)
    assert "từ 1 đến 31" in page.trouble.text()
    assert page.trouble.isVisible()
    assert messages.warnings == []
    assert unit(desktop, "Chi bộ Tổ dân phố 1").meeting_day is None


def test_ctrl_arrows_move_a_unit_under_its_heading(desktop, page, qtbot):
    go_to(page, desktop, "Chi bộ Tổ dân phố 1")
    press(qtbot, KEY.Key_Down, CTRL)
    assert names(desktop)[:2] == ["Chi bộ Tổ dân phố 2", "Chi bộ Tổ dân phố 1"]
    assert page.form.unit.name == "Chi bộ Tổ dân phố 1"
    press(qtbot, KEY.Key_Z, CTRL)
    assert names(desktop)[0] == "Chi bộ Tổ dân phố 1"


def test_a_row_let_go_under_another_heading_moves_there(desktop, page):
    key, target = unit(desktop, "Hội CCB phường").id, unit(desktop, "Chi bộ Tổ dân phố 2").id
    place = page.view.visualRect(page.view.rows.index_of(target))
    page.view.drop_at(key, QPoint(place.center().x(), place.bottom() - 2))
    assert names(desktop).index("Hội CCB phường") == 2
    assert unit(desktop, "Hội CCB phường").section == "Các chi bộ trực thuộc"


def test_a_table_on_the_clipboard_is_looked_at_and_added_in_one_step(desktop, page, qtbot):
    before = names(desktop)
    QApplication.clipboard().setText(
        "Tên đơn vị\tNgày họp\tNhóm\nChi bộ Tổ dân phố 3\t\t\nChi bộ Tổ dân phố 4\t5\tCác chi bộ"
    )
    press(qtbot, KEY.Key_V, CTRL)
    qtbot.waitUntil(page.pasting.field.hasFocus)
    assert page.pasting.summary.text() == "Sẽ thêm 1 đơn vị, 1 đã có, để nguyên."
    assert not page.add_button.isVisible()
    press(qtbot, KEY.Key_Escape)
    assert page.view.isVisible()
    assert names(desktop) == before
    page.view.setFocus()
    press(qtbot, KEY.Key_V, CTRL)
    page.pasting.agree.setFocus()
    press(qtbot, KEY.Key_Space)
    assert unit(desktop, "Chi bộ Tổ dân phố 4").meeting_day == 5
    assert desktop.window.toast.text() == "Dán 1 đơn vị"
    press(qtbot, KEY.Key_Z, CTRL)
    assert names(desktop) == before


def test_two_units_become_one_after_a_look_and_undo_parts_them(desktop, page, qtbot):
    go_to(page, desktop, "Chi bộ Tổ dân phố 1")
    press(qtbot, KEY.Key_Down, SHIFT)
    assert page.merging.title.text() == "2 đơn vị đang chọn"
    page.merging.begin.setFocus()
    press(qtbot, KEY.Key_Space)
    assert "1 việc cả hai đều có" in page.merging.words.text()
    assert not page.add_button.isVisible()
    page.merging.agree.setFocus()
    press(qtbot, KEY.Key_Space)
    assert "Chi bộ Tổ dân phố 2" not in names(desktop)
    assert page.form.unit.aliases == ("Chi bộ Tổ dân phố 2",)
    assert page.view.hasFocus()
    press(qtbot, KEY.Key_Z, CTRL)
    assert "Chi bộ Tổ dân phố 2" in names(desktop)


def test_a_used_unit_is_switched_off_and_an_unused_one_deleted(desktop, page, qtbot):
    go_to(page, desktop, "UBND phường")
    press(qtbot, KEY.Key_Delete)
    assert "không xóa được" in page.trouble.text()
    page.trouble.button.click()
    assert not unit(desktop, "UBND phường").active
    assert page.trouble.isHidden()
    add(page, qtbot, "Hội Sinh vật cảnh")
    press(qtbot, KEY.Key_Delete)
    assert "Hội Sinh vật cảnh" not in names(desktop)


def test_a_unit_ticked_into_a_group_is_offered_its_lines(desktop, page, qtbot):
    add(page, qtbot, "Chi bộ Tổ dân phố 4")
    key = unit(desktop, "Chi bộ Tổ dân phố 4").id
    page.form.groups.setFocus()
    press(qtbot, KEY.Key_Space)
    question = "Giao 1 việc của nhóm “Các chi bộ” cho Chi bộ Tổ dân phố 4?"
    assert page.offer.text() == question
    lines = desktop.context.services.assignments
    campaign = desktop.context.services.campaigns.current().id
    assert lines.of_unit(key, campaign) == []
    page.offer.buttons[0].click()
    assert len(lines.of_unit(key, campaign)) == 1
    assert page.offer.isHidden()


def test_names_that_wait_are_on_top_and_remembered(desktop, page, qtbot):
    services = desktop.context.services
    with services.store.transaction("Nhập") as action:
        document = services.plans.summaries()[0].document.id
        for name in ("Hội cựu binh", "Cả hệ thống"):
            services.store.questions.add(OpenQuestion(0, document, KIND, question_text(name)))
    desktop.context.bus.changed.emit(action.change())
    first = page.unknown.lines[0]
    assert first.text() == "“Hội cựu binh” chưa có trong danh mục."
    first.buttons[0].click()
    popup = page.findChild(UnitPopup)
    type_text(popup.search, "hoi ccb")
    qtbot.keyClick(popup.search, KEY.Key_Return)
    assert unit(desktop, "Hội CCB phường").aliases == ("Hội cựu binh",)
    assert page.unknown.lines[0].text() == "“Cả hệ thống” chưa có trong danh mục."
    page.unknown.lines[0].buttons[2].click()
    assert page.unknown.isHidden()


def test_where_narrow_the_form_is_a_page_of_its_own(desktop, page, qtbot):
    desktop.window.resize(910, 433)
    qtbot.waitUntil(lambda: not page.form.isVisible())
    go_to(page, desktop, "UBND phường")
    press(qtbot, KEY.Key_Return)
    assert page.form.isVisible()
    assert not page.view.isVisible()
    assert page.header.title.text() == "UBND phường"
    press(qtbot, KEY.Key_Escape)
    assert page.view.isVisible()
    assert page.view.hasFocus()


def test_rows_sort_by_a_head_and_copy_to_excel(desktop, page, qtbot):
    page.view.horizontalHeader().sectionClicked.emit(UnitColumn.NAME)
    page.view.horizontalHeader().sectionClicked.emit(UnitColumn.NAME)
    first = page.view.rows.row_at(page.view.rows.index(1, 0))
    assert first.unit.name == "Chi bộ Tổ dân phố 3"
    page.view.go_to(first.unit.id)
    press(qtbot, KEY.Key_Down, CTRL)
    assert desktop.window.toast.text().startswith("Danh sách đang xếp theo cột")
    page.view.horizontalHeader().sectionClicked.emit(UnitColumn.NAME)
    assert page.view.rows.row_at(page.view.rows.index(1, 0)).unit.name == "Chi bộ Tổ dân phố 1"
    press(qtbot, KEY.Key_C, CTRL)
    heads, row = QApplication.clipboard().text().splitlines()
    assert heads.split("\t")[:2] == ["Đơn vị", "Tên ngắn"]
    assert row.startswith("Chi bộ Tổ dân phố 3\t")


def test_typing_in_the_list_seeks_and_an_empty_store_offers_the_sample(desk, qtbot):
    services = build.services(desk.store)
    services.office.set_up("A", "B", "C")
    services.close()
    desktop = desk.open()
    page = desktop.window.go("units")
    assert page.empty.isVisible()
    page.empty_sample.click()
    assert page.view.isVisible()
    assert len(names(desktop)) > 30
    page.view.setFocus()
    type_text(page.view, "me")
    assert page.words.text() == "me"
    page.words.setText("mặt trận")
    assert page.view.rows.row_at(page.view.rows.index(1, 0)).unit.label == "Ủy ban MTTQ phường"
    page.words.setText("không có gì")
    assert page.empty.isVisible()
    page.empty.button.click()
    assert page.words.text() == ""
    assert page.view.isVisible()


def test_column_widths_are_kept_and_the_palette_finds_the_screen(desk, desktop, page, qtbot):
    page.view.horizontalHeader().resizeSection(UnitColumn.CONTACT, 260)
    desk.close(desktop)
    again = desk.open()
    again.window.resize(1366, 768)
    shown: Any = again.window.go("units")
    assert shown.view.columnWidth(UnitColumn.CONTACT) == 260
    titles = [one.title for one in commands(again.window, again.context)]
    assert "Danh mục đơn vị" in titles
