"""The editor on a real store: type, see the page change, undo; chips, forms, leaving."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.chips import ChipKind
from kehoach_desktop.core.documents import Basis, DocState, DocType, IssuingBody, Signer, Urgency
from kehoach_desktop.ui.screens.plans.writing.detail_popups import (
    EstimatePopup,
    VenuePopup,
)
from kehoach_desktop.ui.screens.plans.writing.target_popup import TargetPopup
from kehoach_desktop.ui.screens.plans.writing.time_popup import KINDS, TimePopup
from kehoach_desktop.ui.unstored import Unstored
from kehoach_desktop.ui.widgets.unit_popup import UnitPopup
from tests.ui.screens.plans.conftest import type_keys
from tests.ui.screens.plans.desk import make_desk


@pytest.fixture
def desk(qtbot, theme, messages, tmp_path):
    made = make_desk(theme, messages, tmp_path)
    page = made.editor
    qtbot.addWidget(page)
    page.resize(1314, 697)
    page.show()
    page.activateWindow()
    page.open_record(made.sample.document_id)
    qtbot.waitUntil(lambda: page.preview.view.drawn is not None and not page.preview.live.busy)
    yield made
    made.sample.services.close()


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


def findings_of(page):
    return page.outline.check.model().rows()


def ask(desk, kind: ChipKind, number: int = 2):
    activity = desk.editor.desk.text.blocks()[number].activity_id
    desk.editor.desk.text.chip_wanted.emit(activity, kind, QRect(0, 0, 10, 10))
    return activity


def test_choosing_a_lead_is_one_step_and_changes_chip_and_sentence(qtbot, desk):
    text = desk.editor.desk.text
    ask(desk, ChipKind.LEAD)
    popup = text.findChild(UnitPopup)
    assert all(not unit.is_group for unit in popup._question.units)
    popup.search.setText("ubnd")
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    planned = desk.sample.content.activities[desk.sample.activities[0]]
    assert planned.names(Role.LEAD) == ("UBND phường",)
    assert planned.names(Role.COORDINATE) == ()
    assert "UBND phường chủ trì" in text.blocks()[2].text
    desk.store_undo()
    assert "Hội CCB phường chủ trì" in text.blocks()[2].text


def test_several_units_are_ticked_before_the_popup_closes(desk):
    ask(desk, ChipKind.COORDINATE)
    popup = desk.editor.desk.text.findChild(UnitPopup)
    popup.toggle(desk.sample.units["Các chi bộ"])
    popup.toggle(desk.sample.units["UBND phường"])
    popup.close()
    planned = desk.sample.content.activities[desk.sample.activities[0]]
    assert planned.names(Role.COORDINATE) == ("Các chi bộ",)


def test_time_and_place_are_typed(desk):
    text = desk.editor.desk.text
    activity = ask(desk, ChipKind.TIME)
    time = text.findChild(TimePopup)
    time.start.field.setText("10/4/2024")
    time.end.field.setText("32/4/2024")
    time.close()
    stored = desk.sample.content.activities[activity].activity
    assert (stored.start, stored.end) == (date(2024, 4, 10), date(2024, 4, 26))
    ask(desk, ChipKind.VENUE)
    place = text.findChild(VenuePopup)
    place.words.field.setText("Hội trường UBND")
    place.close()
    assert desk.sample.content.activities[activity].activity.venue == "Hội trường UBND"
    assert any("Hội trường" in chip.text for chip in text.chips.all()[activity])


@pytest.mark.parametrize(
    ("kind", "rule", "shown"),
    [
        (DeadlineKind.STANDING, "", "Thường xuyên"),
        (DeadlineKind.ON_REQUEST, "", "Khi có yêu cầu"),
        (DeadlineKind.CELL_MEETING, "", "Kỳ sinh hoạt chi bộ"),
        (DeadlineKind.AFTER_EVENT, "20 ngày sau khi tỉnh ban hành", "20 ngày sau khi tỉnh"),
        (DeadlineKind.NONE, "", ""),
    ],
)
def test_every_kind_of_deadline_is_chosen_with_the_time(desk, kind, rule, shown):
    activity = ask(desk, ChipKind.TIME)
    time = desk.editor.desk.text.findChild(TimePopup)
    for field in (time.start, time.end):
        field.field.setText("")
    time.kind.setCurrentIndex(KINDS.index(kind))
    time.rule.field.setText(rule)
    time.close()
    assert desk.sample.content.activities[activity].activity.deadline is kind
    words = [chip.text for chip in desk.editor.desk.text.chips.all()[activity]]
    assert not shown or any(shown in word for word in words)


def test_a_day_that_clashes_is_told_before_it_is_stored(desk):
    plans = desk.sample.services.plans
    activity = desk.sample.activities[0]
    desk.context.bus.changed.emit(plans.set_activity_field(activity, "venue", "Hội trường"))
    ask(desk, ChipKind.TIME)
    time = desk.editor.desk.text.findChild(TimePopup)
    for field in (time.start, time.end):
        field.field.setText("18/4/2024")
    assert "vào ngày nghỉ (Giỗ Tổ)" in time.warning.text()
    for field in (time.end, time.start):
        field.field.setText("17/4/2024")
    assert time.warning.isHidden()
    time.close()


def test_an_hour_is_typed_with_the_day_in_one_step(desk):
    text = desk.editor.desk.text
    activity = ask(desk, ChipKind.TIME)
    before = desk.sample.services.undo.undo_label()
    time = text.findChild(TimePopup)
    for field in (time.start, time.end):
        field.field.setText("10/4/2024")
    time.clock.field.setText("8h30")
    time.close()
    assert any(chip.text == "08 giờ 30, thứ Tư 10/4/2024" for chip in text.chips.all()[activity])
    assert "hời gian: 08 giờ 30, ngày 10/4/2024" in text.blocks()[2].text
    desk.store_undo()
    assert desk.sample.services.undo.undo_label() == before


def test_escape_leaves_a_popup_without_storing(qtbot, desk):
    activity = ask(desk, ChipKind.VENUE)
    popup = desk.editor.desk.text.findChild(VenuePopup)
    popup.words.show_text("Nhà văn hóa")
    qtbot.keyClick(popup, Qt.Key.Key_Escape)
    assert desk.sample.content.activities[activity].activity.venue == ""


def test_the_forms_store_field_by_field(desk):
    general, closing = desk.editor.desk.general, desk.editor.desk.closing
    for name, text in (("number", "45"), ("day", "19/3/2024"), ("place", "Dĩnh Kế")):
        general.fields[name].field.setText(text)
        general.fields[name].field.editingFinished.emit()
    closing.fields["position"].field.setText("BÍ THƯ")
    closing.fields["position"].field.editingFinished.emit()
    document = desk.sample.content.document
    assert (document.number, document.day, document.place) == (45, date(2024, 3, 19), "Dĩnh Kế")
    assert document.signer.position == "BÍ THƯ"
    assert isinstance(document.signer, Signer)


def test_a_day_that_is_none_is_not_stored_and_said_beside_its_name(desk):
    field = desk.editor.desk.general.fields["day"]
    field.field.setText("31/2/2024")
    field.field.editingFinished.emit()
    assert desk.sample.content.document.day is None
    assert "ghi như" in field._label.text()


def test_bases_are_rows(desk):
    bases = desk.editor.desk.bases
    bases.show_bases((*bases._bases, Basis("")))
    bases._edit(0, "number", "146-KH/TU")
    assert [basis.number for basis in desk.sample.content.bases] == ["146-KH/TU"]
    bases._remove(0)
    assert desk.sample.content.bases == ()


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


def test_another_plan_opens_after_the_one_that_was_open_is_deleted_elsewhere(desk):
    services = desk.sample.services
    other = services.plans.new_plan(None).new_id
    desk.editor.hide()
    desk.context.bus.changed.emit(services.plans.delete_document(desk.sample.document_id))
    desk.editor.show()
    desk.editor.open_record(other)
    assert desk.went[-1] != "plans"
    assert desk.editor.desk.text.blocks()[0].text == "MỤC ĐÍCH, YÊU CẦU"


def test_a_new_plan_opens_where_the_first_thing_is_missing(desk):
    key = desk.sample.services.plans.new_plan(None).new_id
    desk.editor.open_record(key)
    assert desk.editor.outline.current == 0
    assert desk.editor.desk.general.fields["abstract"].field.hasFocus()


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


def test_the_form_shows_what_a_type_has_and_stores_it(desk):
    form = desk.editor.desk.general
    assert not form.addressees.isVisible()
    form.type.activated.emit(form.type.findData(DocType.LETTER))
    document = desk.sample.content.document
    assert (document.type, document.symbol) == (DocType.LETTER, "CV/ĐU")
    assert form.addressees.isVisible()
    assert not form.fields["theme"].isVisible() or document.theme
    form.addressees.changed.emit("- UBND phường\n\n- Công an phường")
    form.urgency.activated.emit(form.urgency.findData(Urgency.URGENT))
    document = desk.sample.content.document
    assert document.addressees == ("- UBND phường", "- Công an phường")
    assert document.urgency is Urgency.URGENT
    assert not form.fields["circulation"].isVisible()
    form.more.click()
    assert form.fields["circulation"].isVisible()
    assert not form.more.isVisible()


def test_another_layout_is_chosen_below_the_page(qtbot, desk):
    bar = desk.editor.preview.bar
    assert bar.layouts.currentData() == "party-2018"
    before = desk.editor.preview.view.drawn.paper.pdf
    bar.layouts.activated.emit(bar.layouts.findData("party-2026"))
    assert desk.sample.content.document.profile == "party-2026"
    assert bar.layouts.currentData() == "party-2026"
    qtbot.waitUntil(lambda: desk.editor.preview.view.drawn.paper.pdf != before)


def test_the_chip_that_has_the_keys_is_told_by_its_name(qtbot, desk):
    text = desk.editor.desk.text
    desk.editor.desk.go_to_block(2)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert text.accessibleDescription() == "Chủ trì: Hội CCB phường"
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert text.accessibleDescription() == ""


def test_a_plan_without_activities_says_how_to_begin(desk):
    assert desk.editor.desk.empty.isHidden()
    key = desk.sample.services.plans.new_plan().new_id
    desk.editor.open_record(key)
    assert not desk.editor.desk.empty.isHidden()


def test_a_target_is_typed_under_the_activity_and_stands_on_the_line_of_the_lead(qtbot, desk):
    text = desk.editor.desk.text
    activity = ask(desk, ChipKind.TARGET)
    popup = text.findChild(TargetPopup)
    type_keys(popup.target.field, "120 suất quà")
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    targets = desk.sample.services.targets.of_document(desk.sample.document_id)
    assert targets[activity] == ("120 suất quà",)
    chip = text.chips.all()[activity][-1]
    assert (chip.kind, chip.text) == (ChipKind.TARGET, "120 suất quà")
    lines = desk.sample.services.assignments.of_activity(activity)
    counting = [line.assignment.role for line in lines if line.measures]
    assert counting == [Role.LEAD]
    desk.store_undo()
    assert text.chips.all()[activity][-1].kind is not ChipKind.TARGET


def test_a_target_is_changed_and_taken_off_under_the_activity(qtbot, desk):
    text, targets = desk.editor.desk.text, desk.sample.services.targets
    activity = ask(desk, ChipKind.TARGET)
    targets.add(activity, "120 suất quà")
    for typed, left in (("150 suất quà", ("150 suất quà",)), ("", ())):
        ask(desk, ChipKind.TARGET)
        popup = [one for one in text.findChildren(TargetPopup) if one.fields][-1]
        popup.fields[0].field.clear()
        type_keys(popup.fields[0].field, typed)
        qtbot.keyClick(popup, Qt.Key.Key_Return)
        popup.fields.clear()
        assert targets.of_document(desk.sample.document_id).get(activity, ()) == left


def test_an_estimate_is_typed_in_millions_and_told_in_full(qtbot, desk):
    text = desk.editor.desk.text
    activity = ask(desk, ChipKind.ESTIMATE)
    popup = text.findChild(EstimatePopup)
    type_keys(popup.amount.field, "410 triệu")
    qtbot.keyClick(popup, Qt.Key.Key_Return)
    assert desk.sample.content.activities[activity].activity.estimate == 410_000_000
    assert text.chips.all()[activity][-1].name == "Dự toán: 410.000.000 đồng"
    ask(desk, ChipKind.ESTIMATE)
    popup = text.findChildren(EstimatePopup)[-1]
    popup.amount.field.setText("nhiều")
    popup.close()
    assert desk.sample.content.activities[activity].activity.estimate == 410_000_000


def test_the_findings_have_the_room_they_need_after_the_window_grew(qtbot, desk):
    page, check = desk.editor, desk.editor.outline.check
    page.resize(800, 430)
    plans, key = desk.sample.services.plans, desk.sample.document_id
    desk.context.bus.changed.emit(plans.set_field(key, "place", ""))
    page.resize(1314, 697)
    qtbot.waitUntil(lambda: check.maximumHeight() == check.content_height())


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


def test_body_and_signer_are_chosen_from_those_of_the_office(desk):
    office, page = desk.sample.services.office, desk.editor.desk
    assert page.general.body.parentWidget().isHidden()
    key = office.add_body(IssuingBody(0, "ĐẢNG ỦY PHƯỜNG", "VĂN PHÒNG", "VPĐU")).new_id
    change = office.add_signer(Signer("", "CHÁNH VĂN PHÒNG", "Trần Thị B"))
    desk.context.bus.changed.emit(change)
    assert not page.general.body.parentWidget().isHidden()
    page.general.body.activated.emit(page.general.body.findData(key))
    assert page.general.fields["symbol"].text() == "KH/VPĐU"
    menu = page.closing.open_signers()
    (choice,) = [one for one in menu.actions() if "Trần Thị B" in one.text()]
    choice.trigger()
    menu.close()
    assert page.closing.fields["position"].text() == "CHÁNH VĂN PHÒNG"
    page.closing.fields["name"].field.setText("Lê Văn C")
    page.closing.fields["name"].field.editingFinished.emit()
    menu = page.closing.open_signers()
    menu.actions()[-1].trigger()
    menu.close()
    assert office.signers()[-1].name == "Lê Văn C"
    assert desk.sample.content.document.signer.name == "Lê Văn C"


def test_the_layout_is_said_to_be_right_until_something_breaks_it(desk):
    outline, plans = desk.editor.outline, desk.sample.services.plans
    assert not outline.well_set.isHidden()
    wrong = Signer("TM. ĐẢNG ỦY", "BÍ THƯ", "Nguyễn Văn Mẫu")
    desk.context.bus.changed.emit(plans.set_signer(desk.sample.document_id, wrong))
    assert any(finding.kind == "layout.authority" for finding in findings_of(desk.editor))
    assert outline.well_set.isHidden()


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
