"""Cuts and kills while a store of the first release is brought up to date (R5)."""

import subprocess
import sys
from pathlib import Path
from random import Random
from shutil import rmtree

import pytest

from kehoach_desktop.store.backup import backups_of
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.integrity import fault
from kehoach_desktop.store.migrations import VERSION
from kehoach_desktop.store.opening import open_store
from tests.disk.power import Disk, lay_out
from tests.disk.shim import environment
from tests.disk.test_power import states
from tests.store.test_migrations import GOLDEN, OLD_VERSION, golden

MIGRATE = """
import sys
from pathlib import Path
from kehoach_desktop.store.opening import open_store
open_store(Path(sys.argv[1]))
print("ack 1", flush=True)
"""


def migrated(path: Path) -> str:
    """Let the next start finish the migration; give the content."""
    store = open_store(path)
    found = content_hash(store.conn)
    assert fault(store.conn) == ""
    store.close()
    assert int.from_bytes(path.read_bytes()[60:64], "big") == VERSION
    safety = [one for one in backups_of(path) if one.verified]
    assert safety[-1].content_hash == GOLDEN["version-4"]
    return found


def cut_migrations(tmp_path: Path, count: int) -> None:
    (tmp_path / "whole").mkdir()
    (tmp_path / "disk").mkdir()
    whole = migrated(golden(tmp_path / "whole", "version-4"))
    path = golden(tmp_path / "disk", "version-4")
    disk, log = Disk(path.parent), tmp_path / "log"
    command = [sys.executable, "-c", MIGRATE, str(path)]
    subprocess.run(command, env=environment(path.parent, log), check=True, capture_output=True)
    for number, (state, _) in enumerate(states(disk, log, count, Random(5))):
        folder = tmp_path / str(number)
        folder.mkdir()
        lay_out(state, folder)
        assert migrated(folder / "kehoach.db") == whole
        rmtree(folder)


@pytest.mark.skipif(VERSION == OLD_VERSION, reason="there is nothing to migrate to yet")
def test_5_kills_and_5_power_cuts_during_a_migration_end_in_the_same_content(
    tmp_path: Path,
) -> None:
    cut_migrations(tmp_path, 5)


@pytest.mark.slow
@pytest.mark.timeout(120)
@pytest.mark.skipif(VERSION == OLD_VERSION, reason="there is nothing to migrate to yet")
def test_100_kills_and_100_power_cuts_during_a_migration_end_in_the_same_content(
    tmp_path: Path,
) -> None:
    cut_migrations(tmp_path, 100)
