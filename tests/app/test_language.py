"""Qt's own dialogs speak Vietnamese: every string of the .ts, and the dialogs that we open."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QDate, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kehoach_desktop.app.language import speak_vietnamese
from kehoach_desktop.files.resources import resource

TS = resource("i18n", "qtbase_vi.ts")
QM = resource("i18n", "qtbase_vi.qm")


@pytest.fixture
def vietnamese(qapp: QApplication) -> Iterator[QApplication]:
    before = QLocale()
    speak_vietnamese(qapp)
    yield qapp
    translator = qapp.findChild(QTranslator, "qtbase_vi")
    assert isinstance(translator, QTranslator)
    qapp.removeTranslator(translator)
    translator.setParent(None)
    QLocale.setDefault(before)


def messages() -> list[tuple[str, str, str]]:
    """Context, source and translation of every message of the .ts."""
    root = ElementTree.parse(TS).getroot()
    return [
        (
            context.findtext("name", ""),
            message.findtext("source", ""),
            message.findtext("translation", ""),
        )
        for context in root.iter("context")
        for message in context.iter("message")
    ]


def test_the_qm_says_what_the_ts_says():
    translator = QTranslator()
    assert translator.load(str(QM))
    told = [(c, s, translator.translate(c, s)) for c, s, _ in messages()]
    assert told == messages()


def test_the_qm_was_made_from_this_ts(tmp_path: Path):
    package = Path(PySide6.__file__).parent
    program = package / ("lrelease.exe" if sys.platform == "win32" else "lrelease")
    if not program.exists():
        pytest.skip("lrelease is not there")
    made = tmp_path / "made.qm"
    subprocess.run([program, TS, "-qm", made], check=True, capture_output=True, timeout=20)
    assert made.read_bytes() == QM.read_bytes()


def test_placeholders_and_lines_are_kept():
    marks = ("%1", "%2", "\n")
    assert not [m for m in messages() if any(m[1].count(one) != m[2].count(one) for one in marks)]
    assert not [words for _, _, words in messages() if words.count("&") > 1]


def test_every_word_is_another_one_in_vietnamese():
    assert not [source for _, source, words in messages() if words in ("", source)]


def english() -> set[str]:
    """Sources that are other words in Vietnamese, without the mark of the underlined letter."""
    return {s.replace("&", "") for _, s, _ in messages()}


def words_of(widget: QWidget) -> list[str]:
    """Every word that a widget and its parts show."""
    seen = [widget.windowTitle(), *(label.text() for label in widget.findChildren(QLabel))]
    for button in widget.findChildren(QAbstractButton):
        seen += [button.text(), button.toolTip()]
    for action in widget.findChildren(QAction):
        seen += [action.text(), action.toolTip()]
    for box in widget.findChildren(QComboBox):
        seen += [box.itemText(row) for row in range(box.count())]
    seen += [group.title() for group in widget.findChildren(QGroupBox)]
    for tabs in widget.findChildren(QTabWidget):
        seen += [tabs.tabText(index) for index in range(tabs.count())]
    return [text.replace("&", "") for text in seen if text]


def test_no_english_word_is_left_in_the_file_dialog(
    qtbot: QtBot, vietnamese: QApplication, tmp_path: Path
):
    dialog = QFileDialog(None, "Ghi tệp", str(tmp_path), "Tệp Word (*.docx)")
    qtbot.addWidget(dialog)
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.show()
    words = words_of(dialog)
    assert not english().intersection(words)
    assert {"Lưu", "Hủy", "Tên tệp:", "Thư mục mới"} <= set(words)
    heads = [
        dialog.findChild(QWidget, "treeView").model().headerData(column, Qt.Orientation.Horizontal)  # type: ignore[union-attr]
        for column in range(4)
    ]
    assert heads == ["Tên", "Kích cỡ", "Loại", "Ngày sửa"]


def test_no_english_word_is_left_in_the_print_dialog(qtbot: QtBot, vietnamese: QApplication):
    printer = QPrinter()  # the dialog does not keep it
    dialog = QPrintDialog(printer)
    qtbot.addWidget(dialog)
    dialog.setWindowTitle("In")
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
    dialog.show()
    words = words_of(dialog)
    assert not english().intersection(words)
    assert {"Hủy", "In tất cả", "In hai mặt"} <= set(words)


@pytest.mark.parametrize("kind", [QLineEdit, QTextEdit])
def test_the_menu_of_a_text_field_is_vietnamese(
    qtbot: QtBot, vietnamese: QApplication, kind: type[QLineEdit] | type[QTextEdit]
):
    field = kind("Đảng ủy")
    qtbot.addWidget(field)
    menu = field.createStandardContextMenu()
    words = [action.text().split("\t")[0].replace("&", "") for action in menu.actions()]
    assert [word for word in words if word] == [
        "Hoàn tác",
        "Làm lại",
        "Cắt",
        "Chép",
        "Dán",
        "Xóa",
        "Chọn hết",
    ]


def test_standard_buttons_are_vietnamese(qtbot: QtBot, vietnamese: QApplication):
    box = QDialogButtonBox()
    qtbot.addWidget(box)
    for button in QDialogButtonBox.StandardButton:
        if button is not QDialogButtonBox.StandardButton.NoButton:
            box.addButton(button)
    assert not english().intersection(words_of(box))


def test_dates_and_numbers_are_written_as_in_vietnam(vietnamese: QApplication):
    assert QLocale().toString(1234.5) == "1.234,5"
    assert QLocale().toString(QDate(2024, 5, 7), "dddd") == "Thứ Ba"


def test_speaking_twice_installs_one_translator(vietnamese: QApplication):
    speak_vietnamese(vietnamese)
    assert len(vietnamese.findChildren(QTranslator, "qtbase_vi")) == 1
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Hủy"
