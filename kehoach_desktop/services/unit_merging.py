"""Two units, or two groups, become one, in one step; the history keeps both."""

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.unit_merging import MergePreview
from kehoach_desktop.core.units import Unit
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.frozen import mark_difference
from kehoach_desktop.services.units import Units
from kehoach_desktop.store.store import Store


class UnitMerging:
    """`kept` stays and takes over; `gone` is deleted, its names stay as other names."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._units = Units(store)
        self._today = today

    def preview(self, kept_id: int, gone_id: int) -> MergePreview:
        """Tell what merging would do; raises BadInputError for a unit and a group."""
        kept, gone = self._pair(kept_id, gone_id)
        common = self._store.unit_merging.common(kept_id, gone_id)
        references = self._store.unit_use.references(gone_id)
        lines = references.pop(("assignment", "unit_id"), 0)
        return MergePreview(
            kept.name,
            gone.name,
            lines - len(common),
            tuple(common),
            tuple(_new_names(kept, gone)),
            sum(references.values()),
        )

    def merge(self, kept_id: int, gone_id: int) -> Change:
        """Make one unit of two."""
        kept, gone = self._pair(kept_id, gone_id)
        rows, units = self._store.unit_merging, self._store.units
        with self._store.transaction(f"Gộp “{gone.name}” vào “{kept.name}”") as action:
            touched = self._store.unit_use.plans_of(gone_id)
            for line in rows.common(kept_id, gone_id):
                rows.join(line, self._today())
            if kept.parent_id == gone_id:
                units.set_fields(kept_id, {"parent_id": gone.parent_id})
            rows.move(kept_id, gone_id)
            for name in _new_names(kept, gone):
                units.add_alias(kept_id, name)
            if gone.is_group:
                members = [key for key in gone.member_ids if key not in kept.member_ids]
                units.set_members(kept_id, [*kept.member_ids, *members])
            self._fill(kept, gone)
            units.delete(gone_id)
            for document_id, activity_id in touched:
                mark_difference(self._store, document_id, activity_id)
        return action.change(kept_id)

    def _pair(self, kept_id: int, gone_id: int) -> tuple[Unit, Unit]:
        kept, gone = self._units.by_id(kept_id), self._units.by_id(gone_id)
        if kept.is_group is not gone.is_group or kept_id == gone_id:
            raise BadInputError(
                "Chỉ gộp được hai đơn vị với nhau, hoặc hai nhóm với nhau. "
                "Số liệu vẫn nguyên. Hãy chọn lại."
            )
        return kept, gone

    def _fill(self, kept: Unit, gone: Unit) -> None:
        """Take over what the unit that stays does not say itself."""
        values: dict[str, object] = {}
        if not kept.contact and gone.contact:
            values["contact"] = gone.contact
        if kept.meeting_day is None and gone.meeting_day is not None:
            values["meeting_day"] = gone.meeting_day
        if values:
            self._store.units.set_fields(kept.id, values)


def _new_names(kept: Unit, gone: Unit) -> list[str]:
    known = {kept.name, kept.short_name, *kept.aliases}
    names = (gone.name, gone.short_name, *gone.aliases)
    return [name for name in dict.fromkeys(names) if name and name not in known]
