"""What the plan editor shows, and the keys that F1 tells of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.chips import Chip
from kehoach_desktop.core.findings import Finding
from kehoach_desktop.core.outline import OutlineEntry
from kehoach_desktop.core.plans import PlanContent

KEYS: Final = (
    ("Ctrl+Enter", "Thêm hoạt động"),
    ("Ctrl+↑ / Ctrl+↓", "Đưa đoạn lên, xuống"),
    ("Tab / Shift+Tab", "Ở đầu đoạn: đổi cấp; chỗ khác: sang các ô dưới hoạt động"),
    ("Ctrl+PgUp / Ctrl+PgDn", "Phần trước, phần sau"),
    ("Ctrl+F, Ctrl+H", "Tìm và thay trong văn bản"),
    ("Ctrl+B / Ctrl+I", "Trong văn bản: đậm, nghiêng"),
    ("Ctrl+Alt+F", "Chú thích cuối trang"),
    ("Enter hoặc F2 trên bảng", "Sửa ô; Tab sang ô sau, hết bảng thì thêm dòng"),
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
    generated: Mapping[BlockKind, tuple[Block, ...]] = field(default_factory=dict)
    """What the generated parts say now."""
