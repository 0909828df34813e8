"""A full disk (R8): told in one sentence, nothing lost, work goes on once there is space again."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import build
from tests.disk.shim import ROOT

MEGABYTE = 1 << 20


def run(task: str, folder: Path, *, size: int) -> int:
    """Run `brim.py` on a tmpfs, or under RLIMIT_FSIZE; give how often the disk was full."""
    mount = f"mount -t tmpfs -o size={size} tmpfs '{folder}'"
    program = f"'{sys.executable}' -m tests.disk.brim {task} '{folder}'"
    command = ["unshare", "-rm", "sh", "-c", f"{mount} && exec {program} tmpfs"]
    if not may_mount(mount):
        if sys.platform == "win32":
            pytest.skip("no tmpfs and no RLIMIT_FSIZE on Windows")
        command = ["sh", "-c", f"exec {program} limit"]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=ROOT,
    )
    assert done.stdout.startswith("well "), done.stderr
    return int(done.stdout.split()[1])


def may_mount(mount: str) -> bool:
    if not shutil.which("unshare"):
        return False
    done = subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True, check=False)
    return done.returncode == 0


def size_of_store(folder: Path) -> int:
    """Give the bytes of everything that the trial's store begins with."""
    folder.mkdir()
    sample = build.store_with_plan(folder / "kehoach.db")
    sample.services.backups.make()
    found = sum(one.stat().st_size for one in folder.rglob("*") if one.is_file())
    sample.services.close()
    return found


def test_400_edits_on_a_tmpfs_of_store_size_plus_1_mb_filled_to_the_brim(tmp_path: Path) -> None:
    size = size_of_store(tmp_path / "once") + MEGABYTE
    (tmp_path / "disk").mkdir()
    assert run("brim", tmp_path / "disk", size=size) > 100


def test_400_edits_where_no_file_may_grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """RLIMIT_FSIZE stands in for the tmpfs where nothing may be mounted."""
    monkeypatch.setattr(shutil, "which", lambda _: None)
    assert run("brim", tmp_path, size=0) > 100


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_12_steps_of_64_kb_over_each_of_6_operations(tmp_path: Path) -> None:
    assert run("sweep", tmp_path, size=40 * MEGABYTE) > 12
