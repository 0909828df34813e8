"""The first start: three fields about the office, then import a plan or look at the sample.

Each field stores by itself; Enter goes to the next, and from the last to the import.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import link, primary, secondary
from kehoach_desktop.ui.widgets.edit_field import EditField
from kehoach_desktop.ui.widgets.labels import text_label

_WIDTH: Final = 460
_HINT: Final = "Ba dòng này in ở đầu mỗi văn bản, sửa lại lúc nào cũng được."
_FIELDS: Final = (
    ("superior", "Cơ quan cấp trên", "ĐẢNG BỘ THÀNH PHỐ …"),
    ("name", "Tên cơ quan", "ĐẢNG ỦY PHƯỜNG …"),
    ("place", "Địa danh", "Tên phường, như ghi trước ngày tháng"),
)


class WelcomePage(ScreenPage):
    """`edited` comes while a field is typed; the others ask for another screen."""

    edited = Signal()
    import_asked = Signal()
    plan_asked = Signal()
    sample_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.fields: dict[str, EditField] = {}
        card = QFrame()
        card.setProperty("panel", True)  # noqa: FBT003 (a Qt property)
        card.setFixedWidth(theme.px(_WIDTH))
        self._fill(theme, card)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        outer = QVBoxLayout(self)
        outer.addStretch(2)
        outer.addLayout(row)
        outer.addStretch(3)

    def values(self) -> dict[str, str]:
        """Give superior, name and place as typed."""
        return {name: field.text() for name, field in self.fields.items()}

    def show_values(self, values: Mapping[str, str]) -> None:
        """Show what is stored, by the names of the fields."""
        for name, field in self.fields.items():
            field.show_stored(values.get(name, ""))

    def regions(self) -> Sequence[QWidget]:
        return (self.fields["superior"],)

    def _fill(self, theme: Theme, card: QFrame) -> None:
        column = QVBoxLayout(card)
        margin = theme.px(24)
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.px(4))
        column.addWidget(text_label("Kế hoạch", TextRole.TITLE))
        hint = text_label(_HINT, tone="text2")
        hint.setWordWrap(True)
        column.addWidget(hint)
        column.addSpacing(theme.px(8))
        for name, label, placeholder in _FIELDS:
            field = EditField(label, placeholder)
            field.edited.connect(self.edited)
            field.returnPressed.connect(partial(self._go_on, name))
            self.fields[name] = field
            column.addWidget(text_label(label, TextRole.SMALL, "text2"))
            column.addWidget(field)
            column.addSpacing(theme.px(4))
        column.addSpacing(theme.px(8))
        column.addLayout(self._buttons(theme))

    def _go_on(self, name: str) -> None:
        names = list(self.fields)
        following = names[names.index(name) + 1 :]
        if following:
            self.fields[following[0]].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.import_button.click()

    def _buttons(self, theme: Theme) -> QHBoxLayout:
        self.import_button = edits(primary(theme, "Nhập kế hoạch", "import"))
        self.import_button.clicked.connect(self.import_asked)
        self.plan_button = edits(secondary(theme, "Soạn kế hoạch", "plan"))
        self.plan_button.clicked.connect(self.plan_asked)
        self.sample_button = link(theme, "Xem dữ liệu mẫu")
        self.sample_button.clicked.connect(self.sample_asked)
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(self.import_button)
        row.addWidget(self.plan_button)
        row.addStretch(1)
        row.addWidget(self.sample_button, 0, Qt.AlignmentFlag.AlignRight)
        return row
