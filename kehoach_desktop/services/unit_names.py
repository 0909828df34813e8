"""Names that documents use and no unit has: each is decided once."""

import re
from typing import Final

from kehoach_desktop.core.assignments import Obligation, Role
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.core.unit_list import SECTIONS, UnknownName
from kehoach_desktop.core.units import Unit
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.draft_units import kind_of
from kehoach_desktop.services.matching import match_names
from kehoach_desktop.services.matrix import MatrixBoard
from kehoach_desktop.store.store import Store

KIND: Final = "unknown_unit"
_QUOTED: Final = re.compile(r"“(.+?)”")
_SKIPPED: Final = "Bỏ qua"


def question_text(name: str) -> str:
    """Give the question that an import leaves about a name."""
    return f"“{name}” chưa có trong danh mục đơn vị"


class UnitNames:
    """What the clerk says about a name holds for every document that uses it."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def unknown(self) -> list[UnknownName]:
        """Give the names that wait for a decision, with the units that each may mean."""
        asked: dict[str, list[int]] = {}
        for question in self._store.unit_use.unknown_names():
            if found := _QUOTED.search(question.text):
                asked.setdefault(found[1], []).append(question.id)
        if not asked:
            return []
        matches = match_names(list(asked), self._store.units.all())
        return [
            UnknownName(match.name, tuple(asked[match.name]), match.candidates) for match in matches
        ]

    def is_unit(self, name: UnknownName, unit_id: int) -> Change:
        """Remember a name as another one of a unit, which gets the work that named it."""
        unit = next(one for one in self._store.units.all() if one.id == unit_id)
        with self._store.transaction(f"“{name.name}” là “{unit.name}”") as action:
            self._remember(name.name, unit_id)
            self._answer(name, unit.name)
            self._hand_out(name, unit_id)
        return action.change(unit_id)

    def add(self, name: UnknownName) -> Change:
        """Make a unit of a name, which gets the work that named it."""
        words = squeeze(name.name)
        words = words[:1].upper() + words[1:]
        kind = kind_of(words)
        with self._store.transaction(f"Thêm đơn vị “{words}”") as action:
            key = self._store.units.add(Unit(0, words, kind=kind, section=SECTIONS.get(kind, "")))
            self._answer(name, words)
            self._hand_out(name, key)
        return action.change(key)

    def skip(self, name: UnknownName) -> Change:
        """Ask no more about a name."""
        with self._store.transaction(f"Bỏ qua tên “{name.name}”") as action:
            self._answer(name, _SKIPPED)
        return action.change()

    def _remember(self, name: str, unit_id: int) -> None:
        (match,) = match_names([name], self._store.units.all())
        if match.unit_id != unit_id:
            self._store.units.add_alias(unit_id, squeeze(name))

    def _answer(self, name: UnknownName, answer: str) -> None:
        for key in name.question_ids:
            self._store.questions.answer(key, answer)

    def _hand_out(self, name: UnknownName, unit_id: int) -> None:
        """Give the unit its part where the name was put off; a second lead coordinates."""
        board = MatrixBoard(self._store, self._today)
        for mention in self._store.unit_use.mentions(name.question_ids):
            activity, word, obligation = mention.split()
            lines = self._store.assignments.of_activity(int(activity))
            led = any(line.role is Role.LEAD for line in lines)
            role = Role.COORDINATE if led and word == Role.LEAD else Role(word)
            board.assign(int(activity), unit_id, role)
            if obligation != Obligation.ASSIGNED:
                own = [
                    one.id
                    for one in self._store.assignments.of_activity(int(activity))
                    if one.unit_id == unit_id
                ]
                self._store.assignments.set_fields(own, {"obligation": Obligation(obligation)})


def mention_of(activity_id: int, role: Role, obligation: Obligation) -> str:
    """Give what a question keeps of a place where a name was put off."""
    return f"{activity_id} {role} {obligation}"
