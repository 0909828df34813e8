"""The fonts of official papers: found on the machine, checked for Vietnamese, kept in a cache."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
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
_LETTERS: Final = "letters.txt"


@dataclass(frozen=True, slots=True)
class FontSet:
    """The four files of one family in a folder of their own."""

    family: str
    folder: Path | None
    """None: nothing was found, typst's own font is used."""
    letters: frozenset[str] = frozenset()
    """All letters that the four files have in common; empty: not known."""

    @property
    def is_official(self) -> bool:
        """Whether the page has the widths of Times New Roman, as the rules ask."""
        return self.folder is not None

    def file(self, *, bold: bool, italic: bool) -> Path | None:
        """Give the file of one weight."""
        return self.folder / _KEPT_NAMES[bold + 2 * italic] if self.folder else None


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
    if not (folder / _LETTERS).exists():
        letters = frozenset.intersection(*map(_letters_of, present))
        if not letters.issuperset(_VIETNAMESE):
            return None
        folder.mkdir(parents=True, exist_ok=True)
        for file, name in zip(present, _KEPT_NAMES, strict=True):
            write_whole(folder / name, file.read_bytes())
        # Written last: its presence says that the copy is complete.
        write_whole(folder / _LETTERS, "".join(sorted(letters)).encode("utf-8", "surrogatepass"))
    known = (folder / _LETTERS).read_bytes().decode("utf-8", "surrogatepass")
    return FontSet(family, folder, frozenset(known))


def _letters_of(file: Path) -> frozenset[str]:
    from fontTools.ttLib import TTFont, TTLibError

    try:
        with file.open("rb") as stream, TTFont(stream, lazy=True) as font:
            return frozenset(map(chr, font.getBestCmap() or ()))
    except (TTLibError, OSError):  # a broken or foreign file is as good as none
        return frozenset()


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
