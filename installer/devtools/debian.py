"""Debian packages: installed where that is allowed, else named in one line to run first."""

from __future__ import annotations

import shlex
import subprocess
from collections.abc import Collection, Iterable, Sequence

from installer.devtools.machine import Machine
from installer.devtools.report import SetupError, say

# Waits for another apt to finish instead of failing at once.
LOCK_SECONDS = 300
INSTALL = (
    "apt-get",
    "-qq",
    "-y",
    "-o",
    f"DPkg::Lock::Timeout={LOCK_SECONDS}",
    "--no-install-recommends",
    "install",
)
UPDATE = ("apt-get", "-qq", "-o", f"DPkg::Lock::Timeout={LOCK_SECONDS}", "update")
QUIET = "DEBIAN_FRONTEND=noninteractive"
TAIL = 15


def settle_names(packages: Iterable[str], known: Collection[str]) -> list[str]:
    """Give the names as this release has them: Ubuntu 24.04 put "t64" behind some."""
    return [
        f"{name}t64" if name not in known and f"{name}t64" in known else name for name in packages
    ]


def line_to_run(packages: Sequence[str], *, sudo: bool) -> str:
    """Word the one line that someone with the rights has to run."""
    install = f"apt-get update && {QUIET} apt-get install -y --no-install-recommends "
    script = shlex.quote(install + " ".join(packages))
    return f"sudo sh -c {script}" if sudo else f"su -c {script}"


def ensure(machine: Machine, needed: Sequence[str], wanted: Sequence[str] = ()) -> None:
    """Install both lists, or raise SetupError for the needed; what is only wanted may stay away."""
    if not needed and not wanted:
        return
    if machine.may_install:
        _install(machine, needed, wanted)
    elif needed:
        raise SetupError(_refusal(machine, [*needed, *wanted]))
    else:
        say(f"Note: works without, better with: {' '.join(wanted)}")


def _refusal(machine: Machine, packages: Sequence[str]) -> str:
    line = line_to_run(settle_names(packages, _known_names()), sudo=machine.sudo)
    return (
        "Some Debian packages are missing, and installing them needs administrator rights.\n"
        f"Run this one line, then the same command again:\n\n{line}\n"
    )


def _install(machine: Machine, needed: Sequence[str], wanted: Sequence[str]) -> None:
    say(f"Installing Debian packages: {' '.join([*needed, *wanted])}")
    if _apt(machine, UPDATE).returncode != 0:
        say("Note: the package lists could not be renewed; trying with those that are here.")
    known = _known_names()
    done = _apt(machine, [*INSTALL, *settle_names([*needed, *wanted], known)])
    if done.returncode != 0 and needed and wanted:
        done = _apt(machine, [*INSTALL, *settle_names(needed, known)])
    if done.returncode == 0:
        return
    if needed:
        raise SetupError("apt-get could not install them. Its last words:\n" + _tail(done))
    say(f"Note: not installed, the program works without: {' '.join(wanted)}")


def _apt(machine: Machine, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
    prefix = [] if machine.root else ["sudo", "-n"]
    return subprocess.run(
        [*prefix, "env", QUIET, "LC_ALL=C.UTF-8", *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )


def _known_names() -> set[str]:
    listed = subprocess.run(
        ["apt-cache", "pkgnames"], capture_output=True, text=True, errors="replace", check=False
    )
    return set(listed.stdout.split())


def _tail(done: subprocess.CompletedProcess[str]) -> str:
    return "\n".join("    " + line for line in done.stdout.splitlines()[-TAIL:])
