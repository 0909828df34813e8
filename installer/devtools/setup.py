"""The steps from a bare computer to a project that runs, each done only when it is needed."""

from __future__ import annotations

import struct
import sys
from pathlib import Path

from installer.devtools import debian, libraries
from installer.devtools.environment import Environment, build
from installer.devtools.fonts import missing_fonts
from installer.devtools.machine import Machine, check_python, look_around
from installer.devtools.report import SetupError, say

CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")


def prepare(root: Path, wheels: Path | None = None) -> Environment:
    """Install what is missing and give the environment; SetupError says what a person must do."""
    check_python(struct.calcsize("P") * 8, sys.platform, root)
    machine = look_around()
    env = Environment(root)
    current = env.is_current()
    if not current and wheels is not None and not wheels.is_dir():
        raise SetupError(f"--wheels: there is no folder {wheels}")
    if machine.debian:
        sonames = libraries.missing_before_install()
        building = [] if current else needed_for_building(machine, offline=wheels is not None)
        needed = [name for name in sonames if name in libraries.NEEDED]
        wanted = [name for name in sonames if name in libraries.WANTED]
        debian.ensure(
            machine,
            [*building, *libraries.packages_for(needed)],
            [*libraries.packages_for(wanted), *missing_fonts()],
        )
    elif not machine.ensurepip:
        raise SetupError("This Python lacks the modules venv and ensurepip; install them first.")
    if not current:
        build(env, wheels)
    if machine.platform.startswith("linux"):
        serve_qt(machine, env)
    return env


def needed_for_building(machine: Machine, *, offline: bool) -> list[str]:
    """Name the Debian packages without which `.venv` cannot be made."""
    packages = []
    if not machine.ensurepip:
        packages.append(f"python{sys.version_info.major}.{sys.version_info.minor}-venv")
    if not offline and not CERTIFICATES.exists():
        packages.append("ca-certificates")
    return packages


def serve_qt(machine: Machine, env: Environment) -> None:
    """Ask the installed Qt itself what is missing; libraries of libraries show only now."""
    missing = libraries.missing_for_qt(env.pyside)
    if not missing:
        return
    if machine.debian and libraries.packages_for(missing):
        needed = [name for name in missing if name in libraries.NEEDED]
        wanted = [name for name in missing if name in libraries.WANTED]
        debian.ensure(machine, libraries.packages_for(needed), libraries.packages_for(wanted))
        missing = libraries.missing_for_qt(env.pyside)
    required = [name for name in missing if name in libraries.NEEDED]
    if required and not machine.debian:
        raise SetupError(
            "Qt needs these libraries; install them with this system's package manager:\n    "
            + "\n    ".join(required)
        )
    if missing:
        say(f"Note: Qt still misses {', '.join(missing)}")
