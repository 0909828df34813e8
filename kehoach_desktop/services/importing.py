"""Plans read from files and pasted text, and stored once they were looked through."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.drafts import NameMatch, PlanDraft
from kehoach_desktop.core.import_review import Review, UnitDecision, finished, names_of
from kehoach_desktop.core.import_sources import Earlier, Requirement
from kehoach_desktop.services.draft_heads import is_of
from kehoach_desktop.services.draft_requirements import store_incoming
from kehoach_desktop.services.draft_sources import keep_source, kept_draft
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
            keep_source(self._store, key, draft, source_name, reviewed=reviewed)
        return action.change(key)

    def accept(self, review: Review, source_name: str) -> Change:
        """Store what the clerk has looked through, in one step of undo.

        A plan that came in unseen gives way to what she made of it; a superior's document becomes
        requirements.
        """
        draft = finished(review)
        if not review.incoming and review.document_id is None:
            return self.store_draft(draft, review.decisions, source_name=source_name, reviewed=True)
        self._before()
        kind = "văn bản đến" if review.incoming else "kế hoạch"
        with self._store.transaction(f"Nhập {kind} từ “{source_name}”") as action:
            if review.document_id is not None:
                self._store.documents.delete(review.document_id)
            key = self._store_reviewed(review, draft)
            keep_source(self._store, key, draft, source_name, reviewed=True)
        return action.change(key)

    def _store_reviewed(self, review: Review, draft: PlanDraft) -> int:
        if review.incoming:
            return store_incoming(self._store, draft)
        decided = self._decided(draft, review.decisions)
        return DraftStoring(self._store, draft, decided).store(reviewed=True)

    def earlier(self, draft: PlanDraft) -> list[Earlier]:
        """Give what came of the same file before, newest first."""
        return self._store.sources.same(draft.sha256)

    def waiting(self, document_id: int) -> tuple[str, PlanDraft] | None:
        """Give name and draft of a plan that nobody has looked through; None where it was kept not.

        Plans of before version 8 are looked through in the editor.
        """
        source = self._store.sources.of(document_id)
        draft = kept_draft(source)
        return None if source is None or draft is None else (source.name, draft)

    def requirements(self, document_id: int) -> list[Requirement]:
        """Give what a superior's document asks for."""
        return self._store.sources.requirements(document_id)

    def is_own(self, issuer: str) -> bool | None:
        """Tell whether an issuer is one of the office's own bodies; None where it has none yet."""
        bodies = self._store.offices.bodies()
        if not bodies or not issuer:
            return None
        return is_of(issuer, bodies)

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
