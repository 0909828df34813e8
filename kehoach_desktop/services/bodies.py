"""The body of a document stored, and the activities that stand in it kept in step."""

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from functools import partial

from kehoach_desktop.core.activities import sentence
from kehoach_desktop.core.blocks import Block
from kehoach_desktop.core.marks import references
from kehoach_desktop.core.text import nfc
from kehoach_desktop.store.store import Store


def save_body(store: Store, document_id: int, blocks: Sequence[Block]) -> None:
    """Make `blocks` the body, inside a transaction; what does not differ is not written.

    A changed sentence becomes a written one; an activity whose block is gone is deleted; one whose
    block comes back (undone typing) is brought back with its checklist lines.
    """
    old = store.blocks.of_document(document_id)
    sentences = _sentences(store, document_id)
    back = partial(store.history.bring_back_activity, document_id=document_id)
    new = _checked(sentences, [_normal(block) for block in blocks], back)
    for block in new:
        key = block.activity_id
        if key is not None and block.text != sentences.get(key, block.text):
            store.activities.set_fields(key, {"text": block.text, "written": True})
    store.blocks.save(document_id, new)
    kept = {block.activity_id for block in new}
    for block in old:
        if block.activity_id is not None and block.activity_id not in kept:
            store.activities.delete(block.activity_id)
    set_references(store, old, new)


def _sentences(store: Store, document_id: int) -> dict[int, str]:
    """Give the words of each activity; parts are read only for sentences made from them."""
    written = store.activities.of_document(document_id)
    composed = store.activities.composed(document_id)
    words = {key: one.text for key, one in written.items()}
    return words | {key: sentence(planned) for key, planned in composed.items()}


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


def _checked(
    known: Container[int], blocks: Sequence[Block], bring_back: Callable[[int], bool]
) -> list[Block]:
    """Give the blocks with every activity at most once, and only those of this document."""
    seen: set[int | None] = set()
    new = []
    for block in blocks:
        key = block.activity_id
        stays = key is not None and key not in seen and (key in known or bring_back(key))
        new.append(block if stays else replace(block, activity_id=None))
        seen.add(key)
    return new


def _normal(block: Block) -> Block:
    """Give the block with its words in NFC."""
    runs = tuple(replace(run, text=nfc(run.text)) for run in block.runs)
    return block if runs == block.runs else replace(block, runs=runs)
