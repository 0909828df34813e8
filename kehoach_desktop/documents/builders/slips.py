"""Phiếu giao việc: a sheet per unit with its tasks; each begins a page and counts its own."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import Run, roman
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.slips import Slip, SlipLine, SlipPlan
from kehoach_desktop.documents.builders.assignment_appendix import task_words, time_words
from kehoach_desktop.documents.builders.head import document_words, issuer_head
from kehoach_desktop.documents.builders.words import clean, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import (
    Appendix,
    BodyBlock,
    Closing,
    Column,
    Line,
    PageTree,
    Paragraph,
    RecipientGroup,
    Row,
    Table,
)

_TITLE = "Phiếu giao việc"
_COLUMNS = (
    Column("STT", 12, centred=True),
    Column("Nội dung công việc", 98),
    Column("Vai trò", 22, centred=True),
    Column("Thời hạn", 33, centred=True),
)
_ROOM_TO_SIGN = 11.0
"""For a name by hand, no seal, mm."""
_CELL_ROOM = 0.7
"""Above and below the words of a cell, mm: a dozen tasks fit on one page."""
_TITLE_GAP = 10.0
"""Between head and title, pt."""
_SIGN = "(Ký, ghi rõ họ tên)"
_TO = "Đơn vị nhận việc"


def slips_tree(slips: Sequence[Slip], profile: Profile) -> PageTree:
    """Give all slips as one paper, tables at the smallest size of letters that is allowed."""
    profile = _tight(profile)
    sheets = [_sheet(slip, profile) for slip in slips]
    first, *others = sheets
    return PageTree(
        profile=profile,
        subject=_TITLE if others else f"{_TITLE}: {clean(slips[0].unit_name)}",
        head=first.head,
        title=first.title,
        body=first.blocks,
        closing=first.closing,
        appendices=tuple(others),
    )


def _tight(profile: Profile) -> Profile:
    letters = {key: profile.styles[key] for key in (Style.TABLE, Style.TABLE_HEAD)}
    small = {key: replace(one, size=one.allowed[0]) for key, one in letters.items()}
    return replace(
        profile,
        styles={**profile.styles, **small},
        signature_room=_ROOM_TO_SIGN,
        title_gap=_TITLE_GAP,
    )


def _sheet(slip: Slip, profile: Profile) -> Appendix:
    content = slip.plans[0].content
    blocks: tuple[BodyBlock, ...] = (
        Paragraph((Run(_opening(slip, profile)),)),
        Table(_COLUMNS, tuple(_rows(slip, profile)), padding=_CELL_ROOM),
    )
    return Appendix(
        title=(
            *lines(_TITLE, Style.TYPE, profile),
            *lines(slip.unit_name, Style.ABSTRACT, profile, profile.abstract_rule),
            *lines(profile.separator, Style.SEPARATOR, profile),
        ),
        blocks=blocks,
        head=issuer_head(content.document, content.body, profile),
        closing=_closing(slip, profile),
    )


def _opening(slip: Slip, profile: Profile) -> str:
    if len(slip.plans) == 1:
        return f"Các việc của đơn vị theo {_plan_words(slip.plans[0], profile)}:"
    return f"Các việc của đơn vị theo {len(slip.plans)} văn bản sau đây:"


def _plan_words(plan: SlipPlan, profile: Profile) -> str:
    document = plan.content.document
    about = " ".join(clean(document.abstract).split())
    joint = "" if about.casefold().startswith("về ") else "về "
    return f"{document_words(document, profile)} {joint}{about}"


def _rows(slip: Slip, profile: Profile) -> Iterator[Row]:
    number = 0
    for place, plan in enumerate(slip.plans, start=1):
        if len(slip.plans) > 1:
            yield Row((roman(place), _plan_words(plan, profile), "", ""), group=True)
        for one in plan.lines:
            number += 1
            yield Row(tuple(clean(cell) for cell in _cells(number, one)))


def _cells(number: int, one: SlipLine) -> tuple[str, ...]:
    assignment, activity = one.line.assignment, one.planned.activity
    due = full(assignment.due) if assignment.due else time_words(activity)
    where = f" (mục {activity.reference})" if activity.reference else ""
    partners = _partners(one)
    return (
        str(number),
        f"{task_words(one.planned)}{where}{partners}",
        assignment.role.word.capitalize(),
        due,
    )


def _partners(one: SlipLine) -> str:
    """Give "; Ủy ban MTTQ phường chủ trì", or who helps where the unit leads."""
    if one.leads:
        return f"; {', '.join(one.leads)} {Role.LEAD.word}"
    return f"; phối hợp: {', '.join(one.helpers)}" if one.helpers else ""


def _closing(slip: Slip, profile: Profile) -> Closing:
    """Give where the unit signs for it; the office keeps one copy."""
    body = slip.plans[0].content.body
    mark = profile.recipients_mark
    archive = body.archive_line if body else f"{profile.archive_form}Văn phòng"
    return Closing(
        recipients_head="Nơi nhận",
        groups=(RecipientGroup("", (f"{clean(slip.unit_name)}{mark}", f"{clean(archive)}.")),),
        signature=(
            *lines(_TO, Style.AUTHORITY, profile),
            Line(_SIGN, Style.PLACE),
        ),
        signer=Line("", Style.SIGNER),
    )
