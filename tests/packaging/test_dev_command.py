"""The command line of dev.py itself."""

import os
import subprocess
import sys
from types import SimpleNamespace

import pytest

from installer import dev
from installer.devtools import checks
from installer.devtools.environment import Environment


def test_run_opens_the_sample_unless_told_otherwise():
    assert dev.parse(["run"])[1] == ["--demo"]
    assert dev.parse(["run", "--", "demo", "out/"])[1] == ["demo", "out/"]
    assert dev.parse(["run", "--", "import", "a", "--", "b"])[1] == ["import", "a", "--", "b"]


def test_wheels_and_all_are_options_of_ours(tmp_path):
    options, _ = dev.parse(["test", "--all", "--wheels", str(tmp_path)])
    assert options.all
    assert options.wheels == tmp_path


def test_it_starts_from_anywhere_with_the_standard_library_alone(pytestconfig, tmp_path):
    script = pytestconfig.rootpath / "installer" / "dev.py"
    done = subprocess.run(
        [sys.executable, "-I", "-S", str(script), "--help"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "run" in done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")
def test_run_without_a_screen_ends_at_once_with_an_explanation(pytestconfig, tmp_path):
    script = pytestconfig.rootpath / "installer" / "dev.py"
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    done = subprocess.run(
        [sys.executable, str(script), "run"],
        cwd=tmp_path,
        env={name: value for name, value in os.environ.items() if name not in hidden},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "no screen" in done.stderr
    assert "Traceback" not in done.stderr


def test_pytest_comes_last_and_leaves_slow_tests_to_all(tmp_path):
    quick = checks.commands(Environment(tmp_path), slow=False)
    assert list(quick)[-1] == "pytest"
    assert quick["pytest"][-2:] == ["-m", "not slow"]
    assert "not slow" not in checks.commands(Environment(tmp_path), slow=True)["pytest"]


@pytest.mark.parametrize(("broken", "code"), [(None, 0), ("ruff", 1), ("pytest", 1)])
def test_every_check_runs_and_one_failure_fails_the_whole(tmp_path, monkeypatch, broken, code):
    ran = []

    def run(command, **options):
        ran.append(command)
        return SimpleNamespace(returncode=1 if broken in command else 0)

    monkeypatch.setattr(subprocess, "run", run)
    assert checks.run_all(Environment(tmp_path), {}, slow=True) == code
    assert len(ran) == 5


@pytest.mark.parametrize("chosen", [None, "xcb"])
def test_tests_run_without_a_screen_unless_a_platform_is_chosen(tmp_path, monkeypatch, chosen):
    seen = []

    def run(command, *, env, **options):
        seen.append(env["QT_QPA_PLATFORM"])
        return SimpleNamespace(returncode=0)

    monkeypatch.setattr(subprocess, "run", run)
    variables = {"QT_QPA_PLATFORM": chosen} if chosen else {}
    checks.run_all(Environment(tmp_path), variables, slow=False)
    assert set(seen) == {chosen or "offscreen"}
