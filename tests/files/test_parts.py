import os
import subprocess
import sys
from pathlib import Path

from kehoach_desktop.files.parts import part_beside, sweep
from kehoach_desktop.store.opening import open_store


def dead_pid() -> int:
    done = subprocess.Popen([sys.executable, "-c", ""])
    done.wait()
    return done.pid


def left_behind(folder: Path) -> Path:
    """Leave a half-written file as a killed program does."""
    name = part_beside(folder / "x").name.replace(f".{os.getpid()}.", f".{dead_pid()}.")
    (folder / name).write_bytes(b"half")
    return folder / name


def test_what_a_killed_program_left_goes_and_what_a_running_one_writes_stays(
    tmp_path: Path,
) -> None:
    dead, mine, other = left_behind(tmp_path), part_beside(tmp_path / "y"), tmp_path / ".my.part"
    mine.touch()
    other.touch()
    sweep(tmp_path)
    assert (dead.exists(), mine.exists(), other.exists()) == (False, True, True)


def test_a_folder_that_is_not_there_is_no_failure(tmp_path: Path) -> None:
    sweep(tmp_path / "none")


def test_the_next_start_sweeps_beside_the_store_and_among_its_backups(tmp_path: Path) -> None:
    (tmp_path / "kehoach-sao-luu").mkdir()
    stray = [left_behind(tmp_path), left_behind(tmp_path / "kehoach-sao-luu")]
    open_store(tmp_path / "kehoach.db").close()
    assert [file.exists() for file in stray] == [False, False]
