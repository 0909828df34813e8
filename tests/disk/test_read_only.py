"""A folder that cannot be written (R9): viewed with the reason, nothing written, exports go on."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kehoach_desktop.core.errors import StoreBusyError
from kehoach_desktop.store.opening import open_store
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


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Have the rights of nobody in particular: root may write everywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def view(path: Path) -> list[str]:
    """Be refused as a writer, then view; give the names of the units."""
    with pytest.raises(StoreBusyError, match="không có quyền ghi"):
        open_store(path)
    viewer = open_store(path, read_only=True)
    names = [unit.name for unit in viewer.units.all()]
    viewer.close()
    return names


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such rights")
@pytest.mark.parametrize("killed", [False, True])
def test_an_ordinary_user_views_a_store_in_a_folder_that_is_not_his(*, killed: bool) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kehoach.db"
        store = open_store(path)
        with store.transaction("Thêm đơn vị"):
            store.units.add(build.unit(id=0, name="Chi bộ 1"))
        left = {one.name: one.read_bytes() for one in Path(folder).iterdir()}
        store.close()
        open_store(path, read_only=True).close()  # what is imported lazily is there then
        if killed:
            for name, data in left.items():
                (Path(folder) / name).write_bytes(data)
        before = {one.name: one.read_bytes() for one in Path(folder).iterdir()}
        Path(folder).chmod(0o555)
        for one in Path(folder).iterdir():
            one.chmod(0o444)
        try:
            with ordinary_user():
                assert view(path) == ["Chi bộ 1"]
        finally:
            Path(folder).chmod(0o755)
        assert {one.name: one.read_bytes() for one in Path(folder).iterdir()} == before


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has no such rights")
def test_a_store_whose_file_alone_is_protected_is_viewed() -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kehoach.db"
        build.store_with_plan(path).services.close()
        open_store(path, read_only=True).close()
        Path(folder).chmod(0o777)
        path.with_name("kehoach.db.lock").chmod(0o666)
        path.chmod(0o444)
        before = path.read_bytes()
        with ordinary_user():
            assert "UBND phường" in view(path)
        assert path.read_bytes() == before
