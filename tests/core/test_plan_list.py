from dataclasses import replace
from datetime import date

from kehoach_desktop.core.documents import Direction, DocState, Document, PlanSummary
from kehoach_desktop.core.file_names import file_name
from kehoach_desktop.core.plan_list import NO_CAMPAIGN, rows, state_text


def summary(key: int, campaign: str = "Điện Biên Phủ", **fields) -> PlanSummary:
    return PlanSummary(Document(key, symbol="KH/ĐU", **fields), campaign)


ISSUED = summary(1, state=DocState.ISSUED, number=45, day=date(2024, 3, 19), abstract="Gặp mặt")
OLDER = summary(2, state=DocState.ISSUED, number=40, day=date(2024, 2, 1))
DRAFT = summary(3)
LOOSE = summary(4, campaign="")
RECEIVED = summary(5, direction=Direction.INCOMING)
ALL = (OLDER, LOOSE, ISSUED, DRAFT, RECEIVED)


def test_campaigns_head_their_documents_drafts_first_then_the_newest():
    shown = [row.summary.document.id if row.summary else row.heading for row in rows(ALL, OUT)]
    assert shown == ["Điện Biên Phủ", 3, 1, 2, NO_CAMPAIGN, 4]
    assert rows(ALL, OUT)[0].count == 3


OUT = Direction.OUTGOING


def test_received_documents_stand_apart():
    assert [row.summary for row in rows(ALL, Direction.INCOMING)][1:] == [RECEIVED]


def test_search_needs_no_marks_and_finds_numbers():
    assert [row.summary for row in rows(ALL, OUT, "gap mat")][1:] == [ISSUED]
    assert [row.summary for row in rows(ALL, OUT, "40-kh")][1:] == [OLDER]
    assert rows(ALL, OUT, "không có") == ()


def test_states_in_words():
    assert state_text(DRAFT) == "Dự thảo lần 1"
    assert state_text(ISSUED) == "Đã ban hành"
    unread = replace(DRAFT, document=replace(DRAFT.document, reviewed=False))
    assert state_text(unread) == "Chờ rà soát"


def test_file_names_are_allowed_everywhere():
    assert file_name(ISSUED.document, ".pdf") == "45-KH-ĐU Gặp mặt.pdf"
    assert file_name(DRAFT.document, ".docx") == "Dự thảo.docx"
    assert file_name(ISSUED.document, ".pdf", "nơi nhận") == "45-KH-ĐU nơi nhận Gặp mặt.pdf"
    long = replace(ISSUED.document, abstract="tuyên truyền " * 20)
    assert len(file_name(long, ".pdf")) < 100
