"""Duties per unit: what is generated in the body from the assignments."""

from collections.abc import Iterator

from kehoach_desktop.core.activities import PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders.words import clean
from kehoach_desktop.documents.layout import Style
from kehoach_desktop.documents.tree import BodyBlock, Heading, Paragraph


def duty_blocks(content: PlanContent) -> Iterator[BodyBlock]:
    """Give each unit, in the order of the plan, with what it does: a dash per activity."""
    duties: dict[str, list[str]] = {}
    for planned in content.ordered_activities:
        for part in planned.parts:
            duties.setdefault(part.name, []).append(_duty(planned, part.role))
    for number, (unit, items) in enumerate(duties.items(), start=1):
        yield Heading((Run(clean(unit[:1].upper() + unit[1:])),), 2, f"{number}.", style=Style.H2)
        yield from (Paragraph((Run(clean(item)),), "-") for item in items)


def _duty(planned: PlannedActivity, role: Role) -> str:
    activity = planned.activity
    where = f" (mục {activity.reference})" if activity.reference else ""
    title = (activity.title or activity.text).rstrip(" .;")
    return f"{role.word.capitalize()}: {title[:1].lower()}{title[1:]}{where}."
