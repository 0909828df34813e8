"""Chỉ tiêu of an activity: each one that is there, and one more; told when the popup closes."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.targets import Target
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.writing.fields import NamedField
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import TypedPopup

_HINT: Final = (
    "Giao cho đơn vị chủ trì; không có chủ trì thì mỗi đơn vị thực hiện. "
    "Xóa trắng một ô để bỏ chỉ tiêu ấy."
)
_WIDTH: Final = 320


class TargetPopup(TypedPopup):
    """Enter takes what was typed, Esc does not; so does a click beside it."""

    added = Signal(str)
    changed = Signal(object, str)
    """The indicator and the new words; "" takes it off."""

    def __init__(self, theme: Theme, parent: QWidget, targets: Sequence[Target]) -> None:
        super().__init__(theme, parent)
        self._targets = tuple(targets)
        self.column.addWidget(text_label("Chỉ tiêu", TextRole.STRONG))
        self.fields = [self._field(_caption(one), one.each or one.total) for one in targets]
        for field, target in zip(self.fields, targets, strict=True):
            field.setEnabled(bool(target.each))
        self.target = self._field("Thêm chỉ tiêu" if targets else "Con số và thứ được đếm", "")
        self.target.field.setPlaceholderText("120 suất quà")
        hint = text_label(_HINT, TextRole.SMALL, "text3")
        hint.setWordWrap(True)
        hint.setFixedWidth(theme.px(_WIDTH))
        self.column.addWidget(hint)
        first = next((one for one in self.fields if one.isEnabled()), self.target)
        first.field.setFocus()

    def _field(self, name: str, text: str) -> NamedField:
        field = NamedField(self._theme, name)
        field.show_text(text)
        field.setFixedWidth(self._theme.px(_WIDTH))
        self.column.addWidget(field)
        return field

    def take(self) -> None:
        for field, target in zip(self.fields, self._targets, strict=True):
            if field.isEnabled() and field.text() != target.each:
                self.changed.emit(target.indicator, field.text())
        if self.target.text():
            self.added.emit(self.target.text())


def _caption(target: Target) -> str:
    lines = len(target.figures)
    if lines == 1:
        return target.indicator.name
    if target.each:
        return f"{target.indicator.name}, mỗi đơn vị ({lines} đơn vị)"
    return f"{target.indicator.name}: mỗi đơn vị một mức, sửa ở Phân công"
