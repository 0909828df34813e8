"""What hangs at an activity: who, when, where, a target, what it costs."""

from datetime import date

import pytest
from PySide6.QtCore import QRect, Qt

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.chips import ChipKind
from kehoach_desktop.ui.screens.plans.writing.detail_popups import (
    EstimatePopup,
    VenuePopup,
)
from kehoach_desktop.ui.screens.plans.writing.target_popup import TargetPopup
from kehoach_desktop.ui.screens.plans.writing.time_popup import KINDS, TimePopup
from kehoach_desktop.ui.widgets.unit_popup import UnitPopup
from tests.ui.screens.plans.conftest import type_keys


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


def test_the_chip_that_has_the_keys_is_told_by_its_name(qtbot, desk):
    text = desk.editor.desk.text
    desk.editor.desk.go_to_block(2)
    qtbot.keyClick(text, Qt.Key.Key_Tab)
    assert text.accessibleDescription() == "Chủ trì: Hội CCB phường"
    qtbot.keyClick(text, Qt.Key.Key_Escape)
    assert text.accessibleDescription() == ""


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
