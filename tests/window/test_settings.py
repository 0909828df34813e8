"""Cài đặt in the real window on a store file: copies made and brought back, one step by name."""

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.core.backups import Reason
from kehoach_desktop.ui.keeping import Keeping
from kehoach_desktop.ui.screens.settings.passphrase import PassphraseSheet
from kehoach_desktop.ui.screens.settings.restore_sheet import RestoreSheet
from kehoach_desktop.ui.theme import Scheme
from kehoach_desktop.ui.widgets.sheet import Sheet
from tests import build


@pytest.fixture
def desktop(desk: Any) -> Desktop:
    build.keep_plan(desk.store.parent)
    opened: Desktop = desk.open()
    return opened


def settings_page(desktop: Desktop) -> Any:
    return desktop.window.go("settings")


def back_up(desktop: Desktop, qtbot: Any) -> None:
    before = len(desktop.context.services.backups.all())
    settings_page(desktop).backup_button.click()
    qtbot.waitUntil(lambda: len(desktop.context.services.backups.all()) > before)
    table = settings_page(desktop).backup.table
    qtbot.waitUntil(lambda: table.model().rowCount() > before)


def rename(desktop: Desktop, place: str) -> None:
    desktop.context.bus.changed.emit(desktop.context.services.office.set_place(place))


def sheet(desktop: Desktop, kind: type[Sheet], qtbot: Any) -> Any:
    qtbot.waitUntil(lambda: any(one.isVisible() for one in desktop.window.findChildren(kind)))
    return next(one for one in desktop.window.findChildren(kind) if one.isVisible())


def test_a_backup_made_now_heads_the_list(desktop, qtbot):
    back_up(desktop, qtbot)
    page = settings_page(desktop)
    assert page.backup.newest.text().startswith("Bản sao gần nhất: hôm nay ")
    assert page.backup.newest.text().endswith("đã kiểm tra.")
    cells = [page.backup.table.model().index(0, column).data() for column in range(5)]
    assert cells[1] == Reason.MANUAL.word
    assert cells[4] == "✓ đã kiểm tra"
    assert desktop.window.toast.text() == page.backup.newest.text().removesuffix(".")


def test_a_copy_is_brought_back_after_one_question_and_the_present_is_kept(desktop, qtbot):
    back_up(desktop, qtbot)
    rename(desktop, "Nơi khác")
    settings_page(desktop).visited.emit()
    settings_page(desktop).backup.restore.click()
    asked = sheet(desktop, RestoreSheet, qtbot)
    assert "Cơ quan" in asked.words()
    assert desktop.context.services.office.place() == "Nơi khác"
    asked.yes.click()
    qtbot.waitUntil(lambda: desktop.window.current == "settings")
    services = desktop.context.services
    assert services.office.place() == "Tân Sơn"
    assert desktop.window.current == "settings"
    assert settings_page(desktop).office.fields["place"].text() == "Tân Sơn"
    assert services.backups.all()[0].reason is Reason.RESTORE
    assert desktop.window.toast.text().startswith("Đã khôi phục bản sao hôm nay")
    rename(desktop, "Tân Thành")
    assert settings_page(desktop).office.fields["place"].text() == "Tân Thành"


def test_reading_a_copy_before_restoring_can_be_stopped(desktop, qtbot, monkeypatch):
    desktop.context.services.backups.make()
    page = settings_page(desktop)
    reading = []

    def until_stopped(conn, between):
        reading.append(conn)
        while True:
            between()

    monkeypatch.setattr("kehoach_desktop.store.differences.content_of", until_stopped)
    page.backup.restore.click()
    qtbot.waitUntil(lambda: bool(reading))
    assert not page.busy.cancel.isHidden()
    page.busy.cancel.click()
    qtbot.waitUntil(lambda: not page.busy.busy)
    assert desktop.window.toast.isVisible()
    assert not desktop.window.findChildren(RestoreSheet)


