"""Phân công, by unit: the units on the left, the chosen unit's checklist on the right."""

from collections.abc import Sequence
from enum import Enum
from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist import LineSet, Scope, pressing
from kehoach_desktop.core.checklist_entries import Entry, EntryScope, EntrySection
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.ui.screens.checklist.entries_panel import EntriesPanel
from kehoach_desktop.ui.screens.checklist.layout import (
    BY_ACTIVITY,
    BY_UNIT,
    MATRIX,
    ChecklistLayout,
)
from kehoach_desktop.ui.screens.checklist.line_actions import LineActions
from kehoach_desktop.ui.screens.checklist.line_cells import Showing
from kehoach_desktop.ui.screens.checklist.line_details import LineDetails
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.popup import Popup

_NOBODY: Final = Entry(0, "", "", Progress())


class Empty(Enum):
    """Why no line is shown: the sentence and the button."""

    NO_PLAN = (
        "Chưa có việc nào được giao. Nhập kế hoạch, hoặc soạn kế hoạch rồi giao việc.",
        "Mở Kế hoạch",
    )
    NO_LINES = ("Đơn vị này chưa được giao việc.", "Giao việc")
    UNASSIGNED = ("Việc này chưa giao cho đơn vị nào.", "Giao việc")
    FILTERED = ("Không có việc nào khớp bộ lọc.", "Bỏ bộ lọc")


