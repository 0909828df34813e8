"""Names and times beside the sentence of an activity: in brackets, labels, lines below."""

import re
from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.core.assignments import Obligation
from kehoach_desktop.core.drafts import DraftActivity, DraftName, How, Trace
from kehoach_desktop.importer.activity_time import time_of
from kehoach_desktop.importer.clauses import Clause
from kehoach_desktop.importer.coordination import coordinators
from kehoach_desktop.importer.details import Detail, Property, detail_at, inner_details
from kehoach_desktop.importer.names import Name, names_at
from kehoach_desktop.importer.outline import Node, walk

_BRACKET = re.compile(r"[(\[]\s?(?:[Gg]iao\s|[Dd]o\s)?(?=[^\W\d_])")
_TOLD_AFTER = re.compile(r":\s(?:[Gg]iao\s|[Dd]o\s)?(?=[^\W\d_])")
_LEADS = re.compile(
    r"\s(?:chủ trì|thực hiện|phụ trách|chịu trách nhiệm|tham mưu|tổ chức|chuẩn bị|đảm nhận)"
    r"(?![^\W_])"
)
# After a comma "do X chủ trì" speaks of the work; without one it belongs to the noun before it
# ("Cuộc thi do Trung ương Đoàn chủ trì"), and who joins or follows work of others leads nothing.
_TOLD_LAST = re.compile(r"(?:,\s(?:do|giao|giao cho)|\s[-–])\s(?=[^\W\d_])")
_JOINING = re.compile(r"(?:tham gia|tham dự|hưởng ứng|theo dõi|dự|tuyên truyền)\s", re.IGNORECASE)
_ENDED = re.compile(r"\s?(?:[.;]|/\.|$)")


def named(
    names: Sequence[Name], line: int, firm: Obligation = Obligation.ASSIGNED
) -> tuple[DraftName, ...]:
    """Give names with their places in the lines of the draft."""
    return tuple(
        DraftName(name.text, Trace(line, name.start, name.end), How.STATED, firm) for name in names
    )


def bracketed_lead(text: str, start: int, end: int) -> tuple[Name, ...]:
    """Give the lead that stands in brackets: "(UBND xã chủ trì; xong trong quý IV)"."""
    for bracket in _BRACKET.finditer(text, start, end):
        names = names_at(text, bracket.end())
        if names and _LEADS.match(text, names[-1].end):
            return names
    return ()


def trailing_lead(text: str, start: int, end: int) -> tuple[Name, ...]:
    """Give the lead told after the work: "Thăm các gia đình chính sách: Công đoàn thực hiện"."""
    for told in _TOLD_AFTER.finditer(text, start, end):
        if "phối hợp" in text[start : told.start()].lower():
            continue  # "Phối hợp với các đơn vị: A, B tổ chức …"
        names = names_at(text, told.end())
        if names and (_LEADS.match(text, names[-1].end) or _ENDED.match(text, names[-1].end)):
            return names
    for told in () if _JOINING.match(text, start) else _TOLD_LAST.finditer(text, start, end):
        names = names_at(text, told.end())
        if names and _LEADS.match(text, names[-1].end):
            return names
    return ()


def stated_beside(text: str, start: int) -> bool:
    """Tell whether labels or brackets in the line say who or when."""
    told = (Property.LEAD, Property.COORDINATE, Property.TIME)
    inner = any(detail.kind in told for detail in inner_details(text, start))
    end = len(text)
    return inner or bool(bracketed_lead(text, start, end) or trailing_lead(text, start, end))


def with_details(activity: DraftActivity, node: Node, clause: Clause, year: int) -> DraftActivity:
    """Add what labels inside the clause and labelled lines below it say of the activity."""
    inner = [(node, d) for d in inner_details(node.text, clause.start) if d.start < clause.end]
    below = [(child, d) for child in walk(node) if (d := detail_at(child.text, child.mark.end))]
    for source, detail in (*inner, *below):
        if detail.kind is Property.TIME:
            span = (detail.start, detail.end)
            time = time_of(source.text, span, source.line, year, labelled=True)
            activity = replace(activity, time=time or activity.time)
        elif detail.kind is not Property.OTHER:
            activity = _with_names(activity, source, detail)
    return activity


def _with_names(activity: DraftActivity, source: Node, detail: Detail) -> DraftActivity:
    names = named(names_at(source.text, detail.start), source.line)
    beside = named(coordinators(source.text, detail.start, detail.end), source.line)
    if detail.kind is Property.LEAD:
        activity = replace(activity, lead=names or activity.lead)
    elif detail.kind is Property.COORDINATE:
        beside = (*names, *beside)
    else:
        activity = replace(activity, advise=names)
    return replace(activity, coordinate=tuple(dict.fromkeys((*activity.coordinate, *beside))))
