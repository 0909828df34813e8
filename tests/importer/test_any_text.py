"""Whatever is given: a draft or one sentence, and nothing lost or invented."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.read import read_text
from kehoach_desktop.importer.wire import draft_from, to_plain

WORDS = (
    *("I.", "II-", "1.", "2.1.", "a)", "-", "+", "KẾ HOẠCH", "Nơi nhận:", "T/M ĐẢNG ỦY", "BÍ THƯ"),
    *("UBND phường", "Hội Cựu chiến binh", "Sở Nội vụ", "các chi bộ", "Giao", "Đề nghị", "chủ trì"),
    *("phối hợp với", "tổ chức", "gặp mặt", "trước ngày", "31/02/2024", "từ ngày 1/5 đến", "5/5"),
    *("trong quý I", "tuần thứ 5 tháng 2", "hết tháng 13", "số 12-KH/TU", "Căn cứ", "Thời gian:"),
    *("và", ",", ";", ".", "“", "”", "(", ")", "\n", "\n\n", "\t", "ệ\u0301", "\u200b", "đ"),
)
TEXTS = st.lists(st.sampled_from(WORDS), max_size=60).map(" ".join)
FEW = settings(max_examples=60, deadline=None, derandomize=True)


def letters(text: str) -> str:
    return "".join(re.findall(r"\w", text))


@FEW
@given(TEXTS)
def test_every_text_is_a_draft_or_refused_in_one_sentence(text: str) -> None:
    try:
        draft = read_text(text)
    except BadInputError as refused:
        assert "Chưa có gì" in str(refused)  # noqa: PT017 - one of two good ends
        return
    assert draft_from(to_plain(draft)) == draft


@FEW
@given(TEXTS)
def test_every_name_and_every_word_of_time_stands_in_the_text(text: str) -> None:
    try:
        draft = read_text(text)
    except BadInputError:
        return
    for activity in draft.activities:
        named = (*activity.lead, *activity.coordinate, *activity.advise)
        said = [(one.trace, one.name) for one in named]
        said += [(activity.time.trace, activity.time.text)] if activity.time else []
        for trace, words in said:
            assert trace is not None
            assert draft.lines[trace.line].text[trace.start : trace.end] == words


@FEW
@given(st.text(max_size=400))
def test_any_letters_at_all_do_no_harm(text: str) -> None:
    try:
        draft = read_text(text)
    except BadInputError:
        return
    assert letters("".join(line.text for line in draft.lines)) or not letters(text)
