"""Phụ lục phân công nhiệm vụ: who does what by when, grouped as the body is (F23)."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.activities import Activity, DeadlineKind, PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import BlockKind, roman
from kehoach_desktop.core.dates import day_month, full
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import fold
from kehoach_desktop.core.titles import task_of
from kehoach_desktop.documents.builders.appendices import appendix_title
from kehoach_desktop.documents.builders.words import clean
from kehoach_desktop.documents.layout import Profile
from kehoach_desktop.documents.tree import Appendix, Column, Row, Table

_Cell = Callable[[PlannedActivity], str]
_TITLE: Final = "Phân công nhiệm vụ"
_ROMAN_NUMBERS: Final = 39
_CUT: Final = "…"
_MONEY: Final = ("kinh phi", "bao dam kinh phi", "nguon kinh phi")
_HEADINGS: Final = frozenset(
    {BlockKind.PART, BlockKind.CHAPTER, BlockKind.H1, BlockKind.H2, BlockKind.H3}
)
_UNDATED: Final = {
    DeadlineKind.STANDING: "Thường xuyên",
    DeadlineKind.ON_REQUEST: "Khi có yêu cầu",
    DeadlineKind.CELL_MEETING: "Kỳ sinh hoạt chi bộ",
}


@dataclass(frozen=True, slots=True)
class TaskGroup:
    """Activities under one heading of the body; `title` is "" where none stands above them."""

    title: str
    activities: tuple[PlannedActivity, ...]


def assignment_appendices(content: PlanContent, profile: Profile) -> tuple[Appendix, ...]:
    """Give the landscape table of the activities where the body asks for it."""
    if all(block.kind is not BlockKind.APPENDIX for block in content.blocks):
        return ()
    title = appendix_title(_TITLE, content, profile)
    return (Appendix(title, (assignment_table(task_groups(content)),), landscape=True),)


def task_groups(content: PlanContent) -> tuple[TaskGroup, ...]:
    """Give the activities under the nearest heading above each, in the order of the body.

    A heading under which nobody is named (its work is handed out further down, as in most plans)
    is left out, unless nobody is named anywhere; so is the part about money, which is no task.
    """
    groups = [
        TaskGroup(title, tuple(found))
        for title, found in _under_headings(content)
        if not fold(title).startswith(_MONEY)
    ]
    handed_out = [group for group in groups if any(one.parts for one in group.activities)]
    return tuple(handed_out or groups)


def assignment_table(groups: Sequence[TaskGroup]) -> Table:
    """Give the table: eight columns, those that nobody filled left out, a row per group."""
    every = [one for group in groups for one in group.activities]
    columns = [
        (column, cell)
        for column, cell in _COLUMNS
        if column.title not in _OPTIONAL or any(cell(one) for one in every)
    ]
    rows: list[Row] = []
    number = 0
    for place, group in enumerate(groups, start=1):
        if len(groups) > 1:
            rows.append(_group_row(place, group.title, len(columns) + 1))
        for planned in group.activities:
            number += 1
            rows.append(Row((str(number), *(clean(cell(planned)) for _, cell in columns))))
    return Table((_NUMBER, *(column for column, _ in columns)), tuple(rows))


def task_words(planned: PlannedActivity) -> str:
    """Give the task in full: a title that was cut short gives way to the sentence's words."""
    activity = planned.activity
    if activity.title and not activity.title.endswith(_CUT):
        return activity.title
    return task_of(activity.text, "", [part.name for part in planned.parts]).rstrip(" ,;")


def time_words(activity: Activity) -> str:
    """Give "26/4/2024", "22/4 - 05/5/2024", "Thường xuyên", or the words as written."""
    if activity.end is None:
        return activity.time_text or _UNDATED.get(activity.deadline, "")
    if activity.start is None or activity.start == activity.end:
        return full(activity.end)
    start = activity.start
    first = day_month(start) if start.year == activity.end.year else full(start)
    return f"{first} - {full(activity.end)}"


def _under_headings(content: PlanContent) -> Iterator[tuple[str, list[PlannedActivity]]]:
    title, found = "", list[PlannedActivity]()
    for block in content.blocks:
        planned = content.activities.get(block.activity_id or 0)
        if planned is not None:
            found.append(planned)
        elif block.kind in _HEADINGS:
            if found:
                yield title, found
            title, found = _title(content.text_of(block)), []
    if found:
        yield title, found


def _title(words: str) -> str:
    """Give "Mục đích" for "MỤC ĐÍCH": capitals belong to the head of the table alone."""
    plain = " ".join(clean(words).split()).rstrip(" :.")
    return plain.capitalize() if plain.isupper() else plain


def _group_row(place: int, title: str, width: int) -> Row:
    mark = roman(place) if place <= _ROMAN_NUMBERS else str(place)
    return Row((mark, title, *("",) * (width - 2)), group=True)


def _leads(planned: PlannedActivity) -> str:
    doers = planned.names(Role.LEAD) or planned.names(Role.CARRY_OUT)
    return _listed(doers)


def _helpers(planned: PlannedActivity) -> str:
    carried = planned.names(Role.CARRY_OUT) if planned.names(Role.LEAD) else ()
    return _listed((*planned.names(Role.COORDINATE), *planned.names(Role.ADVISE), *carried))


def _listed(names: Sequence[str]) -> str:
    words = "; ".join(names)
    return words[:1].upper() + words[1:]


def _remark(planned: PlannedActivity) -> str:
    pieces = [planned.activity.venue, "Đồng thực hiện" if planned.activity.joint else ""]
    return "; ".join(piece[:1].upper() + piece[1:] for piece in pieces if piece)


_NUMBER: Final = Column("STT", 12, centred=True)
_COLUMNS: Final[tuple[tuple[Column, _Cell], ...]] = (
    (Column("Nội dung công việc", 80), task_words),
    (Column("Đơn vị chủ trì", 38), _leads),
    (Column("Đơn vị phối hợp", 42), _helpers),
    (
        Column("Thời gian thực hiện, hoàn thành", 30, centred=True),
        lambda one: time_words(one.activity),
    ),
    (Column("Sản phẩm, kết quả", 30), lambda one: one.activity.product),
    (Column("Người phụ trách, đầu mối", 28), lambda one: one.activity.in_charge),
    (Column("Ghi chú", 26), _remark),
)
_OPTIONAL: Final = frozenset(column.title for column, _ in _COLUMNS[4:])
"""Columns that are printed only where somebody filled one of their cells."""
