"""Workbooks for the units."""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.store import Store

if TYPE_CHECKING:
    from kehoach_desktop.sheets.progress import ProgressBook

_SMALL: Final = frozenset(
    (
        *("ủy", "bộ", "ban", "chấp", "hành", "thường", "vụ", "đảng", "khối", "cơ", "quan", "văn"),
        *("phòng", "phường", "xã", "thị", "trấn", "quận", "huyện", "thành", "phố", "tỉnh"),
        *("nhân", "dân", "hội", "đồng"),
    )
)
"""Words of an office's name that stay small behind the first: "Đảng ủy phường Tân Sơn"."""


class Sheets:
    """Progress workbooks out."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def progress_workbook(self, campaign_id: int, unit_ids: Sequence[int] | None = None) -> bytes:
        """Give the .xlsx with a sheet per unit that has lines, or per unit asked for."""
        return self.render(self.progress_book(campaign_id, unit_ids))

    def render(self, book: "ProgressBook") -> bytes:
        """Give the .xlsx of a book; reads nothing, so a worker thread may do it."""
        from kehoach_desktop.sheets.progress import progress_workbook

        return progress_workbook(book)

    def progress_book(
        self, campaign_id: int, unit_ids: Sequence[int] | None = None
    ) -> "ProgressBook":
        """Read what stands in a progress workbook."""
        from kehoach_desktop.sheets.progress import ProgressBook, UnitLines

        campaign = self._store.campaigns.by_id(campaign_id)
        if campaign is None:
            raise BadInputError(
                f"Không có đợt mang mã {campaign_id} nên chưa xuất được phiếu. Hãy chọn đợt khác."
            )
        lines: defaultdict[int, list[ChecklistLine]] = defaultdict(list)
        for line in self._store.assignments.lines(campaign_id):
            lines[line.assignment.unit_id].append(line)
        wanted = lines if unit_ids is None else set(unit_ids)
        units = [unit for unit in self._store.units.all() if unit.id in wanted]
        if not units:
            raise BadInputError(
                "Chưa có đơn vị nào được giao việc nên không có phiếu để xuất. "
                "Hãy phân công trong kế hoạch trước."
            )
        bodies = self._store.offices.bodies()
        return ProgressBook(
            office=in_text(bodies[0].name) if bodies else "",
            campaign=campaign.name,
            day=self._today(),
            form_id=f"{campaign_id}-{self._today():%Y%m%d}-{self._store.history.last()}",
            units=tuple(UnitLines(unit, tuple(lines[unit.id])) for unit in units),
        )


def in_text(name: str) -> str:
    """Give "Đảng ủy phường Tân Sơn" for the capitals of a paper's head."""
    if not name.isupper():
        return name
    first, *others = name.split()
    words = [one.lower() if one.lower() in _SMALL else one.capitalize() for one in others]
    return " ".join([first.capitalize(), *words])
