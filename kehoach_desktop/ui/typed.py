"""Letters typed in a list go to its filter field: which key presses those are."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


def typed_text(event: QKeyEvent) -> str:
    """Give the letters of a key press, "" for a command or a key without letters."""
    text = event.text()
    return text if text.isprintable() and not event.modifiers() & _COMMANDS else ""
