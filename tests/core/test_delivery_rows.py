from dataclasses import replace
from datetime import date

import pytest

from kehoach_desktop.core.delivery_rows import (
    DeliveryGroup,
    DeliveryRow,
    copies_text,
    document_title,
    in_groups,
    issued_words,
    receipt_words,
    to_remove,
)
from kehoach_desktop.core.documents import DocState, Document
from kehoach_desktop.core.recipients import Channel, Delivery, DeliveryLine, Purpose

TODAY = date(2024, 4, 15)
PAPER = Delivery(2, 1, 2, "Các chi bộ trực thuộc", Channel.PAPER, Purpose.EXECUTE, 1)
CELLS = tuple(replace(PAPER, id=key, name=f"Chi bộ {key}", parent_id=2) for key in (21, 22))
MAIL = Delivery(1, 1, 1, "Ban Tuyên giáo Thành ủy", Channel.ELECTRONIC, Purpose.REPORT)
KEPT = Delivery(3, 1, 3, "Lưu Văn phòng Đảng ủy", None, Purpose.ARCHIVE)
LINES = [DeliveryLine(PAPER, CELLS), DeliveryLine(MAIL), DeliveryLine(KEPT)]


def test_receivers_stand_under_their_channel_numbered_through():
    sets = in_groups(LINES)
    assert [(one.group, [row.delivery.name for row in one.rows]) for one in sets] == [
        (DeliveryGroup.ELECTRONIC, ["Ban Tuyên giáo Thành ủy"]),
        (DeliveryGroup.PAPER, ["Chi bộ 21", "Chi bộ 22"]),
        (DeliveryGroup.ARCHIVE, ["Lưu Văn phòng Đảng ủy"]),
    ]
    assert [row.number for one in sets for row in one.rows] == [1, 2, 3, 4]
    assert sets[1].unfolded == ("Các chi bộ trực thuộc",)


def test_only_those_who_have_not_received_keep_their_numbers():
    got = replace(CELLS[0], received_on=date(2024, 3, 21))
    lines = [DeliveryLine(PAPER, (got, CELLS[1])), DeliveryLine(KEPT)]
    ((row,),) = (one.rows for one in in_groups(lines, only_missing=True))
    assert (row.number, row.delivery) == (2, CELLS[1])


def test_receivers_are_found_by_their_own_or_their_group_s_name():
    (found,) = in_groups(LINES, "truc thuoc")
    assert len(found.rows) == 2
    (found,) = in_groups(LINES, "tuyen giao")
    assert found.rows[0].delivery == MAIL


def test_a_group_goes_with_the_last_of_its_members():
    rows = [DeliveryRow(at, one, LINES[0]) for at, one in enumerate(CELLS)]
    assert to_remove(rows[:1]) == [21]
    assert to_remove([*rows, DeliveryRow(3, MAIL, LINES[1])]) == [2, 1]


@pytest.mark.parametrize(
    ("one", "words"),
    [
        (MAIL, "Chưa gửi"),
        (replace(MAIL, sent_on=TODAY), "Chưa xác nhận"),
        (replace(MAIL, received_on=date(2024, 3, 19)), "Đã nhận 19/3"),
        (replace(CELLS[0], sent_on=TODAY), "Chưa ký nhận"),
        (
            replace(CELLS[0], received_on=date(2024, 3, 21), signed_by="Bí thư"),
            "Đã ký 21/3, Bí thư",
        ),
        (KEPT, ""),
    ],
)
def test_the_receipt_is_worded_by_channel(one, words):
    assert receipt_words(DeliveryRow(1, one, DeliveryLine(one)), TODAY) == words


def test_copies_are_counted_on_paper_only():
    assert copies_text(DeliveryRow(1, MAIL, LINES[1])) == "–"
    assert copies_text(DeliveryRow(1, CELLS[0], LINES[0])) == "1"
    assert copies_text(DeliveryRow(1, KEPT, LINES[2])) == "1"


def test_a_document_is_named_by_number_and_abstract():
    plan = Document(1, number=45, symbol="KH/ĐU", abstract="tuyên truyền", day=date(2024, 3, 19))
    assert document_title(plan) == "45-KH/ĐU, tuyên truyền"
    assert document_title(replace(plan, number=None)) == "Dự thảo, tuyên truyền"
    assert issued_words(plan) == "chưa ban hành"
    assert issued_words(replace(plan, state=DocState.ISSUED)) == "ban hành 19/3/2024"
