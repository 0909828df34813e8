"""What the cells of a checklist say; the list, its tooltips and the clipboard take it from here."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist_words import (
    due_note,
    due_text,
    line_title,
    result_text,
    role_tag,
    spoken,
)
from kehoach_desktop.ui.editing import ONLY_VIEWED
from kehoach_desktop.ui.table_model import Column

TICK, TITLE, DUE, STATE, RESULT, EVIDENCE = range(6)
HEADINGS: Final = ("", "Việc", "Thời hạn", "Trạng thái", "Kết quả", "")


@dataclass(frozen=True, slots=True)
class Showing:
    """How lines are looked at: on which day, in whose list."""

    today: date = date.min
    meeting_day: int | None = None
    """Day of the month on which the unit meets."""
    by_activity: bool = False
    """Whether the lines are the units of one activity, so that the unit names the line."""
    narrow: bool = False
    """Whether the opened line has to tell what the rows have no room for."""
    locked: bool = False
    """Whether the store is only viewed, so that no line can be ticked."""

    def title(self, line: ChecklistLine) -> str:
        """Give what names a line here."""
        return line.unit_name if self.by_activity else line_title(line)

    def spoken(self, line: ChecklistLine) -> str:
        """Give the whole line for a screen reader."""
        words = spoken(line, self.today)
        return f"{line.unit_name}: {words}" if self.by_activity else words

    def note(self, line: ChecklistLine) -> str:
        """Give what stands after the due day."""
        return due_note(line, self.today, self.meeting_day)


def cell_text(showing: Showing, line: ChecklistLine, column: int) -> str:
    """Give the words of a cell."""
    cells = {
        TITLE: lambda: showing.title(line),
        DUE: lambda: due_text(line, showing.today),
        STATE: lambda: line.shown(showing.today).word,
        RESULT: lambda: result_text(line),
        EVIDENCE: lambda: str(line.evidence or ""),
    }
    return cells[column]() if column in cells else ""


def tooltip(showing: Showing, line: ChecklistLine, column: int) -> str:
    """Give what hovering over a cell tells: the whole text, the note, the reason."""
    if column == TICK:
        return ONLY_VIEWED if showing.locked else ""
    if column == STATE:
        return line.assignment.reason
    group = line.assignment.via_group
    through = f"Giao qua nhóm: {group}" if group else ""
    told = "\n".join(filter(None, (line.assignment.note, through)))
    more = {TITLE: told, DUE: showing.note(line)}.get(column, "")
    between = "\n" if column == TITLE else ", "
    return between.join(part for part in (cell_text(showing, line, column), more) if part)


def copy_columns(showing: Showing) -> tuple[Column[ChecklistLine], ...]:
    """Give the columns that Ctrl+C puts on the clipboard."""
    return (
        Column("Đơn vị", lambda line: line.unit_name),
        Column("Việc", line_title),
        Column("Vai trò", role_tag),
        Column("Thời hạn", lambda line: cell_text(showing, line, DUE)),
        Column("Trạng thái", lambda line: cell_text(showing, line, STATE)),
        Column("Kết quả", result_text),
        Column("Ghi chú", lambda line: line.assignment.note or line.assignment.reason),
    )
