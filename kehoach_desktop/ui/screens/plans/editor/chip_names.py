"""What a screen reader says of the chips: they are painted, so their names are told aloud."""

from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor

_ADDING: Final = "Thêm đơn vị, thời gian, nơi hoặc chỉ tiêu"


def chip_name(editor: "BlockEditor") -> str:
    """Give the name of the chip that has the keys; "" while they go to the words."""
    placed = editor.chips.placed(editor.textCursor().block())
    index = editor.chip_focus
    if index is None or index >= len(placed):
        return ""
    chip = placed[index].chip
    return _ADDING if chip is None else chip.name


def announce_chip(editor: "BlockEditor") -> None:
    """Say which chip has the keys now, and keep it as the description of the text."""
    name = chip_name(editor)
    editor.setAccessibleDescription(name)
    if name and QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(editor, name))
