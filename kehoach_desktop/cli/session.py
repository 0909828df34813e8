"""What every command shares: which store, which day, opened only when a command asks."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kehoach_desktop.core.errors import BadInputError, StoreError

if TYPE_CHECKING:
    from kehoach_desktop.services.wiring import Services


class NamedFile(click.Path):
    """A file by its name, which is not empty."""

    def __init__(self) -> None:
        super().__init__(path_type=Path)

    def convert(
        self,
        value: str | os.PathLike[str],
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> str | bytes | os.PathLike[str]:
        """Give the path."""
        if not os.fspath(value):
            self.fail("", param, ctx)
        return super().convert(value, param, ctx)


_LONGEST_KEY = 18
"""Digits that a record's number may have: SQLite holds no more than 2**63."""


def record_key(text: str) -> int:
    """Read the number of a record; BadInputError for what cannot be one."""
    if not text.isdecimal() or len(text) > _LONGEST_KEY:
        raise BadInputError(f"“{text}” không phải mã số. Chưa có gì được ghi. Xem mã bằng list.")
    return int(text)


@dataclass(frozen=True, slots=True)
class Session:
    """The store and the day that the command line names."""

    store: Path | None
    today: date | None

    @property
    def path(self) -> Path:
        """The store's file: as named, else the user's own."""
        if self.store is not None:
            return self.store
        from kehoach_desktop.files.paths import store_path

        return store_path()

    def day(self) -> date:
        """Today, or the day named."""
        return self.today or date.today()  # noqa: DTZ011 (the clerk's own wall calendar)

    def require(self) -> None:
        """Raise StoreError where there is no store, StoreMissingError where it has gone."""
        if not self.path.is_file():
            from kehoach_desktop.services.backup import refuse_missing

            refuse_missing(self.path)
            raise StoreError(
                f"Không thấy tệp số liệu “{self.path}”. Chưa có gì được tạo. "
                "Kiểm tra đường dẫn, hoặc tạo tệp mới bằng lệnh new."
            )

    @contextmanager
    def services(
        self, *, read_only: bool = False, new: bool = False, afresh: bool = False
    ) -> Iterator["Services"]:
        """Open the store; `new` may make it, otherwise a missing one is an error.

        Where only its backups are left, it is made `afresh` alone.
        """
        from kehoach_desktop.services.wiring import open_services

        if not new:
            self.require()
        services = open_services(self.path, self.day, read_only=read_only, new=afresh)
        try:
            yield services
        finally:
            services.close()
