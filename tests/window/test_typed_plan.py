"""A whole plan typed through the form and the editor, closed, opened again: field by field."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import Basis, Signer
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.services.wiring import open_services
from kehoach_desktop.ui.screens.plans.editor.menu import text_menu
from kehoach_desktop.ui.widgets.unit_popup import UnitPopup
from tests import build
from tests.window.conftest import Desk, type_text, wait_out_second_press

KEY, K = Qt.Key, BlockKind
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier
REAL_PLAN = Path(__file__).parents[2] / "../shared/samples/S0.txt"
HEAD = {
    "superior": "ĐẢNG BỘ THÀNH PHỐ AN BÌNH",
    "issuer": "ĐẢNG ỦY PHƯỜNG TÂN SƠN",
    "number": "45",
    "symbol": "KH/ĐU",
    "place": "Tân Sơn",
    "day": "19/3/2024",
    "abstract": "tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ",
    "theme": "Sức mạnh Việt Nam",
}
BASIS = {
    "Số, ký hiệu": "146-KH/TU",
    "Ngày": "18/3/2024",
    "Cơ quan": "Ban Thường vụ Thành ủy",
    "Về việc": "về việc tuyên truyền",
}
SIGNER = {"authority": "T/M ĐẢNG ỦY", "position": "BÍ THƯ", "name": "Nguyễn Văn Mẫu"}
OPENING = "Thực hiện Kế hoạch số 146-KH/TU, Đảng ủy phường xây dựng kế hoạch như sau:"


def words(kind: BlockKind, text: str) -> Block:
    return Block(kind, (Run(text),))


BODY = (
    words(K.H1, "MỤC ĐÍCH, YÊU CẦU"),
    words(K.N2, "Tuyên truyền sâu rộng."),
    words(K.N2, "Bảo đảm thiết thực."),
    words(K.H1, "NỘI DUNG"),
    words(K.H2, "Chủ đề"),
    words(K.THEME, "TẦM VÓC THỜI ĐẠI"),
    words(K.H2, "Nội dung"),
    words(K.DASH, "Bối cảnh lịch sử;"),
    words(K.PLUS, "diễn biến."),
    words(K.DASH, "Bài học."),
    words(K.H2, "Các hoạt động"),
    words(K.N3, "UBND phường chủ trì gặp mặt."),
    words(K.N3, "Treo cờ."),
    words(K.H4, "Trên các tuyến phố"),
    words(K.PARAGRAPH, "Trước ngày 30/4."),
    words(K.H1, "TỔ CHỨC THỰC HIỆN"),
    Block(K.PARAGRAPH, (Run("Các chi bộ "), Run("báo cáo", bold=True), Run(" kết quả."))),
)
ACTIVITIES = {11: "UBND phường", 12: ""}
"""Blocks that are activities, with who leads."""
MARKS = {
    K.H1: "I.",
    K.H2: "I.",
    K.H3: "I.",
    K.H4: "a)",
    K.N2: "1.",
    K.N3: "1.1.",
    K.DASH: "-",
    K.PLUS: "+",
}
DEEPER = {K.H2: 1, K.H3: 2}


@pytest.fixture(autouse=True)
def quick_hands(qapp: QApplication) -> Iterator[None]:
    """Keys come sooner after Ctrl+N than a hand's: its second press is not waited for here."""
    moment = qapp.doubleClickInterval()
    qapp.setDoubleClickInterval(0)
    yield
    qapp.setDoubleClickInterval(moment)


def new_plan(desk: Desk, qtbot: QtBot) -> Any:
    """An office and its units are there; Ctrl+N on Kế hoạch opens an empty plan."""
    services = open_services(desk.store, lambda: build.TODAY)
    services.office.set_up(HEAD["superior"], HEAD["issuer"], HEAD["place"])
    services.units.add("UBND phường", UnitKind.GOVERNMENT)
    services.close()
    desktop = desk.open()
    window = desktop.window
    listing: Any = window.go("plans")
    listing.request_new()
    assert window.current == "plan"
    wait_out_second_press(qtbot)
    return desktop


def fill(qtbot: QtBot, field: Any, text: str) -> None:
    """Put `text` in the place of what a field says, and leave it."""
    edit: QWidget = getattr(field, "field", None) or field.edit
    edit.setFocus()
    qtbot.keyClick(edit, KEY.Key_A, CTRL)
    qtbot.keyClick(edit, KEY.Key_Delete)
    type_text(edit, text)
    qtbot.keyClick(edit, KEY.Key_Tab)


def fill_forms(qtbot: QtBot, page: Any, head: dict[str, str], opening: str) -> None:
    for name, text in head.items():
        fill(qtbot, page.desk.general.fields[name], text)
    fill(qtbot, page.desk.bases.opening, opening)
    for name, text in SIGNER.items():
        fill(qtbot, page.desk.closing.fields[name], text)


def fill_basis(qtbot: QtBot, page: Any) -> None:
    bases = page.desk.bases
    bases.show_bases((Basis(""),))  # what "Thêm căn cứ" does
    for name, text in BASIS.items():
        fields = bases.findChildren(QWidget)
        edit = next(one for one in fields if one.accessibleName() == name and not one.isHidden())
        edit.setFocus()
        type_text(edit, text)
        qtbot.keyClick(edit, KEY.Key_Tab)


def choose(menu: QMenu, name: str) -> None:
    for action in menu.actions():
        inner = action.menu()
        if isinstance(inner, QMenu):
            choose(inner, name)
        elif action.text() == name:
            action.trigger()


