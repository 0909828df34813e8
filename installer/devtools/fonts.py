"""Whether the fonts are here in which official pages are set."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from pathlib import Path

FOLDERS = (
    Path("/usr/share/fonts"),
    Path("/usr/local/share/fonts"),
    Path.home() / ".fonts",
    Path.home() / ".local/share/fonts",
)
TIMES = {"times.ttf", "Times_New_Roman.ttf", "Times New Roman.ttf"}
LIBERATION = "LiberationSerif-Regular.ttf"
FIRST_WITH_VIETNAMESE = 2


def missing_fonts(folders: Iterable[Path] = FOLDERS) -> list[str]:
    """Name the Debian packages of the fonts that no folder holds: for paper, for the screen."""
    files = [file for folder in folders if folder.is_dir() for file in folder.rglob("*.ttf")]
    paper = any(file.name in TIMES or _has_vietnamese(file) for file in files)
    screen = any(file.name.startswith(("OpenSans", "NotoSans-")) for file in files)
    wanted = {"fonts-liberation2": paper, "fonts-open-sans": screen}
    return [package for package, present in wanted.items() if not present]


def _has_vietnamese(file: Path) -> bool:
    # version 1 has the same file name and lacks the Vietnamese letters
    return file.name == LIBERATION and major_revision(file.read_bytes()) >= FIRST_WITH_VIETNAMESE


def major_revision(font: bytes) -> int:
    """Read the whole part of a TrueType font's revision (table "head"); 0 if unreadable."""
    try:
        tables = struct.unpack_from(">H", font, 4)[0]
        for index in range(tables):
            tag, _, start, _ = struct.unpack_from(">4sIII", font, 12 + 16 * index)
            if tag == b"head":
                return int(struct.unpack_from(">h", font, start + 4)[0])
    except struct.error:
        return 0
    return 0
