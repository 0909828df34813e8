"""The project's own Python environment: `.venv`, made from the lock file and stamped when whole."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from installer.devtools.report import SetupError, say

# Each of these in the caller's environment would lead Python or pip away from .venv.
HARMFUL = frozenset(
    {
        "PYTHONPATH",
        "PYTHONHOME",
        "PYTHONSTARTUP",
        "PYTHONUSERBASE",
        "PYTHONPLATLIBDIR",
        "PIP_TARGET",
        "PIP_PREFIX",
        "PIP_ROOT",
        "PIP_USER",
        "PIP_PYTHON",
        "PIP_REQUIRE_VIRTUALENV",
        "PIP_CONSTRAINT",
        "PIP_NO_BINARY",
        "PIP_NO_DEPS",
        "VIRTUAL_ENV",
        "__PYVENV_LAUNCHER__",
    }
)
# The order in which pip's HTTP library believes them: the first that is set is in force.
CERTIFICATE_SETTINGS = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT", "SSL_CERT_FILE")
STAMP = "kehoach-stamp"
REMOVAL_TRIES = 5
TAIL = 12


@dataclass(frozen=True, slots=True)
class Environment:
    """Where `.venv` of the project at `root` is, and what is in it."""

    root: Path

    @property
    def folder(self) -> Path:
        """The `.venv` folder."""
        return self.root / ".venv"

    @property
    def scripts(self) -> Path:
        """The folder of its programs."""
        return self.folder / ("Scripts" if sys.platform == "win32" else "bin")

    @property
    def python(self) -> Path:
        """Its interpreter."""
        return self.scripts / ("python.exe" if sys.platform == "win32" else "python")

    @property
    def pyside(self) -> Path:
        """The folder of Qt."""
        return next(self.folder.glob("**/site-packages/PySide6"), self.folder / "none")

    @property
    def lock(self) -> Path:
        """The pinned packages it is made from."""
        return self.root / "requirements.lock"

    def stamp(self) -> str:
        """Hash what it must be made of: the lock file, this Python, this place."""
        made_of = (self.lock.read_bytes(), sys.version.encode(), str(self.folder).encode())
        return hashlib.sha256(b"\0".join(made_of)).hexdigest()

    def is_current(self) -> bool:
        """Tell whether it was finished and nothing it is made of has changed since."""
        stamp = self.folder / STAMP
        return self.python.exists() and stamp.exists() and stamp.read_text().strip() == self.stamp()


def child_environment(caller: Mapping[str, str]) -> dict[str, str]:
    """Give the caller's variables without those that mislead Python and pip, in UTF-8."""
    kept = {name: value for name, value in caller.items() if name.upper() not in HARMFUL}
    return kept | {"PYTHONUTF8": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1"}


def build(env: Environment, wheels: Path | None) -> None:
    """Make `.venv` anew; the stamp comes last, so a half-made one is never taken for whole."""
    if env.folder.exists() or env.folder.is_symlink():
        say("Removing a .venv that is unfinished or out of date")
        remove(env.folder)
    say("Making .venv and installing the pinned packages (one to three minutes the first time)")
    _create(env)
    _install(env, wheels)
    (env.folder / STAMP).write_text(env.stamp() + "\n")


def remove(folder: Path) -> None:
    """Delete it, waiting a little for a virus scanner that holds a file."""
    if folder.is_symlink():
        folder.unlink()
        return
    for attempt in range(REMOVAL_TRIES):
        try:
            shutil.rmtree(folder)
        except FileNotFoundError:
            return
        except PermissionError as error:
            if attempt == REMOVAL_TRIES - 1 or os.name != "nt":
                raise SetupError(
                    f"{folder} cannot be removed ({error.strerror}: {error.filename}). "
                    "Close what uses it, or delete the folder as its owner, and start again."
                ) from error
            time.sleep(attempt + 1)  # noqa: TID251  nothing signals that a scanner has let go
        else:
            return


def explain_pip(output: str, env: Mapping[str, str], python: tuple[int, int]) -> str:
    """Say in plain words what most likely kept pip from installing."""
    if "CERTIFICATE_VERIFY_FAILED" in output or "TLS CA certificate" in output:
        return _explain_certificates(env)
    if "DO NOT MATCH THE HASHES" in output:
        return "A downloaded file differs from the pinned one. Do not use it; check the network."
    unreachable = ("NewConnectionError", "ConnectTimeout", "name resolution", "ProxyError")
    if any(word in output for word in unreachable):
        return (
            "The package registry cannot be reached. Without a network, put the wheels of "
            "requirements.lock into a folder and add: --wheels FOLDER"
        )
    if "No matching distribution" in output:
        version = ".".join(map(str, python))
        return (
            f"pip found no ready-made file of a package for Python {version} on this system. "
            "64-bit Linux and Windows with Python 3.11 to 3.13 have all of them: if that is what "
            "this is, the registry was not reached, or the --wheels folder lacks that one."
        )
    if "No space left" in output:
        return "The disk is full; about 1 GB is needed."
    return "pip could not install the pinned packages."


def _explain_certificates(env: Mapping[str, str]) -> str:
    in_force = next((name for name in CERTIFICATE_SETTINGS if env.get(name)), None)
    if in_force is None:
        which = "pip's own list of certificates is in force"
    else:
        which = f"{in_force}={env[in_force]} is in force and comes before any other setting"
    return (
        f"The registry's certificate was not accepted; {which}. Behind an office proxy that "
        "reads TLS, let REQUESTS_CA_BUNDLE name the file with the office's certificate."
    )


def _create(env: Environment) -> None:
    # run from inside a .venv, the interpreter beneath it is the one to build on
    base = getattr(sys, "_base_executable", None) or sys.executable
    made = _captured([base, "-m", "venv", str(env.folder)])
    if made.returncode != 0:
        raise SetupError("Python could not make .venv. Its last words:\n" + _tail(made.stdout))


def _install(env: Environment, wheels: Path | None) -> None:
    command = [str(env.python), "-m", "pip", "install", "--quiet", "--require-hashes"]
    command += ["--only-binary=:all:", "--progress-bar=off", "-r", str(env.lock)]
    if wheels is not None:
        command += ["--no-index", "--find-links", str(wheels.resolve())]
    done = _captured(command)
    if done.returncode != 0:
        reason = explain_pip(done.stdout, os.environ, sys.version_info[:2])
        raise SetupError(f"{reason}\npip's last words:\n{_tail(done.stdout)}")


def _captured(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        env=child_environment(os.environ),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )


def _tail(output: str) -> str:
    return "\n".join("    " + line for line in output.strip().splitlines()[-TAIL:])
