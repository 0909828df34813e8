"""Failures of the disk under the store, as the clerk reads them."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from kehoach_desktop.core.errors import NoSpaceError, StoreError

_PRIMARY: Final = 0xFF
"""The low byte of SQLite's extended codes is the kind of failure."""
_DISK: Final = frozenset(
    {sqlite3.SQLITE_IOERR, sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_CANTOPEN}
)


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
