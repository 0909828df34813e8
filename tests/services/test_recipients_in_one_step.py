from datetime import date

from kehoach_desktop.core.recipients import Channel, Delivery


def lines(sample):
    return sample.services.recipients.lines(sample.document_id)


def test_several_recipients_change_in_one_step_that_undo_takes_back(sample):
    (group,) = [line for line in lines(sample) if line.members]
    keys = [one.id for one in group.members]
    sample.services.recipients.set_many(keys, sent_on=date(2024, 3, 20))
    (group,) = [line for line in lines(sample) if line.members]
    assert {one.sent_on for one in group.members} == {date(2024, 3, 20)}
    sample.services.undo.undo()
    (group,) = [line for line in lines(sample) if line.members]
    assert {one.sent_on for one in group.members} == {None}


def test_a_line_is_added_with_its_number_of_copies(sample):
    wanted = Delivery(0, sample.document_id, 0, " Đài  Truyền thanh ", Channel.PAPER, "inform", 3)
    change = sample.services.recipients.add_line(wanted)
    (added,) = [line.delivery for line in lines(sample) if line.delivery.id == change.new_id]
    assert (added.name, added.copies, added.channel) == ("Đài Truyền thanh", 3, Channel.PAPER)


def test_the_printed_block_is_that_of_the_paper(sample):
    groups = sample.services.printing.recipients_block(sample.content)
    assert groups[0][0] == "Bản điện tử:"
    assert groups[0][1] == ("Ban Tuyên giáo Thành ủy (để b/c),",)
    assert groups[-1][1][-1].endswith(".")


def test_a_book_read_first_and_rendered_later_is_the_same_workbook(sample):
    sheets = sample.services.sheets
    book = sheets.progress_book(sample.campaign_id)
    assert [unit.unit.name for unit in book.units] == [
        "Chi bộ Tổ dân phố 1",
        "Chi bộ Tổ dân phố 2",
        "Chi bộ Tổ dân phố 3",
        "UBND phường",
        "Hội CCB phường",
    ]
    assert sheets.render(book)[:2] == b"PK"
