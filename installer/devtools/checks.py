"""The checks of `dev.py test`: format, rules, types, layers, then the tests themselves."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Mapping

from installer.devtools.environment import Environment
from installer.devtools.report import say


def commands(env: Environment, *, slow: bool) -> dict[str, list[str]]:
    """Give each check by name, in order; pytest is last so that its count closes the output."""
    python = str(env.python)
    lint_imports = str(env.scripts / "lint-imports")
    pytest = [python, "-m", "pytest", "-q"]
    return {
        "ruff format": [python, "-m", "ruff", "format", "--check", "--quiet", "."],
        "ruff check": [python, "-m", "ruff", "check", "--quiet", "--output-format=concise", "."],
        "mypy": [python, "-m", "mypy"],
        "lint-imports": [lint_imports, "--no-logo"],
        "pytest": pytest if slow else [*pytest, "-m", "not slow"],
    }


def run_all(env: Environment, variables: Mapping[str, str], *, slow: bool) -> int:
    """Run every check, even after one has failed; 0 when all passed, else 1."""
    variables = {"QT_QPA_PLATFORM": "offscreen", **variables}
    failed: list[str] = []
    for name, command in commands(env, slow=slow).items():
        if name == "pytest" and failed:
            say(f"FAILED so far: {', '.join(failed)}")
        say(f"{name} …")
        started = time.monotonic()
        if subprocess.run(command, cwd=env.root, env=variables, check=False).returncode != 0:
            failed.append(name)
        elif name != "pytest":
            say(f"{name}: passed in {time.monotonic() - started:.1f} s")
    return 1 if failed else 0
