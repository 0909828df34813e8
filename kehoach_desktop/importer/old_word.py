"""Old Word and Excel files turned into today's by a program of this machine that reads them.

LibreOffice runs without a window, in a profile of its own, under caps; on Windows Word itself does
it where it is installed. Macros run in neither. Where there is no such program a sentence says
what to do.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from kehoach_desktop.core.errors import BadInputError, CancelledByUserError

_OLD = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_SECONDS = 60.0
_LOOK = 0.05  # seconds between two looks at the clock and at `cancelled`
_MEMORY = 3 * 1024**3  # bytes of address space; LibreOffice reserves far more than it uses
_LARGEST = 100 * 1024**2  # bytes that it may write
# The caps are set by a child that then becomes the converter: no code runs between fork and exec.
_BOOT = (
    "import os, resource as r, sys\n"
    f"r.setrlimit(r.RLIMIT_AS, ({_MEMORY}, {_MEMORY}))\n"
    f"r.setrlimit(r.RLIMIT_FSIZE, ({_LARGEST}, {_LARGEST}))\n"
    f"r.setrlimit(r.RLIMIT_CPU, ({int(_SECONDS)}, {int(_SECONDS) + 1}))\n"
    "os.execv(sys.argv[1], sys.argv[1:])"
)
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_WORD = (
    "$ErrorActionPreference='Stop'; $w=New-Object -ComObject Word.Application; "
    "$w.AutomationSecurity=3; try { $d=$w.Documents.Open($env:KEHOACH_FROM,$false,$true); "
    "$d.SaveAs2($env:KEHOACH_TO,16); $d.Close($false) } finally { $w.Quit() }"
)


def is_old(path: Path) -> bool:
    """Tell by its first bytes whether a file is an old Word or Excel file, or RTF."""
    try:
        if not path.is_file():
            return False  # opening a pipe would wait for ever
        with path.open("rb") as stream:
            return stream.read(8).startswith(_OLD)
    except (OSError, ValueError):
        return False  # the worker words what is wrong with the path


def turned(path: Path, folder: Path, cancelled: Callable[[], bool]) -> Path:
    """Give a file of today made of `path` in `folder`; raises BadInputError."""
    if _is_locked(path):
        raise BadInputError(
            f"Tệp “{path.name}” có mật khẩu nên không đọc được. Chưa có gì thay đổi. "
            "Hãy mở bằng Word hoặc Excel, bỏ mật khẩu, lưu lại rồi nhập lại."
        )
    ending = "xlsx" if path.suffix.lower() in (".xls", ".xlt") else "docx"
    source = folder / path.name
    made = folder / "moi" / f"{path.stem}.{ending}"
    with suppress(OSError):  # what cannot be copied is not made either
        shutil.copyfile(path, source)
        made.parent.mkdir()
        for command, settings in _commands(source, made):
            _run(command, settings, cancelled)
            if made.is_file():
                return made
    raise BadInputError(
        f"Chưa đọc được “{path.name}” vì là dạng Word cũ (.doc, .rtf). Chưa có gì thay đổi. "
        "Hãy mở bằng Word, lưu lại dạng .docx rồi nhập lại."
    )


def _is_locked(path: Path) -> bool:
    """Tell whether it is a file of today behind a password, which hides in an old container."""
    try:
        return path.stat().st_size <= _LARGEST and _ENCRYPTED in path.read_bytes()
    except OSError:
        return False


def _commands(source: Path, made: Path) -> list[tuple[list[str], dict[str, str]]]:
    """Give the programs to try, the safest first."""
    found: list[tuple[list[str], dict[str, str]]] = []
    office = _office()
    if office is not None:
        profile = (source.parent / "profile").as_uri()
        words = [office, "--headless", "--norestore", f"-env:UserInstallation={profile}"]
        words += ["--convert-to", made.suffix[1:], "--outdir", str(made.parent), str(source)]
        capped = [sys.executable, "-I", "-c", _BOOT, *words]
        can_cap = os.name == "posix" and not getattr(sys, "frozen", False)
        found.append((capped if can_cap else words, {}))
    word = shutil.which("powershell") if sys.platform == "win32" else None
    if word is not None and made.suffix == ".docx":
        command = [word, "-NoProfile", "-NonInteractive", "-Command", _WORD]
        found.append((command, {"KEHOACH_FROM": str(source), "KEHOACH_TO": str(made)}))
    return found


def _office() -> str | None:
    """Give the whole path of LibreOffice; None where it is not installed."""
    named = shutil.which("soffice") or shutil.which("libreoffice")
    return named or next((place for place in _PLACES if Path(place).is_file()), None)


def _run(command: list[str], settings: dict[str, str], cancelled: Callable[[], bool]) -> None:
    """Run to the end, to the time limit, or until `cancelled()`."""
    child = subprocess.Popen(  # noqa: S603 - programs of this machine by their whole paths
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        env=os.environ | settings,
    )
    until = time.monotonic() + _SECONDS
    try:
        while time.monotonic() < until:
            if cancelled():
                raise CancelledByUserError
            with suppress(subprocess.TimeoutExpired):
                child.wait(_LOOK)
                return
    finally:
        _end(child)


def _end(child: "subprocess.Popen[bytes]") -> None:
    """End the program with those that it has started itself."""
    if child.poll() is None and sys.platform != "win32":
        import signal

        with suppress(ProcessLookupError, PermissionError):
            os.killpg(child.pid, signal.SIGKILL)
    child.kill()
    child.wait()
