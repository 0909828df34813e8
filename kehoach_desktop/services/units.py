"""Units, groups and their other names."""

from collections.abc import Sequence

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.drafts import NameMatch
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.services.matching import match_names
from kehoach_desktop.store.store import Store


class Units:
    """The catalogue of units."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def all(self) -> list[Unit]:
        """Give every unit and group in the office's order."""
        return self._store.units.all()

    def by_id(self, unit_id: int) -> Unit:
        """Give one unit."""
        found = next((unit for unit in self.all() if unit.id == unit_id), None)
        if found is None:
            raise BadInputError(
                f"Không có đơn vị mang mã {unit_id}. Số liệu vẫn nguyên. Hãy chọn đơn vị khác."
            )
        return found

    def add(self, name: str, kind: UnitKind, short_name: str = "") -> Change:
        """Add a unit behind the others."""
        return self.add_unit(Unit(0, squeeze(name), squeeze(short_name), kind))

    def add_unit(self, unit: Unit) -> Change:
        """Add a unit with its section, aliases and members; its id and position are given here."""
        if not unit.name:
            raise BadInputError("Chưa ghi tên đơn vị. Số liệu vẫn nguyên. Hãy ghi tên rồi làm lại.")
        with self._store.transaction(f"Thêm đơn vị “{unit.name}”") as action:
            key = self._store.units.add(unit)
        return action.change(key)

    def set_members(self, group_id: int, unit_ids: Sequence[int]) -> Change:
        """Make `unit_ids` the members of a group; lines that units have stay as they are."""
        group = self.by_id(group_id)
        with self._store.transaction(f"Sửa nhóm “{group.name}”") as action:
            self._store.units.set_members(group_id, unit_ids)
        return action.change(group_id)

    def add_alias(self, unit_id: int, alias: str) -> Change:
        """Add a name under which documents mention the unit."""
        alias = squeeze(alias)
        with self._store.transaction(f"Thêm tên gọi “{alias}”") as action:
            self._store.units.add_alias(unit_id, alias)
        return action.change(unit_id)

    def match(self, names: Sequence[str]) -> list[NameMatch]:
        """Give for each name the unit that it surely means, else those that it may mean."""
        return match_names(names, self.all())
