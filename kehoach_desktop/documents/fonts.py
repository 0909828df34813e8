"""The fonts of official papers: found on the machine, checked for Vietnamese, kept in a cache."""

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import Final

from kehoach_desktop.files.resources import resource
from kehoach_desktop.files.write_whole import write_whole

FALLBACK: Final = "Libertinus Serif"
"""Inside typst, complete Vietnamese, other widths."""
FAMILIES: Final = {
    "Times New Roman": (
        ("times.ttf", "timesbd.ttf", "timesi.ttf", "timesbi.ttf"),
        (
            "times_new_roman.ttf",
            "times_new_roman_bold.ttf",
            "times_new_roman_italic.ttf",
            "times_new_roman_bold_italic.ttf",
        ),
        (
            "times new roman.ttf",
            "times new roman bold.ttf",
            "times new roman italic.ttf",
            "times new roman bold italic.ttf",
        ),
    ),
    "Liberation Serif": (
        (
            "liberationserif-regular.ttf",
            "liberationserif-bold.ttf",
            "liberationserif-italic.ttf",
            "liberationserif-bolditalic.ttf",
        ),
    ),
}
"""File names of regular, bold, italic, bold italic, best family first."""
_VIETNAMESE: Final = "ẫỮợĐằỹẶỒửỵỊ"
"""Letters that version 1 of the Liberation fonts lacks."""
_KEPT_NAMES: Final = ("regular.ttf", "bold.ttf", "italic.ttf", "bolditalic.ttf")
_METRICS: Final = "metrics.json"
UNITS: Final = 1000
"""Advances are kept in thousandths of the size."""
Advances = Mapping[str, int]
"""Width of each letter."""


@dataclass(frozen=True, slots=True)
class FontSet:
    """The four files of one family in a folder of their own."""

    family: str
    folder: Path | None
    """None: nothing was found, typst's own font is used."""
    letters: frozenset[str] = frozenset()
    """All letters that the four files have in common; empty: not known."""
    advances: tuple[Advances, ...] = field(default=(), compare=False)
    """Of the four files, in thousandths of the size."""

    @property
    def is_official(self) -> bool:
        """Whether the page has the widths of Times New Roman, as the rules ask."""
        return self.folder is not None

    def widths(self, *, bold: bool, italic: bool) -> Advances:
        """Give the widths of the letters of one weight, in thousandths of the size."""
        return self.advances[bold + 2 * italic] if self.advances else {}


@lru_cache(maxsize=4)
def document_fonts(cache: Path) -> FontSet:
    """Give Times New Roman, else Liberation Serif 2, copied once into `cache`."""
    folders = _font_folders()
    for family, namings in FAMILIES.items():
        for names in namings:
            for folder in folders:
                found = _kept(family, [folder.get(name) for name in names], cache)
                if found:
                    return found
    return FontSet(FALLBACK, None)


def _kept(family: str, files: list[Path | None], cache: Path) -> FontSet | None:
    """Copy the four files where they are new; None where one is missing or lacks Vietnamese."""
    present = [file for file in files if file is not None]
    if len(present) < len(_KEPT_NAMES):
        return None
    stamp = blake2b(digest_size=6)
    for file in present:
        status = file.stat()
        stamp.update(f"{file}|{status.st_size}|{status.st_mtime_ns}".encode())
    folder = cache / "fonts" / f"{family.replace(' ', '-').lower()}-{stamp.hexdigest()}"
    if not (folder / _METRICS).exists() and not _keep(present, folder):
        return None
    advances = tuple(json.loads((folder / _METRICS).read_bytes()))
    letters = frozenset.intersection(*(frozenset(one) for one in advances))
    return FontSet(family, folder, letters, advances)


def _keep(files: Sequence[Path], folder: Path) -> bool:
    """Copy files that have all Vietnamese letters; tells whether they have."""
    advances = [_advances_of(file) for file in files]
    if not all(set(_VIETNAMESE).issubset(one) for one in advances):
        return False
    folder.mkdir(parents=True, exist_ok=True)
    for file, name in zip(files, _KEPT_NAMES, strict=True):
        write_whole(folder / name, file.read_bytes())
    # Written last: its presence says that the copy is complete.
    write_whole(folder / _METRICS, json.dumps(advances).encode())
    return True


def _advances_of(file: Path) -> Advances:
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with file.open("rb") as stream, TTFont(stream, lazy=True) as font:
            units, metrics = font["head"].unitsPerEm, font["hmtx"].metrics
            return {
                chr(code): round(metrics[name][0] * UNITS / units)
                for code, name in font.getBestCmap().items()
            }
    except (TTLibError, OSError):  # a broken or foreign file is as good as none
        return {}


def _font_folders() -> list[dict[str, Path]]:
    """Give, folder by folder, the font files by their names in small letters."""
    found = []
    for root in _roots():
        for folder, _, names in os.walk(root):
            files = {name.lower(): Path(folder, name) for name in names if name[-4:] == ".ttf"}
            files |= {name.lower(): Path(folder, name) for name in names if name[-4:] == ".TTF"}
            if files:
                found.append(files)
    return found


def _roots() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "win32":
        yield Path(os.environ.get("WINDIR", "C:/Windows"), "Fonts")
        yield Path(os.environ.get("LOCALAPPDATA", home), "Microsoft/Windows/Fonts")
    elif sys.platform == "darwin":
        yield from map(Path, ("/System/Library/Fonts/Supplemental", "/Library/Fonts"))
        yield home / "Library/Fonts"
    else:
        yield from map(Path, ("/usr/share/fonts", "/usr/local/share/fonts"))
        yield from (home / ".local/share/fonts", home / ".fonts")
    yield resource("fonts")
