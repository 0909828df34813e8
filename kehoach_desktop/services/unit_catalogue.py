"""The catalogue as the clerk keeps it: fields, order, other names, what may be deleted."""

import json
from typing import Final

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.core.unit_list import SECTIONS, UnitRow, heading_of, moved, rows_of
from kehoach_desktop.core.unit_pasting import meeting_day_of
from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.files.resources import resource
from kehoach_desktop.services.draft_units import kind_of
from kehoach_desktop.services.sessions import follow_day
from kehoach_desktop.services.units import Units
from kehoach_desktop.store.store import Store

_FIELDS: Final = {
    "name": "Đổi tên",
    "short_name": "Sửa tên ngắn của",
    "contact": "Sửa đầu mối của",
    "section": "Xếp lại",
    "meeting_day": "Sửa ngày họp của",
}


class UnitInUseError(BadInputError):
    """A unit that plans or papers name was to be deleted."""

    def __init__(self, unit: Unit, lines: int) -> None:
        has = f"đang có {lines} việc" if lines else "đang được nhắc tới trong văn bản"
        super().__init__(
            f"“{unit.name}” {has} nên không xóa được. Số liệu vẫn nguyên. "
            "Hãy cho ngừng hoạt động: việc đã giao giữ lại, kế hoạch mới không giao nữa."
        )
        self.unit_id = unit.id


