"""Starts that meet something: another start, a restore behind them, a lock that is none."""

import subprocess
import sys
from pathlib import Path
from shutil import copyfile
from typing import Any

import pytest

from kehoach_desktop.store.opening import open_store
from kehoach_desktop.ui.viewing import ViewingPresenter
from tests import build
from tests.disk.shim import ROOT
from tests.window.conftest import Desk


@pytest.mark.timeout(60)
@pytest.mark.parametrize("there", [True, False], ids=["a store", "no store yet"])
def test_two_programs_started_at_once_both_come_up_over_one_sound_store(
    tmp_path: Path, *, there: bool
) -> None:
    path = tmp_path / "kehoach.db"
    if there:
        build.store_with_plan(path).services.close()
    words = (sys.executable, "-m", "kehoach_desktop", "--store", str(path), "--smoke")
    programs = [
        subprocess.Popen(words, stderr=subprocess.PIPE, text=True, cwd=ROOT) for _ in range(2)
    ]
    said = [one.communicate()[1] for one in programs]
    assert [one.returncode for one in programs] == [0, 0], said
    assert not any("Traceback" in one for one in said)
    open_store(path).close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows replaces no file that is open")
def test_a_window_that_views_opens_anew_what_was_brought_back_behind_it(desk: Desk) -> None:
    build.keep_plan(desk.store.parent)
    brought_back = desk.store.with_name("cu.db")
    copyfile(desk.store, brought_back)
    first, second = desk.open(), desk.open()
    first.context.services.office.set_place("Nơi khác")
    assert second.context.services.office.place() == "Nơi khác"
    desk.close(first)
    brought_back.replace(desk.store)
    desk.store.with_name("kehoach.db.lock").unlink()
    presenter = second.window.findChild(ViewingPresenter)
    assert presenter is not None
    presenter.look()
    assert second.context.services.office.place() == "Tân Sơn"
    assert not second.context.services.viewing.only
    assert not second.window.lines.viewing.isVisible()


def test_a_lock_that_cannot_be_taken_is_told_in_the_window(desk: Desk) -> None:
    desk.store.with_name("kehoach.db.lock").mkdir()
    page: Any = desk.open().window.page
    assert page.sentence.text().startswith("Chưa ghi được “kehoach.db.lock”")
    desk.store.with_name("kehoach.db.lock").rmdir()
    page.again.click()
    assert desk.store.exists()
