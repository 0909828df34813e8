"""Files appear whole or not at all: every file that the program writes goes through here."""

import errno
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

from kehoach_desktop.core.errors import FileBusyError, NoSpaceError, ReadOnlyFolderError, UserError
from kehoach_desktop.files.parts import discard, part_beside

_BUSY_WINDOWS = frozenset({5, 32, 33})
"""Access denied, sharing violation, lock violation: a scanner or Word holds the file."""
_WAITS = (0.05, 0.1, 0.2, 0.35, 0.5, 0.6, 0.7)
"""Seconds between tries, 2.5 together."""
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_REASONS = {
    errno.ENOENT: "không có thư mục này",
    errno.ENOTDIR: "không có thư mục này",
    errno.EISDIR: "đó là một thư mục",
    errno.EEXIST: "một tệp mang tên của thư mục",
    errno.ENAMETOOLONG: "tên quá dài",
    errno.EINVAL: "tên có ký tự không dùng được",
}
_FORBIDDEN = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class FileNotWrittenError(UserError):
    """The place cannot take the file: no such folder, a bad name, a failing disk."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(
            f"Chưa ghi được “{name}” ({reason}). Số liệu vẫn nguyên. "
            "Hãy chọn thư mục khác hoặc tên khác."
        )


def write_whole(path: Path, data: bytes) -> None:
    """Write `data` to `path`, so that `path` is at each moment absent, old or complete.

    Raises NoSpaceError, ReadOnlyFolderError, FileBusyError or FileNotWrittenError; the old file
    then stays.
    """
    with wording(path):
        part = _write_beside(path, data)
        try:
            replace_with_retry(part, path)
            sync_folder(path.parent)
        finally:
            discard(part)


@contextmanager
def wording(path: Path) -> Iterator[None]:
    """Turn the failures of a disk or a folder into their sentences."""
    try:
        yield
    except OSError as error:
        if error.errno in _FULL:
            raise NoSpaceError(path.name) from error
        if error.errno in _FORBIDDEN and getattr(error, "winerror", None) not in _BUSY_WINDOWS:
            raise ReadOnlyFolderError(path.parent.name or str(path.parent)) from error
        raise FileNotWrittenError(path.name, _REASONS.get(error.errno or 0, "lỗi đĩa")) from error


def replace_with_retry(
    source: Path, target: Path, wait: Callable[[float], object] | None = None
) -> None:
    """Rename `source` over `target`; on Windows try for 2.5 s while another program holds it.

    A device or pipe is no file to be replaced: FileNotWrittenError.
    """
    if target.exists() and not target.is_file() and not target.is_dir():
        raise FileNotWrittenError(target.name, "đó là một thiết bị, không phải tệp")
    pause = wait or Event().wait
    for seconds in (*_WAITS, None):
        try:
            source.replace(target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _BUSY_WINDOWS:
                raise
            if seconds is None:
                raise FileBusyError(target.name) from error
            pause(seconds)
        else:
            return


def make_folder(folder: Path) -> None:
    """Make a folder unless it is there; it lasts through a power cut."""
    if not folder.is_dir():
        folder.mkdir(exist_ok=True)
        sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make a rename in `folder` last through a power cut; Windows cannot and need not."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        with suppress(OSError):  # some network folders refuse; the file itself is synced
            os.fsync(handle)
    finally:
        os.close(handle)


def _write_beside(path: Path, data: bytes) -> Path:
    part = part_beside(path)
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        discard(part)
        raise
    return part
