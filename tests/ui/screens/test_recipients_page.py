from collections.abc import Sequence
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from kehoach_desktop.core.delivery_rows import DeliveryGroup, DeliveryRow, in_groups
from kehoach_desktop.core.recipients import Channel, Delivery, DeliveryLine, Recipient, count_copies
from kehoach_desktop.ui.screens.recipients.add_popup import NewRecipient
from kehoach_desktop.ui.screens.recipients.page import Empty, RecipientsPage
from kehoach_desktop.ui.screens.recipients.row_model import Field, RecipientModel
from tests import build

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
TODAY = build.TODAY
KEY = Qt.Key
MAIL = Delivery(1, 1, 1, "Ban Tuyên giáo Thành ủy", Channel.ELECTRONIC, "report")
GROUP = Delivery(2, 1, 2, "Các chi bộ trực thuộc", Channel.PAPER, "execute", 1)
CELLS = tuple(
    replace(GROUP, id=key, name=f"Chi bộ {key}", parent_id=2, sent_on=date(2024, 3, 20))
    for key in (21, 22)
)
KEPT = Delivery(3, 1, 3, "Lưu Văn phòng Đảng ủy", None, "archive")
LINES = [DeliveryLine(MAIL), DeliveryLine(GROUP, CELLS), DeliveryLine(KEPT)]
BLOCK = [("Bản điện tử:", ("Ban Tuyên giáo Thành ủy (để b/c),",))]
KNOWN = [
    Recipient(1, "Ban Dân vận Thành ủy", None, "report"),
    Recipient(2, "Điện lực phường", 7, "coordinate", Channel.PAPER),
]


def show(page: RecipientsPage, lines: Sequence[DeliveryLine] = LINES) -> None:
    page.show_rows(in_groups(lines), TODAY, Empty.NO_LINES)
    page.show_counts(count_copies(lines), 3, BLOCK)


def go_to(page: RecipientsPage, key: int, column: int = Field.NAME) -> None:
    page.view.setFocus()
    page.view.setCurrentIndex(page.view.rows.index_of(key, column))


def names(rows: Sequence[DeliveryRow]) -> list[str]:
    return [row.delivery.name for row in rows]


def editor(page: RecipientsPage) -> QLineEdit:
    field = page.view.viewport().findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    return field


@pytest.fixture
def page(qtbot, theme):
    page = RecipientsPage(theme)
    qtbot.addWidget(page)
    page.resize(1194, 697)
    document = build.document(id=1)
    page.show_documents([document, build.document(id=2, number=46)], lambda: KNOWN)
    page.show_document(document)
    show(page)
    with qtbot.waitExposed(page):
        page.show()
    return page


def test_the_model_keeps_the_rules_of_models(qtmodeltester):
    model = RecipientModel()
    model.show_sets(in_groups(LINES), TODAY)
    qtmodeltester.check(model)


