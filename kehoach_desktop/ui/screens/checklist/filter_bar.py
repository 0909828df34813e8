"""Above the lines: chips, roles, words and order; several selected lines bring another bar."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.checklist import LineFilter, Order, Scope
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, Button, link, quiet, secondary
from kehoach_desktop.ui.widgets.chip import Chip
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.search_box import SearchBox

_SEARCH_WIDTH: Final = 190
_ROLES: Final = {
    "Mọi vai trò": frozenset(Role),
    "Chủ trì": frozenset({Role.LEAD}),
    "Phối hợp": frozenset({Role.COORDINATE, Role.ADVISE}),
    "Thực hiện": frozenset({Role.CARRY_OUT}),
}


class FilterBar(QWidget):
    """`changed` tells a LineFilter."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._roles = frozenset(Role)
        self._order = Order.DUE
        self._scopes = {scope: Chip(theme, scope.word) for scope in Scope}
        self._group = QButtonGroup(self)
        self._role = Chip(theme, "Vai trò", drops=True)
        self._role.clicked.connect(self._open_roles)
        self.words = SearchBox(theme, "Tìm việc")
        self.words.sought.connect(lambda _words: self._tell())
        self._sort: Button = quiet(theme, self._order.word)
        self._sort.drops = True
        self._sort.height_token = DENSE
        self._sort.clicked.connect(self._open_orders)
        self._lay_out()
        self._scopes[Scope.ALL].setChecked(True)
        theme.changed.connect(self._dress)
        self._dress()

    def _lay_out(self) -> None:
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._first, self._second = QHBoxLayout(), QHBoxLayout()
        for row in (self._first, self._second):
            row.setSpacing(self._theme.px(8))
            self._column.addLayout(row)
        for chip in self._scopes.values():
            self._group.addButton(chip)
            self._first.addWidget(chip)
            chip.clicked.connect(lambda _on=False: self._tell())
        self._scopes[Scope.WAITING].hide()  # there only while something waits
        self._first.addWidget(self._role)
        self._first.addStretch(1)
        self._first.addWidget(self.words)
        self._first.addWidget(self._sort)
        self._second.addStretch(1)

    @property
    def wanted(self) -> LineFilter:
        """The filter as it stands."""
        scope = next(scope for scope, chip in self._scopes.items() if chip.isChecked())
        return LineFilter(scope, self._roles, self.words.text().strip(), self._order)

    def show_counts(self, counts: dict[Scope, int]) -> None:
        """Show how many lines each chip would show."""
        for scope, chip in self._scopes.items():
            chip.setText(f"{scope.word} {counts.get(scope, 0)}")
            chip.updateGeometry()
        waiting = self._scopes[Scope.WAITING]
        waiting.setVisible(waiting.isChecked() or counts.get(Scope.WAITING, 0) > 0)

    def fit(self, width: int) -> None:
        """Put words and order below the chips where there is no room beside them."""
        chips = [chip for chip in self._scopes.values() if not chip.isHidden()]
        chips.append(self._role)
        shown = [*chips, self.words, self._sort]
        gap = self._first.spacing()
        self._role.setVisible(sum(one.sizeHint().width() + gap for one in chips) <= width)
        needed = sum(one.sizeHint().width() + gap for one in shown)
        row = self._first if needed + gap <= width else self._second
        if row.indexOf(self.words) < 0:
            for widget in (self.words, self._sort):
                row.insertWidget(row.count() - (row is self._second), widget)  # before its stretch

    def choose(self, scope: Scope) -> None:
        """Show the lines of a scope alone."""
        self._scopes[scope].setChecked(True)
        self._tell()

    def clear(self) -> None:
        """Show everything again."""
        self._scopes[Scope.ALL].setChecked(True)
        self._roles = frozenset(Role)
        self._role.setText("Vai trò")
        self._role.updateGeometry()
        self.words.blockSignals(True)  # noqa: FBT003 (Qt's signature)
        self.words.clear()
        self.words.blockSignals(False)  # noqa: FBT003 (Qt's signature)
        self._tell()

    def take_typing(self, text: str) -> None:
        """Go on typing here what was begun in the list."""
        self.words.take_typing(text)

    def _tell(self) -> None:
        self.changed.emit(self.wanted)

    def _open_roles(self) -> None:
        menu = QMenu(self)
        for words, roles in _ROLES.items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(roles == self._roles)
            action.triggered.connect(lambda _on=False, words=words: self._set_roles(words))
        menu.popup(self._role.mapToGlobal(self._role.rect().bottomLeft()))

    def _set_roles(self, words: str) -> None:
        self._roles = _ROLES[words]
        narrows = self._roles != frozenset(Role)
        self._role.setText(words if narrows else "Vai trò")
        self._role.setCheckable(narrows)
        self._role.setChecked(narrows)
        self._role.updateGeometry()
        self._tell()

    def _open_orders(self) -> None:
        menu = QMenu(self)
        group = QActionGroup(menu)
        for order in Order:
            action = menu.addAction(order.word)
            action.setCheckable(True)
            action.setChecked(order is self._order)
            group.addAction(action)
            action.triggered.connect(lambda _on=False, order=order: self._set_order(order))
        menu.popup(self._sort.mapToGlobal(self._sort.rect().bottomLeft()))

    def _set_order(self, order: Order) -> None:
        self._order = order
        self._sort.setText(order.word)
        self._sort.updateGeometry()
        self._tell()

    def _dress(self) -> None:
        self.words.setFixedWidth(self._theme.px(_SEARCH_WIDTH))


class SelectionBar(QWidget):
    """Takes the chips' place while several lines are selected."""

    done_asked = Signal()
    due_asked = Signal()
    state_asked = Signal()
    reminder_asked = Signal()
    cleared = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._count = text_label("", TextRole.STRONG)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self._count)
        self.buttons: list[Button] = []
        for words, icon_name, signal in (
            ("Hoàn thành", "check", self.done_asked),
            ("Đổi hạn", "clock", self.due_asked),
            ("Trạng thái", "", self.state_asked),
            ("Đôn đốc", "bell", self.reminder_asked),
        ):
            button = secondary(theme, words, icon_name)
            button.compact_icon = icon_name or "chev-down"
            button.height_token = DENSE
            button.clicked.connect(signal)
            row.addWidget(button)
            self.buttons.append(button)
        for button in self.buttons[:3]:
            edits(button)
        self.buttons[2].drops = True
        self._clear = link(theme, "Bỏ chọn")
        self._clear.height_token = DENSE
        self._clear.clicked.connect(self.cleared)
        row.addWidget(self._clear)
        row.addStretch(1)

    def fit(self, width: int) -> None:
        """Show icons alone where there is no room for words."""
        room = width - self._count.sizeHint().width() - self._clear.sizeHint().width()
        needed = sum(button.width_when(compact=False) + 8 for button in self.buttons)
        for button in self.buttons:
            button.set_compact(needed + 16 > room)

    def show_count(self, number: int) -> None:
        """Show how many lines are selected."""
        self._count.setText(f"{number} việc:")
