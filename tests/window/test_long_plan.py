"""A long plan is examined beside the clerk's typing, never in between."""

import threading

import pytest
from pytestqt.qtbot import QtBot

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.findings import Finding
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.services.doctor import Doctor
from tests.window.conftest import Desk


def test_a_long_plan_is_examined_in_another_thread(
    desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[int] = []
    examine = Doctor.examine

    def noted(doctor: Doctor, content: PlanContent) -> tuple[Finding, ...]:
        threads.append(threading.get_ident())
        return examine(doctor, content)

    monkeypatch.setattr(Doctor, "examine", noted)
    desktop = desk.open(demo=True)
    plans = desktop.context.services.plans
    key = plans.new_plan().new_id
    assert key is not None
    plans.save_blocks(key, [Block(BlockKind.PARAGRAPH, (Run(f"Đoạn {n}."),)) for n in range(200)])
    page = desktop.window.go("plan")
    page.open_record(key)
    outline = page.outline  # type: ignore[attr-defined]
    qtbot.waitUntil(lambda: bool(threads))
    qtbot.waitUntil(lambda: any(entry.is_open for entry in outline.entries()))
    assert threading.get_ident() not in threads
