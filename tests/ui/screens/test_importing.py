from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from threading import Event
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.drafts import (
    DraftActivity,
    DraftBlock,
    DraftName,
    DraftQuestion,
    DraftTime,
    NameMatch,
    PlanDraft,
    SourceLine,
    Trace,
)
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.import_sources import Earlier
from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.bus import Bus
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.importing import make_screen

LINES = (
    "3.4. Phát động phong trào thi đua yêu nước chào mừng kỷ niệm",
    (
        "UBND, Ủy ban MTTQ và các tổ chức chính trị - xã hội phường đẩy mạnh phong trào thi đua "
        "yêu nước, lập thành tích chào mừng kỷ niệm trong năm 2024."
    ),
    "3.5. Tổ chức các hoạt động văn hóa, văn nghệ",
    "UBND phường chủ trì, phối hợp với Ban Biên tập Bản tin tổ chức các hoạt động.",
)


def _name(text, line):
    start = LINES[line].index(text)
    return DraftName(text, Trace(line, start, start + len(text)))


def a_draft():
    movement = DraftActivity(
        "3.4",
        LINES[1],
        "Phong trào thi đua yêu nước",
        lead=(_name("UBND", 1), _name("Ủy ban MTTQ", 1)),
        time=DraftTime("năm 2024", date(2024, 1, 1), date(2024, 12, 31)),
        trace=Trace(1, 0, len(LINES[1])),
    )
    culture = DraftActivity(
        "3.5",
        LINES[3],
        "Văn hóa, văn nghệ",
        lead=(_name("UBND phường", 3),),
        coordinate=(_name("Ban Biên tập Bản tin", 3),),
        trace=Trace(3, 0, len(LINES[3])),
    )
    return PlanDraft(
        doc_type="KH",
        activities=(movement, culture),
        blocks=tuple(
            DraftBlock(BlockKind.PARAGRAPH, (Run(a.text),), activity=i)
            for i, a in enumerate((movement, culture))
        ),
        questions=(
            DraftQuestion(
                "no_lead",
                "Mục 3.4 nêu nhiều đơn vị, chưa rõ ai chủ trì",
                activity=0,
                trace=Trace(1, 0, 40),
            ),
        ),
        lines=tuple(SourceLine(text, (i, i)) for i, text in enumerate(LINES, 1)),
        repairs=("ghép 12 dòng bị ngắt", "chuẩn hóa dấu"),
    )


@dataclass
class FakeImporting:
    draft: PlanDraft = field(default_factory=a_draft)
    error: Exception | None = None
    stored: list[tuple[object, ...]] = field(default_factory=list)
    wait: Event | None = None
    own: bool | None = True
    before: list[Earlier] = field(default_factory=list)

    def read(self, path, stopped):
        return self.read_text("", stopped)

    def read_text(self, text, stopped):
        if self.error is not None:
            raise self.error
        return self.draft

    def matches(self, draft):
        sure = {"UBND": 1, "UBND phường": 1, "Ủy ban MTTQ": 2}
        names = {one.name for a in draft.activities for one in (*a.lead, *a.coordinate)}
        return {
            name: NameMatch(name, sure.get(name), 100.0 if name in sure else 60.0, (3,))
            for name in names
        }

    def accept(self, review, source_name):
        self.stored.append((review, source_name))
        return Change("Nhập kế hoạch", Touched.DOCUMENT, new_id=9)

    def is_own(self, issuer):
        return self.own

    def earlier(self, draft):
        return self.before

    def waiting(self, document_id):
        return ("dòng lệnh.txt", self.draft) if document_id == 5 else None


class FakeUnits:
    def all(self):
        return [Unit(1, "UBND phường"), Unit(2, "Ủy ban MTTQ phường"), Unit(3, "Ban Tuyên giáo")]

    def match(self, names):
        known = {"Ban Tuyên giáo": 3}
        return [NameMatch(name, known.get(name), 0.0) for name in names]


class OpenedPage(ScreenPage):
    def __init__(self):
        super().__init__()
        self.opened = []

    def open_record(self, record_id):
        self.opened.append(record_id)


@pytest.fixture
def world(qtbot, theme, messages, tmp_path):
    """The screen on fake services, shown; `said`, `went` and `importing` tell what happened."""
    importing, plans, bus = FakeImporting(), OpenedPage(), Bus()
    qtbot.addWidget(plans)
    said: list[str] = []

    def say(sentence: str, *, can_undo: bool = True) -> None:
        said.append(sentence)

    services = SimpleNamespace(importing=importing, units=FakeUnits())
    context = Context(
        theme=theme,
        opened=lambda: services,  # type: ignore[arg-type,return-value]
        bus=bus,
        messages=messages,
        say=say,
        go=lambda _name: plans,
        settings=QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat),
    )
    page = make_screen(context).factory()
    qtbot.addWidget(page)
    page.resize(1314, 697)
    page.show()
    return SimpleNamespace(page=page, importing=importing, plans=plans, said=said, bus=bus)


