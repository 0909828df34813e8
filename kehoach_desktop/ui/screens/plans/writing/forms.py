"""The forms above and below the text: Thông tin chung, Căn cứ, Nơi nhận và người ký."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout

from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import Campaign, Document, Signer
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import count_copies
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.writing.fields import (
    Form,
    NamedField,
    day_error,
    number_error,
)
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import secondary
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.labels import text_label

_TEXTS: Final = (  # field of the document, its name, row, column, columns
    ("superior", "Cơ quan cấp trên", 0, 0, 2),
    ("issuer", "Cơ quan ban hành", 0, 2, 2),
    ("number", "Số", 1, 0, 1),
    ("symbol", "Ký hiệu", 1, 1, 1),
    ("place", "Địa danh", 1, 2, 1),
    ("day", "Ngày ban hành", 1, 3, 1),
    ("abstract", "Trích yếu", 2, 0, 4),
    ("theme", "Chủ đề", 3, 0, 4),
)
_NO_CAMPAIGN: Final = "Không thuộc đợt nào"


class GeneralForm(Form):
    """`edited` tells the field of the document and its new value."""

    edited = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Thông tin chung")
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(8))
        checks = {"day": day_error, "number": number_error}
        self.fields: dict[str, NamedField] = {}
        for name, words, row, column, span in _TEXTS:
            field = NamedField(theme, words, checks.get(name))
            field.changed.connect(partial(self._tell, name))
            self.fields[name] = field
            grid.addWidget(field, row, column, 1, span)
        self.fields["day"].field.setPlaceholderText("19/3/2024")
        self.setFocusProxy(self.fields["abstract"].field)
        self._campaign = Choice(theme, "Đợt")
        self._campaign.activated.connect(self._choose_campaign)
        chosen = QVBoxLayout()
        chosen.setSpacing(theme.px(3))
        chosen.addWidget(text_label("Đợt", TextRole.SMALL, "text2"))
        chosen.addWidget(self._campaign)
        grid.addLayout(chosen, 4, 0, 1, 4)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        self.column.addLayout(grid)

    def show_document(self, document: Document, campaigns: Sequence[Campaign]) -> None:
        """Show the general part."""
        shown = {name: getattr(document, name) for name in self.fields}
        shown["day"] = full(document.day) if document.day else ""
        shown["number"] = "" if document.number is None else str(document.number)
        for name, text in shown.items():
            self.fields[name].show_text(text)
        self._campaign.clear()
        self._campaign.addItem(_NO_CAMPAIGN, None)
        for campaign in campaigns:
            self._campaign.addItem(campaign.name, campaign.id)
        self._campaign.setCurrentIndex(max(self._campaign.findData(document.campaign_id), 0))

    def _choose_campaign(self, row: int) -> None:
        self.edited.emit("campaign_id", self._campaign.itemData(row))

    def _tell(self, name: str, text: str) -> None:
        value: object = text
        if name == "day":
            value = day_or_none(text)
        elif name == "number":
            value = int(text) if text else None
        self.edited.emit(name, value)


class ClosingForm(Form):
    """Who gets it, in figures, and who signs."""

    signer_edited = Signal(object)
    recipients_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Nơi nhận, người ký")
        self._signer = Signer()
        self._count = text_label("", tone="text2")
        open_list = secondary(theme, "Mở Nơi nhận", "recipients")
        open_list.clicked.connect(self.recipients_wanted)
        line = QHBoxLayout()
        line.addWidget(self._count, 1)
        line.addWidget(open_list)
        self.column.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.fields = {
            "authority": NamedField(theme, "Thẩm quyền ký"),
            "position": NamedField(theme, "Chức vụ"),
            "name": NamedField(theme, "Họ và tên"),
        }
        self.fields["authority"].field.setPlaceholderText("T/M ĐẢNG ỦY")
        self.setFocusProxy(self.fields["authority"].field)
        for name, field in self.fields.items():
            field.changed.connect(partial(self._edit, name))
            row.addWidget(field, 1)
        self.column.addLayout(row)

    def show_closing(self, content: PlanContent) -> None:
        """Show signer and counts."""
        self._signer = content.document.signer
        for name, field in self.fields.items():
            field.show_text(getattr(self._signer, name))
        copies = count_copies(content.recipients)
        words = f"{copies.electronic} bản điện tử, {copies.to_print} bản giấy"
        self._count.setText(words if content.recipients else "Văn bản chưa có nơi nhận.")

    def _edit(self, name: str, text: str) -> None:
        self._signer = replace(self._signer, **{name: text})  # type: ignore[arg-type]
        self.signer_edited.emit(self._signer)
