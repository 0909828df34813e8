"""What the plan editor shows, and the keys that F1 tells of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.chips import Chip
from kehoach_desktop.core.documents import Campaign
from kehoach_desktop.core.findings import Finding
from kehoach_desktop.core.outline import OutlineEntry
from kehoach_desktop.core.plans import PlanContent

KEYS: Final = (
    ("Ctrl+Enter", "Thêm hoạt động"),
    ("Ctrl+↑ / Ctrl+↓", "Đưa đoạn lên, xuống"),
    ("Tab / Shift+Tab", "Ở đầu đoạn: đổi cấp; chỗ khác: sang các ô dưới hoạt động"),
    ("Ctrl+PgUp / Ctrl+PgDn", "Phần trước, phần sau"),
    ("F7", "Điều cần xem kế tiếp"),
)


@dataclass(frozen=True, slots=True)
class PlanView:
    """Everything that the page shows of a plan."""

    content: PlanContent
    entries: tuple[OutlineEntry, ...]
    findings: tuple[Finding, ...]
    chips: Mapping[int, tuple[Chip, ...]]
    campaigns: Sequence[Campaign]
