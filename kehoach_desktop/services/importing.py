"""Plans read from files and pasted text, and stored once they were looked through."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.drafts import NameMatch, PlanDraft
from kehoach_desktop.core.import_review import UnitDecision, names_of
from kehoach_desktop.services.draft_storing import DraftStoring
from kehoach_desktop.services.matching import match_names
from kehoach_desktop.store.store import Store

Cancelled = Callable[[], bool]
"""Asked now and then whether the user has stopped the work."""


class Importing:
    """From a file to a plan in the store; reading never writes."""

    def __init__(self, store: Store, before: Callable[[], None] = lambda: None) -> None:
        self._store = store
        self._before = before

    def read(self, path: Path, cancelled: Cancelled = lambda: False) -> PlanDraft:
        """Read a file in a process of its own; may be called off the window's thread.

        Raises BadInputError with one sentence, or CancelledByUserError.
        """
        return read_plan(path, cancelled)

    def read_text(self, text: str, cancelled: Cancelled = lambda: False) -> PlanDraft:
        """Read pasted text like a file."""
        from kehoach_desktop.importer.reading import read_text_in_worker

        return read_text_in_worker(text, cancelled)

    def matches(self, draft: PlanDraft) -> dict[str, NameMatch]:
        """Give for each unit name of the draft what it means, or may mean."""
        found = match_names(list(names_of(draft)), self._store.units.all())
        return {match.name: match for match in found}

    def store_draft(
        self,
        draft: PlanDraft,
        decisions: Mapping[str, UnitDecision] | None = None,
        *,
        source_name: str,
        reviewed: bool,
    ) -> Change:
        """Store a draft as a plan, all or nothing; what is undecided becomes an open question.

        `decisions` say what the names mean; names without one count only where the match is sure.
        """
        self._before()
        with self._store.transaction(f"Nhập kế hoạch từ “{source_name}”") as action:
            storing = DraftStoring(self._store, draft, self._decided(draft, decisions or {}))
            key = storing.store(reviewed=reviewed)
        return action.change(key)

    def _decided(
        self, draft: PlanDraft, decisions: Mapping[str, UnitDecision]
    ) -> dict[str, UnitDecision]:
        sure = {
            name: UnitDecision(unit_id=match.unit_id)
            for name, match in self.matches(draft).items()
            if match.unit_id is not None
        }
        return sure | dict(decisions)


def read_plan(path: Path, cancelled: Cancelled = lambda: False) -> PlanDraft:
    """Read a file without any store, in a process of its own."""
    from kehoach_desktop.importer.reading import read_in_worker

    return read_in_worker(path, cancelled)


def public_json(draft: PlanDraft) -> dict[str, Any]:
    """Give a draft as `kehoach import --json` prints it."""
    from kehoach_desktop.importer import public

    return public.public_json(draft)
