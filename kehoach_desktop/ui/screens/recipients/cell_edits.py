"""What is stored when the clerk has typed into a cell."""

from collections.abc import Mapping
from datetime import date

from kehoach_desktop.core.delivery_rows import DeliveryRow, whole_lines
from kehoach_desktop.core.entry import read_copies, read_day
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.recipients import purpose_code
from kehoach_desktop.ui.screens.recipients.row_model import Field


def typed(
    row: DeliveryRow, column: Field, text: str, today: date
) -> tuple[list[int], Mapping[str, object]]:
    """Give whose fields become what; a purpose is that of the whole printed line.

    Raises BadInputError for what is no day or no number.
    """
    own = [row.delivery.id]
    match column:
        case Field.NAME:
            return (own, {"name": text}) if text else ([], {})
        case Field.PURPOSE:
            return whole_lines([row]), {"purpose": purpose_code(text)}
        case Field.COPIES:
            return own, {"copies": read_copies(text)}
        case Field.SENT:
            return own, {"sent_on": read_day(text, today)}
        case Field.RECEIPT:
            return own, {"received_on": read_day(text, today)}
        case _:
            return [], {}


def wrong(row: DeliveryRow, column: Field, text: str, today: date) -> str:
    """Give what is wrong with the text of a cell, "" for nothing; a name cannot be taken away."""
    try:
        ids, _ = typed(row, column, text, today)
    except BadInputError as error:
        return str(error)
    return "" if ids else "Nơi nhận phải có tên."
