"""The words of a checklist line: when it is due, how far it is, what was reached."""

from collections.abc import Sequence
from datetime import date

from kehoach_desktop.core.assignments import ChecklistLine, Measure, Obligation, Role
from kehoach_desktop.core.conditions import condition_of, why_not
from kehoach_desktop.core.dates import day_month, in_list, span_in_list
from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.core.progress import Progress
from kehoach_desktop.core.states import Shown, State
from kehoach_desktop.core.text import short
from kehoach_desktop.core.units import Unit, UnitKind

_TITLE_LETTERS = 160
_STANDING = "thường xuyên"


def line_title(line: ChecklistLine) -> str:
    """Give the title, or the beginning of the sentence where there is none."""
    return line.title or short(line.text, _TITLE_LETTERS)


def role_tag(line: ChecklistLine) -> str:
    """Give role and obligation where they say more than "does it, told so": "phối hợp, đề nghị"."""
    role, obligation = line.assignment.role, line.assignment.obligation
    words = ["" if role is Role.CARRY_OUT else role.word]
    words.append("" if obligation is Obligation.ASSIGNED else obligation.word)
    return ", ".join(filter(None, words))


def condition_tag(line: ChecklistLine) -> str:
    """Give "có điều kiện" where the line is due only if something holds."""
    return "có điều kiện" if condition_of(line.text) else ""


def usual_reason(line: ChecklistLine, state: State) -> str:
    """Give the reason to begin with: the line's own, else why a conditional line drops out."""
    if line.assignment.state is state:
        return line.assignment.reason
    return why_not(line.text) if state is State.NOT_APPLICABLE else ""


def due_text(line: ChecklistLine, today: date) -> str:
    """Give the due day, the span of a line not yet open, or the words of one without a day."""
    if line.standing and line.due is None:
        return _STANDING
    if line.due is None:
        return line.time_text
    own = line.assignment.due is not None
    if line.shown(today) is Shown.NOT_DUE and not own:
        return span_in_list(line.start, line.due, today)
    return in_list(line.due, today)


def due_note(line: ChecklistLine, today: date, meeting_day: int | None = None) -> str:
    """Give what stands after the day: "quá 5 ngày", "còn 4 ngày", "xong 03/4", the reason.

    `meeting_day` is the day of the month on which the unit meets.
    """
    shown, due = line.shown(today), line.due
    if line.assignment.done_on is not None and not shown.is_open:
        return f"xong {in_list(line.assignment.done_on, today)}"
    if shown in (Shown.WAITING, Shown.NOT_APPLICABLE):
        return line.assignment.reason
    if due is None or line.standing:
        return _STANDING if line.standing and due is not None else ""
    if shown is Shown.OVERDUE:
        return f"quá {(today - due).days} ngày"
    if shown is Shown.NOT_DUE:
        meets = line.assignment.due is not None and due.day == meeting_day
        return "ngày họp" if meets else ""
    days = (due - today).days
    return f"còn {days} ngày" if days else "hôm nay"


def result_text(line: ChecklistLine) -> str:
    """Give the first figure: "12 / 20 bài", "6 lượt đăng"; else steps done, else the plan awaited.

    "" where there is nothing to say.
    """
    for measure in line.measures:
        if measure.result is not None or measure.target is not None:
            return f"{figure_text(measure.result)} {target_text(measure)}"
    if line.steps:
        return f"{line.steps_done} / {line.steps} bước"
    return "chờ kế hoạch" if line.awaits_plan else ""


def target_text(measure: Measure) -> str:
    """Give what stands after a figure: "/ 20 bài", or "bài" without a target."""
    target = "" if measure.target is None else f"/ {figure_text(measure.target)} "
    return f"{target}{measure.unit_word}"


def spoken(line: ChecklistLine, today: date) -> str:
    """Give a line for a screen reader: "Rà soát danh sách, quá hạn 5 ngày, hạn 10/4, phối hợp"."""
    shown, note = line.shown(today), due_note(line, today)
    if shown is Shown.OVERDUE and line.due is not None:
        state = f"quá hạn {(today - line.due).days} ngày"
    else:
        state = f"{shown.word.lower()}, {note}" if note else shown.word.lower()
    due = "" if line.due is None else f"hạn {day_month(line.due)}"
    parts = (line_title(line), state, due, role_tag(line), result_text(line))
    return ", ".join(part for part in parts if part)


def meeting_words(unit: Unit) -> str:
    """Give "Họp chi bộ ngày 03 hằng tháng"; "" where no day is known."""
    if unit.meeting_day is None:
        return ""
    what = "Họp chi bộ" if unit.kind is UnitKind.PARTY_CELL else "Họp"
    return f"{what} ngày {unit.meeting_day:02} hằng tháng"


def progress_words(progress: Progress, counted: str = "việc") -> tuple[str, str, str]:
    """Give what stands beside a bar: of how many `counted`, doing, overdue; "" for none."""
    return (
        f"trên {progress.total} {counted} xong",
        f"{progress.doing} đang thực hiện" if progress.doing else "",
        f"{progress.overdue} quá hạn" if progress.overdue else "",
    )


def reminder_text(lines: Sequence[ChecklistLine], today: date) -> str:
    """Give a polite message about the open ones of these lines, unit by unit, most pressing first.

    Of lines that are all closed it says that nothing is left.
    """
    units: dict[str, list[ChecklistLine]] = {}
    for line in lines:
        if line.shown(today).is_open:
            units.setdefault(line.unit_name, []).append(line)
    if not units:
        return "Các việc đã chọn đều đã xong. Trân trọng cảm ơn các đồng chí."
    parts = []
    for unit, open_lines in units.items():
        ordered = sorted(open_lines, key=lambda line: line.due or date.max)
        rows = "\n".join(f"- {_asked(line, today)}" for line in ordered)
        parts.append(f"Kính gửi {unit}, Văn phòng xin nhắc các việc còn lại:\n{rows}")
    thanks = "Đề nghị đơn vị thực hiện và báo kết quả. Trân trọng cảm ơn."
    return "\n\n".join((*parts, thanks))


def _asked(line: ChecklistLine, today: date) -> str:
    due, note = due_text(line, today), due_note(line, today)
    when = ", ".join(filter(None, (f"hạn {due}" if line.due and not line.standing else due, note)))
    return f"{line_title(line)} ({when})" if when else line_title(line)
