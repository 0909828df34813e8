"""What the text leaves open, as questions with possible answers; nothing is answered here."""

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from kehoach_desktop.core.activities import DeadlineKind
from kehoach_desktop.core.dates import WEEKDAYS, full
from kehoach_desktop.core.drafts import DraftActivity, DraftQuestion, PlanDraft, Trace
from kehoach_desktop.core.text import fold, short
from kehoach_desktop.importer.citations import citations
from kehoach_desktop.importer.mirrored import mirrored
from kehoach_desktop.importer.names import names_at
from kehoach_desktop.importer.time_phrases import phrases

_POINTER = re.compile(
    r"(?:theo\s)?(?:các\s)?(?:mục|điểm|phần|khoản|phụ lục)\s[\dIVX][^;()]{0,40}?(?:Hướng dẫn|"
    r"Kế hoạch|Công văn|Chỉ thị|Quyết định)\ssố\s[^\s;,()]+"
    r"|\(?(?:theo|tại)\s(?:Công văn|Hướng dẫn|Kế hoạch)\ssố\s[^\s;,()]+",
)
# "tham mưu báo cáo UBND" asks for a decision, "báo cáo viên" is a speaker: neither is a report.
_REPORTS = re.compile(
    r"(?<!tham mưu )(?<!tham mưu, )báo cáo(?! viên|,? nói chuyện)|gửi kết quả|tổng hợp kết quả",
    re.IGNORECASE,
)
_DIRECTS = re.compile(r"(?:Lãnh đạo, chỉ đạo|Chỉ đạo|Hướng dẫn|Đôn đốc)\s")
_WEEKEND = 5
_TITLE = 70
_FEWEST_WORDS = 3
_OFFERED = 3
_ALIKE = 0.45
_MOST_COMPARED = 200


def questions(draft: PlanDraft, body: Sequence[int]) -> tuple[DraftQuestion, ...]:
    """Give the open questions of `draft`; `body` are the indexes of its body lines."""
    return (
        *_leads(draft),
        *mirrored(draft.activities),
        *_sessions(draft, body),
        *_pointers(draft, body),
        *_whole(draft, body),
        *_basis(draft),
    )


def _leads(draft: PlanDraft) -> Iterator[DraftQuestion]:
    spoken: dict[tuple[str, str], set[int]] = {}
    for place, duty in enumerate(draft.duties[:_MOST_COMPARED]):
        for pair in _pairs(duty.text):
            spoken.setdefault(pair, set()).add(place)
    for index, activity in enumerate(draft.activities):
        if not activity.lead:
            text = f"Chưa rõ đơn vị chủ trì: “{short(activity.title, _TITLE)}”"
            near = _candidates(activity, spoken, draft) if index < _MOST_COMPARED else ()
            offered = tuple(dict.fromkeys((*_directed(activity.text), *near)))[:_OFFERED]
            yield DraftQuestion("no_lead", text, offered, index, activity.trace)


def _directed(text: str) -> tuple[str, ...]:
    """Offer the one body in "Chỉ đạo X làm …": it acts, though somebody unnamed directs it."""
    found = _DIRECTS.match(text)
    names = names_at(text, found.end()) if found else ()
    return (names[0].text,) if len(names) == 1 else ()


def _pairs(text: str) -> frozenset[tuple[str, str]]:
    """Give pairs of neighbouring syllables: a Vietnamese word mostly has two."""
    syllables = re.findall(r"\w+", fold(text[:400]))
    return frozenset(itertools.pairwise(syllables))


def _candidates(
    activity: DraftActivity, spoken: Mapping[tuple[str, str], set[int]], draft: PlanDraft
) -> tuple[str, ...]:
    """Offer the bodies whose own duties speak of the same work."""
    own = _pairs(activity.text)
    if len(own) < _FEWEST_WORDS:
        return ()
    shared = Counter(place for pair in own for place in spoken.get(pair, ()))
    near = [draft.duties[place].unit for place, n in shared.most_common() if n >= _ALIKE * len(own)]
    return tuple(dict.fromkeys(near))[:_OFFERED]


