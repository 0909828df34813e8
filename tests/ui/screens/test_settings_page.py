"""Cài đặt on a small store: fields stored at once, look, history opened and taken back, bin."""

from typing import Any

import pytest
from PySide6.QtCore import Qt

from kehoach_desktop.ui.screens.settings import make_screen
from kehoach_desktop.ui.screens.settings.history_rows import ActionRow, MoreRow, UndoRow
from kehoach_desktop.ui.theme import Scheme


@pytest.fixture
def page(desk, expose):
    return expose(make_screen(desk.context).factory())


def actions(page: Any) -> list[ActionRow]:
    return [row for row in page.history.list.rows() if isinstance(row, ActionRow)]


def press(page: Any, row: Any) -> None:
    view = page.history.list
    view.clicked.emit(view.model().index(list(view.rows()).index(row), 0))


def test_a_field_is_stored_once_at_enter_and_named_in_the_toast(page, desk, qtbot):
    field = page.office.fields["place"]
    assert field.text() == "Tân Sơn"
    field.setText("Tân Thành")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field.editingFinished.emit()
    assert desk.sample.services.office.place() == "Tân Thành"
    assert desk.said == [("Sửa địa danh", True)]
    desk.undo()
    assert field.text() == "Tân Sơn"


def test_esc_gives_the_stored_text_back(page, desk, qtbot):
    field = page.office.fields["name"]
    field.setText("ĐẢNG ỦY XÃ")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    field.editingFinished.emit()
    assert field.text() == "ĐẢNG ỦY PHƯỜNG TÂN SƠN"
    assert desk.said == []


def test_another_body_and_signer_are_added_and_edited_alone(page, desk):
    section, office = page.office, desk.sample.services.office
    section.body_added.emit()
    for key, text in (("name", "VĂN PHÒNG"), ("code", "VPĐU")):
        section.fields[key].setText(text)
        section.fields[key].editingFinished.emit()
    section.signer_added.emit()
    section.fields["position"].setText("CHÁNH VĂN PHÒNG")
    section.fields["position"].editingFinished.emit()
    assert [(body.name, body.code) for body in office.bodies()] == [
        ("ĐẢNG ỦY PHƯỜNG TÂN SƠN", "ĐU"),
        ("VĂN PHÒNG", "VPĐU"),
    ]
    assert office.signers()[-1].position == "CHÁNH VĂN PHÒNG"
    section.bodies.activated.emit(0)
    assert section.fields["code"].text() == "ĐU"
    section.choices["signer_id"].activated.emit(section.choices["signer_id"].count() - 1)
    assert office.bodies()[0].signer_id == office.signers()[-1].id
    assert section.choices["signer_id"].currentText() == "CHÁNH VĂN PHÒNG"
    section.choices["family"].activated.emit(1)
    assert office.bodies()[0].end_mark == "./."


def test_the_signer_and_the_archive_line_go_to_their_records(page, desk):
    for key, text in (("signer", "Trần Văn Bình"), ("archive_line", "Lưu VPĐU")):
        page.office.fields[key].setText(text)
        page.office.fields[key].editingFinished.emit()
    office = desk.sample.services.office
    assert office.signers()[0].name == "Trần Văn Bình"
    assert office.bodies()[0].archive_line == "Lưu VPĐU"


def test_scheme_and_zoom_hold_at_once(page, desk):
    page.look.scheme_chosen.emit(Scheme.DARK)
    assert desk.theme.dark
    page.look.larger.click()
    assert desk.theme.zoom == pytest.approx(1.1)
    assert page.look.percent.text() == "110 %"
    page.look.usual.click()
    assert desk.theme.zoom == 1.0
    assert page.look.usual.isHidden()


def test_an_opened_action_shows_before_and_after_in_words(page, desk):
    desk.bus.changed.emit(desk.sample.services.office.set_place("Tân Thành"))
    newest = actions(page)[0]
    assert newest.entry.label == "Sửa địa danh"
    press(page, newest)
    words = [row.words for row in page.history.list.rows()]
    assert any("Tân Sơn → Tân Thành" in one for one in words)
    press(page, actions(page)[0])
    assert not any("→" in row.words for row in page.history.list.rows())


def test_undo_down_to_an_action_counts_its_steps_and_is_said_once(page, desk):
    office = desk.sample.services.office
    for place in ("Một", "Hai", "Ba"):
        desk.bus.changed.emit(office.set_place(place))
    press(page, actions(page)[1])
    offer = next(row for row in page.history.list.rows() if isinstance(row, UndoRow))
    assert offer.words == "Hoàn tác đến đây (2 việc)"
    press(page, offer)
    assert office.place() == "Một"
    assert desk.said == [("Đã hoàn tác 2 việc", False)]
    assert [row.entry.undone for row in actions(page)[:5]] == [False, False, True, True, False]


def test_what_undo_cannot_reach_has_no_offer(page, desk):
    desk.sample.services.store.history.settle()
    press(page, actions(page)[0])
    assert not any(isinstance(row, UndoRow) for row in page.history.list.rows())


def test_older_actions_are_read_on_demand_and_found_by_words(page, desk, qtbot):
    office = desk.sample.services.office
    for number in range(40):
        office.set_place(f"Nơi {number}")
    page.visited.emit()
    assert len(actions(page)) == 30
    press(page, next(row for row in page.history.list.rows() if isinstance(row, MoreRow)))
    assert len(actions(page)) > 40
    with qtbot.waitSignal(page.history.sought):
        page.history.search.setText("khai báo")
    assert [row.entry.label for row in actions(page)] == ["Khai báo cơ quan"]
    with qtbot.waitSignal(page.history.sought):
        page.history.search.setText("không có gì như thế")
    assert page.history.nothing._label.text() == "Không có việc nào khớp bộ lọc."


def test_the_bin_gives_a_deleted_document_back(page, desk):
    plans = desk.sample.services.plans
    desk.bus.changed.emit(plans.delete_document(desk.sample.document_id))
    assert plans.summaries() == []
    assert page.bin.table.model().rowCount() == 1
    page.bin.take_back.click()
    assert [one.document.id for one in plans.summaries()] == [desk.sample.document_id]
    assert page.bin.list.empty.isVisible()


def test_the_index_follows_the_scroll_and_leads_to_the_parts(page):
    page.index.opened.emit("check")
    assert page.check.visibleRegion().boundingRect().height() > 0
    page.sections.verticalScrollBar().setValue(0)
    assert page.index.currentIndex().data() == "Cơ quan"


def test_where_narrow_the_index_comes_first_and_esc_returns_to_it(page, qtbot):
    page.resize(858, 433)
    assert page.index.isVisible()
    assert not page.sections.isVisible()
    page.index.opened.emit("history")
    assert page.header.title.text() == "Cài đặt › Lịch sử"
    assert page.history.isVisible()
    assert not page.office.isVisible()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.index.isVisible()


def test_a_store_in_memory_refuses_backups_in_words(page, desk, messages):
    page.backup_button.click()
    assert len(messages.warnings) == 1
    assert "sao lưu" in messages.warnings[0]
