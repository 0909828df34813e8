"""One unit's sheet: title lines, heads, a row per line, choices, marks for what is late."""

from datetime import date
from typing import TYPE_CHECKING, Final

from kehoach_desktop.core.progress import Progress, count
from kehoach_desktop.core.states import Shown, State
from kehoach_desktop.sheets import styles
from kehoach_desktop.sheets.columns import (
    COLUMNS,
    DONE_ON,
    DUE,
    SHOWN,
    START,
    STATE,
    SheetLine,
    letter,
)
from kehoach_desktop.sheets.heights import row_height
from kehoach_desktop.sheets.page import lock, merge_title, set_up_page
from kehoach_desktop.sheets.results import Result
from kehoach_desktop.sheets.rules import add_choices, add_marks
from kehoach_desktop.sheets.text_cells import write_text

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from kehoach_desktop.sheets.progress import UnitLines

HEAD_ROW: Final = 6
FIRST_ROW: Final = HEAD_ROW + 1
AS_OF_NAME: Final = "NgayLap"
"""Defined name of the day on the summary as of which states are shown."""
_TITLE_ROW, _CAMPAIGN_ROW, _AS_OF_ROW = 3, 4, 5


class UnitSheet:
    """Writes one sheet and knows where its counts lie."""

    def __init__(self, sheet: "Worksheet", day: date) -> None:
        self._sheet = sheet
        self._day = day
        self._last_row = FIRST_ROW
        self.progress = Progress()

    @property
    def shown_cells(self) -> str:
        """The cells that hold the derived words: "$M$7:$M$20"."""
        column = letter(SHOWN)
        return f"${column}${FIRST_ROW}:${column}${self._last_row}"

    def fill(self, office: str, campaign: str, one: "UnitLines") -> dict[str, Result]:
        """Write everything, and give the results of the formulas."""
        results = self._write_titles(office, one.unit.name, campaign)
        self._write_heads()
        for number, line in enumerate(one.lines, 1):
            place, result = self._write_row(SheetLine(number, line, self._day))
            results[place] = result
        self._last_row = FIRST_ROW + max(len(one.lines), 1) - 1
        self.progress = count(line.shown(self._day) for line in one.lines)
        if one.lines:
            add_choices(self._sheet, FIRST_ROW, self._last_row)
            add_marks(self._sheet, FIRST_ROW, self._last_row)
        self._sheet.freeze_panes = f"D{FIRST_ROW}"
        set_up_page(self._sheet, HEAD_ROW, one.unit.name)
        lock(self._sheet)
        return results

    def _write_titles(self, office: str, unit: str, campaign: str) -> dict[str, Result]:
        lines = (
            (1, office, styles.PLAIN),
            (2, unit, styles.UNIT),
            (_TITLE_ROW, "BẢNG THEO DÕI TIẾN ĐỘ", styles.TITLE),
            (_CAMPAIGN_ROW, campaign, styles.CENTRED),
            (_AS_OF_ROW, f"={AS_OF_NAME}", styles.AS_OF),
        )
        for row, text, style in lines:
            cell = self._sheet.cell(row, 2)
            cell.style = style
            if row == _AS_OF_ROW:
                cell.value = text
            else:
                write_text(cell, text)
            merge_title(self._sheet, row, 2, 10)
        for row, height in ((_TITLE_ROW, 24), (_AS_OF_ROW, 24), (HEAD_ROW, 40)):
            self._sheet.row_dimensions[row].height = height
        return {f"B{_AS_OF_ROW}": self._day}

    def _write_heads(self) -> None:
        for index, column in enumerate(COLUMNS, 1):
            self._sheet.cell(HEAD_ROW, index, column.heading).style = styles.HEAD
            width = self._sheet.column_dimensions[letter(column)]
            width.width = column.width
            width.hidden = column.hidden

    def _write_row(self, line: SheetLine) -> tuple[str, Result]:
        row = HEAD_ROW + line.number
        words: list[tuple[str, float]] = []
        for index, column in enumerate(COLUMNS, 1):
            value = column.cell(line)
            if column is SHOWN:
                value = shown_formula(row)
            cell = self._sheet.cell(row, index)
            cell.style = column.kind.value
            if value is None or value == "":
                continue
            if isinstance(value, str) and column is not SHOWN:
                write_text(cell, value)
                words.append((value, column.width))
            else:
                cell.value = value
        self._sheet.row_dimensions[row].height = row_height(words)
        return f"{letter(SHOWN)}{row}", line.line.shown(line.day).word


def shown_formula(row: int) -> str:
    """Give the formula that derives the shown word; the rule of core.states.shown, in Excel."""
    state, done = f"{letter(STATE)}{row}", f"{letter(DONE_ON)}{row}"
    start, due = f"{letter(START)}{row}", f"{letter(DUE)}{row}"
    done_word = f'IF(AND({due}<>"",{done}<>"",{done}>{due}),"{Shown.DONE_LATE.word}","{{}}")'
    return (
        f'=IF({state}="{State.NOT_APPLICABLE.word}",{state},'
        f'IF({state}="{State.DONE.word}",{done_word.format(Shown.DONE.word)},'
        f'IF({state}="{State.WAITING.word}",{state},'
        f'IF(AND({due}<>"",{due}<{AS_OF_NAME}),"{Shown.OVERDUE.word}",'
        f'IF({state}="{State.DOING.word}",{state},'
        f'IF(AND({start}<>"",{start}>{AS_OF_NAME}),"{Shown.NOT_DUE.word}",'
        f'"{Shown.TODO.word}"))))))'
    )
