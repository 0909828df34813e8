"""Channels by which a chi bộ spreads a word: ticked as steps of its line, with a text to paste."""

from collections.abc import Iterable

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.dates import span_in_words
from kehoach_desktop.core.text import fold, squeeze

_PREFIX = "Lan tỏa: "


def channel_step(name: str) -> str:
    """Give the step that a channel becomes: "Lan tỏa: Nhóm Zalo của chi bộ"."""
    return _PREFIX + name


def chosen_channels(steps: Iterable[str], known: Iterable[str]) -> tuple[str, ...]:
    """Give the known channels that stand among the steps."""
    there = {fold(step) for step in steps}
    return tuple(name for name in known if fold(channel_step(name)) in there)


def post_text(line: ChecklistLine, office: str) -> str:
    """Give what is pasted into a group: what it is, when, and the request to pass it on."""
    body = squeeze(line.text) or line.title
    when = line.time_text or span_in_words(line.start, line.end)
    rows = [f"{line.title.rstrip('. ')}." if line.title and line.title not in body else "", body]
    rows.append(f"Thời gian: {when}." if when and when not in body else "")
    by = f" ({office})" if office else ""
    rows.append(f"Đề nghị cán bộ, đảng viên và Nhân dân hưởng ứng, chia sẻ rộng rãi{by}.")
    return "\n".join(row for row in rows if row)
