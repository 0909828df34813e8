"""The form of a unit or a group: every field stores by itself."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCompleter, QFrame, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.core.unit_list import heading_of, parents_of
from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.units.alias_chips import AliasChips
from kehoach_desktop.ui.screens.units.tick_list import TickList
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.edit_field import EditField
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.ticks import CheckBox

_TEXTS: Final = (  # field, label, placeholder
    ("name", "Tên đầy đủ", ""),
    ("short_name", "Tên ngắn", "Dùng ở bảng, ma trận"),
    ("section", "Nhóm tiêu đề", "Các chi bộ trực thuộc"),
    ("contact", "Đầu mối", "Họ tên, điện thoại"),
    ("meeting_day", "Ngày họp chi bộ", "1–31 hằng tháng"),
)
_KINDS: Final = tuple(kind for kind in UnitKind if kind is not UnitKind.GROUP)
_NOT_OF_GROUPS: Final = ("section", "contact", "meeting_day", "kind", "parent")


class UnitForm(QScrollArea):
    """Signals give the unit that is shown and what the clerk made of it."""

    edited = Signal(int, str, str)
    kind_chosen = Signal(int, object)
    parent_chosen = Signal(int, object)
    alias_added = Signal(int, str)
    alias_dropped = Signal(int, str)
    group_ticked = Signal(int, int, bool)
    """The unit, the group, and whether it belongs to it now."""
    active_set = Signal(int, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._unit: Unit | None = None
        self._labels: dict[str, QWidget] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.texts = {key: EditField(label, hint) for key, label, hint in _TEXTS}
        self.kind = Choice(theme, "Loại")
        self.parent_unit = Choice(theme, "Trực thuộc")
        self.aliases = AliasChips(theme)
        self.groups = TickList(theme, "Thuộc nhóm")
        self.members = TickList(theme, "Thành viên")
        self.active = CheckBox(theme, "Đang hoạt động")
        for kind in _KINDS:
            self.kind.addItem(kind.word, kind)
        self._build()
        self._join()

    @property
    def unit(self) -> Unit | None:
        """The unit that is shown."""
        return self._unit

    def show_unit(self, unit: Unit, units: Sequence[Unit]) -> None:
        """Show a unit as the store has it; what is being typed in it stays."""
        other = self._unit is None or self._unit.id != unit.id
        self._unit = unit
        if other:
            self.aliases.field.clear()
            self.verticalScrollBar().setValue(0)
        values = {
            "name": unit.name,
            "short_name": unit.short_name,
            "section": heading_of(unit),
            "contact": unit.contact,
            "meeting_day": "" if unit.meeting_day is None else str(unit.meeting_day),
        }
        for key, field in self.texts.items():
            field.committing.part = unit.id
            field.show_stored(values[key])
        self._offer_headings(units)
        self._show_choices(unit, units)
        self.aliases.show_names(unit.aliases)
        self._show_ticks(unit, units)
        self.active.setChecked(unit.active)

    def _build(self) -> None:
        inside = QWidget()
        inside.setProperty("ground", "page")
        self._column = column = QVBoxLayout(inside)
        px = self._theme.px
        column.setContentsMargins(px(16), px(7), px(16), px(16))
        column.setSpacing(3)
        fields: list[tuple[str, str, QWidget]] = [
            (key, label, self.texts[key]) for key, label, _hint in _TEXTS
        ]
        fields[2:2] = [("kind", "Loại", self.kind), ("parent", "Trực thuộc", self.parent_unit)]
        fields += [
            ("aliases", "Tên gọi khác", self.aliases),
            ("groups", "Thuộc nhóm", self.groups),
            ("members", "Thành viên", self.members),
        ]
        for key, label, widget in fields:
            self._labels[key] = text_label(label, TextRole.SMALL, "text2")
            self._labels[key].setContentsMargins(0, px(7), 0, 0)
            column.addWidget(self._labels[key])
            column.addWidget(widget)
        column.addSpacing(px(7))
        column.addWidget(self.active)
        column.addStretch(1)
        self.setWidget(inside)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFocusProxy(self.texts["name"])
        self._fields = {key: widget for key, _label, widget in fields}

    def _join(self) -> None:
        for key, field in self.texts.items():
            field.edited.connect(lambda text, key=key: self._tell(self.edited, key, text))
        self.kind.activated.connect(
            lambda row: self._tell(self.kind_chosen, self.kind.itemData(row))
        )
        self.parent_unit.activated.connect(
            lambda row: self._tell(self.parent_chosen, self.parent_unit.itemData(row))
        )
        self.aliases.added.connect(lambda name: self._tell(self.alias_added, name))
        self.aliases.dropped.connect(lambda name: self._tell(self.alias_dropped, name))
        self.groups.ticked.connect(lambda key, on: self._tell(self.group_ticked, key, on))
        self.members.ticked.connect(self._tell_member)
        self.active.clicked.connect(lambda on: self._tell(self.active_set, on))

    def _tell(self, signal: object, *values: object) -> None:
        if self._unit is not None:
            signal.emit(self._unit.id, *values)  # type: ignore[attr-defined]

    def _tell_member(self, unit_id: int, on: bool) -> None:  # noqa: FBT001 (Qt's signal)
        if self._unit is not None:
            self.group_ticked.emit(unit_id, self._unit.id, on)

    def _offer_headings(self, units: Sequence[Unit]) -> None:
        known = list(dict.fromkeys(heading_of(one) for one in units if not one.is_group))
        completer = QCompleter(known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.texts["section"].setCompleter(completer)

    def _show_choices(self, unit: Unit, units: Sequence[Unit]) -> None:
        self.kind.setCurrentIndex(self.kind.findData(unit.kind))
        self.parent_unit.clear()
        self.parent_unit.addItem("Không", None)
        for one in parents_of(unit, units):
            self.parent_unit.addItem(one.name, one.id)
        self.parent_unit.setCurrentIndex(max(self.parent_unit.findData(unit.parent_id), 0))

    def _show_ticks(self, unit: Unit, units: Sequence[Unit]) -> None:
        groups = [one for one in units if one.is_group]
        self.groups.show_units(groups, [one.id for one in groups if unit.id in one.member_ids])
        if unit.is_group:
            rest = [one for one in units if not one.is_group]
            self.members.show_units(rest, unit.member_ids)
        for key, field in self._fields.items():
            shown = key != ("groups" if unit.is_group else "members")
            shown = shown and not (unit.is_group and key in _NOT_OF_GROUPS)
            shown = shown and not (key == "groups" and not groups)
            shown = shown and not (key == "meeting_day" and not _meets(unit))
            field.setVisible(shown)
            self._labels[key].setVisible(shown)


def _meets(unit: Unit) -> bool:
    """Tell whether a unit has a monthly session of its own, or a day noted for one."""
    return unit.kind is UnitKind.PARTY_CELL or unit.meeting_day is not None
