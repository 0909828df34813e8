"""What is carried when an activity is dragged onto a day."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QMimeData, QPoint
from PySide6.QtGui import QDrag
from PySide6.QtWidgets import QWidget

MIME: Final = "application/x-kehoach-activity"


@dataclass(frozen=True, slots=True)
class Carried:
    """An activity, and which of its days the pointer holds (0 = the first)."""

    activity_id: int
    held_day: int = 0


def carry(source: QWidget, carried: Carried) -> None:
    """Drag until the button is released."""
    drag = QDrag(source)
    drag.setMimeData(packed(carried))
    drag.setHotSpot(QPoint(8, 8))
    drag.exec()


def packed(carried: Carried) -> QMimeData:
    """Pack for the way."""
    mime = QMimeData()
    mime.setData(MIME, f"{carried.activity_id} {carried.held_day}".encode())
    return mime


def unpacked(mime: QMimeData) -> Carried | None:
    """Give what is carried; None if it is something else."""
    if not mime.hasFormat(MIME):
        return None
    activity_id, held_day = bytes(mime.data(MIME).data()).decode().split()
    return Carried(int(activity_id), int(held_day))