class ChecklistPage(ChecklistLayout):
    """Signals tell what the clerk wants; keys of assignments come as lists of numbers."""

    view_chosen = Signal(int)
    entry_chosen = Signal(int)
    entries_sought = Signal(str, object)
    filter_changed = Signal(object)
    tick_wanted = Signal(list)
    state_wanted = Signal(list, object, str)
    due_wanted = Signal(list, object)
    result_entered = Signal(int, object)
    note_entered = Signal(int, str)
    line_opened = Signal(object)
    reminder_wanted = Signal(list)
    evidence_brought = Signal(int, object)
    export_wanted = Signal()
    plans_wanted = Signal()
    matrix_wanted = Signal()
    lead_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._entry_id = 0
        self._view = BY_UNIT
        self._empty_now = Empty.NO_PLAN
        self.wishes = LineActions(theme, self.view)
        self._join()

    def _join(self) -> None:
        view, wish = self.view, self.wishes
        self.views.chosen.connect(self._turn)
        self.panel.chosen.connect(self.entry_chosen)
        self.panel.sought.connect(self.entries_sought)
        self.panel.entered.connect(self._go_to_lines)
        self.switcher.stepped.connect(self.step)
        self.switcher.asked.connect(self.open_entries)
        self.filters.changed.connect(self.filter_changed)
        self.filters.words.left.connect(self._go_to_lines)
        self.export_button.clicked.connect(self.export_wanted)
        self.lead.acted.connect(self.lead_wanted)
        self.empty.asked.connect(self._answer_empty)
        self.head.remind.clicked.connect(self.remind)
        self.head.slip.clicked.connect(lambda: self.slips_wanted.emit(self._entry_id))
        view.ticked.connect(self.tick_wanted)
        view.opened.connect(self._join_details)
        view.chosen.connect(self._show_selection)
        view.typed.connect(self._take_typing)
        view.step_asked.connect(self.step)
        view.brought.connect(self.evidence_brought)
        view.left.connect(self.filters.clear)
        wish.state_wanted.connect(self.state_wanted)
        wish.due_wanted.connect(self.due_wanted)
        wish.reminder_wanted.connect(self.reminder_wanted)
        wish.serve(self.selection, self._below_bar)

    def show_entries(self, sections: Sequence[EntrySection]) -> None:
        """Show the units of the left list."""
        self.entries.show_sections(sections)
        self.panel.view.mark(self._entry_id)

    def show_subject(self, entry: Entry | None) -> None:
        """Show whose checklist this is; another one than before starts closed and unselected."""
        entry = entry or _NOBODY
        if entry.id != self._entry_id:
            self._entry_id = entry.id
            self.view.forget()
        self.head.show_subject(entry)
        self.switcher.show_subject(entry)
        self.panel.view.mark(entry.id)

    def show_lines(self, sets: Sequence[LineSet], showing: Showing, empty: Empty) -> None:
        """Show the checklist; `empty` says why where there is none."""
        self._empty_now = empty
        self.empty.show_text(*empty.value)
        self.view.show_sets(sets, showing)
        self.head.remind.setVisible(bool(self._pressing()))
        self.lists.setCurrentWidget(self.view if sets else self.empty)
        self.head.setEnabled(empty is not Empty.NO_PLAN)

    def _pressing(self) -> list[ChecklistLine]:
        return pressing(self.view.lines.lines(), self.view.lines.showing.today)

    def remind(self) -> None:
        """Ask for a reminder of what is open now in the lines that are shown."""
        if lines := self._pressing():
            self.reminder_wanted.emit(lines)

    def show_lead(self, *, missing: bool) -> None:
        """Say that nobody leads the activity, with the way to mend it."""
        words = ("Chưa có đơn vị chủ trì.", "Chọn chủ trì…") if missing else ("", "")
        self.lead.say(*words)

    def show_counts(self, counts: dict[Scope, int]) -> None:
        """Show how many lines each chip would show."""
        self.filters.show_counts(counts)
        self.fit()

    def step(self, by: int) -> None:
        """Go to the next or previous unit of the list."""
        ids = [entry.id for entry in self.entries.entries()]
        if not ids:
            return
        at = ids.index(self._entry_id) + by if self._entry_id in ids else 0
        self.entry_chosen.emit(ids[min(max(at, 0), len(ids) - 1)])

    def open_entries(self) -> Popup:
        """Unfold the list of units under the switcher."""
        popup = Popup(self._theme, self)
        panel = EntriesPanel(self._theme, self.entries)
        panel.sought.connect(self.entries_sought)
        panel.chosen.connect(self.entry_chosen)
        panel.entered.connect(popup.close)
        panel.view.clicked.connect(popup.close)
        panel.setMinimumSize(self._theme.px(300), self._theme.px(330))
        popup.column.setContentsMargins(4, 4, 4, 4)
        popup.column.addWidget(panel)
        popup.destroyed.connect(lambda: self.entries_sought.emit("", EntryScope.ALL))
        panel.view.mark(self._entry_id)
        popup.show_at(self.switcher.button, self.switcher.button.rect())
        panel.field.setFocus(Qt.FocusReason.PopupFocusReason)
        return popup

    def shown_record(self) -> int:
        return self._entry_id if self.views.current == BY_UNIT else 0

    def open_line(self, line_id: int) -> None:
        self.view.open_line(line_id)

    def open_record(self, record_id: int) -> None:
        if self.views.current != BY_UNIT:
            self.open_part(str(BY_UNIT))
        self.entry_chosen.emit(record_id)

    def show_activity(self, activity_id: int) -> None:
        self.open_part(str(BY_ACTIVITY))
        self.entry_chosen.emit(activity_id)

    def request_export(self) -> None:
        self.export_wanted.emit()

    def open_part(self, name: str) -> None:
        view = int(name) if name.isdecimal() else BY_UNIT
        self.views.choose(view)
        self._turn(view)
        if name in set(EntryScope):
            self.panel.choose_scope(EntryScope(name))
            self.filters.choose(Scope(name) if name in set(Scope) else Scope.ALL)
            self.step(0)

    def _turn(self, view: int) -> None:
        if view == MATRIX:
            self.views.choose(self._view)
            self.matrix_wanted.emit()
            return
        if view != self._view:
            self.panel.show_all()  # what was sought among units finds no activity
        self._view = view
        self._entry_id = 0
        self.view.forget()
        self.name_entries(by_activity=view == BY_ACTIVITY)
        self.view_chosen.emit(view)

    def _join_details(self, details: LineDetails) -> None:
        details.result_entered.connect(self.result_entered)
        details.note_entered.connect(self.note_entered)
        details.refused.connect(self.trouble.show_error)
        details.result_entered.connect(self.trouble.hide)
        self.line_opened.emit(details)

    def _show_selection(self, ids: list[int]) -> None:
        several = len(ids) > 1
        self.selection.show_count(len(ids))
        self.show_bar(several=several)

    def _take_typing(self, text: str) -> None:
        self.unfold_filter()
        self.filters.take_typing(text)

    def _answer_empty(self) -> None:
        if self._empty_now is Empty.FILTERED:
            self.filters.clear()
        elif self._empty_now is Empty.NO_PLAN:
            self.plans_wanted.emit()
        else:
            self.assign_wanted.emit()

    def _go_to_lines(self) -> None:
        self.view.setFocus(Qt.FocusReason.TabFocusReason)

    def _below_bar(self) -> QRect:
        corner = self.bars.mapTo(self, self.bars.rect().bottomLeft())
        return QRect(self.view.mapFrom(self, corner), self.bars.size())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Insert:
            self.assign_wanted.emit()
        else:
            super().keyPressEvent(event)
