"""The mark of a button that changes the store; a window that only views greys it out.

    self.add = edits(secondary(theme, "Thêm…", "plus"))

What opens, looks or exports is left unmarked.
"""

from typing import Final, TypeVar

from PySide6.QtWidgets import QWidget

ONLY_VIEWED: Final = "Số liệu đang mở chỉ để xem nên chưa sửa được."
_EDITS: Final = "edits"
W = TypeVar("W", bound=QWidget)


def edits(widget: W) -> W:
    """Mark a widget as one that changes the store, and give it back."""
    widget.setProperty(_EDITS, True)  # noqa: FBT003 (Qt's signature)
    return widget


def is_edit(widget: QWidget) -> bool:
    """Tell whether a widget is marked."""
    return widget.property(_EDITS) is True
