"""A disk filled to the brim (R8): told in one sentence, nothing lost, work goes on afterwards."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

SCRIPT = """
import sys
from datetime import UTC, datetime
from pathlib import Path

from kehoach_desktop.core.backups import Reason
from kehoach_desktop.core.errors import NoSpaceError
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.integrity import fault
from tests import build

folder = Path(sys.argv[1])
sample = build.store_with_plan(folder / "kehoach.db")
services, key = sample.services, sample.document_id
first = services.backups.make()
filler = (folder / "filler").open("wb", buffering=0)
for size in (1 << 16, 1 << 12, 1):
    try:
        while True:
            filler.write(b"x" * size)
    except OSError:
        pass

told, acknowledged = 0, ""
for number in range(400):
    try:
        services.plans.set_field(key, "theme", f"{number} " + "dài " * 300)
        acknowledged = str(number)
    except NoSpaceError:
        told += 1
before = content_hash(services.store.conn)
for call in (services.backups.make, lambda: services.backups.copy_out(folder, "mật khẩu")):
    try:
        call()
    except NoSpaceError:
        told += 1
assert told > 100, told
assert content_hash(services.store.conn) == before
assert services.plans.content(key).document.theme.split(" ")[0] == acknowledged or not acknowledged
assert first in services.backups.all()
assert not [one for one in folder.rglob("*") if one.is_file() and not one.stat().st_size
            and one.name not in ("kehoach.db-wal",)]

filler.close()
(folder / "filler").unlink()
services.plans.set_field(key, "theme", "sau khi dọn ổ đĩa")
assert fault(services.store.conn) == ""
made = services.backups.make()
assert made.verified
services.close()
print("well")
"""


@pytest.mark.skipif(not shutil.which("unshare"), reason="no unshare: a tmpfs cannot be mounted")
def test_on_a_tmpfs_of_4_mb_filled_to_the_brim_nothing_is_lost_and_work_goes_on(
    tmp_path: Path,
) -> None:
    mount = f"mount -t tmpfs -o size=4m tmpfs '{tmp_path}'"
    allowed = subprocess.run(
        ["unshare", "-rm", "sh", "-c", mount], capture_output=True, check=False
    )
    if allowed.returncode:
        pytest.skip("no right to mount a tmpfs here")
    run = f"{mount} && exec '{sys.executable}' -c \"$SCRIPT\" '{tmp_path}'"
    done = subprocess.run(
        ["unshare", "-rm", "sh", "-c", run],
        capture_output=True,
        text=True,
        check=False,
        env={
            "SCRIPT": SCRIPT,
            "PYTHONPATH": str(Path(__file__).parents[2]),
            "PATH": "/usr/bin:/bin",
        },
    )
    assert done.stdout.strip() == "well", done.stderr
