"""The hash of the whole file, kept in the lock file from a clean close to the next open.

It finds every flipped bit, page or file swapped while the program was not running. After a
crash there is none; then every row is compared with the history instead.
"""

from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from kehoach_desktop.files.write_whole import sync_folder
from kehoach_desktop.store.lock import StoreLock, noted_seal
from kehoach_desktop.store.places import beside


def put_seal(path: Path, lock: StoreLock, *, has_written: bool) -> None:
    """Note the hash of a store that was just closed, unless a commit is still in its -wal.

    Where nothing was written, it has to be the file that was opened: that one's hash stays.
    """
    with suppress(OSError):  # the disk has gone: the next open looks at every row
        if not _has_commits(beside(path, "-wal")):
            sync_folder(path.parent)  # a -wal that a power cut brings back would belie the seal
            is_same = not has_written and lock.opened_as
            lock.seal = lock.opened_as if is_same else _file_hash(path)


def is_as_sealed(path: Path, lock: StoreLock) -> bool | None:
    """Tell whether the file is as it was closed; None where it was not closed cleanly.

    The seal is used up, but stays where the file is not as it was.
    """
    if not lock.seal:
        return None
    if _has_commits(beside(path, "-wal")) or _file_hash(path) != lock.seal:
        return False
    lock.opened_as, lock.seal = lock.seal, ""
    return True


def as_closed(path: Path) -> bool:
    """Tell, without the lock, whether a store is as it was closed; True where none is noted."""
    noted = noted_seal(path)
    return not noted or (not _has_commits(beside(path, "-wal")) and _file_hash(path) == noted)


def _has_commits(wal: Path) -> bool:
    try:
        return wal.stat().st_size > 0
    except FileNotFoundError:
        return False


def _file_hash(path: Path) -> str:
    digest = blake2b(digest_size=32)
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest()