def test_a_refused_restore_changes_nothing(desktop, qtbot):
    back_up(desktop, qtbot)
    rename(desktop, "Nơi khác")
    settings_page(desktop).backup.restore.click()
    sheet(desktop, RestoreSheet, qtbot).no.click()
    assert desktop.context.services.office.place() == "Nơi khác"


@pytest.mark.slow  # passphrases are slow by design
@pytest.mark.timeout(120)
def test_a_copy_on_a_stick_opens_with_its_passphrase_only(
    desktop, qtbot, tmp_path, monkeypatch, messages
):
    stick = tmp_path / "usb"
    stick.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_args: str(stick))
    page = settings_page(desktop)
    page.backup.stick.click()
    asked = sheet(desktop, PassphraseSheet, qtbot)
    asked.first.setText("ngắn")
    asked.yes.click()
    assert "ít nhất" in asked.trouble.text()
    asked.first.setText("bốn từ dễ nhớ")
    asked.yes.click()
    assert "chưa giống nhau" in asked.trouble.text()
    asked.again.setText("bốn từ dễ nhớ")
    asked.yes.click()
    qtbot.waitUntil(lambda: desktop.window.toast.text().startswith("Đã chép"), timeout=20_000)
    copy = next(stick.iterdir())
    assert copy.name.endswith(".khbak.age")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args: (str(copy), ""))
    _open_copy(desktop, qtbot, "sai hết cả rồi")
    qtbot.waitUntil(lambda: bool(messages.warnings), timeout=20_000)
    _open_copy(desktop, qtbot, "bốn từ dễ nhớ")
    qtbot.waitUntil(lambda: bool(desktop.window.findChildren(RestoreSheet)), timeout=20_000)


def _open_copy(desktop: Desktop, qtbot: Any, passphrase: str) -> None:
    page = settings_page(desktop)
    qtbot.waitUntil(lambda: not page.busy.busy)
    page.backup.file.click()
    asked = sheet(desktop, PassphraseSheet, qtbot)
    asked.first.setText(passphrase)
    asked.yes.click()


def test_the_check_reports_in_plain_words(desktop, qtbot):
    page = settings_page(desktop)
    page.check.check.click()
    qtbot.waitUntil(page.check.summary.isVisible)
    assert page.check.summary.text().endswith("không thấy lỗi.")
    assert page.check.restore.isHidden()


def test_the_steps_in_the_rail_are_named_and_taken(desktop, qtbot):
    foot = desktop.window.rail.foot
    rename(desktop, "Nơi khác")
    assert foot.undo.toolTip() == "Hoàn tác: Sửa địa danh (Ctrl+Z)"
    assert not foot.redo.isEnabled()
    foot.undo.click()
    assert desktop.context.services.office.place() == "Tân Sơn"
    assert foot.redo.toolTip() == "Làm lại: Sửa địa danh (Ctrl+Y)"
    words = [action.text() for action in foot.menu().actions() if action.text()]
    assert words[1:] == ["Làm lại: Sửa địa danh\tCtrl+Y", "Xem lịch sử"]
    foot.redo.click()
    assert desktop.context.services.office.place() == "Nơi khác"
    foot.history_asked.emit()
    assert desktop.window.current == "settings"
    assert settings_page(desktop).history.visibleRegion().boundingRect().height() > 0


def test_look_is_remembered_from_one_start_to_the_next(desk, desktop):
    desktop.theme.set_scheme(Scheme.DARK)
    desktop.theme.set_zoom(1.2)
    desk.close(desktop)
    again = desk.open()
    assert again.theme.scheme is Scheme.DARK
    assert again.theme.zoom == pytest.approx(1.2)
    again.theme.set_scheme(Scheme.LIGHT)


def test_a_backup_that_is_due_is_made_by_itself(desktop, qtbot, monkeypatch):
    keeping = desktop.window.findChild(Keeping)
    backups = desktop.context.services.backups
    keeping.look()
    assert backups.all() == [] or backups.all()[0].reason is not Reason.AUTOMATIC
    monkeypatch.setattr(backups, "due", lambda: True)
    keeping.look()
    qtbot.waitUntil(lambda: any(one.reason is Reason.AUTOMATIC for one in backups.all()))


