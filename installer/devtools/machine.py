"""What this computer is: system, Python, rights, screen."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.devtools.report import SetupError

BITS = 64
WINDOWS_PATH_LIMIT = 260
LONGEST_PATH_IN_VENV = 150
COMMANDS_WITHOUT_SCREEN = {"--smoke", "--selftest", "--help", "--version"}
OPTIONS_WITH_VALUE = {"--store", "--today"}


@dataclass(frozen=True, slots=True)
class Machine:
    """The facts on which set-up depends."""

    platform: str
    debian: bool
    root: bool
    sudo: bool
    passwordless: bool
    ensurepip: bool

    @property
    def may_install(self) -> bool:
        """True where apt-get can be run now without asking anyone."""
        return self.debian and (self.root or self.passwordless)


def look_around() -> Machine:
    """Ask the running system."""
    linux = sys.platform.startswith("linux")
    sudo = shutil.which("sudo") is not None
    return Machine(
        platform=sys.platform,
        debian=linux and shutil.which("apt-get") is not None,
        root=linux and os.geteuid() == 0,
        sudo=sudo,
        passwordless=linux and sudo and _sudo_without_password(),
        ensurepip=all(importlib.util.find_spec(name) for name in ("venv", "ensurepip")),
    )


def check_python(bits: int, platform: str, root: Path) -> None:
    """Raise SetupError where this Python, or this folder on Windows, cannot work."""
    if bits < BITS:
        raise SetupError(
            "This Python is a 32-bit one, and Qt comes only for 64 bits. "
            "Install the 64-bit Python 3.11 or newer and start again."
        )
    if platform == "win32" and len(str(root)) + LONGEST_PATH_IN_VENV > WINDOWS_PATH_LIMIT:
        raise SetupError(
            f"The folder's name is too long for Windows ({len(str(root))} characters; "
            f"{WINDOWS_PATH_LIMIT - LONGEST_PATH_IN_VENV} fit). "
            "Move the project nearer to the drive, for example to C:\\kehoach."
        )


def opens_window(args: Sequence[str]) -> bool:
    """Tell whether these arguments of the program end in a window that stays."""
    if COMMANDS_WITHOUT_SCREEN & set(args):
        return False
    value_follows = False
    for arg in args:
        if value_follows:
            value_follows = False
        elif arg in OPTIONS_WITH_VALUE:
            value_follows = True
        elif not arg.startswith("-"):
            return False
    return True


def has_screen(platform: str, env: Mapping[str, str]) -> bool:
    """Tell whether there is a screen: yes, unless a Linux session plainly has no display server."""
    if not platform.startswith("linux") or env.get("QT_QPA_PLATFORM"):
        return True
    return bool(env.get("DISPLAY") or env.get("WAYLAND_DISPLAY"))


def check_screen(platform: str, env: Mapping[str, str], args: Sequence[str]) -> None:
    """Raise SetupError before Qt aborts with a message about a library that is not at fault."""
    if opens_window(args) and not has_screen(platform, env):
        raise SetupError(
            "There is no screen here (neither DISPLAY nor WAYLAND_DISPLAY is set), so the window "
            "cannot open. Start it inside a desktop session, or do the main job without a window:\n"
            "    python3 installer/dev.py run -- demo out/"
        )


def _sudo_without_password() -> bool:
    asked = subprocess.run(
        ["sudo", "-n", "true"], stdin=subprocess.DEVNULL, capture_output=True, check=False
    )
    return asked.returncode == 0
