"""The two commands of the README on a Debian 12 that has only python3 and git."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.packaging.bare_debian import BareDebian, NoDebianError, unpack
from tests.packaging.virtual_screen import PAINTED, virtual_screen

DEV = ("python3", "installer/dev.py")
SMALL = "tests/core"
OF_EACH_LAYER = (
    "tests/files tests/store/test_opening.py tests/cli tests/sheets tests/app "
    "tests/window/test_main_job.py"
)
"""What needs a library of the system, a font or a Qt plug-in stands in some test of these."""
WHOLE = "KEHOACH_FRESH_WHOLE"
"""Set to anything, the whole suite runs on the fresh system, as the README has it: minutes."""
LAST = 60
SHOWN_WITHIN = "120"
WINDOW_SECONDS = 240

pytestmark = [
    pytest.mark.slow,
    pytest.mark.timeout(900),
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="chroot is for Linux"),
    pytest.mark.skipif(shutil.which("debootstrap") is None, reason="debootstrap is missing"),
    pytest.mark.skipif(
        not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may chroot"
    ),
]


def fresh(folder: Path, project: Path, *, user: str = "") -> BareDebian:
    if not (project / ".git").exists():
        pytest.skip("this folder is no git clone")
    try:
        return unpack(folder, project, user=user)
    except NoDebianError as reason:
        pytest.skip(str(reason))


@pytest.fixture(scope="module")
def for_root(tmp_path_factory, pytestconfig):
    folder = tmp_path_factory.mktemp("root")
    yield fresh(folder, pytestconfig.rootpath)
    shutil.rmtree(folder)


@pytest.fixture
def for_clerk(tmp_path, pytestconfig):
    folder = tmp_path / "clerk"
    folder.mkdir()
    yield fresh(folder, pytestconfig.rootpath, user="clerk")
    shutil.rmtree(folder)


def ends_with(done: subprocess.CompletedProcess[str], code: int) -> list[str]:
    """Give the lines said; fail with the last of them when the exit code is another."""
    lines = done.stdout.splitlines()
    if done.returncode != code:
        pytest.fail(
            "\n".join([*lines[-LAST:], f"exit {done.returncode}, not {code}"]), pytrace=False
        )
    return lines


def test_root_passes_the_tests_with_one_command(for_root):
    chosen = {} if os.environ.get(WHOLE) else {"PYTEST_ADDOPTS": OF_EACH_LAYER}
    said = ends_with(for_root.run(*DEV, "test", **chosen), 0)
    assert " passed" in said[-1]


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is missing")
def test_root_opens_the_window_with_one_command(for_root, tmp_path):
    with virtual_screen(tmp_path) as screen:
        assert screen.colours() < PAINTED
        line = for_root.command([*DEV, "run"], {"DISPLAY": screen.display})
        with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as program:
            painted = screen.wait_until_painted(WINDOW_SECONDS, program)
            program.terminate()
            output, _ = program.communicate()
    assert painted, output


def test_root_does_the_main_job_without_a_screen(for_root):
    ends_with(for_root.run(*DEV, "run", "--", "demo", "out/"), 0)
    made = {file.name for file in (for_root.root / "root/kehoach/out").iterdir()}
    assert {"plan.docx", "plan.pdf", "recipients.pdf", "progress.xlsx", "calendar.ics"} <= made


def test_an_ordinary_user_needs_one_line_first(for_clerk):
    refused = ends_with(for_clerk.run(*DEV, "test"), 2)
    lines = [line for line in refused if line.startswith(("su ", "sudo "))]
    assert len(lines) == 1, refused

    ends_with(for_clerk.as_root().run("sh", "-ec", lines[0]), 0)

    # here the set-up is in question
    ends_with(for_clerk.run(*DEV, "test", PYTEST_ADDOPTS=SMALL), 0)
    ends_with(for_clerk.run("timeout", SHOWN_WITHIN, *DEV, "run", "--", "--demo", "--smoke"), 0)