def test_a_backup_that_fails_is_told_once(desktop, qtbot, monkeypatch, messages):
    from kehoach_desktop.core.errors import NoSpaceError

    def full() -> None:
        raise NoSpaceError("kehoach.khbak")

    keeping = desktop.window.findChild(Keeping)
    backups = desktop.context.services.backups
    monkeypatch.setattr(backups, "due", lambda: True)
    monkeypatch.setattr(backups, "work", lambda _reason: full)
    for _ in range(2):
        keeping.look()
        qtbot.waitUntil(lambda: keeping._job.done)
    assert len(messages.warnings) == 1
    assert messages.warnings[0].startswith("Chưa sao lưu tự động được. Ổ đĩa đã đầy")


def test_closing_leaves_a_backup_of_what_was_done(desk, desktop):
    rename(desktop, "Nơi khác")
    desk.close(desktop)
    again = desk.open()
    newest = again.context.services.backups.newest()
    assert newest is not None
    assert newest.newest_action == "Sửa địa danh"
    assert not again.context.services.backups.has_news()


def test_a_damaged_store_offers_its_verified_copies_and_one_brings_it_back(desk, desktop, qtbot):
    rename(desktop, "Nơi cũ")
    desktop.context.services.backups.make()
    rename(desktop, "Nơi khác")
    desk.close(desktop)
    whole = desk.store.read_bytes()
    desk.store.write_bytes(whole[:5000] + b"x" * 9000 + whole[14000:])
    again = desk.open()
    page = again.window.page
    assert "bị hỏng" in page.sentence.text()
    made = [page.table.model().index(row, 0).data() for row in range(2)]
    assert made == sorted(made, reverse=True)
    assert page.table.model().index(0, 4).data() == "✓ đã kiểm tra"
    assert not page.new.isVisible()
    page.table.selectRow(1)
    page.restore.click()
    qtbot.waitUntil(lambda: bool(again.window.current))
    assert again.context.services.office.place() == "Nơi cũ"
    assert list(desk.store.parent.glob("kehoach-hong-*/kehoach.db"))


def test_a_damaged_store_stays_as_it_is_while_the_clerk_decides_nothing(desk, desktop, qtbot):
    rename(desktop, "Nơi khác")
    desk.close(desktop)
    desk.store.write_bytes(desk.store.read_bytes()[:4096] + b"x" * 4096)
    before = desk.store.read_bytes()
    again = desk.open()
    for key in (Qt.Key.Key_Z, Qt.Key.Key_K, Qt.Key.Key_1, Qt.Key.Key_B, Qt.Key.Key_F):
        qtbot.keyClick(again.window, key, Qt.KeyboardModifier.ControlModifier)
    again.window.page.again.click()
    assert again.window.page.restore.isVisible()
    again.window.page.leave.click()
    assert not again.window.isVisible()
    assert desk.store.read_bytes() == before


def test_a_store_that_has_gone_is_made_anew_only_where_the_clerk_says_so(desk, desktop):
    desktop.context.services.backups.make()
    desk.close(desktop)
    desk.store.unlink()
    again = desk.open()
    page = again.window.page
    assert "không còn ở chỗ cũ" in page.sentence.text()
    assert not desk.store.exists()
    page.new.click()
    assert again.window.current == "welcome"
    assert desk.store.exists()


@pytest.mark.parametrize(
    ("content", "words"), [(b"Ghi ch\xc3\xba", "không phải tệp số liệu"), (None, "bản mới hơn")]
)
def test_a_foreign_or_newer_file_is_refused_in_the_window(desk, desktop, content, words):
    desk.close(desktop)
    other = desk.store.with_name("khac.db")
    whole = desk.store.read_bytes()
    other.write_bytes(content or whole[:60] + (999).to_bytes(4) + whole[64:])
    before = other.read_bytes()
    again = desk.open(store=other)
    assert words in again.window.page.sentence.text()
    assert not again.window.page.restore.isVisible()
    assert other.read_bytes() == before
