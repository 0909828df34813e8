"""What the unit names of a draft mean, as the clerk decided; new units made on the way."""

from collections.abc import Mapping
from typing import Final

from kehoach_desktop.core.import_review import UnitDecision
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.core.unit_list import SECTIONS
from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.services.matching import match_names, short_form
from kehoach_desktop.store.store import Store

_KINDS: Final = (
    (("chi bo",), UnitKind.PARTY_CELL),
    (("ban tuyen giao", "ban to chuc", "ban dan van", "uy ban kiem tra"), UnitKind.PARTY_BODY),
    (("van phong dang uy", "vpdu"), UnitKind.PARTY_BODY),
    (("ubnd", "ban chqs", "cong an", "tram y te"), UnitKind.GOVERNMENT),
    (("ub mttq", "mttq", "doan", "hoi"), UnitKind.MASS_BODY),
    (("truong",), UnitKind.SCHOOL),
    (("tdp",), UnitKind.RESIDENTIAL_GROUP),
    (("dai truyen thanh",), UnitKind.MEDIA),
)
"""First words of a name, folded and in short, that tell the kind."""


def kind_of(name: str) -> UnitKind:
    """Give the kind that the first words of a name tell; OTHER for "các đơn vị liên quan"."""
    words = short_form(name) + " "
    starts = ((start, kind) for group, kind in _KINDS for start in group)
    return next((kind for start, kind in starts if words.startswith(start + " ")), UnitKind.OTHER)


class DraftUnits:
    """Names to unit ids, inside a transaction."""

    def __init__(self, store: Store, decisions: Mapping[str, UnitDecision]) -> None:
        self._store = store
        self._decisions = decisions
        self._known: dict[str, int | None] = {}

    def of(self, name: str) -> int | None:
        """Give the unit of a name; None where the clerk has put it off."""
        if name not in self._known:
            self._known[name] = self._find(name)
        return self._known[name]

    def is_group(self, unit_id: int) -> bool:
        """Tell whether a unit stands for its members."""
        return any(unit.id == unit_id and unit.is_group for unit in self._store.units.all())

    def _find(self, name: str) -> int | None:
        decision = self._decisions.get(name, UnitDecision())
        if decision.new_kind is not None:
            return self._make(name, decision.new_kind)
        if decision.unit_id is None or not self._is_there(decision.unit_id):
            return None
        self._remember(name, decision.unit_id)
        return decision.unit_id

    def _is_there(self, unit_id: int) -> bool:
        """Tell whether a unit is still known: it may have gone while the review was open."""
        return any(unit.id == unit_id for unit in self._store.units.all())

    def _make(self, name: str, kind: UnitKind) -> int:
        """Make a unit, unless an earlier name of this draft made it."""
        (match,) = match_names([name], self._store.units.all())
        if match.unit_id is not None:
            return match.unit_id
        wanted = squeeze(name)
        kind = kind_of(wanted) if kind is UnitKind.OTHER else kind
        fresh = Unit(0, wanted[:1].upper() + wanted[1:], kind=kind, section=SECTIONS.get(kind, ""))
        return self._store.units.add(fresh)

    def _remember(self, name: str, unit_id: int) -> None:
        """Keep a name that had to be decided as an alias, so that it is sure the next time."""
        (match,) = match_names([name], self._store.units.all())
        if match.unit_id is None:
            self._store.units.add_alias(unit_id, squeeze(name))
