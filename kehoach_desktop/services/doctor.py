"""The plan doctor with the year's holidays, and the one click that does what a finding offers."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.doctor import examine, watched_years
from kehoach_desktop.core.documents import Direction, DocState
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.findings import Cure, CureKind, Finding
from kehoach_desktop.core.layout_findings import MISSING, LayoutFinding
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import short
from kehoach_desktop.services.activities import Activities
from kehoach_desktop.services.attachments import note_promises
from kehoach_desktop.services.layout_checking import LayoutChecking
from kehoach_desktop.services.plans import Plans
from kehoach_desktop.store.store import Store

DaysOff = dict[date, str]
_MENDED: Final = "Chỗ này đã được sửa từ trước. Chưa có gì thay đổi. Hãy xem lại đoạn văn."
_NAME: Final = 60


class Doctor:
    """Examines a plan in hand; the holidays are read once a year, off the window's thread."""

    def __init__(self, store: Store, plans: Plans, layout: LayoutChecking) -> None:
        self._store = store
        self._plans = plans
        self._layout = layout
        self._activities = Activities(store)
        self._days_off: DaysOff = {}
        self._years: set[int] = set()

    def examine(self, content: PlanContent) -> tuple[Finding, ...]:
        """Give what is still to be decided, and what breaks the layout of a paper of ours.

        Holidays count only of years that were taken.
        """
        found = self._examine(content)
        if content.document.state is DocState.DRAFT:
            return found
        return tuple(replace(one, cure=None) for one in found)  # it may not be changed

    def _examine(self, content: PlanContent) -> tuple[Finding, ...]:
        found = examine(content, self._days_off)
        if content.document.direction is not Direction.OUTGOING:
            return found
        report = self._layout.check(content)
        places = {block.id: index for index, block in enumerate(content.blocks) if block.id}
        layout = [_of_layout(one, places) for one in report.findings if _is_new(one)]
        return tuple(sorted((*found, *layout), key=lambda finding: not finding.warns))

    def years_to_read(self, content: PlanContent) -> tuple[int, ...]:
        """Give the years whose holidays are not known yet."""
        return tuple(year for year in watched_years([content]) if year not in self._years)

    def reading(self, years: Sequence[int]) -> Callable[[], DaysOff]:
        """Give the reading of holidays as a call for another thread (ui.tasks)."""
        return partial(days_off, tuple(years))

    def take(self, years: Iterable[int], found: DaysOff) -> None:
        """Keep the holidays of these years."""
        self._years.update(years)
        self._days_off |= found

    def cure(self, document_id: int, cure: Cure) -> Change:
        """Do what a finding offers, as one action."""
        ways: dict[CureKind, Callable[[int, Cure], Change]] = {
            CureKind.REWRITE: lambda _key, cure: self._activities.rewrite(cure.target),
            CureKind.SWAP_DATES: lambda _key, cure: self._swap_dates(cure.target),
            CureKind.LAYOUT: lambda key, cure: self._layout.fix(key, (cure.old,) * bool(cure.old)),
            CureKind.BASIS_NUMBER: self._set_basis,
            CureKind.WORDS: self._set_words,
            CureKind.SENTENCE: self._add_sentence,
            CureKind.PROMISE: self._promise,
        }
        return ways[cure.kind](document_id, cure)

    def _swap_dates(self, activity_id: int) -> Change:
        old = self._store.activities.by_id(activity_id)
        return self._activities.set_time(activity_id, old.end, old.start)

    def _set_basis(self, document_id: int, cure: Cure) -> Change:
        bases = self._plans.content(document_id).bases
        new = [replace(one, number=cure.new) if one.number == cure.old else one for one in bases]
        return self._plans.set_bases(document_id, new)

    def _set_words(self, document_id: int, cure: Cure) -> Change:
        blocks = self._plans.content(document_id).blocks
        if not any(block.id == cure.target and cure.old in block.text for block in blocks):
            raise BadInputError(_MENDED)
        new = [_with_words(block, cure) if block.id == cure.target else block for block in blocks]
        return self._plans.save_blocks(document_id, new)

    def _add_sentence(self, document_id: int, cure: Cure) -> Change:
        """Put a paragraph behind a block; an empty paragraph there takes the words."""
        blocks = list(self._plans.content(document_id).blocks)
        at = next((i for i, block in enumerate(blocks) if block.id == cure.target), None)
        if at is None:
            raise BadInputError(_MENDED)
        old, runs = blocks[at], (Run(cure.new),)
        if old.kind is BlockKind.PARAGRAPH and not old.text.strip() and old.activity_id is None:
            blocks[at] = replace(old, runs=runs)
        else:
            blocks.insert(at + 1, Block(BlockKind.PARAGRAPH, runs))
        return self._plans.save_blocks(document_id, blocks)

    def _promise(self, document_id: int, cure: Cure) -> Change:
        """Note a paper that the text promises; where it comes from is then the form's to ask."""
        with self._store.transaction(f"Thêm tệp kèm theo “{short(cure.new, _NAME)}”") as action:
            note_promises(self._store, document_id, (cure.new,))
        return action.change(document_id)


def _is_new(finding: LayoutFinding) -> bool:
    """Leave out what is merely missing: the plan's own findings tell that."""
    return finding.can_fix or finding.found != MISSING


def _of_layout(finding: LayoutFinding, places: Mapping[int, int]) -> Finding:
    there = f"{finding.place}: {finding.found}" if finding.found else finding.place
    cure = Cure(CureKind.LAYOUT, "Sửa ngay", old=finding.key) if finding.can_fix else None
    return Finding(
        f"{there}; đúng thể thức là {finding.wanted}",
        finding.part,
        places.get(finding.block_id) if finding.block_id else None,
        kind=f"layout.{finding.rule}",
        cure=cure,
        key=finding.key,
        source=finding.source,
    )


def _with_words(block: Block, cure: Cure) -> Block:
    """Change the words where one run holds them; else the block loses its weights alone."""
    runs = tuple(
        replace(run, text=run.text.replace(cure.old, cure.new)) if cure.old in run.text else run
        for run in block.runs
    )
    if runs == block.runs:
        runs = (Run(block.text.replace(cure.old, cure.new)),)
    return replace(block, runs=runs)


def days_off(years: Sequence[int]) -> DaysOff:
    """Give the holidays of some years with their names; a Saturday that is worked is none."""
    from kehoach_desktop.almanac.holidays_vn import official_days

    return dict(official_days(years).off)
