"""The last net: what the disk refused is told as such, a bug is kept for support."""

import logging
import sqlite3
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from kehoach_desktop.app.crash import CrashNet
from kehoach_desktop.files.logs import LOG_NAME
from kehoach_desktop.files.paths import data_folder
from tests.ui.conftest import FakeMessages


def crash_files() -> set[Path]:
    return set(data_folder().glob("*.txt"))


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (sqlite3.SQLITE_IOERR_READ, "Ổ đĩa báo lỗi nên chưa đọc được số liệu"),
        (sqlite3.SQLITE_CORRUPT, "Tệp số liệu có chỗ không đọc được"),
    ],
)
def test_a_read_that_the_disk_refuses_under_a_screen_is_told_in_one_sentence(
    qtbot: QtBot, code: int, words: str
) -> None:
    messages, before = FakeMessages(), crash_files()
    owner = QObject()
    net = CrashNet(owner, lambda: messages, unattended=False)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = code
    try:
        sys.excepthook(type(error), error, None)
        qtbot.waitUntil(lambda: bool(messages.warnings))
    finally:
        net.close()
    assert words in messages.warnings[0]
    assert messages.bugs == []
    assert crash_files() == before


def test_the_log_is_kept_while_the_window_is_open() -> None:
    net = CrashNet(QObject(), FakeMessages, unattended=False)
    log, path = logging.getLogger("kehoach_desktop.importer"), data_folder() / LOG_NAME
    try:
        net.begin()
        log.warning("import worker: timeout")
    finally:
        net.close()
    log.warning("import worker: too late")
    assert "import worker: timeout" in path.read_text("utf-8")
    assert "too late" not in path.read_text("utf-8")
