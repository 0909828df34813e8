"""Phiếu giao việc: read from the checklist, out as one paper for one unit or for all."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.slips import Slip, slips_of
from kehoach_desktop.core.states import State
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.store import Store

if TYPE_CHECKING:
    from kehoach_desktop.documents.tree import PageTree


class Slips:
    """A sheet per unit; what does not apply to a unit is left out."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def of_documents(self, document_ids: Iterable[int]) -> tuple[Slip, ...]:
        """Give the slips of every unit that some documents give tasks to."""
        keys = list(dict.fromkeys(document_ids))
        return self._slips(
            line for key in keys for line in self._store.assignments.lines_of_document(key)
        )

    def of_campaign(self, campaign_id: int, unit_id: int | None = None) -> tuple[Slip, ...]:
        """Give the slips of a campaign's units, or of one of them."""
        return self._slips(self._store.assignments.lines(campaign_id, unit_id=unit_id))

    def pdf(self, slips: Sequence[Slip]) -> bytes:
        """Give slips as PDF; safe in a worker thread."""
        from kehoach_desktop.documents.renderers.typst import typeset

        return typeset(self._tree(slips)).pdf

    def docx(self, slips: Sequence[Slip]) -> bytes:
        """Give slips as a Word file."""
        from kehoach_desktop.documents.renderers import docx

        return docx.render(self._tree(slips))

    def _slips(self, lines: Iterable[ChecklistLine]) -> tuple[Slip, ...]:
        wanted = [one for one in lines if one.assignment.state is not State.NOT_APPLICABLE]
        if not wanted:
            raise BadInputError(
                "Chưa đơn vị nào được giao việc nên chưa có phiếu. Số liệu vẫn nguyên. "
                "Hãy phân công trong kế hoạch rồi làm lại."
            )
        keys = dict.fromkeys(line.document_id for line in wanted)
        contents = [self._content(key) for key in keys]
        order = [unit.id for unit in self._store.units.all()]
        return slips_of(contents, wanted, order)

    def _content(self, document_id: int) -> PlanContent:
        found = self._store.plan(document_id)
        if found is None:
            raise BadInputError(
                f"Không có văn bản mang mã {document_id}. Số liệu vẫn nguyên. "
                "Hãy chọn văn bản khác trong danh sách."
            )
        return found

    def _tree(self, slips: Sequence[Slip]) -> "PageTree":
        from kehoach_desktop.documents.builders.slips import slips_tree
        from kehoach_desktop.documents.profiles import profile_of

        return slips_tree(slips, profile_of(slips[0].plans[0].content, self._today()))
