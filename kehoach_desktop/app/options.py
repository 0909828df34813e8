"""The words that open a window."""

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final, NoReturn

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.files.paths import store_file

OFFICE_SCREEN: Final = (1366, 697)
_LARGEST: Final = 10_000
_SMALL, _GREAT = 0.5, 4.0


@dataclass(frozen=True, slots=True)
class Options:
    """What the command line asked of the window."""

    store: Path | None = None
    today: date | None = None
    demo: bool = False
    smoke: bool = False
    selftest: bool = False
    screenshots: Path | None = None
    size: tuple[int, int] = OFFICE_SCREEN
    """Client area of screenshots in pixels."""
    zoom: float = 1.0


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:  # noqa: ARG002 (argparse words it in English)
        raise BadInputError("Lệnh không đúng. Gõ “kehoach --help” để xem các lệnh.")


def parse(arguments: Sequence[str]) -> Options:
    """Give the options; BadInputError for words that do not fit."""
    parser = _Parser(prog="kehoach", add_help=False)
    parser.add_argument("--store", type=store_file)
    parser.add_argument("--today", type=date.fromisoformat)
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("--selftest", action="store_true")
    parser.add_argument("command", nargs="?", choices=["screenshots"])
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--size", type=_size, default=OFFICE_SCREEN)
    parser.add_argument("--zoom", type=_zoom, default=1.0)
    given = parser.parse_args(list(arguments))
    if given.command and given.folder is None:
        parser.error("a folder is missing")
    return Options(
        store=given.store,
        today=given.today,
        demo=given.demo or bool(given.command),
        smoke=given.smoke,
        selftest=given.selftest,
        screenshots=given.folder,
        size=given.size,
        zoom=given.zoom,
    )


def _size(text: str) -> tuple[int, int]:
    width, _, height = text.partition("x")
    size = int(width), int(height)
    if not all(1 <= pixels <= _LARGEST for pixels in size):
        raise ValueError(text)
    return size


def _zoom(text: str) -> float:
    number = float(text)
    zoom = number / 100 if number > 10 else number  # noqa: PLR2004 (150 and 1.5 are the same)
    if not _SMALL <= zoom <= _GREAT:
        raise ValueError(text)
    return zoom
