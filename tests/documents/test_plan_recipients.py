"""Nơi nhận of a plan: groups by channel, the archive line, separators."""

from dataclasses import replace

from kehoach_desktop.core.recipients import Channel
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.renderers.text import plain_text
from tests.documents import papers

PARTY = PROFILES["party-2018"]


def recipients_of(*lines: object) -> list[tuple[str, tuple[str, ...]]]:
    closing = plan_tree(papers.plan(recipients=lines), PARTY).closing
    assert closing is not None
    return [(group.title, group.items) for group in closing.groups]


def test_recipients_stand_by_channel_where_both_are_there_and_the_archive_is_last() -> None:
    assert recipients_of(*papers.RECIPIENTS[::2], papers.RECIPIENTS[-1]) == [
        (
            "Bản điện tử:",
            (
                "Thường trực Thành ủy An Bình (để b/c),",
                "Thường trực Đảng ủy, HĐND, lãnh đạo UBND và Ủy ban MTTQ phường,",
            ),
        ),
        ("Bản giấy:", ("Các chi bộ trực thuộc (để t/h),", "Lưu VPĐU.")),
    ]


def test_recipients_of_one_channel_stand_without_headings() -> None:
    lines = (papers.RECIPIENTS[-1], *papers.RECIPIENTS[:2])
    assert recipients_of(*lines) == [
        (
            "",
            (
                "Thường trực Thành ủy An Bình (để b/c),",
                "Ban Tuyên giáo Thành ủy (để b/c),",
                "Lưu VPĐU.",
            ),
        )
    ]


def test_archive_line_of_the_issuing_body_stands_in_where_none_is_written() -> None:
    ((_, items),) = recipients_of(papers.RECIPIENTS[0])
    assert items[-1] == "Lưu Văn phòng Đảng ủy."


def test_foreign_paper_gets_no_archive_line_of_ours() -> None:
    content = papers.plan(recipients=papers.RECIPIENTS[:1], body=None)
    closing = plan_tree(content, PARTY).closing
    assert closing is not None
    assert [group.items for group in closing.groups] == [
        ("Thường trực Thành ủy An Bình (để b/c).",)
    ]
    bare = plan_tree(replace(content, recipients=()), PARTY)
    assert "Nơi nhận:" not in plain_text(bare)


def test_archive_line_says_that_it_is_one() -> None:
    ((_, items),) = recipients_of(papers.line("VPĐU", Channel.PAPER, "archive"))
    assert items == ("Lưu VPĐU.",)


def test_newer_layout_separates_recipients_by_semicolons() -> None:
    closing = plan_tree(papers.plan(), PROFILES["party-2026"]).closing
    assert closing is not None
    assert closing.groups[0].items[0] == "Thường trực Thành ủy An Bình (để b/c);"