class UnitCatalogue:
    """Each method is one step that undo takes back."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._units = Units(store)

    def rows(self) -> list[UnitRow]:
        """Give every unit and group in order, with the number of its lines."""
        return rows_of(self._store.units.all(), self._store.unit_use.lines())

    def add(self, name: str, *, group: bool = False) -> Change:
        """Add a unit by its name alone: kind and heading follow from its first words."""
        name = squeeze(name)
        same = self._named(name)
        if same is not None:
            raise BadInputError(f"Đã có “{same.name}” trong danh mục. Chưa thêm gì.")
        kind = UnitKind.GROUP if group else kind_of(name)
        return self._units.add_unit(Unit(0, name, kind=kind, section=_section(kind)))

    def set_text(self, unit_id: int, field: str, text: str) -> Change:
        """Set name, short name, contact, heading or meeting day as typed.

        Raises BadInputError for an empty name and for a meeting day that is none.
        """
        unit, text = self._units.by_id(unit_id), squeeze(text)
        value: object = text
        if field == "name" and not text:
            raise BadInputError("Đơn vị cần có tên. Tên cũ vẫn giữ nguyên. Hãy ghi tên.")
        if field == "meeting_day":
            value = meeting_day_of(text)
            if text and value is None:
                raise BadInputError(
                    "Ngày họp là một ngày trong tháng, từ 1 đến 31. Ngày cũ vẫn giữ nguyên. "
                    "Hãy ghi lại, ví dụ 3."
                )
        with self._store.transaction(f"{_FIELDS[field]} “{unit.name}”") as action:
            self._store.units.set_fields(unit_id, {field: value})
            if field == "meeting_day":
                day = value if isinstance(value, int) else None
                follow_day(self._store, unit_id, unit.meeting_day, day)
        return action.change(unit_id)

    def set_kind(self, unit_id: int, kind: UnitKind) -> Change:
        """Set the kind; a heading that was that of the old kind follows."""
        unit = self._units.by_id(unit_id)
        values: dict[str, object] = {"kind": kind}
        if unit.section in ("", _section(unit.kind)):
            values["section"] = _section(kind)
        return self._set(f"Đổi loại của “{unit.name}”", unit_id, values)

    def set_parent(self, unit_id: int, parent_id: int | None) -> Change:
        """Say to which unit one belongs; None: to none."""
        unit = self._units.by_id(unit_id)
        return self._set(f"Sửa trực thuộc của “{unit.name}”", unit_id, {"parent_id": parent_id})

    def set_active(self, unit_id: int, *, active: bool) -> Change:
        """Switch a unit off or on; its lines stay either way."""
        unit = self._units.by_id(unit_id)
        words = "Cho hoạt động lại" if active else "Cho ngừng hoạt động"
        return self._set(f"{words} “{unit.name}”", unit_id, {"active": active})

    def move(self, unit_id: int, target_id: int, *, after: bool) -> Change:
        """Put a unit before or after another, under that one's heading."""
        rows = self.rows()
        unit, target = self._units.by_id(unit_id), self._units.by_id(target_id)
        before = {row.unit.id: row.unit.position for row in rows}
        with self._store.transaction(f"Chuyển chỗ “{unit.name}”") as action:
            if not unit.is_group and not target.is_group:
                self._set_heading(unit, heading_of(target))
            for place, key in enumerate(moved(rows, unit_id, target_id, after=after), 1):
                if before[key] != place:
                    self._store.units.set_fields(key, {"position": place})
        return action.change(unit_id)

    def add_alias(self, unit_id: int, alias: str) -> Change:
        """Add another name; raises BadInputError where it is the name of another unit."""
        alias = squeeze(alias)
        same = self._named(alias)
        if not alias or (same is not None and same.id != unit_id):
            other = f"“{alias}” là tên của “{same.name}”" if same else "Chưa ghi tên gọi"
            raise BadInputError(f"{other} nên chưa thêm được. Hãy ghi tên khác.")
        return self._units.add_alias(unit_id, alias)

    def drop_alias(self, unit_id: int, alias: str) -> Change:
        """Forget another name."""
        with self._store.transaction(f"Bỏ tên gọi “{alias}”") as action:
            self._store.units.drop_alias(unit_id, alias)
        return action.change(unit_id)

    def delete(self, unit_id: int) -> Change:
        """Delete a unit that nothing names; raises UnitInUseError for another."""
        unit = self._units.by_id(unit_id)
        if self._store.unit_use.references(unit_id):
            raise UnitInUseError(unit, self._store.unit_use.lines().get(unit_id, 0))
        with self._store.transaction(f"Xóa “{unit.name}”") as action:
            self._store.units.delete(unit_id)
        return action.change()

    def add_sample(self) -> Change:
        """Add the units and groups of an ordinary ward; those that are there stay as they are."""
        text = resource("catalogues", "units.json").read_text(encoding="utf-8")
        with self._store.transaction("Lấy danh mục mẫu") as action:
            keys: dict[str, int] = {}
            for record in json.loads(text):
                same = self._named(record["name"])
                unit = _sample(record, keys)
                keys[unit.name] = same.id if same else self._store.units.add(unit)
        return action.change()

    def _set(self, words: str, unit_id: int, values: dict[str, object]) -> Change:
        with self._store.transaction(words) as action:
            self._store.units.set_fields(unit_id, values)
        return action.change(unit_id)

    def _set_heading(self, unit: Unit, heading: str) -> None:
        if heading != heading_of(unit):
            self._store.units.set_fields(unit.id, {"section": heading})

    def _named(self, name: str) -> Unit | None:
        """Give the unit that has exactly this name or other name."""
        wanted = squeeze(name).casefold()
        for unit in self._store.units.all():
            if wanted in (one.casefold() for one in (unit.name, *unit.aliases)):
                return unit
        return None


def _section(kind: UnitKind) -> str:
    return SECTIONS.get(kind, "")


def _sample(record: dict[str, object], keys: dict[str, int]) -> Unit:
    """Give a unit of the starter catalogue; members are named before their group."""
    kind, day = UnitKind(str(record["kind"])), record.get("meeting_day")

    def names(field: str) -> list[str]:
        found = record.get(field, [])
        return [str(name) for name in found] if isinstance(found, list) else []

    return Unit(
        0,
        str(record["name"]),
        short_name=str(record.get("short_name", "")),
        kind=kind,
        meeting_day=day if isinstance(day, int) else None,
        section=_section(kind),
        aliases=tuple(names("aliases")),
        member_ids=tuple(keys[name] for name in names("members")),
    )
