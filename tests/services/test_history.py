from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.history import FieldChange
from kehoach_desktop.core.states import State
from kehoach_desktop.services.wiring import Services, services_of
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.opening import open_memory_store
from tests import build


def newest(sample: build.Sample) -> int:
    return sample.services.history.page(size=1).entries[0].id


def test_pages_go_back_to_the_first_action_without_gap_or_repeat(sample: build.Sample) -> None:
    history = sample.services.history
    seen, before = list[int](), None
    while True:
        page = history.page(before, size=7)
        seen += [entry.id for entry in page.entries]
        if not page.has_more:
            break
        before = page.oldest_id
    assert seen == list(range(max(seen), 0, -1))


def test_actions_are_found_by_words_without_marks(sample: build.Sample) -> None:
    sample.services.plans.set_field(sample.document_id, "number", 45)
    found = sample.services.history.page(words="sua so van ban").entries
    assert [entry.label for entry in found] == ["Sửa số văn bản"]


def test_what_can_be_undone_is_marked(sample: build.Sample) -> None:
    sample.services.plans.set_field(sample.document_id, "number", 45)
    assert sample.services.history.page().entries[0].can_undo
    sample.services.undo.undo()
    undoing, undone = sample.services.history.page().entries[:2]
    assert (undoing.kind, undoing.can_undo) == ("undo", False)
    assert (undone.undone, undone.can_undo) == (True, False)


def test_an_action_that_became_final_still_holds(sample: build.Sample) -> None:
    services = sample.services
    services.plans.set_field(sample.document_id, "number", 45)
    services.undo.undo()
    services.plans.set_field(sample.document_id, "number", 46)  # cuts 45 off
    services.store.history.settle()
    latest, _, cut_off, earlier, *_ = services.history.page().entries
    assert [latest.undone, cut_off.undone, earlier.undone] == [False, True, False]
    assert not latest.can_undo


def test_a_change_is_told_before_and_after_in_words(sample: build.Sample) -> None:
    line = sample.lines("UBND phường")[0].assignment.id
    sample.services.assignments.set_state([line], State.DONE)
    (change,) = sample.services.history.changes(newest(sample))
    assert (change.verb, change.kind) == ("Sửa", "Việc của đơn vị")
    assert change.name == "UBND phường – Gặp mặt cựu chiến binh"
    assert set(change.fields) == {
        FieldChange("Trạng thái", State.TODO.word, State.DONE.word),
        FieldChange("Ngày hoàn thành", "", "15/4/2024"),
    }


def test_a_deleted_record_keeps_its_name(sample: build.Sample) -> None:
    sample.services.plans.delete_document(sample.document_id)
    changes = sample.services.history.changes(newest(sample))
    names = {(one.verb, one.kind, one.name) for one in changes}
    assert ("Xóa", "Hoạt động", "Gặp mặt cựu chiến binh") in names
    assert ("Xóa", "Việc của đơn vị", "UBND phường – Gặp mặt cựu chiến binh") in names


def test_the_history_of_one_record_leaves_out_the_others(sample: build.Sample) -> None:
    mine, other = sample.lines("UBND phường")[0], sample.lines("Hội CCB phường")[0]
    sample.services.assignments.set_note(mine.assignment.id, "của tôi")
    sample.services.assignments.set_note(other.assignment.id, "của bạn")
    own = sample.services.history.of_record("assignment", mine.assignment.id).entries
    assert len(own) == 2  # given, noted
    whole = sample.services.history.of_record("document", sample.document_id).entries
    assert sum(entry.label.startswith("Sửa ghi chú") for entry in whole) == 2


