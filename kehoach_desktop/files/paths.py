"""The folders of this user on this machine; in the portable form all beside the program."""

import os
import sys
from pathlib import Path

from kehoach_desktop.core.errors import BadInputError, StoreError
from kehoach_desktop.files.resources import program_data

STORE_NAME = "kehoach.db"
PORTABLE_FOLDER = "kehoach-data"
"""A folder of this name beside the program makes it portable: nothing is kept elsewhere."""


def data_folder() -> Path:
    """Give the folder of the store, backups and logs; made where it is missing."""
    portable = _portable_folder()
    return _made(portable or _user_folder("user_data_path"))


def cache_folder() -> Path:
    """Give the folder of what can be made again: fonts, the sample store."""
    portable = _portable_folder()
    return _made(portable / "cache" if portable else _user_folder("user_cache_path"))


def store_path() -> Path:
    """Give the path of the store: KEHOACH_STORE, else the one in the data folder."""
    chosen = os.environ.get("KEHOACH_STORE")
    return store_file(chosen) if chosen else data_folder() / STORE_NAME


def store_file(named: str) -> Path:
    """Give the path of a store that somebody named; BadInputError for what cannot be a file."""
    path = Path(named)
    try:
        fits = bool(path.name) and not path.is_dir()
    except (OSError, ValueError):  # a name too long, a NUL in it
        fits = False
    if not fits:
        raise BadInputError(
            f"“{named}” không thể là tệp số liệu. Chưa có gì thay đổi. "
            "Hãy ghi đường dẫn của một tệp, ví dụ D:/so-lieu/kehoach.db."
        )
    return path


def _portable_folder() -> Path | None:
    frozen = getattr(sys, "frozen", False)
    program = Path(sys.executable).resolve().parent if frozen else program_data()
    beside = program / PORTABLE_FOLDER
    return beside if beside.is_dir() else None


def _user_folder(kind: str) -> Path:
    import platformdirs

    folder: Path = getattr(platformdirs, kind)("kehoach", appauthor=False)
    return folder


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise StoreError(
            f"Không dùng được thư mục dữ liệu “{folder}”. Chưa có gì thay đổi. "
            "Hãy xem ổ đĩa còn chỗ và còn quyền ghi không, rồi mở lại."
        ) from error
    return folder
