"""What may be typed into a unit's sheet, and what it marks by itself."""

from datetime import date
from typing import TYPE_CHECKING, Final

from kehoach_desktop.core.states import Shown
from kehoach_desktop.sheets.columns import COLUMNS, DONE_ON, SHOWN, STATE, letter

if TYPE_CHECKING:
    from openpyxl.worksheet.datavalidation import DataValidation
    from openpyxl.worksheet.worksheet import Worksheet

STATES_NAME: Final = "TrangThai"
"""Defined name of the list of states; a name lets the words hold commas."""
_FIRST_DAY, _LAST_DAY = date(2000, 1, 1), date(2099, 12, 31)
_LATE, _LATE_GROUND, _FAINT = "A92B21", "FAE9E6", "62666D"


def add_choices(sheet: "Worksheet", first: int, last: int) -> None:
    """Let the state be chosen from the list, and the day be a day."""
    from openpyxl.worksheet.datavalidation import DataValidation

    states = DataValidation(type="list", formula1=STATES_NAME, allow_blank=True)
    _word(states, "Trạng thái", "Hãy chọn một trạng thái trong danh sách.")
    days = DataValidation(
        type="date",
        operator="between",
        formula1=f"DATE({_FIRST_DAY:%Y,%m,%d})",
        formula2=f"DATE({_LAST_DAY:%Y,%m,%d})",
        allow_blank=True,
    )
    _word(days, "Ngày thực hiện", "Hãy gõ ngày, tháng, năm như 07/05/2024.")
    for rule, column in ((states, STATE), (days, DONE_ON)):
        rule.add(f"{letter(column)}{first}:{letter(column)}{last}")
        sheet.add_data_validation(rule)


def _word(rule: "DataValidation", title: str, text: str) -> None:
    rule.errorTitle = rule.promptTitle = title
    rule.error = rule.prompt = text
    rule.showErrorMessage = rule.showInputMessage = True


def add_marks(sheet: "Worksheet", first: int, last: int) -> None:
    """Mark late lines, bold on a tint so that grey paper shows them too; fade dropped ones."""
    from openpyxl.formatting.rule import FormulaRule
    from openpyxl.styles import Font, PatternFill

    shown = [column for column in COLUMNS if not column.hidden]
    cells = f"{letter(shown[0])}{first}:{letter(shown[-1])}{last}"
    word = f"${letter(SHOWN)}{first}"
    late = FormulaRule(  # type: ignore[no-untyped-call]
        formula=[f'{word}="{Shown.OVERDUE.word}"'],
        font=Font(b=True, color=_LATE),
        fill=PatternFill(bgColor=_LATE_GROUND),
    )
    dropped = FormulaRule(  # type: ignore[no-untyped-call]
        formula=[f'{word}="{Shown.NOT_APPLICABLE.word}"'], font=Font(i=True, color=_FAINT)
    )
    sheet.conditional_formatting.add(cells, late)
    sheet.conditional_formatting.add(cells, dropped)
