"""Random edits of every family of records, for the tests of undo."""

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal
from random import Random

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import BlockKind
from kehoach_desktop.core.calendar import EntryKind
from kehoach_desktop.core.documents import Basis, IssuingBody, Signer
from kehoach_desktop.core.events import Event
from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.core.states import State
from kehoach_desktop.store.store import Store
from tests import build

_WORDS = [
    "Điện",
    "Biên",
    "phủ",
    "ẫm",
    "Ữu",
    "chi",
    "bộ",
    "“ngoặc”",
    "'nháy'",
    "\\",
    "gạch\nxuống",
    "0.1",
]


def random_edit(store: Store, rng: Random) -> None:
    """Do one named action of one to four random writes."""
    with store.transaction("Sửa ngẫu nhiên"):
        for _ in range(rng.randint(1, 4)):
            rng.choice(_EDITS)(store, rng)


def _words(rng: Random) -> str:
    return " ".join(rng.choices(_WORDS, k=rng.randint(1, 5)))


def _some(store: Store, rng: Random, table: str) -> int | None:
    rows = store.conn.execute(f"SELECT id FROM {table}").fetchall()
    return rng.choice(rows)[0] if rows else None


def _day(rng: Random) -> date:
    return date(2024, 3, 1) + timedelta(rng.randrange(90))


def _add_unit(store: Store, rng: Random) -> None:
    members = {_some(store, rng, "unit") for _ in range(3)} - {None}
    store.units.add(
        build.unit(id=0, name=_words(rng), aliases=(_words(rng),), member_ids=tuple(members))
    )


def _add_document(store: Store, rng: Random) -> None:
    campaign = store.campaigns.add(build.campaign(name=_words(rng)))
    key = store.documents.add(build.document(abstract=_words(rng), campaign_id=campaign))
    store.bases.put(key, [Basis(_words(rng), _day(rng)) for _ in range(rng.randint(0, 3))])


def _write_body(store: Store, rng: Random) -> None:
    document = _some(store, rng, "document")
    if document is None:
        return
    activity = store.activities.add(
        build.activity(document_id=document, title=_words(rng), end=_day(rng))
    )
    blocks = store.blocks.of_document(document)
    blocks.insert(
        rng.randint(0, len(blocks)), build.paragraph("", BlockKind.N2, activity_id=activity)
    )
    blocks.insert(rng.randint(0, len(blocks)), build.paragraph(_words(rng)))
    if len(blocks) > 6:
        del blocks[rng.randrange(len(blocks))]
    store.blocks.save(document, blocks)


def _hand_out(store: Store, rng: Random) -> None:
    activity, unit = _some(store, rng, "activity"), _some(store, rng, "unit")
    if activity is None or unit is None:
        return
    line = {"unit_id": unit, "role": Role.LEAD, "via_group": "", "group_id": None}
    store.assignments.put(activity, [line | {"obligation": "assigned"}])
    key = _some(store, rng, "assignment") or 0
    store.assignments.set_fields([key], {"state": rng.choice([*State]), "done_on": _day(rng)})
    indicator = store.measures.add_indicator(_words(rng), "lượt")
    measure = store.measures.add(key, indicator, Decimal("10.50"))
    store.measures.set_result(measure, Decimal(rng.randint(0, 99)) / 7, _day(rng))


def _deliver(store: Store, rng: Random) -> None:
    document = _some(store, rng, "document")
    if document is None:
        return
    parent = store.deliveries.add(build.delivery(document_id=document, name=_words(rng)))
    store.deliveries.add(build.delivery(document_id=document, parent_id=parent))
    store.questions.add(OpenQuestion(0, document, "no_date", _words(rng)), ("a", "b"))
    store.events.add(Event(0, EntryKind.EVENT, _words(rng), _day(rng)))


def _settings(store: Store, rng: Random) -> None:
    store.settings.set("clerk", {"name": _words(rng)})
    store.offices.set_place(_words(rng))
    store.offices.add_body(IssuingBody(0, _words(rng), _words(rng), "ĐU"))
    store.offices.add_signer(Signer("T/M", _words(rng)))


def _delete(store: Store, rng: Random) -> None:
    table = rng.choice(["document", "activity", "delivery", "unit_alias", "basis", "campaign"])
    key = _some(store, rng, table)
    store.conn.execute(f"DELETE FROM {table} WHERE id = ?", (key,))


def _change(store: Store, rng: Random) -> None:
    table, column = rng.choice(
        [("unit", "name"), ("activity", "text"), ("document", "abstract"), ("assignment", "note")]
    )
    key = _some(store, rng, table)
    store.conn.execute(f"UPDATE {table} SET {column} = ? WHERE id = ?", (_words(rng), key))


_EDITS: list[Callable[[Store, Random], None]] = [
    *(_add_unit, _add_document, _write_body, _write_body, _hand_out, _hand_out),
    *(_deliver, _settings, _delete, _change, _change),
]
