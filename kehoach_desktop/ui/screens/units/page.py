"""Danh mục: units by heading, the form of the current one, what waits for a decision."""

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.unit_list import UnitRow, UnitSection, UnknownName
from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.screens.units.add_popup import AddPopup
from kehoach_desktop.ui.screens.units.ask_line import Answers
from kehoach_desktop.ui.screens.units.layout import UnitsLayout
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.unit_popup import UnitPopup, UnitQuestion

_TWO = 2


class Empty(Enum):
    """Why no unit is shown: the sentence and the button."""

    NOTHING = ("Chưa có đơn vị.", "Thêm đơn vị")
    FILTERED = ("Không có đơn vị nào khớp bộ lọc.", "Bỏ bộ lọc")


class UnitsPage(UnitsLayout):
    """Signals tell what the clerk wants; the form and the panes have their own."""

    sought = Signal(str)
    unit_shown = Signal(int)
    add_wanted = Signal(str, bool)
    sample_wanted = Signal()
    delete_wanted = Signal(list)
    active_wanted = Signal(list, bool)
    record_wanted = Signal(int)
    history_wanted = Signal(object)
    meant = Signal(object, int)
    """An unknown name, and the unit that it is."""
    name_added = Signal(object)
    name_skipped = Signal(object)
    two_missing = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._units: Sequence[Unit] = ()
        self._empty_now = Empty.NOTHING
        self._join()

    def _join(self) -> None:
        view = self.view
        self.words.sought.connect(self.sought)
        self.words.left.connect(partial(view.setFocus, Qt.FocusReason.TabFocusReason))
        self.add_button.clicked.connect(self.request_new)
        self.paste_button.clicked.connect(self.open_pasting)
        self.merge_button.clicked.connect(self.open_merging)
        self.back.clicked.connect(self.show_list)
        self.empty.asked.connect(self._answer_empty)
        self.empty_paste.clicked.connect(self.open_pasting)
        self.empty_sample.clicked.connect(self.sample_wanted)
        self.pasting.cancelled.connect(self.show_list)
        self.merging.cancelled.connect(lambda: self._show_side(self.view.selected_rows()))
        view.chosen.connect(self._show_side)
        view.opened.connect(self.open_form)
        view.add_asked.connect(self.request_new)
        view.removed.connect(self.delete_wanted)
        view.typed.connect(self.words.take_typing)
        view.left.connect(self._step_back)
        view.menu_asked.connect(self._open_menu)

    def show_rows(self, sections: Sequence[UnitSection], units: Sequence[Unit]) -> None:
        """Show the units found; none at all, or none that fits, is said."""
        self._units = units
        self._empty_now = Empty.FILTERED if units else Empty.NOTHING
        self.empty.show_text(*self._empty_now.value)
        for button in (self.empty_paste, self.empty_sample):
            button.setVisible(not units)
        groups = sum(unit.is_group for unit in units)
        self.count.setText(f"{len(units) - groups} đơn vị, {groups} nhóm" if units else "")
        self.view.show_sections(sections)
        self.lists.setCurrentWidget(self.view if sections else self.empty)
        if sections and self.view.rows.row_at(self.view.currentIndex()) is None:
            self.view.go_to(sections[0].rows[0].unit.id)
        self._show_side(self.view.selected_rows())

    def ask_about(self, names: Sequence[UnknownName]) -> None:
        """Ask about names that no unit has."""
        self.unknown.ask(
            [(f"“{one.name}” chưa có trong danh mục.", self._answers(one)) for one in names]
        )

    def _answers(self, name: UnknownName) -> Answers:
        return (
            ("Là đơn vị có sẵn…", partial(self.open_meaning, name)),
            ("Thêm đơn vị", partial(self.name_added.emit, name)),
            ("Bỏ qua", partial(self.name_skipped.emit, name)),
        )

    def open_meaning(self, name: UnknownName) -> UnitPopup:
        """Ask which unit a name means, the likeliest first."""
        order = {key: place for place, key in enumerate(name.candidates)}
        units = sorted(self._units, key=lambda unit: order.get(unit.id, len(order)))
        popup = UnitPopup(self._theme, self, UnitQuestion(f"“{name.name}” là", units, (), one=True))
        popup.answered.connect(lambda chosen: self.meant.emit(name, chosen[0]))
        popup.show_at(self.unknown, QRect(0, 0, self._theme.px(20), self.unknown.height()))
        popup.search.setFocus(Qt.FocusReason.PopupFocusReason)
        return popup

    def request_new(self) -> None:
        self.open_addition()

    def open_addition(self) -> AddPopup:
        """Ask for the name of a new unit under the button."""
        popup = AddPopup(self._theme, self)
        popup.wanted.connect(self.add_wanted)
        owner = self.add_button if self.add_button.isVisible() else self.header
        popup.ask_at(owner, owner.rect())
        return popup

    def open_pasting(self) -> None:
        """Show what the clipboard would become."""
        text = QGuiApplication.clipboard().text()
        self.parts.setCurrentWidget(self.pasting)
        self.fit()
        self.pasting.begin(text if "\t" in text or "\n" in text.strip() else "")

    def open_merging(self) -> None:
        """Show what merging the two selected units would do."""
        if len(self.view.selected_rows()) != _TWO:
            self.two_missing.emit()
            return
        self.open_form()
        self.merging.open_preview()

    def open_record(self, record_id: int) -> None:
        self.record_wanted.emit(record_id)

    def shown_record(self) -> int:
        return self.form.unit.id if self.form.unit else 0

    def _show_side(self, rows: Sequence[UnitRow]) -> None:
        if len(rows) > 1:
            self.merging.show_units([row.unit for row in rows])
            self.side.setCurrentWidget(self.merging)
        elif rows:
            self.form.show_unit(rows[0].unit, self._units)
            self.side.setCurrentWidget(self.form)
            self.unit_shown.emit(rows[0].unit.id)
        self.fit()

    def _open_menu(self, where: QPoint) -> None:
        rows = self.view.selected_rows()
        active = all(row.unit.active for row in rows)
        menu = QMenu(self)
        entries: list[tuple[str, Callable[[], object]]] = [
            ("Mở", self.open_form),
            (
                "Cho ngừng hoạt động" if active else "Cho hoạt động lại",
                lambda: self.active_wanted.emit(rows, not active),
            ),
            ("Gộp…", self.open_merging),
            ("Chép", self.view.copy),
            ("Lịch sử", lambda: self.history_wanted.emit(rows[0].unit)),
            ("Xóa", lambda: self.delete_wanted.emit(rows)),
        ]
        for words, act in entries:
            menu.addAction(words).triggered.connect(lambda _on=False, act=act: act())
        menu.popup(where)

    def _step_back(self) -> None:
        if self.back.isVisible():
            self.show_list()
        else:
            self.words.clear()

    def _answer_empty(self) -> None:
        if self._empty_now is Empty.NOTHING:
            self.request_new()
        else:
            self.words.clear()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        browsing = self.parts.currentWidget() is not self.pasting
        if browsing and event.matches(QKeySequence.StandardKey.Paste):
            self.open_pasting()
            return
        super().keyPressEvent(event)