def test_space_notes_the_receipt_of_the_selected(page, qtbot):
    go_to(page, 21)
    QTest.keyClick(page.view, KEY.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    with qtbot.waitSignal(page.received_wanted) as asked:
        QTest.keyClick(page.view, KEY.Key_Space)
    assert names(asked.args[0]) == ["Chi bộ 21", "Chi bộ 22"]


def test_space_on_the_day_of_sending_means_sent_today(page, qtbot):
    go_to(page, 1, Field.SENT)
    with qtbot.waitSignal(page.sent_wanted) as asked:
        QTest.keyClick(page.view, KEY.Key_Space)
    assert names(asked.args[0]) == ["Ban Tuyên giáo Thành ủy"]


def test_f2_edits_the_cell_and_enter_stores_and_goes_down(page, qtbot):
    go_to(page, 21, Field.SENT)
    QTest.keyClick(page.view, KEY.Key_F2)
    assert editor(page).text() == "20/3"
    editor(page).setText("21/3")
    with qtbot.waitSignal(page.edited) as told:
        QTest.keyClick(editor(page), KEY.Key_Return)
    row, column, text = told.args
    assert (row.delivery.id, column, text) == (21, Field.SENT, "21/3")
    qtbot.waitUntil(lambda: page.view.rows.row_at(page.view.currentIndex()).delivery.id == 22)


def test_escape_gives_the_old_value_back(page, qtbot):
    go_to(page, 21, Field.SENT)
    QTest.keyClick(page.view, KEY.Key_F2)
    editor(page).setText("1/1")
    with qtbot.assertNotEmitted(page.edited, wait=50):
        QTest.keyClick(editor(page), KEY.Key_Escape)
    assert page.view.currentIndex().data() == "20/3"


def test_a_digit_typed_on_a_number_begins_the_edit(page, qtbot):
    go_to(page, 21, Field.COPIES)
    QTest.keyClicks(page.view, "2")
    assert editor(page).text() == "2"
    with qtbot.waitSignal(page.edited) as told:
        QTest.keyClick(editor(page), KEY.Key_Return)
    assert told.args[1:] == [Field.COPIES, "2"]


def test_other_typing_goes_to_the_filter(page, qtbot):
    go_to(page, 21)
    with qtbot.waitSignal(page.sought) as told:
        QTest.keyClicks(page.view, "c")
    assert told.args == ["c", False]
    assert page.words.hasFocus()


def test_who_gets_no_paper_has_no_copies_to_edit(page):
    flags = page.view.rows.flags(page.view.rows.index_of(1, Field.COPIES))
    assert not flags & Qt.ItemFlag.ItemIsEditable
    flags = page.view.rows.flags(page.view.rows.index_of(21, Field.NAME))
    assert not flags & Qt.ItemFlag.ItemIsEditable


def test_delete_asks_for_removal_and_insert_for_a_new_one(page, qtbot):
    go_to(page, 1)
    with qtbot.waitSignal(page.removal_wanted) as asked:
        QTest.keyClick(page.view, KEY.Key_Delete)
    assert names(asked.args[0]) == ["Ban Tuyên giáo Thành ủy"]
    with qtbot.waitSignal(page.view.add_asked):
        QTest.keyClick(page.view, KEY.Key_Insert)


def test_a_known_name_brings_its_usual_purpose_and_channel(page, qtbot):
    popup = page.open_addition()
    popup.name.setText("Điện lực phường")
    assert popup.purpose.text() == "để p/h"
    popup.copies.setText("3")
    with qtbot.waitSignal(page.addition_wanted) as told:
        QTest.keyClick(popup.name, KEY.Key_Return)
    assert told.args == [NewRecipient("Điện lực phường", "coordinate", Channel.PAPER, 3, 7)]


def test_names_are_completed_without_marks(page):
    popup = page.open_addition()
    completer = popup.name.completer()
    completer.setCompletionPrefix("dien luc")
    assert completer.currentCompletion() == "Điện lực phường"
    popup.close()


def test_a_new_one_without_name_or_with_odd_copies_is_refused(page, qtbot):
    popup = page.open_addition()
    with qtbot.assertNotEmitted(page.addition_wanted):
        QTest.keyClick(popup.name, KEY.Key_Return)
        popup.name.setText("Điện lực phường")
        popup.copies.setText("hai")
        QTest.keyClick(popup.name, KEY.Key_Return)
    assert "không phải là số bản" in popup._trouble.text()
    popup.close()


def test_the_menu_offers_what_a_row_allows(page, qtbot):
    rows = [page.view.rows.row_at(page.view.rows.index_of(21))]
    menu = page.wishes.open_menu(rows, QPoint(0, 0))
    texts = [action.text() for action in menu.actions()]
    assert "Người ký nhận…" in texts
    with qtbot.waitSignal(page.channel_wanted) as told:
        menu.actions()[texts.index("Chuyển sang bản điện tử")].trigger()
    assert told.args == [rows, Channel.ELECTRONIC]
    menu.close()
    popup = page.wishes.ask_signer(rows[0])
    popup.field.setText("Bí thư chi bộ")
    with qtbot.waitSignal(page.signer_wanted) as told:
        QTest.keyClick(popup.field, KEY.Key_Return)
    assert told.args == [rows[0], "Bí thư chi bộ"]


def test_alt_down_offers_the_purposes(page, qtbot):
    go_to(page, 1)
    with qtbot.waitSignal(page.view.purposes_asked) as asked:
        QTest.keyClick(page.view, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    menu = page.wishes.open_purposes(asked.args[0], QPoint(0, 0))
    assert [action.text() for action in menu.actions()] == [
        "để b/c",
        "để t/h",
        "để p/h",
        "để biết",
    ]
    with qtbot.waitSignal(page.purpose_wanted) as told:
        menu.actions()[3].trigger()
    assert told.args[1] == "inform"
    menu.close()


def test_headings_fold_by_key_and_stay_folded(page):
    head = page.view.rows.index(2, 0)
    page.view.setFocus()
    page.view.setCurrentIndex(head)
    QTest.keyClick(page.view, KEY.Key_Space)
    assert page.view.folded == {DeliveryGroup.PAPER}
    assert page.view.isRowHidden(3)
    show(page, LINES[:2])
    assert page.view.isRowHidden(3)


def test_counts_and_the_printed_block_stand_at_the_right(page):
    assert page.panel._to_print.text() == "3 bản"
    assert page.panel.block.words() == ["Bản điện tử:", "Ban Tuyên giáo Thành ủy (để b/c),"]
    assert page.missing.text() == "Chưa nhận 3"
    assert "Chi bộ 21" in page.panel._missing.text()


def test_the_printed_block_grows_where_it_is_narrow(page):
    block = page.panel.block
    block.show_groups([("", ("Ủy ban MTTQ, Đoàn TNCS Hồ Chí Minh, Hội CCB phường (để t/h);",) * 4)])
    tall = block.height()
    block.resize(140, tall)
    assert block.height() > tall


def test_another_document_is_chosen_by_its_words(page, qtbot):
    picker = page.open_documents()
    QTest.keyClicks(picker.field, "46")
    with qtbot.waitSignal(page.document_chosen) as told:
        QTest.keyClick(picker.field, KEY.Key_Return)
    assert told.args == [2]


def test_the_chip_asks_for_those_who_have_not_received(page, qtbot):
    with qtbot.waitSignal(page.sought) as told:
        page.missing.click()
    assert told.args == ["", True]


def test_without_recipients_the_page_offers_to_add_or_to_copy(page, qtbot):
    show(page, [])
    page.offer_copying(offered=True)
    assert page.empty.isVisible()
    with qtbot.waitSignal(page.copy_wanted):
        page.copy_button.click()


def test_printing_and_saving_need_a_document(page, qtbot):
    with qtbot.waitSignal(page.print_requested):
        page.request_print()
    menu = page.open_export()
    with qtbot.waitSignal(page.export_requested) as told:
        menu.actions()[1].trigger()
    assert told.args == ["docx"]
    menu.close()
    page.show_document(None)
    assert not page.print_button.isEnabled()
    with qtbot.assertNotEmitted(page.print_requested):
        page.request_print()


def test_ctrl_c_copies_the_selected_rows_with_heads(page):
    go_to(page, 21)
    QTest.keyClick(page.view, KEY.Key_C, Qt.KeyboardModifier.ControlModifier)
    heads, row = QGuiApplication.clipboard().text().split("\n")
    assert heads.split("\t") == ["Số", "Nơi nhận", "Mục đích", "Số bản", "Ngày gửi", "Tình trạng"]
    assert row.split("\t") == ["2", "Chi bộ 21", "để t/h", "1", "20/3", "Chưa ký nhận"]


def test_a_narrow_page_shows_the_list_or_the_panel(page):
    page.resize(858, 433)
    assert page.view.isColumnHidden(Field.SENT)
    assert not page.panel.isVisible()
    page._aside.click()
    assert page.panel.isVisible()
    assert not page.view.isVisible()
    QTest.keyClick(page.panel, KEY.Key_Escape)
    assert page.view.isVisible()
    assert page.minimumSizeHint().width() <= 828
