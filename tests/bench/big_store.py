"""Stores of a size that no test writes by hand, made in one transaction."""

from datetime import date, timedelta
from pathlib import Path

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.recipients import Channel
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.services.wiring import Services
from tests import build

FIRST_DAY = date(2024, 3, 1)
PEAK_DAYS = 92
LONG_NAME = "Chi bộ Trường Tiểu học và Trung học cơ sở Tổ dân phố số {:02d}"
"""60 letters: what no column is planned for."""


def big_store(units: int, activities: int, path: Path | None = None) -> Services:
    """Open a store where each of `units` takes part in each of `activities`."""
    services = build.services(path)
    store = services.store
    with store.transaction("Kế hoạch lớn"):
        services.office.set_up("ĐẢNG BỘ THÀNH PHỐ", "ĐẢNG ỦY PHƯỜNG TÂN SƠN", "Tân Sơn")
        keys = [
            store.units.add(
                build.unit(id=0, name=LONG_NAME.format(number), kind=UnitKind.PARTY_CELL)
            )
            for number in range(1, units + 1)
        ]
        campaign = store.campaigns.add(build.campaign())
        document = store.documents.add(build.document(campaign_id=campaign))
        blocks = [Block(BlockKind.H1, (Run("NỘI DUNG"),))]
        blocks += [_activity(services, document, number, keys) for number in range(activities)]
        store.blocks.save(document, blocks)
        for key in keys:
            name = f"Nơi nhận {key}"
            services.recipients.add(document, name, Channel.PAPER, "execute", key)
    store.history.settle()
    return services


def _activity(services: Services, document: int, number: int, units: list[int]) -> Block:
    start = FIRST_DAY + timedelta(number % PEAK_DAYS)
    title = f"Hoạt động thứ {number} của đợt tuyên truyền"
    activity = build.activity(
        document_id=document,
        reference=f"II.{number + 1}",
        title=title,
        start=start,
        end=start + timedelta(number % 9),
    )
    key = services.store.activities.add(activity)
    services.store.conn.executemany(
        "INSERT INTO assignment (activity_id, unit_id, role) VALUES (?, ?, ?)",
        [(key, unit, Role.LEAD if unit == units[0] else Role.COORDINATE) for unit in units],
    )
    return Block(BlockKind.N2, (Run(f"{title}."),), activity_id=key)


def many_rows(count: int) -> Services:
    """Open a store with `count` activities that can be searched."""
    services = build.services()
    with services.store.transaction("Nhiều hoạt động"):
        document = services.store.documents.add(build.document())
        for number in range(count):
            title = f"Gặp mặt cựu chiến binh tổ dân phố {number}"
            services.store.activities.add(build.activity(document_id=document, title=title))
    services.store.history.settle()
    return services
