"""A disk that fails (R8): each read, write, sync, open and rename, with ENOSPC and with EIO.

After each failure: the user's own sentence, the content as before or as wanted, no half or empty
file, no backup gone before a newer one is there, and the next edit is stored without a restart.
"""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.disk.shim import environment

CALLS = {
    "edit": 40,
    "read": 40,
    "backup": 20,
    "export": 20,
    "import_": 12,
    "start": 12,
    "restore": 10,
    "migrate": 8,
}
"""So many calls of each kind fail, by operation."""


def let_it_fail(folder: Path, op: str, most: int) -> int:
    """Let the first `most` calls of each kind fail one by one; give how many faults there were."""
    (folder / "data").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "tests.disk.failing", folder, op, str(most)],
        env=environment(folder / "data"),
        capture_output=True,
        text=True,
        check=False,
    )
    *wrong, last = done.stdout.splitlines() or [done.stderr]
    assert done.returncode == 0, done.stderr
    assert wrong == []
    return int(last.removeprefix("tried "))


def test_each_of_the_first_5_calls_of_a_kind_may_fail_under_an_edit(tmp_path: Path) -> None:
    assert let_it_fail(tmp_path, "edit", 5) >= 20


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.parametrize("op", CALLS)
def test_each_of_the_first_8_to_40_calls_of_a_kind_may_fail(tmp_path: Path, op: str) -> None:
    assert let_it_fail(tmp_path, op, CALLS[op]) >= 9
