"""The words of what stands inside a line: a dated result, a thing put up, the unit's own plan."""

from datetime import date

from kehoach_desktop.core.dates import in_list
from kehoach_desktop.core.entry import figure_text
from kehoach_desktop.core.line_parts import ChildPlan, LineStep, ResultEntry, VisualItem


def step_words(step: LineStep, today: date) -> str:
    """Give the step, and when it was done."""
    return (
        step.text if step.done_on is None else f"{step.text} (xong {in_list(step.done_on, today)})"
    )


def entry_words(entry: ResultEntry, today: date) -> str:
    """Give "12/4: 45 lượt người (Lượt người dự), nói chuyện ở trường"."""
    what = entry.unit_word
    if entry.name.casefold() != what.casefold():
        what += f" ({entry.name})"
    note = f", {entry.note}" if entry.note else ""
    return f"{in_list(entry.day, today)}: {figure_text(entry.amount)} {what}{note}"


def item_words(item: VisualItem, today: date) -> str:
    """Give "Băng rôn, 5 tấm, đường Hùng Vương, treo 26/4, tháo 08/5"."""
    amount = "" if item.quantity is None else f"{figure_text(item.quantity)} {item.unit_word}"
    up = "" if item.up_on is None else f"treo {in_list(item.up_on, today)}"
    return ", ".join(filter(None, (item.name, amount.strip(), item.place, up, _down(item, today))))


def _down(item: VisualItem, today: date) -> str:
    if item.taken_on is not None:
        return f"đã tháo {in_list(item.taken_on, today)}"
    if item.down_on is None:
        return ""
    late = f", quá {(today - item.down_on).days} ngày" if item.is_left_hanging(today) else ""
    return f"tháo {in_list(item.down_on, today)}{late}"


def plan_words(plan: ChildPlan, today: date) -> str:
    """Give whether the unit's own plan is awaited or when it came."""
    if plan.received_on is None:
        return "Chờ kế hoạch của đơn vị"
    number = f" số {plan.number}" if plan.number else ""
    return f"Đã nhận kế hoạch{number} ngày {in_list(plan.received_on, today)}"
