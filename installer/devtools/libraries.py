"""Which shared libraries Qt needs here, and the Debian packages that carry them."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

NEEDED = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-glx.so.0": "libxcb-glx0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-render.so.0": "libxcb-render0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-shm.so.0": "libxcb-shm0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-util.so.1": "libxcb-util1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxcb.so.1": "libxcb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libz.so.1": "zlib1g",
    "libzstd.so.1": "libzstd1",
}
# The program runs without these: printing through CUPS, and Wayland sessions (X11 serves them too).
WANTED = {
    "libcups.so.2": "libcups2",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
PACKAGE_OF = NEEDED | WANTED
PROBED = (
    "QtWidgets.abi3.so",
    "QtPrintSupport.abi3.so",
    "QtSvg.abi3.so",
    "Qt/plugins/platforms/libqxcb.so",
    "Qt/plugins/platforms/libqoffscreen.so",
    "Qt/plugins/platforms/libqwayland.so",
    "Qt/plugins/xcbglintegrations/libqxcb-glx-integration.so",
    "Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so",
    "Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
    "Qt/plugins/printsupport/libcupsprintersupport.so",
    "Qt/plugins/imageformats/libqsvg.so",
    "Qt/plugins/iconengines/libqsvgicon.so",
)
_UNRESOLVED = re.compile(r"^\s*(\S+) => not found", re.MULTILINE)
_LINKED = re.compile(r"^\s*NEEDED\s+(\S+)", re.MULTILINE)
_CACHED = re.compile(r"^\s*(\S+) \(", re.MULTILINE)


def not_in_cache(ldconfig_output: str) -> list[str]:
    """List, of the libraries we know Qt to use, those that `ldconfig -p` does not list."""
    present = set(_CACHED.findall(ldconfig_output))
    return [soname for soname in PACKAGE_OF if present and soname not in present]


def unresolved(ldd_output: str) -> list[str]:
    """List the libraries that `ldd` could not find, each once, Qt's own left out."""
    names = dict.fromkeys(_UNRESOLVED.findall(ldd_output))
    return [name for name in names if not name.startswith("libQt6")]


def missing_before_install() -> list[str]:
    """List sonames missing from the system, asked before Qt itself is there."""
    ldconfig = shutil.which("ldconfig") or shutil.which("ldconfig", path="/sbin:/usr/sbin")
    if ldconfig is None:
        return []
    return not_in_cache(_output_of([ldconfig, "-p"]))


def missing_for_qt(pyside: Path) -> list[str]:
    """List sonames that the installed Qt asks for in vain."""
    return missing_for(pyside / part for part in PROBED)


def missing_for(files: Iterable[Path]) -> list[str]:
    """List sonames that these shared objects ask for in vain."""
    present = [str(file) for file in files if file.exists()]
    if shutil.which("ldd") is None or not present:
        return []
    return unresolved(_output_of(["ldd", *present]))


def needed_by(file: Path) -> list[str]:
    """List what this shared object itself links, not what those libraries link in turn."""
    return _LINKED.findall(_output_of(["objdump", "-p", str(file)]))


def packages_for(sonames: Iterable[str]) -> list[str]:
    """Name the Debian packages of the known ones, each once, in order."""
    return list(dict.fromkeys(PACKAGE_OF[name] for name in sonames if name in PACKAGE_OF))


def _output_of(command: list[str]) -> str:
    # a library path of the caller's would make ldd find what the program will not
    env = {k: v for k, v in os.environ.items() if k != "LD_LIBRARY_PATH"} | {"LC_ALL": "C"}
    done = subprocess.run(command, capture_output=True, text=True, env=env, check=False)
    return done.stdout
