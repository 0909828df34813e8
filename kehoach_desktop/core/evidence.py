"""Evidence: photos, scans and links that show that something was done."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

PICTURES: Final = frozenset({".jpg", ".jpeg", ".png", ".bmp", ".gif", ".webp"})


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
    def is_picture(self) -> bool:
        """Whether a thumbnail can be shown."""
        return self.path is not None and self.path.suffix in PICTURES
