"""Looking through what was read: questions, corrections, undo, taking it over."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from tests.ui.screens.importing.fakes import a_draft


def _rows(world):
    return world.page.body.table._activities.rows()


def _type_other(world, qtbot, name):
    (card, *_) = world.page.body.questions.cards
    other = next(button for button in card.buttons if button.text() == "Đơn vị khác…")
    other.click()
    field = card.findChild(QLineEdit)
    field.setText(name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_read_file_shows_its_lines_counts_and_doubts(review):
    body = review.page.body
    assert body.source.model().rowCount() == 4
    assert [card.doubt.text for card in body.questions.cards] == [
        "Mục 3.4 nêu nhiều đơn vị, chưa rõ ai chủ trì",
        "“Ban Biên tập Bản tin” chưa có trong danh mục đơn vị",
    ]
    assert body.source.asked == {1}
    assert [row.reference for row in _rows(review)] == ["3.4", "3.5"]


def test_each_doubt_takes_one_key(review, qtbot):
    cards = review.page.body.questions
    qtbot.keyClick(cards.cards[0].buttons[0], Qt.Key.Key_1)
    assert _rows(review)[0].lead == "UBND"
    assert len(cards.cards) == 1
    qtbot.keyClick(cards.cards[0].buttons[0], Qt.Key.Key_1)
    assert cards.cards == []
    assert all(row.sure for row in _rows(review))


def test_the_review_undoes_and_redoes_its_own_steps(review, qtbot):
    page = review.page
    qtbot.keyClick(page.body.questions.cards[0].buttons[1], Qt.Key.Key_Return)
    assert _rows(review)[0].lead == "Ủy ban MTTQ"
    assert page.undo_here()
    assert _rows(review)[0].lead == "UBND, Ủy ban MTTQ"
    assert page.redo_here()
    assert _rows(review)[0].lead == "Ủy ban MTTQ"


def test_a_cell_is_corrected_in_place(review):
    model = review.page.body.table._activities
    assert model.setData(model.index(1, 4), "Đài Truyền thanh phường")
    assert _rows(review)[1].coordinate == "Đài Truyền thanh phường"
    texts = [card.doubt.text for card in review.page.body.questions.cards]
    assert "“Đài Truyền thanh phường” chưa có trong danh mục đơn vị" in texts


def test_delete_says_that_a_passage_is_no_activity(review, qtbot):
    table = review.page.body.table
    table.choose(0)
    qtbot.keyClick(table, Qt.Key.Key_Delete)
    assert [row.reference for row in _rows(review)] == ["3.5"]


def test_accepting_stores_once_and_opens_the_plan(review, qtbot):
    with qtbot.waitSignal(review.bus.changed):
        qtbot.keyClick(review.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((told, source_name),) = review.importing.stored
    assert source_name == "kế hoạch.docx"
    assert (told.incoming, told.document_id) == (False, None)
    assert told.decisions["UBND"].unit_id == 1
    assert told.draft.questions == a_draft().questions  # left questions go along as open ones
    assert review.plans.opened == [9]
    assert not review.page.reviewing


def test_refusing_stores_nothing(review, qtbot):
    qtbot.mouseClick(review.page.head.refuse, Qt.MouseButton.LeftButton)
    assert review.importing.stored == []
    assert not review.page.reviewing


def test_answers_are_not_thrown_away_by_a_key_hit_by_chance(review, qtbot, messages):
    page = review.page
    qtbot.keyClick(page.body.questions.cards[0].buttons[0], Qt.Key.Key_1)
    messages.answer = False
    qtbot.keyClick(page.body.table, Qt.Key.Key_Escape)
    assert page.reviewing
    assert len(messages.questions) == 1
    messages.answer = True
    qtbot.keyClick(page.body.table, Qt.Key.Key_Escape)
    assert not page.reviewing


def test_f8_goes_round_the_doubts_from_anywhere(review, qtbot):
    page = review.page
    page.body.table.setFocus()
    first, second = page.body.questions.cards
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert first.buttons[0].hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert second.buttons[0].hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_F8)
    assert first.buttons[0].hasFocus()
    qtbot.keyClick(page, Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert second.buttons[0].hasFocus()


def test_a_missing_lead_may_be_a_unit_that_is_not_offered(review, qtbot):
    _type_other(review, qtbot, "Trạm Y tế")
    assert _rows(review)[0].lead == "Trạm Y tế"
    texts = [card.doubt.text for card in review.page.body.questions.cards]
    assert "“Trạm Y tế” chưa có trong danh mục đơn vị" in texts


def test_a_name_is_explained_by_typing_a_unit_of_the_catalogue(review, qtbot):
    qtbot.keyClick(review.page.body.questions.cards[0].buttons[0], Qt.Key.Key_1)
    _type_other(review, qtbot, "Ban không có")
    assert review.said == ["Danh mục chưa có “Ban không có”"]
    _type_other(review, qtbot, "Ban Tuyên giáo")
    assert review.page.body.questions.cards == []


def test_all_suggestions_are_taken_in_one_step_of_undo(review, qtbot):
    page = review.page
    qtbot.keyClick(
        page,
        Qt.Key.Key_Return,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert len(page.body.questions.cards) == 1  # two may lead the first: that is a real choice
    page.undo_here()
    assert len(page.body.questions.cards) == 2


def test_lines_are_merged_and_taken_back(review, qtbot):
    table = review.page.body.table
    table.choose(1)
    qtbot.keyClick(table, Qt.Key.Key_Up, Qt.KeyboardModifier.ControlModifier)
    assert [row.reference for row in _rows(review)] == ["3.4"]
    review.page.undo_here()
    assert [row.reference for row in _rows(review)] == ["3.4", "3.5"]
