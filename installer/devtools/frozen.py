"""The program as one folder without Python: built by PyInstaller, looked through, and started."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import tempfile
from pathlib import Path

from installer.devtools import debian, libraries
from installer.devtools.environment import Environment, child_environment
from installer.devtools.fonts import missing_fonts
from installer.devtools.machine import look_around
from installer.devtools.report import SetupError, say

TOOLS = {"objdump": "binutils", "strip": "binutils"}
PAPER_FONT = "fonts-liberation2"
XCB = "PySide6/Qt/plugins/platforms/libqxcb.so"
# PyInstaller leaves these to the system, because they belong to its graphics driver.
FROM_THE_SYSTEM = re.compile(r"lib(GL|EGL|drm|gbm|wayland-\w+|xcb|X11|c|m|dl|pthread)\.so")
NOT_FOUND = re.compile(r"Library not found: could not resolve '([^']+)', dependency of '([^']+)'")
SECONDS = 120
TAIL = 25


def ensure_tools() -> None:
    """Have what PyInstaller calls, and the font that goes into the folder."""
    packages = {package for tool, package in TOOLS.items() if shutil.which(tool) is None}
    packages |= {PAPER_FONT} & set(missing_fonts())
    machine = look_around()
    if machine.debian:
        debian.ensure(machine, sorted(packages))
    elif packages:
        raise SetupError(f"Install what Debian calls {' '.join(sorted(packages))} first.")


def build(env: Environment, into: Path) -> Path:
    """Run PyInstaller; give the built program's path."""
    say("PyInstaller (about half a minute) …")
    log = into / "build" / "pyinstaller.log"
    log.parent.mkdir(parents=True, exist_ok=True)
    command = [str(env.python), "-m", "PyInstaller", "--noconfirm", "--clean"]
    command += ["--distpath", str(into / "dist"), "--workpath", str(into / "build")]
    variables = child_environment(os.environ) | {"PYTHONPATH": str(env.root)}
    done = subprocess.run(
        [*command, str(env.root / "installer" / "kehoach.spec")],
        cwd=into,
        env=variables,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
    )
    log.write_text(done.stdout, encoding="utf-8")
    if done.returncode != 0:
        raise SetupError(f"PyInstaller failed ({log}). Its last words:\n{_tail(done.stdout)}")
    if broken := unserved_plugins(done.stdout):
        raise SetupError("Libraries were missing when building:\n    " + "\n    ".join(broken))
    return into / "dist" / "kehoach" / "kehoach"


def unserved_plugins(log: str) -> list[str]:
    """Name the parts of Qt we rely on for which PyInstaller found no library."""
    return [
        f"{soname} for {user}"
        for soname, user in NOT_FOUND.findall(log)
        if any(user.endswith(part) for part in libraries.PROBED)
    ]


def check_libraries(program: Path) -> None:
    """Raise SetupError unless the folder carries what an office's computer may not have."""
    inside = program.parent / "_internal"
    unresolved = libraries.missing_for(sorted(inside.rglob("*.so*")))
    carried = {file.name for file in inside.rglob("*.so*")}
    plugin = inside / XCB
    if not plugin.exists():
        raise SetupError(f"The window's platform is missing: {plugin}")
    absent = not_carried(libraries.needed_by(plugin), carried)
    if unresolved or absent:
        raise SetupError(f"The built program lacks libraries: {', '.join([*unresolved, *absent])}")


def not_carried(needed: list[str], carried: set[str]) -> list[str]:
    """Name what the xcb platform links and neither the folder nor every desktop has."""
    return [
        name
        for name in needed
        if name.startswith("lib") and name not in carried and not FROM_THE_SYSTEM.match(name)
    ]


def check_running(program: Path) -> None:
    """Start the built program twice, as on a computer that has never seen it."""
    with tempfile.TemporaryDirectory(prefix="kehoach-build-") as home:
        report = json.loads(_run([str(program), "--selftest"], Path(home)))
        if not report["ok"]:
            raise SetupError(f"The self-test failed:\n{json.dumps(report, indent=1)}")
        for name, check in report["checks"].items():
            say(f"self-test, {name}: {check['found']}")
        _run([str(program), "--demo", "--smoke"], Path(home))
        say("the window was shown and closed")


def _run(command: list[str], home: Path) -> str:
    variables = {"HOME": str(home), "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"}
    errors = home / "stderr.txt"
    with errors.open("w") as stderr:
        try:
            done = subprocess.run(
                command,
                cwd=home,
                env=variables | {"QT_QPA_PLATFORM": "offscreen"},
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=stderr,
                encoding="utf-8",
                timeout=SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired as late:
            said = _tail(errors.read_text(errors="replace"))
            raise SetupError(f"{' '.join(command)}: no end after {SECONDS} s\n{said}") from late
    if done.returncode != 0:
        said = _tail(done.stdout + errors.read_text(errors="replace"))
        raise SetupError(f"{' '.join(command)}: exit {done.returncode}\n{said}")
    return done.stdout


def _tail(output: str) -> str:
    return "\n".join("    " + line for line in output.strip().splitlines()[-TAIL:])
