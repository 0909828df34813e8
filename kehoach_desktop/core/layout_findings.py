"""What the layout check ("Kiểm tra thể thức") found, as a clerk reads it."""

from dataclasses import dataclass
from typing import Final

MISSING: Final = "không có"
"""What is found where a part is not there at all."""


@dataclass(frozen=True, slots=True)
class LayoutFinding:
    """One thing that breaks a rule: where, what is there, what ought to be, which rule says so."""

    rule: str
    """Id of the rule: "number-form"."""
    title: str
    """The rule in a few words: "Cách ghi số, ký hiệu"."""
    source: str
    """ "Hướng dẫn 36-HD/VPTW, mục II.1.3"."""
    place: str
    """Where it stands: "Số, ký hiệu", "Đoạn “Thực hiện …”"."""
    found: str
    """What is there; "" where something is missing."""
    wanted: str
    """What ought to be there."""
    key: str = ""
    """By which the fix is asked for."""
    can_fix: bool = False
    """Whether one click sets it right."""
    block_id: int = 0
    """Of a document of ours: the block that it is about; 0 for none."""
    part: str = ""
    """Of a document of ours: the part of the editor where it is mended."""

    @property
    def sentence(self) -> str:
        """Give place, what is there and what ought to be in one line."""
        there = f": {self.found}" if self.found else ""
        return f"{self.place}{there} → {self.wanted}"


@dataclass(frozen=True, slots=True)
class LayoutReport:
    """The findings of one paper, in its order, and the layout that it was held against."""

    name: str
    """Of the file or the document."""
    profile: str
    """The layout's name: "Thể thức Đảng 2018"."""
    findings: tuple[LayoutFinding, ...]

    @property
    def fixable(self) -> tuple[LayoutFinding, ...]:
        """What one click sets right."""
        return tuple(one for one in self.findings if one.can_fix)

    @property
    def summary(self) -> str:
        """The line above the findings."""
        if not self.findings:
            return f"Đúng thể thức ({self.profile}): không thấy lỗi."
        fixable = len(self.fixable)
        more = f", {fixable} điểm sửa được ngay" if fixable else ""
        return f"{len(self.findings)} điểm cần xem{more} ({self.profile})."
