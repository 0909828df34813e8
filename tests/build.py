"""Records with valid defaults, and small stores: each test says only what matters to it."""

import atexit
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cache
from itertools import count
from pathlib import Path
from shutil import copytree, rmtree
from tempfile import mkdtemp
from typing import Any

from kehoach_desktop.core.activities import Activity, DeadlineKind, PlannedActivity
from kehoach_desktop.core.assignments import Assignment, ChecklistLine, NewAssignment, Role
from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.documents import Document, Signer
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import Channel, Delivery
from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.services.wiring import Services, services_of
from kehoach_desktop.store import database
from kehoach_desktop.store.opening import open_memory_store, open_store
from kehoach_desktop.store.store import Store

TODAY = date(2024, 4, 15)
STORE_NAME = "kehoach.db"
_ids = count(1000)


def _fresh(fields: dict[str, Any]) -> dict[str, Any]:
    return {"id": next(_ids), **fields}


def unit(**fields: Any) -> Unit:
    return Unit(**_fresh({"name": "Chi bộ Tổ dân phố 1", "kind": UnitKind.PARTY_CELL, **fields}))


def campaign(**fields: Any) -> Campaign:
    usual: dict[str, Any] = {
        "name": "70 năm Chiến thắng Điện Biên Phủ",
        "anniversary": date(2024, 5, 7),
        "peak_start": date(2024, 3, 1),
        "peak_end": date(2024, 5, 31),
        "key_start": date(2024, 5, 1),
        "key_end": date(2024, 5, 7),
    }
    return Campaign(**_fresh(usual | fields))


def document(**fields: Any) -> Document:
    usual: dict[str, Any] = {
        "number": 45,
        "symbol": "KH/ĐU",
        "day": date(2024, 3, 19),
        "place": "Tân Sơn",
        "superior": "ĐẢNG BỘ THÀNH PHỐ",
        "issuer": "ĐẢNG ỦY PHƯỜNG TÂN SƠN",
        "abstract": "tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ",
        "signer": Signer("T/M ĐẢNG ỦY", "BÍ THƯ"),
    }
    return Document(**_fresh(usual | fields))


def activity(**fields: Any) -> Activity:
    usual: dict[str, Any] = {
        "document_id": 1,
        "reference": "II.3.1",
        "title": "Gặp mặt cựu chiến binh",
        "text": "Tổ chức gặp mặt cựu chiến binh trên địa bàn phường.",
        "start": date(2024, 4, 8),
        "end": date(2024, 4, 26),
        "deadline": DeadlineKind.SPAN,
    }
    return Activity(**_fresh(usual | fields))


def planned(*parts: Any, **fields: Any) -> PlannedActivity:
    return PlannedActivity(activity(**fields), tuple(parts))


def assignment(**fields: Any) -> Assignment:
    return Assignment(**_fresh({"activity_id": 1, "unit_id": 1, **fields}))


def line(*, stored: Assignment | None = None, **fields: Any) -> ChecklistLine:
    usual: dict[str, Any] = {
        "reference": "II.3.1",
        "title": "Gặp mặt cựu chiến binh",
        "text": "Tổ chức gặp mặt cựu chiến binh trên địa bàn phường.",
        "document_id": 1,
        "unit_name": "Chi bộ Tổ dân phố 1",
        "start": date(2024, 4, 8),
        "end": date(2024, 4, 26),
    }
    return ChecklistLine(stored or assignment(), **(usual | fields))


def delivery(**fields: Any) -> Delivery:
    usual: dict[str, Any] = {
        "document_id": 1,
        "position": 1,
        "name": "Ban Tuyên giáo Thành ủy",
        "channel": Channel.ELECTRONIC,
        "purpose": "report",
    }
    return Delivery(**_fresh(usual | fields))


def paragraph(text: str, kind: BlockKind = BlockKind.PARAGRAPH, **fields: Any) -> Block:
    return Block(kind, (Run(text),) if text else (), **fields)


def plan(*blocks: Block, **fields: Any) -> PlanContent:
    return PlanContent(document(**fields), blocks=blocks)


@dataclass(frozen=True)
class Sample:
    """A small store: a plan with two activities, units, a group, recipients."""

    services: Services
    campaign_id: int
    document_id: int
    units: dict[str, int]
    activities: tuple[int, ...]

    @property
    def content(self) -> PlanContent:
        return self.services.plans.content(self.document_id)

    def lines(self, unit_name: str) -> list[ChecklistLine]:
        return self.services.assignments.of_unit(self.units[unit_name], self.campaign_id)


