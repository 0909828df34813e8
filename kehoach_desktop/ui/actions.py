"""The keys that work everywhere, declared once (ui.md, chapter 4).

Vietnamese typing programs take letters and Ctrl+Shift: no single letter, no Ctrl+Shift, no
Alt+Shift (they switch keyboards).
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class Command:
    """A name, what help says of it, and its keys."""

    name: str
    text: str
    keys: tuple[str, ...]


_DIGITS: Final = 9
COMMANDS: Final = (
    Command("undo", "Hoàn tác", ("Ctrl+Z",)),
    Command("redo", "Làm lại", ("Ctrl+Y",)),
    Command("palette", "Tìm mọi thứ", ("Ctrl+K",)),
    Command("new", "Thêm mới", ("Ctrl+N",)),
    Command("filter", "Lọc màn hình này", ("Ctrl+F",)),
    Command("print", "In", ("Ctrl+P",)),
    Command("export", "Xuất tệp", ("Ctrl+E",)),
    Command("rail", "Thu gọn, mở rộng cột trái", ("Ctrl+B",)),
    Command("back", "Về màn hình trước", ("Alt+Left",)),
    Command("next_region", "Sang vùng kế tiếp", ("F6",)),
    Command("previous_region", "Về vùng trước", ("Shift+F6",)),
    Command("zoom_in", "Chữ to hơn", ("Ctrl+=", "Ctrl++")),
    Command("zoom_out", "Chữ nhỏ hơn", ("Ctrl+-",)),
    Command("zoom_reset", "Cỡ chữ 100 %", ("Ctrl+0",)),
    Command("help", "Trợ giúp và phím của màn hình này", ("F1",)),
)


REPEATED: Final = ("undo", "redo", "zoom_in", "zoom_out", "next_region", "previous_region")
"""What a key does again and again while it is held; the others once, or a plan would be ten."""


def install(
    owner: QWidget, commands: Iterable[Command], slots: dict[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Give `owner` an action per command that has a slot; the result is by name, for menus."""
    made: dict[str, QAction] = {}
    for command in commands:
        if command.name not in slots:
            continue
        action = QAction(command.text, owner)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setAutoRepeat(command.name in REPEATED)
        slot = slots[command.name]
        action.triggered.connect(lambda _checked=False, slot=slot: slot())
        owner.addAction(action)
        made[command.name] = action
    return made


def screen_commands(titles: Iterable[str]) -> tuple[Command, ...]:
    """Give Ctrl+1 … Ctrl+9 for the items of the rail."""
    return tuple(
        Command(f"screen{number}", title, (f"Ctrl+{number}",))
        for number, title in enumerate(titles, 1)
        if number <= _DIGITS
    )