def _sessions(draft: PlanDraft, body: Sequence[int]) -> Iterator[DraftQuestion]:
    """Ask where the session of the chi bộ is put into two different months."""
    found = []
    for index in body:
        text = draft.lines[index].text
        if "sinh hoạt" in text.lower():
            found += [
                (phrase, index)
                for phrase in phrases(text, _year(draft))
                if phrase.deadline is DeadlineKind.CELL_MEETING
            ]
    months = {phrase.start: (phrase, index) for phrase, index in found}
    if len(months) > 1:
        options = tuple(phrase.text for phrase, _ in months.values())
        phrase, index = found[0]
        text = "Kỳ sinh hoạt chi bộ được ghi ở hai tháng khác nhau. Tháng nào đúng?"
        yield DraftQuestion(
            "contradiction", text, options, None, Trace(index, phrase.first, phrase.last)
        )


def _year(draft: PlanDraft) -> int:
    dated = [w.end.year for w in draft.windows if w.end] or [
        b.day.year for b in draft.basis if b.day
    ]
    return draft.day.year if draft.day else max(dated, default=2000)


def _pointers(draft: PlanDraft, body: Sequence[int]) -> Iterator[DraftQuestion]:
    """Ask for the other document where work is defined there."""
    for index in body:
        said = draft.lines[index].text
        for found in _POINTER.finditer(said) if " số " in said else ():
            text = f"Nội dung nằm ở văn bản khác: “{found[0].strip('( ')}”. Cần có văn bản đó."
            trace = Trace(index, found.start(), found.end())
            yield DraftQuestion("pointer", text, (), None, trace)


def _whole(draft: PlanDraft, body: Sequence[int]) -> Iterator[DraftQuestion]:
    if draft.number is None or draft.day is None:
        missing = "số và ngày" if draft.number is None and draft.day is None else None
        missing = missing or ("số" if draft.number is None else "ngày")
        yield DraftQuestion("no_number", f"Văn bản chưa có {missing}.")
    if any("như trên" in r.name.lower() for r in draft.recipients) and not draft.addressees:
        yield DraftQuestion(
            "as_above", "Nơi nhận ghi “Như trên” nhưng văn bản không có phần Kính gửi."
        )
    for attachment in draft.attachments:
        yield DraftQuestion("attachment", f"Văn bản hứa kèm theo “{attachment}”. Đã có tệp chưa?")
    if draft.activities and not draft.windows and not any(a.time for a in draft.activities):
        yield DraftQuestion("no_date", "Kế hoạch chưa nêu thời gian thực hiện.")
    if draft.duties and not any(_REPORTS.search(draft.lines[index].text) for index in body):
        yield DraftQuestion("no_report", "Kế hoạch chưa quy định việc báo cáo kết quả.")
    peak = next((w for w in draft.windows if w.kind == "peak" and w.start), None)
    if peak and peak.start and draft.day and draft.day > peak.start:
        text = (
            f"Văn bản ký ngày {full(draft.day)}, sau khi đợt cao điểm bắt đầu ({full(peak.start)})."
        )
        yield DraftQuestion("late_start", text, (), None, peak.trace)


def _basis(draft: PlanDraft) -> Iterator[DraftQuestion]:
    for basis in draft.basis:
        if basis.day and basis.day.weekday() >= _WEEKEND:
            day = WEEKDAYS[basis.day.weekday()]
            text = (
                f"Văn bản {basis.number} ghi ngày {full(basis.day)} là {day}. Ngày này có "
                f"đúng không?"
            )
            yield DraftQuestion("basis_date", text, (), None, basis.trace)
        if basis.day and draft.day and basis.day > draft.day:
            text = f"Văn bản {basis.number} ghi ngày {full(basis.day)}, sau ngày của văn bản này."
            yield DraftQuestion("basis_date", text, (), None, basis.trace)
        yield from _odd_code(draft, basis.number or "", basis.trace)


def _odd_code(draft: PlanDraft, number: str, trace: Trace | None) -> Iterator[DraftQuestion]:
    """Ask about "Hướng dẫn số 114/HĐ-…": the code of a guidance is HD, of a contract HĐ."""
    if trace is None or "HĐ" not in number.replace("HĐND", ""):
        return
    cited = next((c for c in citations(draft.lines[trace.line].text) if c.number == number), None)
    if cited and cited.kind.lower() == "hướng dẫn":
        right = number.replace("HĐ-", "HD-")
        text = f"Số hướng dẫn ghi “{number}”; ký hiệu của hướng dẫn là HD."
        yield DraftQuestion("number_code", text, (number, right), None, trace)
