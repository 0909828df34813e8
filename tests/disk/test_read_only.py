"""A folder that cannot be written (R9): viewed with the reason, nothing written, exports go on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests import build
from tests.disk.shim import ROOT

SCRIPT = """
import sys
from pathlib import Path
from kehoach_desktop.core.errors import StoreBusyError, UserError
from kehoach_desktop.files.write_whole import write_whole
from kehoach_desktop.store.opening import open_store
from tests import build
folder, elsewhere = Path(sys.argv[1]), Path(sys.argv[2])
try:
    open_store(folder / "kehoach.db")
except StoreBusyError as told:
    assert "không có quyền ghi" in str(told), told
viewer = build.services_of(open_store(folder / "kehoach.db", read_only=True), lambda: build.TODAY)
content = viewer.plans.content(1)
for target in (folder, elsewhere):
    try:
        write_whole(target / "plan.docx", viewer.printing.plan_docx(content))
    except UserError as told:
        assert "Không có quyền ghi" in str(told), told
assert (elsewhere / "plan.docx").exists()
viewer.store.close()
print("well")
"""


@pytest.mark.skipif(not shutil.which("unshare"), reason="no unshare: nothing can be mounted")
def test_a_store_on_a_read_only_mount_is_viewed_and_exports_go_elsewhere(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "data", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    build.store_with_plan(folder / "kehoach.db").services.close()
    before = {one.name: one.stat().st_mtime_ns for one in folder.rglob("*")}
    mount = f"mount --bind '{folder}' '{folder}' && mount -o remount,bind,ro '{folder}'"
    may = subprocess.run(["unshare", "-rm", "sh", "-c", mount], capture_output=True, check=False)
    if may.returncode:
        pytest.skip("no right to mount a folder read-only here")
    run = f"{mount} && exec '{sys.executable}' -c \"$SCRIPT\" '{folder}' '{elsewhere}'"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", run],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "SCRIPT": SCRIPT, "PYTHONPATH": str(ROOT)},
    )
    assert done.stdout.strip() == "well", done.stderr
    assert {one.name: one.stat().st_mtime_ns for one in folder.rglob("*")} == before
