"""The sample's documents: general part, body with activities, recipients."""

from dataclasses import replace
from typing import Any, Final

from kehoach_desktop.core.activities import Activity, ActivityKind, DeadlineKind
from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import (
    Basis,
    Direction,
    DocState,
    DocType,
    Document,
    IssuingBody,
    Signer,
)
from kehoach_desktop.core.recipients import Channel, Delivery
from kehoach_desktop.services.attachments import note_promises
from kehoach_desktop.services.bodies import set_references
from kehoach_desktop.services.sample_data import Ids, day_of, load
from kehoach_desktop.services.wiring import Services

_BOLD: Final = frozenset((BlockKind.H1, BlockKind.H2, BlockKind.H3))


def write_document(services: Services, ids: Ids, name: str) -> None:
    """Write `resources/samples/NAME.json`."""
    data = load(name)
    key = services.store.documents.add(_document(services, ids, data))
    ids.documents[name] = key
    note_promises(services.store, key, data["document"].get("attachments", ()))
    services.plans.set_bases(key, [_basis(record) for record in data["bases"]])
    blocks = [_block(services, ids, key, record) for record in data["blocks"]]
    services.store.blocks.save(key, blocks)
    set_references(services.store, [], blocks)
    for record in data["blocks"]:
        if "activity" in record:
            _hand_out(services, ids, record["activity"])
    if source := data.get("recipients_from"):
        services.recipients.copy_from(key, ids.documents[source])
    for position, record in enumerate(data.get("recipients", ()), 1):
        _write_delivery(services, ids, _delivery(ids, key, position, record), record)
    if _is_issued_here(data["document"]):
        _issue(services, key, data["document"])


def _is_issued_here(record: dict[str, Any]) -> bool:
    return record["state"] == DocState.ISSUED and "direction" not in record


def _issue(services: Services, document_id: int, record: dict[str, Any]) -> None:
    """Give a document its number in a series that began on paper."""
    day = day_of(record, "day") or services.today()
    offer = services.issuing.offer(document_id, day)
    services.numbering.set_next(offer.series.key, record["number"])
    services.issuing.issue(document_id, record["number"], day)


def _document(services: Services, ids: Ids, data: dict[str, Any]) -> Document:
    record = data["document"]
    own = Direction(record.get("direction", Direction.OUTGOING)) is Direction.OUTGOING
    body = services.office.bodies()[0] if own else IssuingBody(0, "", "", "")
    return Document(
        0,
        direction=Direction.OUTGOING if own else Direction.INCOMING,
        type=DocType(record["type"]),
        number=None if _is_issued_here(record) else record.get("number"),
        symbol=record["symbol"],
        day=None if _is_issued_here(record) else day_of(record, "day"),
        place=record.get("place") or services.office.place(),
        body_id=body.id or None,
        superior=record.get("superior", body.superior),
        issuer=record.get("issuer", body.name),
        abstract=record["abstract"],
        opening=record.get("opening", ""),
        theme=record.get("theme", ""),
        state=DocState.DRAFT if _is_issued_here(record) else DocState(record["state"]),
        draft_round=record.get("draft_round", 1),
        campaign_id=ids.campaign if record["in_campaign"] else None,
        signer=Signer(**data["signer"]),
        attachments=tuple(record.get("attachments", ())),
        changed_at=services.store.now().isoformat(timespec="seconds"),
    )


def _basis(record: dict[str, Any]) -> Basis:
    return Basis(record["number"], day_of(record, "day"), record["issuer"], record["abstract"])


def _block(services: Services, ids: Ids, document_id: int, record: dict[str, Any]) -> Block:
    kind = BlockKind(record["kind"])
    if "activity" in record:
        activity = _activity(document_id, record["activity"])
        key = services.store.activities.add(activity)
        ids.activities[record["activity"]["key"]] = key
        return Block(kind, activity_id=key)
    run = Run(record["text"], bold=kind in _BOLD, italic=kind is BlockKind.H3)
    return Block(kind, (run,))


def _activity(document_id: int, record: dict[str, Any]) -> Activity:
    start, end = day_of(record, "start"), day_of(record, "end")
    one_day = start is None or start == end
    return Activity(
        0,
        document_id,
        title=record["title"],
        short_title=record.get("short_title", ""),
        text=record.get("text", ""),
        written=record.get("written", True),
        start=start,
        end=end,
        time_text=record.get("time_text", ""),
        deadline=DeadlineKind.DAY if one_day else DeadlineKind.SPAN,
        venue=record.get("venue", ""),
        kind=ActivityKind(record.get("kind", ActivityKind.TASK)),
        joint=record.get("joint", False),
        estimate=record.get("estimate"),
    )


def _hand_out(services: Services, ids: Ids, record: dict[str, Any]) -> None:
    """Give the activity to its units, and remember the lines."""
    key = ids.activities[record["key"]]
    groups = {one.id for one in services.units.all() if one.is_group}
    parts = []
    for role, names in record["parts"].items():
        for unit_id in (ids.units[name] for name in names):
            printed = record.get("via_group", "") if unit_id in groups else ""
            parts.append(NewAssignment(unit_id, Role(role), via_group=printed))
    services.plans.set_parts(key, parts)
    names_of = {unit_id: name for name, unit_id in ids.units.items()}
    for line in services.store.assignments.of_activity(key):
        ids.lines[record["key"], names_of[line.unit_id]] = line.id
    if record.get("own_due") == "meeting_day":
        _set_meeting_days(services, key, record)


def _set_meeting_days(services: Services, activity_id: int, record: dict[str, Any]) -> None:
    month = day_of(record, "start")
    days = {one.id: one.meeting_day for one in services.units.all()}
    for line in services.store.assignments.of_activity(activity_id):
        meets = days[line.unit_id]
        if month is not None and meets is not None:
            services.assignments.set_due([line.id], month.replace(day=meets))


def _delivery(ids: Ids, document_id: int, position: int, record: dict[str, Any]) -> Delivery:
    channel = record.get("channel")
    return Delivery(
        0,
        document_id,
        position,
        record["name"],
        Channel(channel) if channel else None,
        record["purpose"],
        copies=record.get("copies", 0),
        unit_id=ids.units.get(record.get("unit", "")),
        sent_on=day_of(record, "sent_on"),
        received_on=day_of(record, "received_on"),
    )


def _write_delivery(services: Services, ids: Ids, line: Delivery, record: dict[str, Any]) -> None:
    key = services.store.deliveries.add(line)
    for place, member in enumerate(record.get("members", ())):
        child = _delivery(ids, line.document_id, place, member)
        services.store.deliveries.add(replace(child, parent_id=key))