def services(path: Path | None = None, *, today: date = TODAY) -> Services:
    """Open an empty store, in memory unless there is a path; close it in the end."""
    if path is None:
        return _copied(_empty_image(), today)
    return services_of(open_store(path, now=lambda: _morning(today)), lambda: today)


def store_with_plan(path: Path | None = None, *, today: date = TODAY) -> Sample:
    """Open a store with one plan in it; `services.close()` in the end."""
    if path is not None:
        return _with_plan(services(path, today=today))
    image, sample = _plan_image(today)
    return replace(sample, services=_copied(image, today))


def keep_plan(folder: Path) -> Path:
    """Put that store into a folder, closed, with the backup of its close; give its file."""
    copytree(_plan_folder(), folder, dirs_exist_ok=True)
    return folder / STORE_NAME


@cache
def _empty_image() -> bytes:
    """Give an empty store: its tables are made once for all tests."""
    with closing(open_memory_store()) as store:
        return store.conn.serialize()


@cache
def _plan_image(today: date) -> tuple[bytes, Sample]:
    sample = _with_plan(services(today=today))
    image = sample.services.store.conn.serialize()
    sample.services.close()
    return image, sample


@cache
def _plan_folder() -> Path:
    folder = Path(mkdtemp(prefix="kehoach-tests-"))
    atexit.register(rmtree, folder)
    store_with_plan(folder / STORE_NAME).services.close()
    return folder


def _copied(image: bytes, today: date) -> Services:
    conn = database.connect_memory()
    conn.deserialize(image)
    return services_of(Store(conn, now=lambda: _morning(today)), lambda: today)


def _morning(today: date) -> datetime:
    return datetime(today.year, today.month, today.day, 9, 41, tzinfo=UTC)


def _with_plan(made: Services) -> Sample:
    made.office.set_up("ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG ỦY PHƯỜNG TÂN SƠN", "Tân Sơn")
    units = _units(made)
    campaign_id = _id(made.campaigns.add(campaign()).new_id)
    document_id = _id(made.plans.new_plan(campaign_id).new_id)
    made.plans.set_field(document_id, "abstract", document().abstract)
    body = [
        paragraph("NỘI DUNG", BlockKind.H1),
        paragraph("Tổ chức các hoạt động kỷ niệm.", BlockKind.N2),
        paragraph("TỔ CHỨC THỰC HIỆN", BlockKind.H1),
    ]
    made.plans.save_blocks(document_id, body)
    meeting = _id(made.plans.add_activity(document_id, 1, "Gặp mặt cựu chiến binh").new_id)
    screening = _id(made.plans.add_activity(document_id, 2, "Xem truyền hình trực tiếp").new_id)
    _hand_out(made, units, meeting, screening)
    made.recipients.add(document_id, "Ban Tuyên giáo Thành ủy", Channel.ELECTRONIC, "report")
    made.recipients.add(
        document_id, "Các chi bộ trực thuộc", Channel.PAPER, "execute", units["Các chi bộ"]
    )
    return Sample(made, campaign_id, document_id, units, (meeting, screening))


def _units(made: Services) -> dict[str, int]:
    cells = [f"Chi bộ Tổ dân phố {number}" for number in (1, 2, 3)]
    wanted = [unit(id=0, name=name, section="Các chi bộ trực thuộc") for name in cells]
    wanted += [
        unit(id=0, name="UBND phường", kind=UnitKind.GOVERNMENT, section="Chính quyền, đoàn thể"),
        unit(id=0, name="Hội CCB phường", kind=UnitKind.MASS_BODY, section="Chính quyền, đoàn thể"),
    ]
    keys = {one.name: _id(made.units.add_unit(one).new_id) for one in wanted}
    members = tuple(keys[name] for name in cells)
    group = unit(id=0, name="Các chi bộ", kind=UnitKind.GROUP, member_ids=members)
    return keys | {"Các chi bộ": _id(made.units.add_unit(group).new_id)}


def _hand_out(made: Services, units: dict[str, int], meeting: int, screening: int) -> None:
    made.plans.set_activity_field(meeting, "start", date(2024, 4, 8))
    made.plans.set_activity_field(meeting, "end", date(2024, 4, 26))
    made.plans.set_activity_field(screening, "start", date(2024, 5, 7))
    made.plans.set_activity_field(screening, "end", date(2024, 5, 7))
    lead = NewAssignment(units["Hội CCB phường"], Role.LEAD)
    made.plans.set_parts(meeting, [lead, NewAssignment(units["UBND phường"], Role.COORDINATE)])
    made.plans.set_parts(screening, [NewAssignment(units["Các chi bộ"], Role.CARRY_OUT)])


def _id(new_id: int | None) -> int:
    assert new_id is not None
    return new_id
