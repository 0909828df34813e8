"""A form for a campaign: its name, theme and days."""

from typing import Final

from PySide6.QtCore import QRect, Signal
from PySide6.QtWidgets import QGridLayout, QWidget

from kehoach_desktop.core.campaign_form import CampaignWords
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.form_popup import FormPopup
from kehoach_desktop.ui.widgets.labels import text_label

_WIDTH: Final = 420
_ROWS: Final = (
    ("Tên đợt", (("name", "70 năm Chiến thắng Điện Biên Phủ"),)),
    ("Chủ đề", (("theme", "không bắt buộc"),)),
    ("Ngày kỷ niệm", (("anniversary", "07/5/2024"),)),
    ("Thời gian", (("start", "từ ngày"), ("end", "đến ngày"))),
    ("Cao điểm", (("peak_start", "từ ngày"), ("peak_end", "đến ngày"))),
    ("Tuần trọng tâm", (("key_start", "từ ngày"), ("key_end", "đến ngày"))),
)


class CampaignPopup(FormPopup):
    """`answered` gives the words typed; the popup stays until it is told that they were good."""

    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, heading: str, words: CampaignWords) -> None:
        super().__init__(theme, parent, heading)
        self.fields: dict[str, Field] = {}
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(theme.px(8))
        for row, (label, cells) in enumerate(_ROWS):
            grid.addWidget(text_label(label, TextRole.SMALL, "text2"), row, 0)
            for column, (name, example) in enumerate(cells, 1):
                field = self.new_field(f"{label}, {example}" if len(cells) > 1 else label, example)
                field.setText(getattr(words, name))
                field.setCursorPosition(0)
                self.fields[name] = field
                grid.addWidget(field, row, column, 1, 1 if len(cells) > 1 else 2)
        self.column.addLayout(grid)
        self.end_with("Ghi" if words.name else "Thêm")
        self.setMinimumWidth(theme.px(_WIDTH))

    def ask_at(self, owner: QWidget, rect: QRect) -> None:
        """Show at the place that the answer belongs to, with the focus in the name."""
        self.show_at(owner, rect)
        self.begin_in(self.fields["name"])

    def take(self) -> None:
        """Tell what was typed."""
        self.answered.emit(
            CampaignWords(**{name: field.text() for name, field in self.fields.items()})
        )