def type_kind(qtbot: QtBot, text: Any, kind: BlockKind) -> None:
    """Give the caret's empty block its kind as a clerk does: a typed mark, Tab, the menu."""
    if kind_at(text) is kind:
        return
    while kind_at(text) is not K.PARAGRAPH:
        qtbot.keyClick(text, KEY.Key_Backspace)
    if kind in MARKS:
        type_text(text, MARKS[kind] + " ")
    for _ in range(DEEPER.get(kind, 0)):
        qtbot.keyClick(text, KEY.Key_Tab)
    if kind is K.THEME:
        choose(text_menu(text), "Dòng chủ đề")


def type_block(qtbot: QtBot, text: Any, block: Block) -> None:
    type_kind(qtbot, text, block.kind)
    for run in block.runs:
        turns = [letter for letter, on in ((KEY.Key_B, run.bold), (KEY.Key_I, run.italic)) if on]
        for letter in turns:
            qtbot.keyClick(text, letter, CTRL)
        type_text(text, run.text)
        for letter in turns:
            qtbot.keyClick(text, letter, CTRL)


def kind_at(text: Any) -> BlockKind:
    return BlockKind(text.blocks()[text.textCursor().blockNumber()].kind)


def type_body(qtbot: QtBot, page: Any, blocks: Sequence[Block], activities: dict[int, str]) -> None:
    text = page.desk.text
    text.setFocus()
    qtbot.keyClick(text, KEY.Key_A, CTRL)
    qtbot.keyClick(text, KEY.Key_Delete)
    for number, block in enumerate(blocks):
        if number in activities:
            qtbot.keyClick(text, KEY.Key_Return, CTRL)
        elif number:
            qtbot.keyClick(text, KEY.Key_Return)
        type_block(qtbot, text, block)
        if activities.get(number):
            choose_lead(qtbot, text, activities[number])


def choose_lead(qtbot: QtBot, text: Any, name: str) -> None:
    """By the keyboard: Tab to the amber chip, Enter, the first letters, Enter."""
    text.commit_wanted.emit()
    qtbot.keyClick(text, KEY.Key_Tab)
    qtbot.keyClick(text, KEY.Key_Return)
    popup = next(one for one in text.findChildren(UnitPopup) if one.isVisible())
    type_text(popup.search, name)
    qtbot.keyClick(popup, KEY.Key_Return)
    text.setFocus()


def stored(desk: Desk) -> PlanContent:
    services = open_services(desk.store, lambda: build.TODAY)
    key = services.plans.summaries()[0].document.id
    content = services.plans.content(key)
    services.close()
    return content


def bare(blocks: Sequence[Block]) -> list[Block]:
    return [replace(block, id=0, activity_id=None, label=None) for block in blocks]


def test_a_plan_typed_in_full_is_there_field_by_field_after_a_restart(
    desk: Desk, qtbot: QtBot
) -> None:
    desktop = new_plan(desk, qtbot)
    page: Any = desktop.window.page
    fill_forms(qtbot, page, HEAD, OPENING)
    fill_basis(qtbot, page)
    type_body(qtbot, page, BODY, ACTIVITIES)
    shown = page.desk.text.blocks()
    desk.close(desktop)

    content = stored(desk)
    document = content.document
    assert {name: getattr(document, name) for name in HEAD if name not in ("number", "day")} == {
        name: text for name, text in HEAD.items() if name not in ("number", "day")
    }
    assert (document.number, str(document.day)) == (45, "2024-03-19")
    assert (document.opening, document.signer) == (OPENING, Signer(**SIGNER, id=document.signer.id))
    (basis,) = content.bases
    assert (basis.number, str(basis.day), basis.issuer, basis.abstract) == (
        *("146-KH/TU", "2024-03-18"),
        *("Ban Thường vụ Thành ủy", "về việc tuyên truyền"),
    )
    assert bare(content.blocks) == list(BODY)
    first, second = content.ordered_activities
    assert (first.activity.text, first.names(Role.LEAD)) == (BODY[11].text, ("UBND phường",))
    assert (second.activity.text, second.activity.reference) == ("Treo cờ.", "II.3.2")

    desktop = desk.open()
    listing: Any = desktop.window.go("plans")
    listing.open_record(document.id)
    page = desktop.window.page
    assert page.desk.text.blocks() == shown
    assert {name: page.desk.general.fields[name].text() for name in HEAD} == HEAD
    assert desk.messages.warnings == []


@pytest.mark.slow  # every letter of a real plan is typed
@pytest.mark.timeout(120)
@pytest.mark.skipif(not REAL_PLAN.exists(), reason="../shared/samples/S0.txt is not here")
def test_the_real_plan_typed_in_full_is_there_letter_by_letter(desk: Desk, qtbot: QtBot) -> None:
    from kehoach_desktop.services.importing import read_plan

    draft = read_plan(REAL_PLAN)
    blocks = [Block(one.kind, one.runs) for one in draft.blocks]
    desktop = new_plan(desk, qtbot)
    page: Any = desktop.window.page
    head = HEAD | {"abstract": draft.title, "theme": draft.theme}
    fill_forms(qtbot, page, head, draft.opening)
    type_body(qtbot, page, blocks, {})
    desk.close(desktop)
    content = stored(desk)
    document = content.document
    assert (document.abstract, document.opening) == (draft.title, draft.opening)
    assert (document.number, str(document.day)) == (45, "2024-03-19")
    assert document.signer == Signer(**SIGNER, id=document.signer.id)
    assert bare(content.blocks) == blocks

    page = desk.open().window.go("plan")
    page.open_record(document.id)
    assert bare(page.desk.text.blocks()) == blocks
    assert {name: page.desk.general.fields[name].text() for name in head} == head
    assert page.desk.bases.opening.edit.toPlainText() == draft.opening
    assert {name: field.text() for name, field in page.desk.closing.fields.items()} == SIGNER
