"""Evidence of checklist lines: files copied in, links, and where they lie."""

from pathlib import Path

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.evidence import Evidence
from kehoach_desktop.store.store import Store

LARGEST = 50_000_000
"""Bytes of one file."""


class EvidenceFiles:
    """Photos, scans and links of the lines."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, assignment_id: int, path: Path) -> Change:
        """Copy a file in and note it on the line; the same content is kept once.

        Raises BadInputError for a file that cannot be read, is empty or too large.
        """
        raise NotImplementedError

    def add_link(self, assignment_id: int, link: str, name: str = "") -> Change:
        """Note a link on the line; only http and https."""
        raise NotImplementedError

    def list(self, assignment_id: int) -> list[Evidence]:
        """Give the evidence of a line in the order in which it was added."""
        raise NotImplementedError

    def open_path(self, evidence_id: int) -> Path:
        """Give the file to open; raises BadInputError where it is missing or a link."""
        raise NotImplementedError

    def remove(self, evidence_id: int) -> Change:
        """Take a piece of evidence off its line; its file stays, so that undo finds it."""
        raise NotImplementedError
