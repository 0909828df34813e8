from collections.abc import Iterator
from dataclasses import replace

import pytest

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.store.opening import open_memory_store
from kehoach_desktop.store.store import Store
from tests import build

TABLE = Block(BlockKind.TABLE, rows=(("TT", "Nội dung"), ("1", "Gặp mặt")))


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store()
    with opened.transaction("Chuẩn bị"):
        opened.documents.add(build.document())
        opened.blocks.save(1, [build.paragraph(f"Đoạn {n}") for n in range(50)])
    yield opened
    opened.close()


def save(store: Store, blocks: list[Block]) -> int:
    """Save and give how many rows of blocks the history got for it."""
    with store.transaction("Sửa") as action:
        store.blocks.save(1, blocks)
        rows = store.conn.execute(
            "SELECT count(*) FROM history WHERE action = (SELECT max(id) FROM action)"
        ).fetchone()[0]
    assert bool(action.touched) == bool(rows)
    return int(rows)


def texts(store: Store) -> list[str]:
    return [block.text for block in store.blocks.of_document(1)]


def test_kinds_weights_labels_and_tables_come_back_as_they_were(store: Store) -> None:
    blocks = [
        Block(BlockKind.H1, (Run("NỘI DUNG", bold=True),), label="II/"),
        Block(
            BlockKind.DASH, (Run("đậm ", bold=True), Run("nghiêng", italic=True), Run("\nthường"))
        ),
        Block(BlockKind.PARAGRAPH, (Run("Theo tài liệu", note="Kèm theo."), Run(" mới."))),
        TABLE,
        Block(BlockKind.DUTIES),
    ]
    save(store, blocks)
    found = [replace(block, id=0) for block in store.blocks.of_document(1)]
    assert found == blocks


def test_the_same_body_writes_nothing(store: Store) -> None:
    assert save(store, store.blocks.of_document(1)) == 0


def test_one_changed_paragraph_writes_one_row_out_and_one_in(store: Store) -> None:
    blocks = store.blocks.of_document(1)
    key = blocks[20].id
    blocks[20] = replace(blocks[20], runs=(Run("khác"),))
    assert save(store, blocks) == 2
    assert store.blocks.of_document(1)[20] == replace(blocks[20], id=key)


def test_an_insertion_moves_nobody_until_the_gap_is_used_up(store: Store) -> None:
    expected = texts(store)
    written = []
    for number in range(15):
        blocks = store.blocks.of_document(1)
        blocks.insert(10, build.paragraph(f"chèn {number}"))
        expected.insert(10, f"chèn {number}")
        written.append(save(store, blocks))
        assert texts(store) == expected
    assert written[:9] == [1] * 9
    assert max(written) > 20


def test_deleting_and_reordering_keep_the_order_given(store: Store) -> None:
    blocks = store.blocks.of_document(1)
    wanted = [*blocks[40:], *blocks[:10], TABLE]
    save(store, wanted)
    assert texts(store) == [block.text for block in wanted]
    save(store, [])
    assert texts(store) == []
    store.undo()
    assert texts(store) == [block.text for block in wanted]
