"""Hidden sheets: the list of states, and what lets the program know the workbook again."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final

from kehoach_desktop.core.states import State
from kehoach_desktop.sheets.rules import STATES_NAME
from kehoach_desktop.sheets.titles import quoted

if TYPE_CHECKING:
    from openpyxl import Workbook

    from kehoach_desktop.sheets.progress import ProgressBook

STATE_LIST_TITLE: Final = "_danh muc"
FORM_TITLE: Final = "_phieu"
FORM_KEY: Final = "kehoach.form"
VERSION_KEY: Final = "kehoach.version"
VERSION: Final = "1"


def add_state_list(workbook: "Workbook") -> None:
    """Add the words of the dropdown under a defined name."""
    from openpyxl.workbook.defined_name import DefinedName

    sheet = workbook.create_sheet(STATE_LIST_TITLE)
    for state in State:
        sheet.append([state.word])
    sheet.sheet_state = "hidden"
    cells = f"{quoted(STATE_LIST_TITLE)}!$A$1:$A${len(State)}"
    workbook.defined_names[STATES_NAME] = DefinedName(STATES_NAME, attr_text=cells)


def add_form_sheet(workbook: "Workbook", book: "ProgressBook", titles: Sequence[str]) -> None:
    """Add the form id twice: office suites drop one place or the other on their way through."""
    from openpyxl.packaging.custom import StringProperty

    sheet = workbook.create_sheet(FORM_TITLE)
    sheet.append([FORM_KEY, book.form_id])
    sheet.append([VERSION_KEY, VERSION])
    sheet.append(["day", book.day.isoformat()])
    for one, title in zip(book.units, titles, strict=True):
        sheet.append(["unit", str(one.unit.id), title])
    sheet.sheet_state = "veryHidden"
    properties: Any = getattr(workbook, "custom_doc_props")  # noqa: B009 (missing from the stubs)
    for name, value in ((FORM_KEY, book.form_id), (VERSION_KEY, VERSION)):
        properties.append(StringProperty(name=name, value=value))
