"""The body of a document stored, and the activities that stand in it kept in step."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.core.blocks import Block
from kehoach_desktop.core.marks import references
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import nfc
from kehoach_desktop.store.store import Store


def save_body(store: Store, old: PlanContent, blocks: Sequence[Block]) -> bool:
    """Make `blocks` the body, inside a transaction, and tell whether anything differed.

    A changed sentence becomes a written one; an activity whose block is gone is deleted; one whose
    block comes back (undone typing) is brought back with its checklist lines.
    """
    new = _checked(store, old, [_normal(block) for block in blocks])
    sentences = _changed_sentences(old, new)
    for activity_id, text in sentences.items():
        store.activities.set_fields(activity_id, {"text": text, "written": True})
    kept = {block.activity_id for block in new}
    gone = {block.activity_id for block in old.blocks if block.activity_id} - kept
    if not sentences and not gone and _same(old.blocks, new):
        return False
    store.blocks.save(old.document.id, new)
    for activity_id in gone:
        store.activities.delete(activity_id)
    set_references(store, old.blocks, new)
    return True


def set_references(store: Store, before: Sequence[Block], after: Sequence[Block]) -> None:
    """Renumber the activities whose place changed: "II.3.1"."""
    old = places(before)
    for activity_id, place in places(after).items():
        if old.get(activity_id) != place:
            store.activities.set_fields(activity_id, {"reference": place})


def places(blocks: Sequence[Block]) -> dict[int, str]:
    """Give for each activity the number of its paragraph, else of the part it stands in."""
    found: dict[int, str] = {}
    part = ""
    for block, reference in zip(blocks, references(tuple(blocks)), strict=True):
        part = reference or part
        if block.activity_id is not None:
            found[block.activity_id] = part
    return found


def _checked(store: Store, old: PlanContent, blocks: Sequence[Block]) -> list[Block]:
    """Give the blocks with every activity at most once, and only those of this document."""
    seen: set[int] = set()
    new = []
    for block in blocks:
        key = block.activity_id
        if key is not None and (key in seen or not _is_there(store, old, key)):
            block = replace(block, activity_id=None)  # noqa: PLW2901 (the same block, corrected)
        elif key is not None:
            seen.add(key)
        new.append(block)
    return new


def _is_there(store: Store, old: PlanContent, activity_id: int) -> bool:
    return activity_id in old.activities or store.history.bring_back("activity", activity_id)


def _changed_sentences(old: PlanContent, blocks: Sequence[Block]) -> dict[int, str]:
    return {
        block.activity_id: block.text
        for block in blocks
        if block.activity_id is not None
        and block.activity_id in old.activities
        and block.text != old.text_of(block)
    }


def _same(old: Sequence[Block], new: Sequence[Block]) -> bool:
    return [replace(block, id=0) for block in old] == [replace(block, id=0) for block in new]


def _normal(block: Block) -> Block:
    """Give the block with its words in NFC."""
    runs = tuple(replace(run, text=nfc(run.text)) for run in block.runs)
    return block if runs == block.runs else replace(block, runs=runs)