def test_a_deleted_plan_comes_back_whole_as_a_new_action(sample: build.Sample) -> None:
    services = sample.services
    before = content_hash(services.store.conn)
    services.plans.delete_document(sample.document_id)
    (deleted,) = services.history.bin()
    assert (deleted.kind, deleted.table, deleted.row) == ("Văn bản", "document", sample.document_id)
    assert deleted.below > 10
    change = services.history.bring_back([deleted])
    assert change.label.startswith("Lấy lại “")
    assert content_hash(services.store.conn) == before
    assert services.history.bin() == []
    services.undo.undo()
    assert services.history.bin() != []


def test_what_was_deleted_with_its_parent_stands_under_it(sample: build.Sample) -> None:
    services = sample.services
    services.recipients.remove([services.recipients.lines(sample.document_id)[0].delivery.id])
    services.plans.delete_document(sample.document_id)
    plan, recipient = services.history.bin()
    assert (plan.kind, recipient.kind) == ("Văn bản", "Nơi nhận")
    with pytest.raises(BadInputError, match="cũng đã xóa"):
        services.history.bring_back([recipient])
    services.history.bring_back([plan])
    services.history.bring_back([recipient])
    assert services.history.bin() == []


def test_links_that_a_deletion_emptied_are_tied_again(sample: build.Sample) -> None:
    services = sample.services
    with services.store.transaction("Xóa đợt"):
        services.store.conn.execute("DELETE FROM campaign")
    assert services.plans.content(sample.document_id).document.campaign_id is None
    services.history.bring_back(services.history.bin())
    campaign_id = services.plans.content(sample.document_id).document.campaign_id
    assert campaign_id == sample.campaign_id


def test_undoing_an_addition_is_no_deletion(sample: build.Sample) -> None:
    sample.services.units.add_unit(build.unit(id=0, name="Trạm Y tế"))
    sample.services.undo.undo()
    assert sample.services.history.bin() == []


def test_a_place_that_was_taken_is_told_and_nothing_happens(sample: build.Sample) -> None:
    services, key = sample.services, sample.activities[0]
    parts = services.assignments.of_activity(key)
    assert parts
    with services.store.transaction("Xóa việc"):
        services.store.conn.execute("DELETE FROM assignment WHERE activity_id = ?", (key,))
    deleted = services.history.bin()
    with services.store.transaction("Giao lại"):
        for line in parts:
            services.store.conn.execute(
                "INSERT INTO assignment (activity_id, unit_id) VALUES (?, ?)",
                (key, line.assignment.unit_id),
            )
    before = content_hash(services.store.conn)
    with pytest.raises(BadInputError, match="mục mới"):
        services.history.bring_back(deleted)
    assert content_hash(services.store.conn) == before


@pytest.fixture
def aging() -> Iterator[tuple[Services, list[datetime]]]:
    """Give a store and the time that it is there."""
    now = [datetime(2024, 4, 15, 9, 41, tzinfo=UTC)]
    services = services_of(open_memory_store(lambda: now[0]), now[0].date)
    yield services, now
    services.close()


def test_the_bin_forgets_after_30_days(aging: tuple[Services, list[datetime]]) -> None:
    services, now = aging
    services.units.add_unit(build.unit(id=0, name="Trạm Y tế"))
    with services.store.transaction("Xóa đơn vị"):
        services.store.conn.execute("DELETE FROM unit")
    now[0] += timedelta(days=30)
    assert [one.name for one in services.history.bin()] == ["Trạm Y tế"]
    now[0] += timedelta(seconds=1)
    assert services.history.bin() == []


def test_a_clock_set_back_two_days_leaves_the_order(
    aging: tuple[Services, list[datetime]],
) -> None:
    services, now = aging
    for name, jump in (("A", 0), ("B", -2), ("C", 365)):
        now[0] += timedelta(days=jump)
        services.units.add_unit(build.unit(id=0, name=name))
    labels = [entry.label for entry in services.history.page().entries]
    assert labels == [f"Thêm đơn vị “{name}”" for name in "CBA"]
    services.undo.undo()
    assert [unit.name for unit in services.units.all()] == ["A", "B"]
