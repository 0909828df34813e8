"""The head of a screen gives way step by step and cuts nothing."""

from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary, secondary, square
from kehoach_desktop.ui.widgets.header import Header
from kehoach_desktop.ui.widgets.segmented import Segmented


class Page(QWidget):
    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.header = Header(theme, "Nơi nhận")
        self.header.add_switch(Segmented(theme, ("Của văn bản", "Danh bạ", "Sổ chuyển giao")))
        self.print = secondary(theme, "In danh sách ký nhận", "print")
        self.export = secondary(theme, "Xuất tệp", "export")
        self.add = primary(theme, "Thêm nơi nhận", "plus")
        self.header.add_secondary(self.print)
        self.header.add_secondary(self.export)
        self.header.set_primary(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.header)
        column.addStretch(1)


def page(qtbot: QtBot, theme: Theme, width: int, height: int = 697) -> Page:
    made = Page(theme)
    qtbot.addWidget(made)
    made.resize(width, height)
    made.show()
    return made


def test_all_words_are_there_where_there_is_room(qtbot: QtBot, theme: Theme):
    wide = page(qtbot, theme, 1194)
    assert not wide.print.compact
    assert wide.header.height() == 54
    assert wide.add.geometry().right() == 1194 - 20 - 1


def test_secondary_buttons_become_icons_first(qtbot: QtBot, theme: Theme):
    narrow = page(qtbot, theme, 800)
    assert narrow.print.isVisible()
    assert narrow.print.compact
    assert not narrow.add.compact


def test_then_they_go_under_more_and_still_work(qtbot: QtBot, theme: Theme):
    narrow = page(qtbot, theme, 620)
    assert not narrow.print.isVisible()
    pressed: list[str] = []
    narrow.export.clicked.connect(lambda: pressed.append("export"))
    more = next(b for b in narrow.header.findChildren(QWidget) if b.accessibleName() == "Việc khác")
    more.click()  # type: ignore[attr-defined]
    menu = narrow.header.findChild(QMenu)
    assert menu is not None
    assert [entry.text() for entry in menu.actions()] == ["In danh sách ký nhận", "Xuất tệp"]
    menu.actions()[1].trigger()
    assert pressed == ["export"]
    menu.close()


def test_growing_again_brings_the_words_back(qtbot: QtBot, theme: Theme):
    changing = page(qtbot, theme, 620)
    changing.resize(1194, 697)
    assert changing.print.isVisible()
    assert not changing.print.compact


def test_a_low_window_has_a_low_head(qtbot: QtBot, theme: Theme):
    assert page(qtbot, theme, 858, 433).header.height() == 46


def test_a_button_hidden_by_its_page_stays_hidden(qtbot: QtBot, theme: Theme):
    wide = page(qtbot, theme, 1194)
    wide.header.show_secondary(wide.export, shown=False)
    wide.resize(1200, 697)
    assert not wide.export.isVisible()
    wide.header.show_secondary(wide.export, shown=True)
    assert wide.export.isVisible()


def test_a_square_button_counts_as_secondary(qtbot: QtBot, theme: Theme):
    wide = page(qtbot, theme, 1194)
    undo = square(theme, "undo", "Hoàn tác")
    wide.header.add_secondary(undo)
    wide.resize(620, 697)
    assert not undo.isVisible()


def test_a_switched_on_button_is_ticked_under_more(qtbot: QtBot, theme: Theme):
    narrow = page(qtbot, theme, 620)
    narrow.export.setCheckable(True)
    narrow.export.setChecked(True)
    more = next(b for b in narrow.header.findChildren(QWidget) if b.accessibleName() == "Việc khác")
    more.click()  # type: ignore[attr-defined]
    menu = narrow.header.findChild(QMenu)
    assert menu is not None
    assert [entry.isChecked() for entry in menu.actions()] == [False, True]
    menu.close()
