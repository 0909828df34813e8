"""Failures of the disk under the store, as the clerk reads them."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kehoach_desktop.core.errors import NoSpaceError, StoreError, UserError

_READING: Final = (
    "Ổ đĩa báo lỗi nên chưa đọc được số liệu. Những gì đã lưu vẫn nguyên. "
    "Hãy kiểm tra ổ đĩa rồi làm lại."
)
_BROKEN: Final = (
    "Tệp số liệu có chỗ không đọc được. Các bản sao lưu vẫn nguyên. "
    "Hãy đóng chương trình rồi mở lại để kiểm tra và khôi phục."
)
_PRIMARY: Final = 0xFF
"""The low byte of SQLite's extended codes is the kind of failure."""
_DISK: Final = frozenset(
    {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CANTOPEN}
)
_DAMAGED: Final = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def told(error: BaseException) -> UserError | None:
    """Give the user's sentence for a disk that failed while something was read; None for a bug."""
    if isinstance(error, UserError):
        return error
    if isinstance(error, sqlite3.DatabaseError):
        if is_of_disk(error):
            return StoreError(_READING)
        return StoreError(_BROKEN) if is_broken(error) else None
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return NoSpaceError("tệp")
    if isinstance(error, OSError) and error.errno == errno.EIO:
        return StoreError(_READING)
    return None


def is_broken(error: BaseException | None) -> bool:
    """Tell whether SQLite says that the file itself is damaged."""
    return getattr(error, "sqlite_errorcode", 0) & _PRIMARY in _DAMAGED


def is_of_disk(error: sqlite3.DatabaseError) -> bool:
    """Tell whether the disk failed or is full: not the file, not the program."""
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    return code == sqlite3.SQLITE_FULL or code in _DISK - {sqlite3.SQLITE_CORRUPT}


@contextmanager
def worded() -> Iterator[None]:
    """Raise NoSpaceError for a full disk, StoreError for a failing one; bugs go on as they are."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
        if code == sqlite3.SQLITE_FULL:
            raise NoSpaceError("số liệu") from error
        if code in _DISK:
            raise StoreError(
                "Ổ đĩa báo lỗi hoặc đã đầy nên thao tác này chưa được lưu. Mọi thao tác trước vẫn "
                "nguyên. Hãy kiểm tra ổ đĩa rồi làm lại."
            ) from error
        raise
