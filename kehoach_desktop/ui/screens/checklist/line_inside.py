"""What stands inside the opened line: its steps, dated results, things put up, the unit's plan."""

from enum import Enum
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from kehoach_desktop.core.line_part_words import entry_words, item_words, plan_words, step_words
from kehoach_desktop.core.line_parts import LineParts
from kehoach_desktop.ui.screens.checklist.line_cells import Showing
from kehoach_desktop.ui.screens.checklist.part_section import PartRow, PartSection
from kehoach_desktop.ui.theme import Theme


class Part(Enum):
    """Which list: its heading, the example in its field, the words of the menu."""

    STEPS = ("Các bước", "Thêm một bước, ví dụ: Lập danh sách", "Chia thành các bước")
    RESULTS = (
        "Kết quả theo ngày",
        "Ví dụ: 45 lượt người, hoặc 12/4: 45 lượt người, ghi chú",
        "Ghi kết quả theo ngày",
    )
    ITEMS = (
        "Vật treo",
        "Ví dụ: Băng rôn 5 tấm, đường Hùng Vương, 26/4–08/5",
        "Kê cờ, băng rôn, pa nô",
    )
    PLAN = (
        "Kế hoạch của đơn vị",
        "Số và ngày nhận, ví dụ: 12-KH/CB 20/4",
        "Chờ kế hoạch của đơn vị",
    )


_NO_ROW: Final = 0


class LineInside(QWidget):
    """Signals tell the list, and what was typed or the key of a row."""

    added = Signal(object, str)
    toggled = Signal(object, int)
    removed = Signal(object, int)
    asked = Signal(object)
    channels_wanted = Signal()
    resized = Signal()

    def __init__(self, theme: Theme, showing: Showing) -> None:
        super().__init__()
        self._today = showing.today
        self.sections = {part: PartSection(theme, *part.value[:2]) for part in Part}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        for part, section in self.sections.items():
            column.addWidget(section)
            section.added.connect(lambda text, part=part: self.added.emit(part, text))
            section.toggled.connect(lambda row, part=part: self.toggled.emit(part, row))
            section.removed.connect(lambda row, part=part: self.removed.emit(part, row))
            section.emptied.connect(self._fit)
        self._fit()

    def show_parts(self, parts: LineParts) -> None:
        """Show what is stored now."""
        for part, rows in self._rows(parts).items():
            self.sections[part].show_rows(rows)
        self._fit()

    def menu(self, parent: QWidget) -> QMenu:
        """Give the menu of what can be put into a line."""
        menu = QMenu(parent)
        for part, section in self.sections.items():
            action = menu.addAction(part.value[2])
            if part is Part.PLAN and section.isHidden():
                action.triggered.connect(lambda: self.asked.emit(Part.PLAN))
            else:
                action.triggered.connect(section.ask)
        channels = menu.addAction("Chọn kênh lan tỏa…")
        channels.triggered.connect(lambda _on=False: self.channels_wanted.emit())
        return menu

    def _rows(self, parts: LineParts) -> dict[Part, list[PartRow]]:
        today = self._today
        return {
            Part.STEPS: [
                PartRow(one.id, step_words(one, today), one.done_on is not None)
                for one in parts.steps
            ],
            Part.RESULTS: [PartRow(one.id, entry_words(one, today)) for one in parts.entries],
            Part.ITEMS: [
                PartRow(
                    one.id,
                    item_words(one, today),
                    one.taken_on is not None,
                    one.is_left_hanging(today),
                )
                for one in parts.items
            ],
            Part.PLAN: [PartRow(_NO_ROW, plan_words(parts.plan, today))] if parts.plan else [],
        }

    def _fit(self) -> None:
        self.setVisible(any(not section.isHidden() for section in self.sections.values()))
        self.resized.emit()
