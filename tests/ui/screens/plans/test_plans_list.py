import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent

from kehoach_desktop.core.documents import Direction, DocType
from kehoach_desktop.ui.table_model import ROW
from tests.ui.screens.plans.desk import make_desk


@pytest.fixture
def desk(qtbot, theme, messages, tmp_path):
    made = make_desk(theme, messages, tmp_path)
    page = made.list
    qtbot.addWidget(page)
    page.resize(1314, 697)
    page.show()
    yield made
    for other in made.pages.values():
        other.deleteLater()
    made.sample.services.close()


def shown(page):
    model = page.table.model()
    rows = [model.index(row, 0).data(ROW) for row in range(model.rowCount())]
    return [row.summary.document.id if row.summary else row.heading for row in rows]


def test_documents_stand_under_their_campaign_and_the_first_is_current(qtbot, desk):
    heading, plan = shown(desk.list)
    assert isinstance(heading, str)
    assert plan == desk.sample.document_id
    assert desk.list.current().document.id == plan
    assert desk.list.table.rowSpan(0, 0) == 1
    assert desk.list.table.columnSpan(0, 0) == 6
    qtbot.waitUntil(lambda: desk.list.preview.view.drawn is not None)


def test_enter_opens_the_editor(qtbot, desk):
    qtbot.keyClick(desk.list.table, Qt.Key.Key_Return)
    assert "plan" in desk.went
    assert desk.editor.header.title.text().startswith("Kế hoạch")


def test_delete_goes_to_the_bin_and_undo_brings_it_back(qtbot, desk):
    qtbot.keyClick(desk.list.table, Qt.Key.Key_Delete)
    assert shown(desk.list) == []
    assert desk.said[0].startswith("Đã xóa")
    assert desk.list.empty.isVisible()
    desk.store_undo()
    assert desk.sample.document_id in shown(desk.list)


def test_a_new_plan_opens_at_once(desk):
    desk.list.new_wanted.emit()
    assert desk.went[-1] == "plan"
    assert len(desk.sample.services.plans.summaries()) == 2


def test_a_new_document_of_any_type_is_begun_from_the_list(desk):
    menu = desk.list.open_types()
    words = [action.text() for action in menu.actions()]
    assert "Công văn" in words
    assert len(words) == 11
    menu.actions()[words.index("Quyết định")].trigger()
    menu.close()
    summaries = desk.sample.services.plans.summaries()
    assert DocType.DECISION in {one.document.type for one in summaries}
    assert desk.went[-1] == "plan"


def test_the_filter_and_its_empty_state(desk):
    desk.list.search.setText("không có gì như vậy")
    assert shown(desk.list) == []
    assert "bộ lọc" in desk.list.empty.button.text()
    desk.list.empty.asked.emit()
    assert len(shown(desk.list)) == 2


def test_received_documents_stand_apart(desk):
    desk.list.switch._group.button(1).click()
    assert desk.list.direction is Direction.INCOMING
    assert shown(desk.list) == []


def test_a_dropped_file_goes_to_the_import(desk, tmp_path):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / "kế hoạch.docx"))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    desk.list.dropEvent(QDropEvent(QPointF(5, 5), copy, mime, left, Qt.KeyboardModifier(0)))
    assert desk.went[-1] == "import"
    assert desk.other.asked == [tmp_path / "kế hoạch.docx"]
    desk.list.import_requested.emit(None)
    assert desk.other.asked == [tmp_path / "kế hoạch.docx"]


def test_a_narrow_window_keeps_number_abstract_and_state(desk):
    desk.list.resize(700, 400)
    hidden = [desk.list.table.isColumnHidden(column) for column in range(6)]
    assert hidden == [False, False, True, False, True, True]
    assert not desk.list.preview.isVisible()
