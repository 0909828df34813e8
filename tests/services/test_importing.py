"""A draft taken over: head, windows, body, activities, recipients; a file the whole way."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.documents import DocType
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.recipients import Channel
from kehoach_desktop.services.draft_heads import campaign_name
from kehoach_desktop.services.importing import public_json, read_plan
from kehoach_desktop.services.wiring import Services
from kehoach_desktop.store.dump import content_hash
from tests import build
from tests.services.drafts import DECIDED, DRAFT, SPAN, stored


def test_the_head_is_stored_and_becomes_that_of_an_empty_office(services: Services) -> None:
    document = stored(services).document
    assert (document.type, document.number, document.symbol) == (DocType.PLAN, 45, "KH/ĐU")
    assert document.day == date(2024, 3, 19)
    assert document.signer == DRAFT.signer
    (body,) = services.office.bodies()
    assert (body.name, body.superior, body.code) == (DRAFT.issuer, DRAFT.superior, "ĐU")
    assert services.office.place() == "Tân Sơn"


def test_the_windows_become_those_of_a_new_campaign(services: Services) -> None:
    campaign = stored(services).campaign
    assert campaign is not None
    assert campaign.name == "70 năm Chiến thắng Điện Biên Phủ"
    assert campaign.anniversary == date(2024, 5, 7)
    assert (campaign.start, campaign.end) == (date(2024, 1, 1), date(2024, 12, 31))
    assert (campaign.peak_start, campaign.peak_end) == (date(2024, 3, 1), date(2024, 5, 31))


def test_a_second_plan_of_the_campaign_changes_nothing_in_it(services: Services) -> None:
    first = stored(services).campaign
    second = stored(services, replace(DRAFT, windows=(), theme="")).campaign
    assert second == first
    assert len(services.campaigns.all()) == 1
    assert len(services.office.bodies()) == 1


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("tuyên truyền kỷ niệm 49 năm\nGiải phóng miền Nam (30/4)", "49 năm Giải phóng miền Nam"),
        ("thực hiện công tác dân vận", "Thực hiện công tác dân vận"),
        ("", "Đợt chưa đặt tên"),
    ],
)
def test_a_campaign_is_named_after_its_occasion(title: str, name: str) -> None:
    assert campaign_name(title) == name


def test_the_body_prints_letter_by_letter_what_the_text_says(services: Services) -> None:
    content = stored(services)
    assert [content.text_of(block) for block in content.blocks] == [
        "".join(run.text for run in block.runs) for block in DRAFT.blocks
    ]
    assert content.blocks[0].label == "I/"
    assert content.blocks[1].runs[0] == Run("Hội CCB", bold=True)
    ids = [block.activity_id for block in content.blocks]
    assert ids[3] is not None
    assert ids[4] is None


def test_activities_keep_their_time_and_get_the_place_in_the_body(services: Services) -> None:
    meeting, telling = stored(services).ordered_activities
    assert (meeting.activity.start, meeting.activity.end) == (SPAN.start, SPAN.end)
    assert (meeting.activity.time_text, meeting.activity.deadline) == (SPAN.text, DeadlineKind.SPAN)
    assert (meeting.activity.reference, telling.activity.reference) == ("I", "II")


def test_recipients_unfold_and_the_archive_line_comes_last(sample: build.Sample) -> None:
    lines = stored(sample.services).recipients
    assert [(line.delivery.name, line.delivery.purpose) for line in lines] == [
        ("Ban Tuyên giáo Thành ủy", "report"),
        ("Các chi bộ", ""),
        ("Lưu VPĐU", "archive"),
    ]
    assert len(lines[1].members) == 3
    assert {one.channel for one in lines[1].members} == {Channel.PAPER}


def test_a_generic_issuer_means_the_office_itself(sample: build.Sample) -> None:
    document = stored(
        sample.services, replace(DRAFT, issuer="Đảng ủy phường", number=None)
    ).document
    assert document.issuer == "ĐẢNG ỦY PHƯỜNG TÂN SƠN"
    assert document.symbol == "KH/ĐU"
    assert len(sample.services.office.bodies()) == 1


def test_a_stored_draft_is_one_step_of_undo(services: Services) -> None:
    before = content_hash(services.store.conn)
    stored(services, decisions=DECIDED)
    assert services.undo.undo_label() == "Nhập kế hoạch từ “kh.docx”"
    services.undo.undo()
    assert content_hash(services.store.conn) == before


def test_an_unreviewed_draft_says_so(services: Services) -> None:
    change = services.importing.store_draft(DRAFT, source_name="kh.txt", reviewed=False)
    assert change.new_id is not None
    assert not services.plans.content(change.new_id).document.reviewed


def test_a_file_is_read_and_stored_through_the_whole_path(
    services: Services, tmp_path: Path
) -> None:
    path = tmp_path / "ke hoach.txt"
    path.write_text(
        "KẾ HOẠCH\nkỷ niệm 70 năm Chiến thắng Điện Biên Phủ\n\nI. NỘI DUNG\n"
        "1. Hội Cựu chiến binh phường chủ trì, phối hợp với Đoàn Thanh niên phường tổ chức "
        "gặp mặt cựu chiến binh, hoàn thành trước ngày 26/4/2024.\n",
        encoding="utf-8",
    )
    draft = services.importing.read(path, lambda: False)
    assert public_json(draft)["doc_type"] == "KH"
    content = stored(services, draft)
    assert any("gặp mặt" in planned.activity.text for planned in content.ordered_activities)


def test_a_missing_file_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(BadInputError):
        read_plan(tmp_path / "none.docx")


def test_rows_of_a_pasted_table_keep_their_words(services: Services) -> None:
    rows = ("TT\tNội dung\tChủ trì\tThời gian", "1\tTreo cờ\tUBND phường\tTrước 30/4/2025")
    change = services.importing.store_draft(
        services.importing.read_text("\n".join((*rows, "2\tGặp mặt\tHội CCB\tTháng 4/2025"))),
        source_name="nội dung dán",
        reviewed=True,
    )
    assert change.new_id is not None
    content = services.plans.content(change.new_id)
    assert [one.activity.text for one in content.activities.values()] == ["Treo cờ", "Gặp mặt"]
    services.undo.undo()
    assert services.plans.summaries() == []
