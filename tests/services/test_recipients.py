from datetime import date

import pytest

from kehoach_desktop.core.recipients import Channel, count_copies
from tests import build


def test_a_group_unfolds_into_its_members(sample: build.Sample) -> None:
    lines = sample.services.recipients.lines(sample.document_id)
    assert [line.delivery.name for line in lines] == [
        "Ban Tuyên giáo Thành ủy",
        "Các chi bộ trực thuộc",
    ]
    assert [one.name for one in lines[1].members] == [f"Chi bộ Tổ dân phố {n}" for n in (1, 2, 3)]
    count = count_copies(lines)
    assert (count.electronic, count.paper) == (1, 3)


def test_receipt_is_noted_for_those_who_lack_it_then_cleared(sample: build.Sample) -> None:
    service = sample.services.recipients
    members = service.lines(sample.document_id)[1].members
    service.set_delivery(members[0].id, received_on=date(2024, 4, 1), signed_by="Lê Mẫu")
    keys = [one.id for one in members]
    assert service.toggle_received(keys).label == "Ghi đã nhận 3 nơi nhận"
    days = [one.received_on for one in service.lines(sample.document_id)[1].members]
    assert days == [date(2024, 4, 1), build.TODAY, build.TODAY]
    service.toggle_received(keys)
    assert {one.received_on for one in service.lines(sample.document_id)[1].members} == {None}


def test_a_new_line_stands_before_the_archive_line(sample: build.Sample) -> None:
    service = sample.services.recipients
    service.add(sample.document_id, "Lưu VPĐU", Channel.PAPER, "archive")
    service.add(sample.document_id, "Đảng ủy viên", Channel.ELECTRONIC, "inform")
    names = [line.delivery.name for line in service.lines(sample.document_id)]
    assert names[-2:] == ["Đảng ủy viên", "Lưu VPĐU"]


def test_removing_a_line_takes_its_members_along(sample: build.Sample) -> None:
    service = sample.services.recipients
    group = service.lines(sample.document_id)[1].delivery
    service.remove([group.id])
    assert len(service.lines(sample.document_id)) == 1
    sample.services.undo.undo()
    assert len(service.lines(sample.document_id)[1].members) == 3


def test_copied_lines_are_unsent_and_never_doubled(sample: build.Sample) -> None:
    service = sample.services.recipients
    first = service.lines(sample.document_id)[0].delivery
    service.set_delivery(first.id, sent_on=build.TODAY)
    other = sample.services.plans.new_plan().new_id
    assert other is not None
    service.add(other, "Ban Tuyên giáo Thành ủy", Channel.ELECTRONIC, "inform")
    service.copy_from(other, sample.document_id)
    lines = service.lines(other)
    assert [line.delivery.name for line in lines] == [
        "Ban Tuyên giáo Thành ủy",
        "Các chi bộ trực thuộc",
    ]
    assert lines[0].delivery.purpose == "inform"
    assert len(lines[1].members) == 3
    assert {member.document_id for member in lines[1].members} == {other}
    assert all(one.sent_on is None for line in lines for one in line.receivers)


def test_a_field_that_deliveries_lack_is_a_bug(sample: build.Sample) -> None:
    with pytest.raises(ValueError, match="colour"):
        sample.services.recipients.set_delivery(1, colour="red")


def test_documents_with_recipients_are_listed_newest_first(sample: build.Sample) -> None:
    service = sample.services.recipients
    other = sample.services.plans.new_plan().new_id
    assert other is not None
    assert [one.id for one in service.documents()] == [sample.document_id]
    service.add(other, "Đảng ủy viên", Channel.PAPER, "")
    sample.services.plans.set_field(other, "day", date(2024, 4, 1))
    sample.services.plans.set_field(sample.document_id, "day", date(2024, 3, 19))
    assert [one.id for one in service.documents()] == [other, sample.document_id]
