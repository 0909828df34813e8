"""Units that receive work, their groups and other names."""

from dataclasses import dataclass
from enum import StrEnum


class UnitKind(StrEnum):
    """What a unit is; GROUP is a named set of units such as "các chi bộ trực thuộc"."""

    PARTY_CELL = "party_cell"
    PARTY_BODY = "party_body"
    GOVERNMENT = "government"
    MASS_BODY = "mass_body"
    SCHOOL = "school"
    RESIDENTIAL_GROUP = "residential_group"
    MEDIA = "media"
    OTHER = "other"
    GROUP = "group"

    @property
    def word(self) -> str:
        """The Vietnamese name of the kind."""
        return _WORDS[self]


_WORDS = {
    UnitKind.PARTY_CELL: "Chi bộ",
    UnitKind.PARTY_BODY: "Ban Đảng",
    UnitKind.GOVERNMENT: "Chính quyền",
    UnitKind.MASS_BODY: "Đoàn thể",
    UnitKind.SCHOOL: "Trường học",
    UnitKind.RESIDENTIAL_GROUP: "Tổ dân phố",
    UnitKind.MEDIA: "Truyền thanh",
    UnitKind.OTHER: "Đơn vị khác",
    UnitKind.GROUP: "Nhóm đơn vị",
}


@dataclass(frozen=True, slots=True)
class Unit:
    """A body that receives work, or a group of such bodies (`kind` GROUP)."""

    id: int
    name: str
    short_name: str = ""
    kind: UnitKind = UnitKind.OTHER
    parent_id: int | None = None
    contact: str = ""
    meeting_day: int | None = None
    """Day of the month of the cell meeting, 1–31."""
    position: int = 0
    active: bool = True
    section: str = ""
    """Heading under which lists show the unit: "Các chi bộ trực thuộc", "Trường học"."""
    aliases: tuple[str, ...] = ()
    member_ids: tuple[int, ...] = ()
    """Of a group: its members in order."""

    @property
    def is_group(self) -> bool:
        """Whether this stands for its members."""
        return self.kind is UnitKind.GROUP

    @property
    def label(self) -> str:
        """The short name, or the name where there is none."""
        return self.short_name or self.name
