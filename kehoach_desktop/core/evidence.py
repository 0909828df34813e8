"""Evidence: photos, scans and links that show that something was done."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp"})
PROGRAMS: Final = frozenset(
    {
        *(".exe", ".com", ".bat", ".cmd", ".msi", ".scr", ".pif", ".cpl", ".hta", ".jar", ".lnk"),
        *(".vbs", ".vbe", ".js", ".jse", ".wsf", ".wsh", ".ps1", ".reg", ".url", ".desktop"),
        *(".sh", ".py", ".pyw", ".appimage"),
    }
)
"""Endings of what the system would run instead of show."""

_GAPS: Final = frozenset(" \t\r\n")


@dataclass(frozen=True, slots=True)
class KeptFile:
    """A file whose content lies in the evidence folder and which no line has yet."""

    name: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of files that were brought: copied in, or why not."""

    kept: tuple[KeptFile, ...] = ()
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of evidence of a checklist line: a file that was copied in, or a link."""

    id: int
    assignment_id: int
    name: str
    """The file's own name, or the words of the link."""
    sha256: str = ""
    link: str = ""
    path: Path | None = None
    """Where the copy lies; None for a link and for a file that is missing."""

    @property
    def missing(self) -> bool:
        """Whether there ought to be a file and there is none."""
        return bool(self.sha256) and self.path is None

    @property
    def is_program(self) -> bool:
        """Whether opening it would run it."""
        return Path(self.name).suffix.lower() in PROGRAMS

    @property
    def is_picture(self) -> bool:
        """Whether a thumbnail can be shown."""
        return self.path is not None and self.path.suffix in PICTURES


def is_link(text: str) -> bool:
    """Tell whether words are the address of a page: http or https, nothing else."""
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not set(text) & _GAPS
