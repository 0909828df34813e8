"""One writer: an operating-system lock on an open handle of a file beside the store."""

import getpass
import json
import os
import platform
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from kehoach_desktop.core.errors import ReadOnlyFolderError, StoreBusyError
from kehoach_desktop.files.write_whole import wording

_REACHED = "reached"
_DIGITS = 15
_FAR = 1 << 30
"""The byte that Windows locks, far past the text, so that others can read who holds it."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Who writes in the store, where, since when (ISO, local)."""

    host: str
    user: str
    pid: int
    since: str

    def sentence(self, now: datetime) -> str:
        """Give the words of the second program's banner."""
        since = datetime.fromisoformat(self.since)
        hour = f"{since:%H:%M}"
        when = hour if since.date() == now.date() else f"{hour} ngày {since:%d/%m/%Y}"
        return f"Chỉ xem: đang mở trên máy {self.host} bởi {self.user} từ {when}"


def system_user() -> str:
    """Give the name of the system's user; "" where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def machine() -> str:
    """Give the name of this machine."""
    return platform.node()


class StoreLock:
    """Holds `STORE.lock` until it is closed or the process ends, however it ends.

    After each commit it notes the action's number: after a kill the store must have come as far,
    else the -wal has gone meanwhile. The note is not synced: it comes after a commit that is.
    """

    def __init__(self, store: Path, now: datetime) -> None:
        """Take the lock; raises StoreBusyError with the reason to view only."""
        path = lock_path(store)
        try:
            with wording(path):
                self._handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        except ReadOnlyFolderError as error:
            folder = path.parent.name or str(path.parent)
            raise StoreBusyError(f"Chỉ xem: không có quyền ghi vào thư mục “{folder}”") from error
        try:
            _lock(self._handle)
        except OSError as error:
            os.close(self._handle)
            raise StoreBusyError(_busy_sentence(path, now)) from error
        self.opened_as = ""
        """Hash of the store as it was opened, where that was sealed."""
        since = now.isoformat(timespec="seconds")
        self._holder = Holder(machine(), system_user(), os.getpid(), since)
        try:
            with wording(path):
                self.seal, self.reached = self._use_up_notes()
                """Hash of the store from its last clean close to its next open; see `seal`. And
                the number of the newest action that was committed before a kill, else 0."""
        except BaseException:
            os.close(self._handle)
            raise

    def _use_up_notes(self) -> tuple[str, int]:
        text = os.read(self._handle, 4096)
        seal, reached = _seal_in(text), _reached_in(text)
        self._write("")
        if seal or reached:  # after a power cut an old note would call what is right damage
            os.fsync(self._handle)
        self._held = json.dumps(asdict(self._holder))[:-1]
        with suppress(OSError):  # on a full disk nobody reads who holds the store
            self._write(f"{self._held}}}")
        return seal, reached

    def note(self, action: int) -> None:
        """Note that an action is committed; always as long, so that nothing is cut."""
        self.reached = action
        with suppress(OSError):  # a loss of the -wal is then not noticed, nothing else
            os.lseek(self._handle, 0, os.SEEK_SET)
            os.write(self._handle, self._noted().encode())

    def _noted(self) -> str:
        return f'{self._held}, "{_REACHED}": {self.reached:{_DIGITS}}}}'

    def close(self) -> None:
        """Let another program write."""
        with suppress(OSError):  # the words are a courtesy; closing the handle is what frees
            kept = self._noted() if self.reached else ""
            self._write(json.dumps({"seal": self.seal}) if self.seal else kept)
        os.close(self._handle)

    def _write(self, text: str) -> None:
        os.ftruncate(self._handle, 0)
        os.lseek(self._handle, 0, os.SEEK_SET)
        if text:
            os.write(self._handle, text.encode())


def noted_seal(store: Path) -> str:
    """Give the hash that the last clean close noted; "" while the store is open or after a kill."""
    try:
        return _seal_in(lock_path(store).read_bytes())
    except OSError:
        return ""


def _seal_in(text: bytes) -> str:
    try:
        words = json.loads(text)
    except ValueError:  # empty: a new lock, or one whose holder was killed
        return ""
    return str(words.get("seal", "")) if isinstance(words, dict) else ""


def _reached_in(text: bytes) -> int:
    try:
        words = json.loads(text)
    except ValueError:
        return 0
    found = words.get(_REACHED, 0) if isinstance(words, dict) else 0
    return found if isinstance(found, int) else 0


def lock_path(store: Path) -> Path:
    """Give the path of the lock file of `store`."""
    return store.with_name(store.name + ".lock")


def holder(store: Path) -> Holder | None:
    """Give who last took the lock of `store` and has not closed it."""
    try:
        words = json.loads(lock_path(store).read_text(encoding="utf-8"))
        words.pop(_REACHED, None)
        return Holder(**words)
    except (OSError, ValueError, TypeError, AttributeError):
        return None


def _busy_sentence(path: Path, now: datetime) -> str:
    found = holder(path.with_suffix(""))
    return found.sentence(now) if found else "Chỉ xem: đang mở trong một chương trình khác"


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, _FAR, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
