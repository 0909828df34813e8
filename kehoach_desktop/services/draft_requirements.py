"""A superior's document: kept to be read, what it asks for as requirements of its own."""

from dataclasses import replace

from kehoach_desktop.core.blocks import Block
from kehoach_desktop.core.documents import Basis, Direction, DocState, Document
from kehoach_desktop.core.drafts import DraftActivity, PlanDraft
from kehoach_desktop.core.import_sources import Requirement
from kehoach_desktop.services.draft_heads import campaign_of, number_of, type_of
from kehoach_desktop.store.store import Store


def store_incoming(store: Store, draft: PlanDraft) -> int:
    """Store a superior's document inside a transaction; nobody here is given any work by it."""
    key = store.documents.add(_document(store, draft))
    bases = [Basis(b.number or "", b.day, b.issuer, b.abstract, b.relation) for b in draft.basis]
    store.bases.put(key, bases)
    blocks = [Block(one.kind, one.runs, None, one.label, one.rows) for one in draft.blocks]
    store.blocks.save(key, blocks)
    store.sources.add_requirements(key, requirements_of(draft))
    return key


def requirements_of(draft: PlanDraft) -> list[Requirement]:
    """Give every line that tells somebody to act, with those whom it names and its days."""
    ordered: dict[int, list[str]] = {}
    for duty in draft.duties:
        ordered.setdefault(duty.activity, []).append(duty.unit)
    return [_requirement(one, ordered.get(index, [])) for index, one in enumerate(draft.activities)]


def _requirement(one: DraftActivity, ordered: list[str]) -> Requirement:
    named = [name.name for name in (*one.lead, *one.coordinate, *one.advise)] or ordered
    time = one.time
    return Requirement(
        reference=one.reference,
        text=one.text,
        units=tuple(dict.fromkeys(named)),
        start=time.start if time else None,
        end=time.end if time else None,
        time_text=time.text if time else "",
    )


def _document(store: Store, draft: PlanDraft) -> Document:
    number, symbol = number_of(draft.number)
    document = Document(
        id=0,
        direction=Direction.INCOMING,
        state=DocState.ISSUED,
        type=type_of(draft),
        number=number,
        symbol=symbol,
        day=draft.day,
        place=draft.place,
        superior=draft.superior,
        issuer=draft.issuer,
        abstract=draft.title,
        opening=draft.opening,
        theme=draft.theme,
        signer=draft.signer,
        attachments=draft.attachments,
        changed_at=store.now().isoformat(timespec="seconds"),
    )
    return replace(document, campaign_id=campaign_of(store, draft))
