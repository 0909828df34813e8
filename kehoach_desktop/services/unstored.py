"""Typed text that is not stored yet, kept in a small file beside the store until it is.

The file lies under the same rights as the store. Where its disk is full, it goes to the cache
folder instead; where that is full too, the text is in its field alone.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path
from typing import Final

from kehoach_desktop.core.errors import UserError
from kehoach_desktop.core.unstored import UnstoredText
from kehoach_desktop.store.store import Store

_ENDING: Final = "-dang-go.json"


class UnstoredTexts:
    """The file of one store; a viewer neither writes nor reads it."""

    def __init__(self, store: Store) -> None:
        self._store = None if store.read_only else store.path
        self._written = True
        """Whether there may be a file."""

    def keep(self, texts: Iterable[UnstoredText]) -> bool:
        """Write what is not stored now, the whole file; tell whether it is safe."""
        found = [asdict(text) for text in texts]
        if self._store is None or not (found or self._written):
            return not found
        if not found:
            self.forget()
            return True
        self._written = True
        data = json.dumps(found, ensure_ascii=False).encode()
        return self._write(self._beside(self._store), data) or self._write(self._cached(), data)

    def left(self) -> tuple[UnstoredText, ...]:
        """Give what a program that was killed had not stored."""
        if self._store is None:
            return ()
        for path in (self._beside(self._store), self._cached()):
            with suppress(OSError, ValueError, TypeError):  # a file of another version is no text
                return tuple(UnstoredText(**one) for one in json.loads(path.read_bytes()))
        return ()

    def forget(self) -> None:
        """Remove the file: everything is stored, or the clerk does not want it."""
        if self._store is None:
            return
        self._written = False
        for path in (self._beside(self._store), self._cached()):
            with suppress(OSError):  # it is offered once more
                path.unlink(missing_ok=True)

    def _write(self, path: Path, data: bytes) -> bool:
        from kehoach_desktop.files.write_whole import write_whole

        try:
            write_whole(path, data)
            if self._store is not None and self._store.exists():
                path.chmod(self._store.stat().st_mode & 0o777)
        except (UserError, OSError):
            return False
        return True

    def _beside(self, store: Path) -> Path:
        return store.with_name(f"{store.stem}{_ENDING}")

    def _cached(self) -> Path:
        """Give a file of this store's own in the cache folder, which may be on another disk."""
        from hashlib import blake2b

        from kehoach_desktop.files.paths import cache_folder

        name = blake2b(str(self._store).encode(), digest_size=8).hexdigest()
        return cache_folder() / f"{name}{_ENDING}"
