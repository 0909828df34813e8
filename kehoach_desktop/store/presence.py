"""Whether the store's file is still the one that was opened: a deleted one takes edits silently."""

from pathlib import Path

from kehoach_desktop.core.errors import StoreError


class Presence:
    """Remembers which file was opened; `check` before each edit."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file = _identity(path)

    def holds(self) -> bool:
        """Tell whether the file is where it was opened, and no other one."""
        return self._path is None or _identity(self._path) == self._file

    def is_replaced(self) -> bool:
        """Tell whether another file has taken the place."""
        return not self.holds() and _identity(self._path) is not None

    def check(self) -> None:
        """Raise StoreError where the file was deleted, moved, or replaced by another."""
        if self._path is not None and not self.holds():
            raise StoreError(
                f"Tệp số liệu “{self._path.name}” không còn ở chỗ cũ nên thao tác này chưa được "
                "lưu. Hãy đưa tệp trở lại, hoặc khôi phục từ bản sao lưu, rồi mở lại chương trình."
            )


def _identity(path: Path | None) -> tuple[int, int] | None:
    if path is None:
        return None
    try:
        found = path.stat()  # opens nothing: closing another handle would drop SQLite's locks
    except OSError:
        return None
    return found.st_dev, found.st_ino
