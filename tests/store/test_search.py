from collections.abc import Iterator

import pytest

from kehoach_desktop.store.opening import open_memory_store
from kehoach_desktop.store.store import Store
from tests import build


@pytest.fixture
def store() -> Iterator[Store]:
    opened = open_memory_store()
    with opened.transaction("Chuẩn bị"):
        for name in ("Chi bộ Điện Biên", "Đài Truyền thanh", "Kế hoạch", "Kề hoạch"):
            opened.units.add(build.unit(id=0, name=name))
    yield opened
    opened.close()


def titles(store: Store, query: str) -> list[str]:
    return sorted(hit.title for hit in store.search(query))


@pytest.mark.parametrize("query", ["dien bien", "DIEN", "bie die", "Điện Biên", "điện bien"])
def test_words_are_found_with_and_without_marks(store: Store, query: str) -> None:
    assert titles(store, query) == ["Chi bộ Điện Biên"]


def test_a_marked_word_finds_itself_alone(store: Store) -> None:
    assert titles(store, "kế hoạch") == ["Kế hoạch"]
    assert titles(store, "ke hoach") == ["Kế hoạch", "Kề hoạch"]


def test_d_with_a_stroke_is_another_letter_only_when_it_is_typed(store: Store) -> None:
    assert titles(store, "dai") == ["Đài Truyền thanh"]
    assert titles(store, "đai") == []


def test_marks_typed_apart_are_the_same_letters(store: Store) -> None:
    assert titles(store, "Đie\u0323\u0302n") == ["Chi bộ Điện Biên"]


@pytest.mark.parametrize(
    ("name", "queries"),
    [
        ("Văn phòng Đảng ủy", ["Đảng uỷ", "đảng ủy", "dang uy"]),
        ("Hội Dân công hoả tuyến", ["hỏa tuyến", "hoả tuyến", "hoa tuyen"]),
        ("Ban liên lạc chiến sĩ", ["chiến sỹ", "chiến sĩ", "chien sy"]),
        ("Tổ thân nhân liệt sỹ", ["liệt sĩ", "liet si"]),
        ("Đội vẽ pa nô", ["panô", "pa-nô", "pa nô", "pano"]),
        ("Đội vẽ panô", ["panô", "pa-nô", "pa nô", "pano"]),
        ("Tổ băng rôn", ["băng zôn", "bang zon", "băng rôn"]),
        ("Đường Điện Biên phủ", ["Điện Biên Phủ", "điện biên phủ"]),
    ],
)
def test_trap_8_either_spelling_finds_the_other(
    store: Store, name: str, queries: list[str]
) -> None:
    with store.transaction("Thêm"):
        store.units.add(build.unit(id=0, name=name))
    assert all(name in titles(store, query) for query in queries)


@pytest.mark.parametrize("query", ["", '"', "*", "a OR", "folded:x", "NEAR(", "-"])
def test_signs_of_the_query_language_are_only_signs(store: Store, query: str) -> None:
    assert titles(store, query) == []


def test_the_index_follows_edits_undo_and_redo(store: Store) -> None:
    unit = store.units.all()[0]
    with store.transaction("Đổi tên"):
        store.units.set_fields(unit.id, {"name": "Chi bộ Tổ dân phố 1"})
    assert titles(store, "dien") == []
    store.undo()
    assert titles(store, "dien") == ["Chi bộ Điện Biên"]
    store.redo()
    assert titles(store, "to dan") == ["Chi bộ Tổ dân phố 1"]


def test_each_family_is_found_by_its_words(store: Store) -> None:
    with store.transaction("Thêm"):
        document = store.documents.add(build.document(abstract="xây dựng đô thị"))
        store.activities.add(build.activity(document_id=document, title="Thi vẽ tranh"))
        store.deliveries.add(build.delivery(document_id=document, name="Ban Dân vận"))
    found = {
        hit.table for query in ("do thi", "ve tranh", "dan van") for hit in store.search(query)
    }
    assert found == {"document", "activity", "delivery"}
    assert [hit.title for hit in store.search("45-KH")] == ["xây dựng đô thị"]
