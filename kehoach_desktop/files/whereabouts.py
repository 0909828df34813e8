"""Where a folder lies: on a disk of this machine, a share, a stick, or in a synchronised folder.

A live store belongs on a disk of this machine: locks of shares lie, synchronising programs copy
files half-written, sticks are pulled out (https://sqlite.org/howtocorrupt.html, chapters 2 and 4).
"""

import os
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path, PureWindowsPath
from typing import Final


class Whereabouts(Enum):
    """Kinds of places for files."""

    LOCAL = auto()
    NETWORK = auto()
    REMOVABLE = auto()
    CLOUD = auto()


@dataclass(frozen=True, slots=True)
class Mount:
    """One line of /proc/mounts."""

    device: str
    folder: Path
    kind: str


_NETWORK: Final = frozenset(
    {
        *("nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ncpfs", "ceph", "glusterfs", "davfs"),
        *("fuse.davfs", "fuse.sshfs", "fuse.smbnetfs", "fuse.gvfsd-fuse", "fuse.glusterfs"),
    }
)
_CLOUD: Final = frozenset({"fuse.rclone", "fuse.onedriver", "fuse.google-drive-ocamlfuse"})
_CLOUD_FOLDERS: Final = (
    *("onedrive", "dropbox", "google drive", "googledrive", "my drive", "drive của tôi"),
    *("icloud", "nextcloud", "owncloud", "megasync"),
)
"""How the folders of synchronising programs begin, in small letters."""
_CLOUD_VARIABLES: Final = ("OneDrive", "OneDriveCommercial", "OneDriveConsumer")
_WINDOWS_KINDS: Final = {2: Whereabouts.REMOVABLE, 4: Whereabouts.NETWORK}
"""DRIVE_REMOVABLE and DRIVE_REMOTE of GetDriveType."""


def whereabouts(folder: Path) -> Whereabouts:
    """Tell where a folder lies on this machine; what cannot be told counts as local."""
    if is_synchronised(folder.parts, [os.environ.get(name, "") for name in _CLOUD_VARIABLES]):
        return Whereabouts.CLOUD
    if sys.platform == "win32":
        return on_windows(PureWindowsPath(folder), _drive_type)
    return on_linux(folder.resolve(), mounts(), Path("/sys/class/block"))


def is_synchronised(parts: Iterable[str], roots: Iterable[str]) -> bool:
    """Tell whether a path leads through the folder of a synchronising program."""
    parts = [*parts]
    if any(part.casefold().startswith(_CLOUD_FOLDERS) for part in parts):
        return True
    return any(root and parts[: len(Path(root).parts)] == [*Path(root).parts] for root in roots)


def on_windows(folder: PureWindowsPath, drive_type: Callable[[str], int]) -> Whereabouts:
    """Tell by the path and by what Windows says of the drive."""
    if folder.drive.startswith("\\\\"):
        return Whereabouts.NETWORK
    return _WINDOWS_KINDS.get(drive_type(folder.anchor), Whereabouts.LOCAL)


def on_linux(folder: Path, mounted: Iterable[Mount], devices: Path) -> Whereabouts:
    """Tell by the file system under the folder, and by the bus of its device."""
    around = [mount for mount in mounted if folder.is_relative_to(mount.folder)]
    if not around:
        return Whereabouts.LOCAL
    mount = max(around, key=lambda one: len(one.folder.parts))
    if mount.kind in _CLOUD:
        return Whereabouts.CLOUD
    if mount.kind in _NETWORK:
        return Whereabouts.NETWORK
    return Whereabouts.REMOVABLE if _is_removable(mount, devices) else Whereabouts.LOCAL


def mounts(table: Path = Path("/proc/mounts")) -> list[Mount]:
    """Read what is mounted where; nothing where the system has no such list."""
    try:
        lines = table.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return []
    words = (line.split(maxsplit=3) for line in lines)
    return [Mount(device, Path(_plain(folder)), kind) for device, folder, kind, *_ in words]


def _plain(text: str) -> str:
    """Read the octal numbers that stand for blanks (man 5 fstab)."""
    for code, letter in _ESCAPES.items():
        text = text.replace(code, letter)
    return text


_ESCAPES: Final[Mapping[str, str]] = {r"\040": " ", r"\011": "\t", r"\012": "\n", r"\134": "\\"}


def _is_removable(mount: Mount, devices: Path) -> bool:
    device = (devices / Path(mount.device).name).resolve()
    if any(part.startswith("usb") for part in device.parts):
        return True
    for one in (device, device.parent):  # of a partition, its disk says it
        try:
            if (one / "removable").read_text().strip() == "1":
                return True
        except OSError:
            continue
    return False


if sys.platform == "win32":
    import ctypes

    def _drive_type(root: str) -> int:
        return int(ctypes.windll.kernel32.GetDriveTypeW(root))
else:

    def _drive_type(_: str) -> int:
        return 0
