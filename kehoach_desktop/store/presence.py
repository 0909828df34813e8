"""Whether the store's files are still those that were opened: deleted ones take edits silently."""

from pathlib import Path
from typing import Final

from kehoach_desktop.core.errors import StoreError
from kehoach_desktop.store.places import beside

_BESIDE: Final = ("-wal", ".lock")
"""What lies beside an open store: its last edits, and who writes."""


class Presence:
    """Remembers which files were opened; `check` before each edit."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file = _identity(path)
        self._beside = dict[Path, tuple[int, int]]()

    def holds(self) -> bool:
        """Tell whether every file is where it was opened, and no other one."""
        return _identity(self._path) == self._file and self._lost() is None

    def is_replaced(self) -> bool:
        """Tell whether another file has taken the store's place."""
        return _identity(self._path) not in (None, self._file)

    def check(self) -> None:
        """Raise StoreError where a file was deleted, moved, or replaced by another."""
        if self._path is None:
            return
        if _identity(self._path) != self._file:
            raise StoreError(
                f"Tệp số liệu “{self._path.name}” không còn ở chỗ cũ nên thao tác này chưa được "
                "lưu. Hãy đưa tệp trở lại, hoặc khôi phục từ bản sao lưu, rồi mở lại chương trình."
            )
        if (lost := self._lost()) is not None:
            raise StoreError(
                f"Tệp “{lost.name}” bên cạnh tệp số liệu đã bị xóa hoặc bị thay nên thao tác này "
                "chưa được lưu. Mọi thao tác trước vẫn nguyên. Hãy đóng chương trình rồi mở lại."
            )
        self._look_beside(self._path)

    def _look_beside(self, path: Path) -> None:
        """Take note of the files that there are by now."""
        for file in (beside(path, ending) for ending in _BESIDE):
            found = _identity(file)
            if found is not None:
                self._beside.setdefault(file, found)

    def _lost(self) -> Path | None:
        return next((one for one, was in self._beside.items() if _identity(one) != was), None)


def _identity(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        found = path.stat()  # opens nothing: closing another handle would drop SQLite's locks
    except OSError:
        return None
    return found.st_dev, found.st_ino
