"""Joins Danh mục to the services and to the news of other screens."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Qt

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.history import Subject
from kehoach_desktop.core.unit_list import UnitRow, in_sections, neighbour
from kehoach_desktop.core.unit_pasting import PastedRow
from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.units.decisions import Decisions, Told
from kehoach_desktop.ui.screens.units.page import UnitsPage

_SHOWN: Final = Touched.UNIT | Touched.ASSIGNMENT | Touched.QUESTION | Touched.DOCUMENT
_TWO: Final = "Chọn hai đơn vị (giữ Ctrl hoặc Shift) rồi bấm Gộp"
_SORTED: Final = "Danh sách đang xếp theo cột; bấm đầu cột để về thứ tự của cơ quan rồi chuyển chỗ"


class UnitsPresenter(QObject):
    """Holds the rows, the words that narrow them, and the column that sorts them."""

    def __init__(self, page: UnitsPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._service = context.services.unit_catalogue
        self._told = Told(page, context)
        self._decisions = Decisions(page, context, self.do)
        self._rows: list[UnitRow] = []
        self._words = ""
        self._sorting = page.view.sorting
        self._join()

    def _join(self) -> None:
        page, view, form, service = self._page, self._page.view, self._page.form, self._service
        page.visited.connect(self._load)
        page.sought.connect(self._seek)
        page.record_wanted.connect(self._open)
        page.history_wanted.connect(self._show_history)
        page.add_wanted.connect(self._add)
        page.sample_wanted.connect(partial(self.do, service.add_sample))
        page.delete_wanted.connect(self._delete)
        page.active_wanted.connect(self._set_active)
        page.two_missing.connect(lambda: self._context.say(_TWO, can_undo=False))
        page.pasting.pasted.connect(self._preview_pasting)
        page.pasting.agreed.connect(self._paste)
        page.merging.preview_wanted.connect(self._preview_merging)
        page.merging.wanted.connect(self._merge)
        view.sorting.changed.connect(self._show)
        view.step_wanted.connect(self._step)
        view.move_wanted.connect(self._move)
        view.widths.keep_in(self._context.settings, "units/widths")
        # the cell's field closes first, then the row may change
        view.rows.edited.connect(self._edit, Qt.ConnectionType.QueuedConnection)
        form.edited.connect(self._edit)
        form.kind_chosen.connect(lambda key, kind: self.do(partial(service.set_kind, key, kind)))
        form.parent_chosen.connect(
            lambda key, parent: self.do(partial(service.set_parent, key, parent))
        )
        form.alias_added.connect(lambda key, name: self.do(partial(service.add_alias, key, name)))
        form.alias_dropped.connect(
            lambda key, name: self.do(partial(service.drop_alias, key, name))
        )
        form.active_set.connect(
            lambda key, on: self.do(partial(service.set_active, key, active=on))
        )
        self._context.bus.changed.connect(self._refresh)

    def do(self, work: Callable[[], Change]) -> Change | None:
        """Do something that is stored, told and shown; None where it was refused."""
        finished: list[Change] = []
        with telling(self._told):
            finished.append(work())
            self._page.trouble.hide()
        for change in finished:
            if change.touched:
                self._context.bus.changed.emit(change)
                self._context.say(change.label)
            return change
        self._show()  # what was refused gives way to what is stored
        return None

    def _refresh(self, change: Change) -> None:
        if self._page.isVisible() and change.touched & _SHOWN:
            self._load()

    def _load(self) -> None:
        self._rows = self._service.rows()
        self._show()
        self._decisions.show()

    def _show(self) -> None:
        by, down = self._sorting.column, self._sorting.down
        sections = in_sections(self._rows, self._words, by, down=down)
        self._page.show_rows(sections, [row.unit for row in self._rows])

    def _seek(self, words: str) -> None:
        self._words = words
        self._show()

    def _show_history(self, unit: Unit) -> None:
        self._context.go("settings").open_history(Subject("unit", unit.id, unit.name))

    def _open(self, unit_id: int) -> None:
        if not self._page.view.go_to(unit_id):
            self._page.words.clear()
            self._load()
            self._page.view.go_to(unit_id)

    def _step(self, unit_id: int, step: int) -> None:
        if self._sorting.column is not None:
            self._context.say(_SORTED, can_undo=False)
            return
        sections = in_sections(self._rows, self._words)
        target = neighbour(sections, unit_id, step)
        if target is not None:
            self._move(unit_id, target, after=step > 0)

    def _move(self, unit_id: int, target_id: int, after: bool) -> None:  # noqa: FBT001 (Qt's signal)
        if self._sorting.column is not None:
            self._context.say(_SORTED, can_undo=False)
            return
        self.do(partial(self._service.move, unit_id, target_id, after=after))

    def _edit(self, unit_id: int, field: str, text: str) -> None:
        self.do(partial(self._service.set_text, unit_id, field, text))

    def _add(self, name: str, group: bool) -> None:  # noqa: FBT001 (Qt's signal)
        done = self.do(partial(self._service.add, name, group=group))
        if done is not None and done.new_id:
            self._open(done.new_id)
            self._page.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _delete(self, rows: list[UnitRow]) -> None:
        for row in rows:
            if self.do(partial(self._service.delete, row.unit.id)) is None:
                self._told.offer_switching_off(row.unit, self.do)
                return

    def _set_active(self, rows: list[UnitRow], active: bool) -> None:  # noqa: FBT001 (Qt's signal)
        for row in rows:
            self.do(partial(self._service.set_active, row.unit.id, active=active))

    def _preview_pasting(self, text: str) -> None:
        with telling(self._told):
            self._page.pasting.show_rows(self._context.services.unit_pasting.preview(text))

    def _paste(self, rows: list[PastedRow]) -> None:
        if self.do(partial(self._context.services.unit_pasting.add, rows)) is not None:
            self._page.show_list()
            self._page.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def _preview_merging(self, kept_id: int, gone_id: int) -> None:
        with telling(self._told):
            preview = self._context.services.unit_merging.preview(kept_id, gone_id)
            self._page.merging.show_preview(preview)
            self._page.fit()

    def _merge(self, kept_id: int, gone_id: int) -> None:
        merging = self._context.services.unit_merging
        if self.do(partial(merging.merge, kept_id, gone_id)) is not None:
            self._open(kept_id)
            self._page.view.setFocus(Qt.FocusReason.OtherFocusReason)
