"""Evidence in the opened line: brought by drop, paste and button; shown, opened, taken off."""

from pathlib import Path
from threading import Event
from typing import Any
from zlib import crc32

import pytest
from PySide6.QtCore import QBuffer, QMimeData, QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.services.evidence_input import Incoming
from kehoach_desktop.ui.screens.checklist import make_screen
from kehoach_desktop.ui.screens.checklist.brought import brought_by
from kehoach_desktop.ui.screens.checklist.presenter import ChecklistPresenter
from kehoach_desktop.ui.screens.checklist.thumbnails import read_small
from tests import build

pytestmark = pytest.mark.qt_log_ignore("does not support grabbing the keyboard")
CCB = "Hội CCB phường"
LEFT = Qt.MouseButton.LeftButton
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def desk(desk, tmp_path):
    """The same surroundings with a store in a file: evidence lies beside it."""
    (tmp_path / "data").mkdir()
    in_memory = desk.sample
    desk.sample = build.store_with_plan(tmp_path / "data" / "kehoach.db")
    yield desk
    desk.sample.services.close()
    desk.sample = in_memory


@pytest.fixture
def page(desk, expose):
    page: Any = expose(make_screen(desk.context).factory())
    page.entry_chosen.emit(desk.sample.units[CCB])
    (line,) = page.view.lines.lines()
    page.view.setCurrentIndex(page.view.lines.index_of(line.assignment.id))
    return page


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "Gặp mặt.jpg"
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkGreen)
    image.save(str(path))
    return path


def presenter(page: Any) -> Any:
    return page.findChild(ChecklistPresenter).evidence


def tiles(page: Any) -> list[str]:
    return [tile.text() for tile in page.view.details.strip.tiles]


def open_line(page: Any) -> None:
    page.view.open_line(page.view.current_line().assignment.id)


def drop(page: Any, data: QMimeData, where: QPoint) -> None:
    actions = Qt.DropAction.CopyAction
    enter = QDragEnterEvent(where, actions, data, LEFT, NO_KEYS)
    QApplication.sendEvent(page.view.viewport(), enter)
    assert enter.isAccepted()
    let_go = QDropEvent(QPointF(where), actions, data, LEFT, NO_KEYS)
    QApplication.sendEvent(page.view.viewport(), let_go)


