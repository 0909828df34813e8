"""What the data check found, as a clerk reads it."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class CheckKind(StrEnum):
    """Where something was found."""

    FILE = "file"
    """The file itself is damaged."""
    REFERENCE = "reference"
    """A record points to one that is not there."""
    ROW = "row"
    """A record is otherwise than it was stored."""
    SEARCH = "search"
    """The search index does not fit; it can be made anew."""
    EVIDENCE = "evidence"
    """A file of evidence is missing or changed."""
    RETRIEVABLE = "retrievable"
    """A file of evidence is missing or changed, and its second copy is not."""
    BODY = "body"
    """Body and activities of a document do not fit."""
    UNUSED = "unused"
    """A file that nothing refers to; harmless."""


@dataclass(frozen=True, slots=True)
class CheckFinding:
    """One sentence about one thing that is not right."""

    kind: CheckKind
    text: str
    table: str = ""
    row: int | None = None

    @property
    def harmless(self) -> bool:
        """Whether nothing is lost or wrong."""
        return self.kind is CheckKind.UNUSED


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The result of one data check."""

    rows: int
    """How many records were compared with their history."""
    files: int
    """How many evidence files were read."""
    findings: tuple[CheckFinding, ...]
    backup: Path | None = None
    """The newest verified backup, to go back to."""

    @property
    def damaged(self) -> bool:
        """Whether anything is wrong that is not harmless."""
        return any(not finding.harmless for finding in self.findings)

    @property
    def restorable(self) -> bool:
        """Whether going back to a backup could mend anything: it mends neither index nor files."""
        mended = {CheckKind.UNUSED, CheckKind.SEARCH, CheckKind.RETRIEVABLE}
        return any(finding.kind not in mended for finding in self.findings)

    @property
    def summary(self) -> str:
        """The line above the findings."""
        looked = f"Đã kiểm tra {self.rows} bản ghi, {self.files} tệp minh chứng"
        wrong = sum(not finding.harmless for finding in self.findings)
        return f"{looked}: {'không thấy lỗi' if not wrong else f'{wrong} điểm cần xem'}."
