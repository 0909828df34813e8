"""Kiểm tra thể thức: a document of ours or any Word file held against its layout, and mended."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.documents import ISSUED_TYPES
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.findings import BASES, BODY, GENERAL, SIGNER
from kehoach_desktop.core.layout_findings import LayoutReport
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.plans import Plans
from kehoach_desktop.services.recipients import Recipients
from kehoach_desktop.store.store import Store

if TYPE_CHECKING:
    from kehoach_desktop.documents.checking.tree_paper import TreePaper

Cancelled = Callable[[], bool]
_PARTS: Final = {
    "head": GENERAL,
    "title": GENERAL,
    "body": BODY,
    "closing": SIGNER,
    "appendix": BODY,
}


class LayoutChecking:
    """Reads and says; nothing changes but through `fix` and `write_mended`."""

    def __init__(self, store: Store, plans: Plans, recipients: Recipients, today: Today) -> None:
        self._store = store
        self._plans = plans
        self._recipients = recipients
        self._today = today

    def check(self, content: PlanContent) -> LayoutReport:
        """Give what breaks the layout of a document of ours; quick, and without the store."""
        from kehoach_desktop.documents.checking.check import check
        from kehoach_desktop.services.layout_fixing import can_mend

        read = self._read(content)
        found = []
        own = content.document.type in ISSUED_TYPES  # else its page is another document's
        for one in check(read.paper) if own else ():
            line = one.fault.line
            part = GENERAL if line is None else _PARTS[line.zone.value]
            if line is not None and part == BODY and not line.source:
                part = BASES
            mends = any(can_mend(content, read, fix) for fix in one.fixes)
            found.append(replace(one.finding, can_fix=mends, part=part))
        document = content.document
        name = f"{document.type.word} {document.number_text}".strip()
        return LayoutReport(name, read.paper.profile.name, tuple(found))

    def check_document(self, document_id: int) -> LayoutReport:
        """Give what breaks the layout of a stored document; BadInputError where there is none."""
        return self.check(self._plans.content(document_id))

    def fix(self, document_id: int, keys: Sequence[str] = ()) -> Change:
        """Set right what these findings say, all that can be by default, as one action."""
        from kehoach_desktop.documents.checking.check import check
        from kehoach_desktop.services.layout_fixing import LayoutFixing

        content = self._plans.content(document_id)
        read = self._read(content)
        chosen = [one for one in check(read.paper) if not keys or one.finding.key in keys]
        label = "Sửa thể thức"
        if len(chosen) == 1:
            label = f"Sửa thể thức: {chosen[0].finding.title.lower()}"
        with self._store.transaction(label) as action:
            fixing = LayoutFixing(self._plans, self._recipients)
            fixing.apply(content, read, (fix for one in chosen for fix in one.fixes))
        return action.change(document_id)

    def file_work(self, path: Path) -> Callable[[Cancelled], LayoutReport]:
        """Give the check of a Word file as a call for another thread (ui.tasks)."""
        return lambda cancelled: check_word(path, self._today(), cancelled)

    def mend_work(
        self, path: Path, target: Path, keys: Sequence[str] = ()
    ) -> Callable[[], LayoutReport]:
        """Give the writing of a mended copy as a call for another thread; see `write_mended`."""
        return partial(write_mended, path, target, self._today(), keys)

    def _read(self, content: PlanContent) -> "TreePaper":
        from kehoach_desktop.documents.builders import plan_tree
        from kehoach_desktop.documents.checking.tree_paper import tree_paper
        from kehoach_desktop.documents.profiles import profile_of

        tree = plan_tree(content, profile_of(content, self._today()))
        end_mark = content.body.end_mark if content.body else ""
        return tree_paper(tree, content.document.type, end_mark)


def check_word(path: Path, today: date, cancelled: Cancelled = lambda: False) -> LayoutReport:
    """Check a Word file without any store; raises BadInputError, or CancelledByUserError."""
    from kehoach_desktop.documents.checking.reading import check_file

    return check_file(path, today, cancelled=cancelled)


def report_json(report: LayoutReport) -> dict[str, Any]:
    """Give a report as `kehoach check-layout --json` prints it."""
    return {
        "name": report.name,
        "profile": report.profile,
        "findings": [
            {
                "rule": one.rule,
                "source": one.source,
                "place": one.place,
                "found": one.found,
                "wanted": one.wanted,
                "can_fix": one.can_fix,
            }
            for one in report.findings
        ],
    }


def write_mended(path: Path, target: Path, today: date, keys: Sequence[str] = ()) -> LayoutReport:
    """Write a copy with the faults set right; gives what is left. The original is never touched.

    Raises BadInputError where `target` is the file itself, and the errors of write_whole.
    """
    from kehoach_desktop.documents.checking.reading import mend_file
    from kehoach_desktop.files.write_whole import write_whole

    if _is_same(path, target):
        raise BadInputError(
            f"“{target.name}” là chính tệp đang kiểm tra nên không ghi đè. Tệp vẫn nguyên. "
            "Hãy chọn tên khác."
        )
    mended = mend_file(path, today, keys=tuple(keys))
    write_whole(target, mended.data)
    return mended.report


def _is_same(path: Path, target: Path) -> bool:
    try:
        return target.exists() and path.samefile(target)
    except OSError:
        return False
