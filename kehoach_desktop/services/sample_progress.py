"""The sample's checklists on its day: states, notes, figures, evidence."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from kehoach_desktop.core.states import State
from kehoach_desktop.services.sample_data import PROGRESS, Ids, load
from kehoach_desktop.services.wiring import Services

_Standing = tuple[State, str]
"""A state with its reason or its day."""


def write_progress(services: Services, ids: Ids) -> None:
    """Write how far every unit is."""
    data = load(PROGRESS)
    alike: defaultdict[_Standing, list[int]] = defaultdict(list)
    for activity, states in data["states"].items():
        for unit, state, words in _standings(states):
            alike[state, words].append(ids.lines[activity, unit])
    for (state, words), lines in alike.items():
        done = date.fromisoformat(words) if state is State.DONE else None
        reason = "" if state is State.DONE else words
        services.assignments.set_state(lines, state, reason=reason, done_on=done)
    for note in data["notes"]:
        services.assignments.set_note(_line(ids, note), note["text"])
    _write_measures(services, ids, data["measures"])
    for record in data["evidence"]:
        for name in record["names"]:
            services.store.evidence.add(_line(ids, record), name)


def _standings(states: dict[str, Any]) -> Iterator[tuple[str, State, str]]:
    for name, units in states.items():
        for unit in units:
            yield unit, State(name), units[unit] if isinstance(units, dict) else ""


def _write_measures(services: Services, ids: Ids, records: list[dict[str, Any]]) -> None:
    for record in records:
        target = record.get("target")
        measure = services.store.measures.add(
            _line(ids, record),
            ids.indicators[record["indicator"]],
            None if target is None else Decimal(target),
        )
        if "result" in record:
            services.assignments.set_result(measure, Decimal(record["result"]))


def _line(ids: Ids, record: dict[str, Any]) -> int:
    return ids.lines[record["activity"], record["unit"]]
