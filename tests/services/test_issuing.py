"""From draft to issued and beyond: what is locked, what stays open, which paper prints."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.comparing import Fate
from kehoach_desktop.core.documents import Basis, DocState, Signer
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.recipients import Channel
from kehoach_desktop.core.states import State
from kehoach_desktop.documents.pages import page_text
from kehoach_desktop.services.frozen import FrozenError
from kehoach_desktop.store.evidence_files import digest_of, files_by_name
from tests import build

DAY = date(2024, 3, 19)
NEXT_DAY = date(2024, 4, 2)


@pytest.fixture
def issued(sample: build.Sample) -> build.Sample:
    sample.services.issuing.submit(sample.document_id)
    sample.services.issuing.issue(sample.document_id, 1, DAY)
    return sample


@pytest.fixture
def stored(tmp_path: Path) -> Iterator[build.Sample]:
    """The same in a file, so that PDFs are kept."""
    made = build.store_with_plan(tmp_path / "kehoach.db")
    made.services.issuing.issue(made.document_id, 1, DAY)
    yield made
    made.services.close()


def change_text(sample: build.Sample, words: str) -> None:
    blocks = list(sample.content.blocks)
    blocks[0] = build.paragraph(words, blocks[0].kind)
    sample.services.plans.save_blocks(sample.document_id, blocks)


def test_a_draft_is_submitted_numbered_and_issued(sample: build.Sample) -> None:
    issuing = sample.services.issuing
    issuing.submit(sample.document_id)
    assert sample.content.document.state is DocState.SUBMITTED
    assert sample.content.document.number is None
    issuing.issue(sample.document_id, issuing.offer(sample.document_id, DAY).number, DAY)
    document = sample.content.document
    assert (document.state, document.number_text, document.day) == (
        DocState.ISSUED,
        "01-KH/ĐU",
        DAY,
    )
    (version,) = sample.services.versions.of_document(sample.document_id)
    assert (version.version, version.number, version.state) == (1, 1, DocState.ISSUED)


def test_a_paper_that_comes_back_is_the_next_round_of_the_draft(sample: build.Sample) -> None:
    issuing = sample.services.issuing
    issuing.submit(sample.document_id)
    issuing.send_back(sample.document_id)
    document = sample.content.document
    assert (document.state, document.draft_round) == (DocState.DRAFT, 2)


def test_an_import_that_nobody_reviewed_is_not_submitted(sample: build.Sample) -> None:
    sample.services.plans.set_field(sample.document_id, "reviewed", False)  # noqa: FBT003
    for step in (
        lambda: sample.services.issuing.submit(sample.document_id),
        lambda: sample.services.issuing.issue(sample.document_id, 1, DAY),
    ):
        with pytest.raises(BadInputError, match="chưa ai xem lại"):
            step()
    assert sample.content.document.state is DocState.DRAFT


def test_a_taken_number_is_refused(issued: build.Sample) -> None:
    services = issued.services
    key = services.plans.new_plan().new_id
    assert key is not None
    with pytest.raises(BadInputError, match="Số 01 đã cấp"):
        services.issuing.issue(key, 1, DAY)
    assert services.plans.content(key).document.state is DocState.DRAFT


LOCKED: dict[str, Callable[[build.Sample], object]] = {
    "number": lambda s: s.services.plans.set_field(s.document_id, "number", 9),
    "day": lambda s: s.services.plans.set_field(s.document_id, "day", NEXT_DAY),
    "abstract": lambda s: s.services.plans.set_field(s.document_id, "abstract", "khác"),
    "opening": lambda s: s.services.plans.set_field(s.document_id, "opening", "khác"),
    "bases": lambda s: s.services.plans.set_bases(s.document_id, [Basis("146-KH/TU")]),
    "signer": lambda s: s.services.plans.set_signer(s.document_id, Signer("", "PHÓ BÍ THƯ")),
    "text": lambda s: change_text(s, "khác"),
    "new activity": lambda s: s.services.plans.add_activity(s.document_id, 0, "Mới"),
    "words of an activity": lambda s: s.services.plans.set_activity_field(
        s.activities[0], "text", "khác"
    ),
    "title of an activity": lambda s: s.services.plans.set_activity_field(
        s.activities[0], "title", "khác"
    ),
    "deleting": lambda s: s.services.plans.delete_document(s.document_id),
    "name of a recipient": lambda s: s.services.recipients.set_delivery(
        s.content.recipients[0].delivery.id, name="khác"
    ),
    "purpose of a recipient": lambda s: s.services.recipients.set_delivery(
        s.content.recipients[0].delivery.id, purpose="inform"
    ),
    "a recipient gone": lambda s: s.services.recipients.remove(
        [s.content.recipients[0].delivery.id]
    ),
}


@pytest.mark.parametrize("what", sorted(LOCKED))
def test_what_stands_on_an_issued_paper_cannot_be_changed(issued: build.Sample, what: str) -> None:
    before = issued.content
    with pytest.raises(FrozenError, match=r"Đã ban hành|đã ban hành 19/3/2024"):
        LOCKED[what](issued)
    assert issued.content == before


def test_states_dates_results_and_deliveries_stay_open(issued: build.Sample) -> None:
    services = issued.services
    (line,) = issued.lines("Hội CCB phường")
    services.assignments.set_state([line.assignment.id], State.DOING)
    services.assignments.set_due([line.assignment.id], date(2024, 4, 20))
    delivery = issued.content.recipients[0].delivery.id
    services.recipients.set_delivery(delivery, sent_on=DAY, copies=2)
    assert issued.content.recipients[0].delivery.sent_on == DAY


def test_a_recipient_added_later_is_not_printed(issued: build.Sample) -> None:
    services = issued.services
    services.recipients.add(issued.document_id, "Đài truyền thanh", Channel.ELECTRONIC, "inform")
    printed = services.printing.recipients_block(issued.content)
    assert "Đài truyền thanh" not in str(printed)
    assert services.recipients.lines(issued.document_id)[-1].delivery.printed is False


def test_a_moved_activity_differs_from_the_paper_until_it_is_back(issued: build.Sample) -> None:
    plans, meeting = issued.services.plans, issued.activities[0]
    calendar = issued.services.calendar

    def differs() -> bool:
        return issued.content.activities[meeting].activity.differs

    calendar.place_entry(meeting, date(2024, 4, 9), date(2024, 4, 27))
    assert differs()
    calendar.place_entry(meeting, date(2024, 4, 8), date(2024, 4, 26))
    assert not differs()
    plans.set_parts(meeting, [NewAssignment(issued.units["UBND phường"], Role.LEAD)])
    assert differs()


def test_moving_an_activity_leaves_paper_and_sentence_as_they_were(issued: build.Sample) -> None:
    services, meeting = issued.services, issued.activities[0]
    before = services.printing.plan_lines(issued.content)
    sentence = issued.content.activities[meeting].activity.text
    services.calendar.place_entry(meeting, date(2024, 4, 9), date(2024, 4, 27))
    assert services.printing.plan_lines(issued.content) == before
    assert issued.content.activities[meeting].activity.text == sentence
    assert "26/4/2024" in sentence


def test_version_one_prints_until_version_two_is_issued(stored: build.Sample) -> None:
    services = stored.services
    first = services.versions.plan_pdf(services.versions.in_force(stored.document_id))
    services.issuing.open_next(stored.document_id)
    change_text(stored, "NỘI DUNG MỚI")
    assert services.versions.plan_pdf(services.versions.in_force(stored.document_id)) == first
    services.issuing.issue(stored.document_id, 2, NEXT_DAY)
    second = services.versions.plan_pdf(services.versions.in_force(stored.document_id))
    assert "NỘI DUNG MỚI" in page_text(second)
    assert "02-KH/ĐU" in page_text(second)
    states = [one.state for one in services.versions.of_document(stored.document_id)]
    assert states == [DocState.SUPERSEDED, DocState.ISSUED]


def test_the_issued_pdf_is_kept_by_its_hash_and_checked(stored: build.Sample) -> None:
    services = stored.services
    (version,) = services.versions.of_document(stored.document_id)
    assert services.store.path is not None
    (name,) = files_by_name(services.store.path)
    assert digest_of(name) == version.pdf_sha256
    assert services.checking.check().findings == ()
    files_by_name(services.store.path)[name].write_bytes(b"%PDF- khac")
    (finding,) = services.checking.check().findings
    assert "văn bản đã ban hành bị hỏng hoặc bị thay" in finding.text
    # A changed file is never printed: the page is made anew from its tree.
    content = services.versions.in_force(stored.document_id)
    assert "01-KH/ĐU" in page_text(services.versions.plan_pdf(content))


def test_an_issued_paper_prints_two_sided_with_the_same_words(stored: build.Sample) -> None:
    services = stored.services
    content = services.versions.in_force(stored.document_id)
    two_sided = services.printing.plan_pdf(content, mirrored=True)
    assert page_text(two_sided) == page_text(services.versions.plan_pdf(content))


def test_a_draft_of_version_two_shows_number_and_day_blank(issued: build.Sample) -> None:
    issued.services.issuing.open_next(issued.document_id)
    words = " ".join(issued.services.printing.plan_lines(issued.content))
    assert "01-KH/ĐU" not in words
    assert "Dự thảo lần 1" in words


def test_version_two_may_keep_the_number_while_nothing_was_sent(issued: build.Sample) -> None:
    issuing = issued.services.issuing
    issuing.open_next(issued.document_id)
    assert issuing.offer(issued.document_id, NEXT_DAY).number == 1
    issuing.issue(issued.document_id, 1, NEXT_DAY)
    assert issued.content.document.number_text == "01-KH/ĐU"
    first = issued.content.recipients[0].delivery.id
    issued.services.recipients.set_delivery(first, sent_on=NEXT_DAY)
    issuing.open_next(issued.document_id)
    offer = issuing.offer(issued.document_id, NEXT_DAY)
    assert (offer.number, offer.kept) == (2, 1)


def test_issuing_is_undone_while_it_is_the_last_and_nothing_was_sent(issued: build.Sample) -> None:
    services = issued.services
    assert services.withdrawing.can_take_back(issued.document_id)
    services.withdrawing.take_back(issued.document_id)
    document = issued.content.document
    assert (document.state, document.number, document.day) == (DocState.SUBMITTED, None, None)
    assert services.issuing.offer(issued.document_id, DAY).number == 1


def test_issuing_is_not_undone_once_a_later_number_is_given(issued: build.Sample) -> None:
    services = issued.services
    other = services.plans.new_plan().new_id
    assert other is not None
    services.issuing.issue(other, 2, DAY)
    with pytest.raises(BadInputError, match="không còn là số cuối của dãy"):
        services.withdrawing.take_back(issued.document_id)


def test_issuing_is_not_undone_once_something_was_sent(issued: build.Sample) -> None:
    services = issued.services
    group = issued.content.recipients[1]
    services.recipients.set_delivery(group.members[0].id, received_on=DAY)
    with pytest.raises(BadInputError, match="văn bản đã gửi đi"):
        services.withdrawing.take_back(issued.document_id)
    assert not services.withdrawing.can_take_back(issued.document_id)


def test_taking_version_two_back_puts_version_one_in_force(issued: build.Sample) -> None:
    services = issued.services
    services.issuing.open_next(issued.document_id)
    services.issuing.issue(issued.document_id, 2, NEXT_DAY)
    services.withdrawing.take_back(issued.document_id)
    (version,) = services.versions.of_document(issued.document_id)
    assert version.state is DocState.ISSUED
    assert issued.content.document.number == 1


def test_the_undo_of_the_window_undoes_an_issuing_too(issued: build.Sample) -> None:
    issued.services.undo.undo()
    assert issued.content.document.state is DocState.SUBMITTED
    assert issued.services.versions.of_document(issued.document_id) == []


def test_a_withdrawn_document_leaves_the_checklists_and_keeps_its_number(
    issued: build.Sample,
) -> None:
    services = issued.services
    with pytest.raises(BadInputError, match="lý do thu hồi"):
        services.withdrawing.withdraw(issued.document_id, NEXT_DAY, " ")
    services.withdrawing.withdraw(issued.document_id, NEXT_DAY, "sai thẩm quyền")
    assert issued.content.document.state is DocState.WITHDRAWN
    assert issued.lines("Hội CCB phường") == []
    (version,) = services.versions.of_document(issued.document_id)
    assert (version.note, version.ended_on) == ("sai thẩm quyền", NEXT_DAY)
    other = services.plans.new_plan().new_id
    assert other is not None
    assert services.issuing.offer(other, NEXT_DAY).number == 2


def test_a_document_of_before_the_versions_gets_its_first_one_when_it_is_revised(
    sample: build.Sample,
) -> None:
    services = sample.services
    for field, value in (("number", 7), ("day", DAY), ("state", DocState.ISSUED)):
        services.plans.set_field(sample.document_id, field, value)
    other = services.plans.new_plan().new_id
    assert other is not None
    assert services.issuing.offer(other, DAY).number == 8
    services.issuing.open_next(sample.document_id)
    (version,) = services.versions.of_document(sample.document_id)
    assert (version.number, version.takes_number) == (7, True)
    assert services.issuing.offer(other, DAY).number == 8


def test_two_versions_are_compared_word_by_word(issued: build.Sample) -> None:
    services = issued.services
    services.issuing.open_next(issued.document_id)
    change_text(issued, "NỘI DUNG CHÍNH")
    (_, first), (_, second) = services.versions.sides(issued.document_id)
    lines = services.versions.compare(first, second)
    added = [p.text.strip() for line in lines for p in line.pieces if p.fate is Fate.ADDED]
    assert added == ["CHÍNH"]  # that a draft has no number and no day yet is no change


def test_what_is_no_longer_as_the_paper_says_is_named_with_both_values(
    issued: build.Sample,
) -> None:
    services, meeting = issued.services, issued.activities[0]

    def told() -> list[str]:
        found = services.doctor.examine(issued.content)
        return [one.text for one in found if one.block_index == 2]

    assert told() == []
    services.calendar.place_entry(meeting, date(2024, 4, 9), date(2024, 4, 27))
    services.plans.set_parts(meeting, [NewAssignment(issued.units["UBND phường"], Role.LEAD)])
    (words,) = told()
    assert words == (
        "Mục I.2 khác văn bản: thời gian trên giấy là từ ngày 08/4 đến ngày 26/4/2024, nay là "
        "từ ngày 09/4 đến ngày 27/4/2024; chủ trì trên giấy là Hội CCB phường, nay là UBND phường"
    )
