"""What is generated from the assignments: duties per unit, and the table of the appendix."""

from collections.abc import Iterator

from kehoach_desktop.core.activities import PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.dates import day_month, full
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders.appendices import appendix_title
from kehoach_desktop.documents.builders.words import clean
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import (
    Appendix,
    BodyBlock,
    Column,
    Heading,
    Paragraph,
    Row,
    Table,
)

_COLUMNS = (
    Column("STT", 12, centred=True),
    Column("Nội dung, nhiệm vụ", 100),
    Column("Đơn vị chủ trì", 45),
    Column("Đơn vị phối hợp", 55),
    Column("Thời gian hoàn thành", 35, centred=True),
)


def duty_blocks(content: PlanContent) -> Iterator[BodyBlock]:
    """Give each unit, in the order of the plan, with what it does: a dash per activity."""
    duties: dict[str, list[str]] = {}
    for planned in content.ordered_activities:
        for part in planned.parts:
            duties.setdefault(part.name, []).append(_duty(planned, part.role))
    for number, (unit, items) in enumerate(duties.items(), start=1):
        yield Heading((Run(clean(unit[:1].upper() + unit[1:])),), 2, f"{number}.", style=Style.H2)
        yield from (Paragraph((Run(clean(item)),), "-") for item in items)


def assignment_appendices(content: PlanContent, profile: Profile) -> tuple[Appendix, ...]:
    """Give the landscape table of all activities where the body asks for it."""
    if all(block.kind is not BlockKind.APPENDIX for block in content.blocks):
        return ()
    rows = tuple(
        Row(tuple(clean(cell) for cell in _cells(number, planned)))
        for number, planned in enumerate(content.ordered_activities, start=1)
    )
    title = appendix_title("Phân công nhiệm vụ", content, profile)
    return (Appendix(title, (Table(_COLUMNS, rows),), landscape=True),)


def _duty(planned: PlannedActivity, role: Role) -> str:
    activity = planned.activity
    where = f" (mục {activity.reference})" if activity.reference else ""
    title = (activity.title or activity.text).rstrip(" .;")
    return f"{role.word.capitalize()}: {title[:1].lower()}{title[1:]}{where}."


def _cells(number: int, planned: PlannedActivity) -> tuple[str, ...]:
    doers = planned.names(Role.LEAD) or planned.names(Role.CARRY_OUT)
    helpers = (*planned.names(Role.COORDINATE), *planned.names(Role.ADVISE))
    title = planned.activity.title or planned.activity.text
    return (str(number), title, "; ".join(doers), "; ".join(helpers), _when(planned))


def _when(planned: PlannedActivity) -> str:
    activity = planned.activity
    if activity.end is None:
        return activity.time_text
    if activity.start is None or activity.start == activity.end:
        return full(activity.end)
    return f"{day_month(activity.start)} - {full(activity.end)}"
