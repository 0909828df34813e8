from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kehoach_desktop.core.recipients import Channel, DeliveryLine
from kehoach_desktop.ui.screens.recipients import make_screen
from kehoach_desktop.ui.screens.recipients.add_popup import NewRecipient
from kehoach_desktop.ui.screens.recipients.presenter import RecipientsPresenter
from kehoach_desktop.ui.screens.recipients.row_model import Field
from tests import build

CELLS = "Các chi bộ trực thuộc"
OFFICE = "Ban Tuyên giáo Thành ủy"


@pytest.fixture
def page(desk, expose):
    return expose(make_screen(desk.context).factory())


def lines(desk: Any) -> dict[str, DeliveryLine]:
    found = desk.sample.services.recipients.lines(desk.sample.document_id)
    return {line.delivery.name: line for line in found}


def row(page: Any, name: str) -> Any:
    items = [one for one in page.view.rows.items() if hasattr(one, "delivery")]
    return next(one for one in items if one.delivery.name == name)


def test_the_first_visit_shows_receivers_counts_and_the_block(page):
    assert page.picker.text() == "Dự thảo, tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ"
    assert page.everyone.text() == "Tất cả 4"
    assert page.panel._to_print.text() == "3 bản"
    assert any(words.startswith(OFFICE) for words in page.panel.block.words())


def test_a_receipt_is_stored_said_and_undone(page, desk):
    page.received_wanted.emit([row(page, "Chi bộ Tổ dân phố 1")])
    assert lines(desk)[CELLS].members[0].received_on == build.TODAY
    assert desk.said == [("Ghi đã nhận “Chi bộ Tổ dân phố 1”", True)]
    assert row(page, "Chi bộ Tổ dân phố 1").delivery.received_on == build.TODAY
    desk.undo()
    assert lines(desk)[CELLS].members[0].received_on is None
    assert row(page, "Chi bộ Tổ dân phố 1").delivery.received_on is None


def test_the_purpose_of_a_member_is_that_of_the_printed_line(page, desk):
    page.edited.emit(row(page, "Chi bộ Tổ dân phố 2"), Field.PURPOSE, "để biết")
    line = lines(desk)[CELLS]
    assert {one.purpose for one in (line.delivery, *line.members)} == {"inform"}
    assert len(desk.said) == 1


def test_cells_are_stored_as_days_and_numbers(page, desk):
    page.edited.emit(row(page, "Chi bộ Tổ dân phố 1"), Field.COPIES, "2")
    page.edited.emit(row(page, "Chi bộ Tổ dân phố 1"), Field.SENT, "20/3")
    page.edited.emit(row(page, OFFICE), Field.NAME, "Ban Dân vận Thành ủy")
    member = lines(desk)[CELLS].members[0]
    assert (member.copies, member.sent_on) == (2, date(2024, 3, 20))
    assert "Ban Dân vận Thành ủy" in lines(desk)


def test_what_is_no_day_is_told_in_place_and_stored_nowhere(page, desk):
    page.edited.emit(row(page, OFFICE), Field.SENT, "32/3")
    assert "không phải là ngày" in page.trouble.text()
    assert page.trouble.isVisible()
    assert not desk.said
    page.edited.emit(row(page, OFFICE), Field.SENT, "22/3")
    assert not page.trouble.isVisible()


def test_sending_many_today_is_one_step(page, desk):
    rows = [row(page, f"Chi bộ Tổ dân phố {number}") for number in (1, 2, 3)]
    page.sent_wanted.emit(rows)
    assert {one.sent_on for one in lines(desk)[CELLS].members} == {build.TODAY}
    desk.undo()
    assert {one.sent_on for one in lines(desk)[CELLS].members} == {None}


def test_who_signs_has_received(page, desk):
    page.signer_wanted.emit(row(page, "Chi bộ Tổ dân phố 3"), "Bí thư chi bộ")
    member = lines(desk)[CELLS].members[2]
    assert (member.signed_by, member.received_on) == ("Bí thư chi bộ", build.TODAY)


def test_moving_to_the_electronic_ones_moves_the_whole_line(page, desk):
    page.channel_wanted.emit([row(page, "Chi bộ Tổ dân phố 1")], Channel.ELECTRONIC)
    line = lines(desk)[CELLS]
    channels = {(one.channel, one.copies) for one in (line.delivery, *line.members)}
    assert channels == {(Channel.ELECTRONIC, 0)}


def test_adding_and_removing_change_the_list_and_the_block(page, desk):
    page.addition_wanted.emit(NewRecipient("Đài Truyền thanh", "inform", Channel.PAPER, 2))
    assert page.panel._to_print.text() == "5 bản"
    page.removal_wanted.emit([row(page, "Đài Truyền thanh")])
    assert "Đài Truyền thanh" not in lines(desk)
    desk.undo()
    assert "Đài Truyền thanh" in lines(desk)


def test_a_group_goes_with_all_its_members(page, desk):
    page.removal_wanted.emit([row(page, f"Chi bộ Tổ dân phố {number}") for number in (1, 2, 3)])
    assert CELLS not in lines(desk)


def test_a_new_plan_can_take_the_recipients_of_an_earlier_one(page, desk):
    change = desk.sample.services.plans.new_plan(desk.sample.campaign_id)
    desk.bus.changed.emit(change)
    page.document_chosen.emit(change.new_id)
    assert page.copy_button.isVisible()
    page.copy_wanted.emit()
    assert page.everyone.text() == "Tất cả 4"


def test_the_filters_narrow_the_list(page):
    page.words.setText("tuyen giao")
    assert [one.delivery.name for one in page.view.rows.items()[1:]] == [OFFICE]
    page.words.setText("không có")
    assert page.empty.isVisible()
    page.empty.button.click()
    assert page.view.isVisible()


def test_the_document_used_last_comes_back(page, desk, expose):
    change = desk.sample.services.plans.new_plan(desk.sample.campaign_id)
    desk.bus.changed.emit(change)
    page.document_chosen.emit(change.new_id)
    again: Any = expose(make_screen(desk.context).factory())
    assert again._document_id == change.new_id


def test_the_list_is_saved_as_a_word_file(page, desk, qtbot, tmp_path):
    presenter = page.findChild(RecipientsPresenter)
    proposed: list[str] = []
    path: Path = tmp_path / "list.docx"

    def ask_path(_owner: object, name: str) -> Path:
        proposed.append(name)
        return path

    presenter.papers.printer.ask_path = ask_path
    page.export_requested.emit("docx")
    qtbot.waitUntil(lambda: bool(desk.said), timeout=10_000)
    assert path.read_bytes()[:2] == b"PK"
    assert proposed[0].startswith("Dự thảo danh sách nơi nhận")