def urls(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def row(page: Any) -> QPoint:
    key = page.view.current_line().assignment.id
    middle: QPoint = page.view.visualRect(page.view.lines.index_of(key)).center()
    return middle


def test_a_photo_dropped_on_the_row_is_shown_small_and_undo_takes_it_off(page, desk, qtbot, photo):
    drop(page, urls(photo), row(page))
    qtbot.waitUntil(lambda: bool(desk.said))
    assert desk.said == [("Thêm minh chứng “Gặp mặt.jpg”", True)]
    open_line(page)
    (tile,) = page.view.details.strip.tiles
    qtbot.waitUntil(lambda: tile._picture is not None)
    assert not tile._picture.isNull()
    assert tile._picture.width() <= 84
    desk.undo()
    assert tiles(page) == []


def test_a_drop_on_the_opened_row_goes_to_its_line(page, desk, qtbot, photo):
    open_line(page)
    drop(page, urls(photo), page.view.details.geometry().center())
    qtbot.waitUntil(lambda: tiles(page) == ["Gặp mặt.jpg"])


def test_a_picture_of_the_clipboard_becomes_a_png(page, desk, qtbot):
    QGuiApplication.clipboard().setImage(QImage(30, 20, QImage.Format.Format_RGB32))
    page.view.setFocus()
    QTest.keyClick(page.view, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(desk.said))
    open_line(page)
    assert tiles(page) == ["Ảnh dán 15-04-2024.png"]
    (found,) = desk.sample.services.evidence.list(page.view.current_line().assignment.id)
    assert found.path.read_bytes().startswith(b"\x89PNG")


def test_a_picture_is_pasted_even_while_the_note_has_the_focus(page, desk, qtbot):
    QGuiApplication.clipboard().setImage(QImage(30, 20, QImage.Format.Format_RGB32))
    open_line(page)
    page.view.details.note.setFocus()
    QTest.keyClick(page.view.details.note, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: len(tiles(page)) == 1)
    assert page.view.details.note.text() == ""


def test_a_pasted_address_is_a_link_that_opens_only_when_it_is_pressed(page, desk):
    opened: list[str] = []

    def open_url(url: QUrl) -> bool:
        opened.append(url.toString())
        return True

    presenter(page).open_url = open_url
    QGuiApplication.clipboard().setText("https://example.invalid/bai-viet")
    page.view.paste()
    open_line(page)
    (tile,) = page.view.details.strip.tiles
    assert opened == []
    QTest.keyClick(tile, Qt.Key.Key_Return)
    assert opened == ["https://example.invalid/bai-viet"]


def test_the_button_asks_for_files_and_a_duplicate_is_told(page, desk, qtbot, photo, messages):
    presenter(page).ask_files = lambda _owner, _folder: [photo]
    open_line(page)
    page.view.details.add_button.click()
    qtbot.waitUntil(lambda: len(tiles(page)) == 1)
    page.view.details.add_button.click()
    qtbot.waitUntil(lambda: bool(messages.warnings))
    assert "đã có ở việc này" in messages.warnings[0]
    assert len(tiles(page)) == 1


def test_a_file_that_cannot_be_taken_is_told_and_the_others_come(page, desk, qtbot, photo):
    empty = photo.with_name("rỗng.pdf")
    empty.touch()
    drop(page, urls(empty, photo), row(page))
    qtbot.waitUntil(lambda: bool(desk.said))
    assert "tệp rỗng" in page.trouble.text()
    open_line(page)
    assert tiles(page) == ["Gặp mặt.jpg"]


def test_delete_takes_a_piece_off_and_the_next_one_has_the_focus(page, desk, qtbot, photo):
    second = photo.with_name("Biên bản.pdf")
    second.write_bytes(b"%PDF-1.4 text")
    open_line(page)
    drop(page, urls(photo, second), page.view.details.geometry().center())
    qtbot.waitUntil(lambda: len(tiles(page)) == 2)
    first = page.view.details.strip.tiles[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Delete)
    assert tiles(page) == ["Biên bản.pdf"]
    assert page.view.details.strip.tiles[0].hasFocus()
    assert desk.said[-1] == ("Bỏ minh chứng “Gặp mặt.jpg”", True)


def test_a_missing_file_is_said_in_words_and_a_program_is_not_run(page, desk, qtbot, messages):
    services = desk.sample.services
    key = page.view.current_line().assignment.id
    script = desk.sample.services.store.path.with_name("chay.bat")
    script.write_text("echo")
    change = services.evidence.add(key, script)
    with services.store.transaction("Mất tệp"):
        services.store.evidence.add(key, "Ảnh cũ.jpg", sha256="0" * 64)
    open_line(page)
    assert tiles(page) == ["chay.bat", "Ảnh cũ.jpg (không thấy tệp)"]
    presenter(page).open_url = lambda _url: pytest.fail("a program was opened")
    page.view.details.strip.opened.emit(change.new_id)
    page.view.details.strip.tiles[1].click()
    assert "tệp chương trình" in messages.warnings[0]
    assert "Không thấy tệp" in messages.warnings[1]


def test_cancelling_a_copy_leaves_everything_as_before(page, desk, qtbot, photo):
    evidence = presenter(page)

    pressed = Event()

    def slow(step: Any) -> bytes:
        assert pressed.wait(10)
        step(1, 2)
        return b"never"

    evidence._waiting.append((page.view.current_line().assignment.id, (Incoming("a", slow),)))
    evidence._next()
    assert page.busy.busy
    page.busy.cancel.click()
    pressed.set()
    qtbot.waitUntil(lambda: bool(desk.said))
    assert desk.said == [("Đã hủy. Mọi thứ vẫn như trước.", False)]
    assert not page.busy.busy
    assert desk.sample.services.evidence.list(page.view.current_line().assignment.id) == []


def png(width: int, height: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs want bytes
    data = bytearray(buffer.data().data())
    data[16:24] = width.to_bytes(4, "big") + height.to_bytes(4, "big")
    data[29:33] = crc32(bytes(data[12:29])).to_bytes(4, "big")
    return bytes(data)


@pytest.mark.qt_log_ignore(".*")
@pytest.mark.parametrize(
    "content",
    [
        png(60_000, 60_000),
        b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        b"\xff\xd8\xff not a picture",
        b"",
    ],
    ids=["3600 megapixels", "a drawing", "broken", "empty"],
)
def test_hostile_pictures_give_no_picture_and_do_no_harm(tmp_path, qapp, content):
    path = tmp_path / "x.png"
    path.write_bytes(content)
    assert read_small(path, QSize(84, 60)).isNull()


def test_files_come_before_pictures_and_only_pages_are_links(photo):
    both = urls(photo)
    both.setImageData(QImage(3, 3, QImage.Format.Format_RGB32))
    assert [file.name for file in brought_by(both, build.TODAY).files] == ["Gặp mặt.jpg"]
    script = QMimeData()
    script.setText("javascript:alert(1)")
    assert not brought_by(script, build.TODAY)
