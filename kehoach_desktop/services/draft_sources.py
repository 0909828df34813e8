"""What was read is kept with its source until somebody has looked it through."""

import json

from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.core.import_sources import ImportSource
from kehoach_desktop.store.store import Store


def keep_source(
    store: Store, document_id: int, draft: PlanDraft, name: str, *, reviewed: bool
) -> None:
    """Keep name and hash of the source, and the draft itself where nobody has seen it yet."""
    text = "" if reviewed else _text_of(draft)
    day = store.now().date()
    store.sources.add(ImportSource(document_id, name, draft.sha256, day, text))


def _text_of(draft: PlanDraft) -> str:
    from kehoach_desktop.importer.wire import to_plain

    return json.dumps(to_plain(draft), ensure_ascii=False, separators=(",", ":"))


def kept_draft(source: ImportSource | None) -> PlanDraft | None:
    """Give the draft that was kept; None where there is none, or another version wrote it."""
    from kehoach_desktop.importer.wire import BadAnswerError, draft_from

    if source is None or not source.draft:
        return None
    try:
        return draft_from(json.loads(source.draft))
    except (ValueError, BadAnswerError):
        return None