@pytest.fixture
def review(world, qtbot):
    world.page.open_file(Path("kế hoạch.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    return world


def _rows(world):
    return world.page.body.table._activities.rows()


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


def test_what_cannot_be_read_is_told_where_it_happened(world, qtbot):
    world.importing.error = BadInputError("Tệp trống. Chưa có gì thay đổi. Chọn tệp khác.")
    world.page.open_file(Path("trống.txt"))
    qtbot.waitUntil(world.page.error.isVisible)
    assert world.page.error.text() == "Tệp trống. Chưa có gì thay đổi. Chọn tệp khác."
    assert not world.page.reviewing


def test_choosing_a_line_of_the_source_chooses_its_activity(review):
    review.page.body.source.line_chosen.emit(3)
    assert review.page.body.table.currentIndex().row() == 1


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


def _type_other(world, qtbot, name):
    (card, *_) = world.page.body.questions.cards
    other = next(button for button in card.buttons if button.text() == "Đơn vị khác…")
    other.click()
    field = card.findChild(QLineEdit)
    field.setText(name)
    qtbot.keyClick(field, Qt.Key.Key_Return)


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


def test_a_superiors_document_asks_nothing_and_goes_elsewhere(review, qtbot):
    page = review.page
    page.head.owner.chosen.emit(1)
    assert page.body.questions.cards == []
    assert page.head.accept.text() == "Nhận vào văn bản đến"
    qtbot.keyClick(page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((told, _),) = review.importing.stored
    assert told.incoming
    assert review.said == ["Đã nhận 2 yêu cầu của cấp trên"]


def test_a_paper_of_another_office_is_asked_about_first(world, qtbot):
    world.importing.own = False
    world.page.open_file(Path("146.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    first = world.page.body.questions.cards[0]
    assert [button.text() for button in first.buttons] == [
        "Kế hoạch của phường",
        "Văn bản của cấp trên",
        "Để sau",
    ]
    qtbot.keyClick(first.buttons[0], Qt.Key.Key_2)
    assert world.page.head.owner.current == 1


def test_the_same_file_again_is_noticed(world, qtbot):
    world.importing.before = [Earlier(4, date(2024, 3, 19), "45-KH/ĐU tuyên truyền")]
    world.page.open_file(Path("45.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    notice = world.page.notice
    assert notice.text() == (
        "Tệp này đã nhập ngày 19/3/2024: 45-KH/ĐU tuyên truyền. Nhận nữa thì có hai bản."
    )
    notice.button.click()
    assert world.plans.opened == [4]


def test_a_plan_of_the_command_line_is_looked_through_here(world, qtbot):
    world.page.open_record(5)
    assert world.page.reviewing
    qtbot.keyClick(world.page, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    ((told, source_name),) = world.importing.stored
    assert (told.document_id, source_name) == (5, "dòng lệnh.txt")


def test_the_source_is_shown_as_it_came_and_back(world, qtbot):
    raw = ("3.4. Phát động phong trào thi đua", "yêu nước", LINES[1], LINES[2], LINES[3])
    lines = tuple(
        SourceLine(text, span)
        for text, span in zip(LINES, ((1, 2), (3, 3), (4, 4), (5, 5)), strict=True)
    )
    world.importing.draft = replace(a_draft(), raw=raw, lines=lines)
    world.page.open_file(Path("a.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    body = world.page.body
    body.source_head.before.click()
    model = body.source.model()
    assert model.rowCount() == 5
    assert [row for row in range(5) if model.tint(row)] == [2]
    body.source.line_chosen.disconnect()
    body.source_head.before.click()
    assert [row for row in range(model.rowCount()) if model.tint(row)] == [1]
    assert model.marks_of(3)


def test_a_narrow_page_says_its_whole_title_and_keeps_the_asked_line_in_view(world, qtbot):
    filler = tuple(SourceLine(f"Dòng {number}.", (number, number)) for number in range(5, 60))
    lines = tuple(SourceLine(text, (n, n)) for n, text in enumerate(LINES, 1))
    world.importing.draft = replace(a_draft(), lines=(*lines, *filler))
    world.page.open_file(Path("a.docx"))
    qtbot.waitUntil(lambda: world.page.reviewing)
    world.page.body.source.light([40], asked=True)
    host = QWidget()  # inside the window a page may be narrower than its widest row
    qtbot.addWidget(host)
    world.page.setParent(host)
    world.page.setMinimumSize(0, 0)
    world.page.setGeometry(0, 0, 858, 433)
    host.resize(858, 433)
    host.show()
    world.page.show()
    title, source = world.page.head.title, world.page.body.source
    qtbot.waitUntil(lambda: source.height() < world.page.height() // 3)
    assert title.text() == "Xem lại"
    assert title.fontMetrics().horizontalAdvance(title.text()) <= title.width()
    row = source.visualRect(source.model().index(40, 0))
    assert source.viewport().rect().intersects(row)
    world.page.setParent(None)
