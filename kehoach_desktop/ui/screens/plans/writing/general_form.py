"""The form Thông tin chung: what stands in the head; each type of document shows its own fields."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import DocType, Document, IssuingBody, Urgency
from kehoach_desktop.core.rows import ROWS_HINT, many_rows, one_row
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.writing.fields import (
    Form,
    NamedField,
    NamedText,
    day_error,
    number_error,
)
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, link
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.labels import text_label

_TEXTS: Final = (  # field of the document, its name, row, column, columns
    ("superior", "Cơ quan cấp trên", 2, 0, 2),
    ("issuer", "Cơ quan ban hành", 2, 2, 2),
    ("number", "Số", 3, 0, 1),
    ("symbol", "Ký hiệu", 3, 1, 1),
    ("place", "Địa danh", 3, 2, 1),
    ("day", "Ngày ban hành", 3, 3, 1),
    ("author", "Tác giả (dưới tên loại)", 4, 0, 4),
    ("abstract", "Trích yếu", 5, 0, 4),
    ("decider", "Người quyết định", 7, 0, 4),
    ("theme", "Chủ đề", 8, 0, 4),
    ("circulation", "Phạm vi phổ biến", 9, 0, 2),
    ("drafter_code", "Ký hiệu người soạn, số bản", 9, 2, 2),
    ("contact", "Địa chỉ liên hệ", 10, 0, 4),
)
_T: Final = DocType
_SHOWN_FOR: Final = {
    "author": (_T.DIRECTIVE, _T.RESOLUTION, _T.CONCLUSION, _T.REGULATION),
    "decider": (_T.DECISION,),
    "theme": (_T.PLAN, _T.GUIDE, _T.PROGRAMME),
    "addressees": (_T.LETTER, _T.SUBMISSION),
    "contact": (_T.LETTER,),
    "circulation": (),
    "drafter_code": (),
}
"""Types for which a field is offered at once; others show it when it says something."""
_OF_HEAD: Final = ("superior", "issuer", "number", "symbol", "place", "day")
"""An outline has no head of its own: it goes with another document."""
_OF_ROWS: Final = ("superior", "issuer", "abstract", "author", "contact")
"""Fields in which a slash between blanks breaks the line on paper."""
_KINDS: Final[dict[str, Callable[[Any], object]]] = {"type": DocType, "urgency": Urgency}
_NO_CAMPAIGN: Final = "Không thuộc đợt nào"
_NO_URGENCY: Final = "Thường"


class GeneralForm(Form):
    """`edited` tells the field of the document and its new value."""

    edited = Signal(str, object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Thông tin chung")
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        self._all = False
        self._document = Document(0)
        self.fields: dict[str, NamedField] = {}
        self._add_texts()
        self.type = self._choice("Loại văn bản", (0, 0, 1, 2))
        for kind in DocType:
            self.type.addItem(kind.word, kind)
        self.urgency = self._choice("Độ khẩn", (0, 2, 1, 2))
        for urgency in Urgency:
            self.urgency.addItem(urgency.word or _NO_URGENCY, urgency)
        self.addressees = NamedText(theme, "Kính gửi (mỗi nơi một dòng)")
        self.addressees.changed.connect(self._tell_addressees)
        self._grid.addWidget(self.addressees, 6, 0, 1, 4)
        self._campaign = self._choice("Đợt", (11, 0, 1, 4))
        self.body = self._choice("Nhân danh cơ quan (đầu văn bản, ký hiệu và dãy số)", (1, 0, 1, 4))
        self.body.activated.connect(partial(self._choose, "body_id", self.body))
        self.type.activated.connect(partial(self._choose, "type", self.type))
        self.urgency.activated.connect(partial(self._choose, "urgency", self.urgency))
        self._campaign.activated.connect(partial(self._choose, "campaign_id", self._campaign))
        for column in range(4):
            self._grid.setColumnStretch(column, 1)
        self.column.addLayout(self._grid)
        self.more: Button = link(theme, "Thêm thông tin", "plus")
        self.more.clicked.connect(self._show_all)
        self.column.addWidget(self.more)

    def _add_texts(self) -> None:
        checks = {"day": day_error, "number": number_error}
        for name, words, *place in _TEXTS:
            field = NamedField(self.theme, words, checks.get(name))
            field.changed.connect(partial(self._tell, name))
            self.fields[name] = field
            if name in _OF_ROWS:
                field.field.setToolTip(ROWS_HINT)
            row, column, span = place
            self._grid.addWidget(field, row, column, 1, span)
        self.fields["day"].field.setPlaceholderText("19/3/2024")
        self.setFocusProxy(self.fields["abstract"].field)

    def _choice(self, name: str, place: tuple[int, int, int, int]) -> Choice:
        choice, holder = Choice(self.theme, name), QWidget()
        chosen = QVBoxLayout(holder)
        chosen.setContentsMargins(0, 0, 0, 0)
        chosen.setSpacing(self.theme.px(3))
        chosen.addWidget(text_label(name, TextRole.SMALL, "text2"))
        chosen.addWidget(choice)
        self._grid.addWidget(holder, *place)
        return choice

    def show_bodies(self, bodies: Sequence[IssuingBody], body_id: int | None) -> None:
        """Offer the bodies of the office; one alone is no choice."""
        self.body.clear()
        for body in bodies:
            self.body.addItem(body.name, body.id)
        self.body.setCurrentIndex(self.body.findData(body_id))
        if (holder := self.body.parentWidget()) is not None:
            holder.setVisible(len(bodies) > 1)

    def show_document(self, document: Document, campaigns: Sequence[Campaign]) -> None:
        """Show the general part."""
        if document.id != self._document.id:
            self._all = False
        self._document = document
        shown = {name: getattr(document, name) for name in self.fields}
        shown["day"] = full(document.day) if document.day else ""
        shown["number"] = "" if document.number is None else str(document.number)
        for name, text in shown.items():
            self.fields[name].show_text(one_row(text))
        self.addressees.show_text("\n".join(document.addressees))
        self.type.setCurrentIndex(self.type.findData(document.type))
        self.urgency.setCurrentIndex(self.urgency.findData(document.urgency))
        self._campaign.clear()
        self._campaign.addItem(_NO_CAMPAIGN, None)
        for campaign in campaigns:
            self._campaign.addItem(campaign.name, campaign.id)
        self._campaign.setCurrentIndex(max(self._campaign.findData(document.campaign_id), 0))
        self._fit()

    def _fit(self) -> None:
        """Show the fields of the type, and those that say something."""
        document = self._document
        parts: dict[str, QWidget] = {**self.fields, "addressees": self.addressees}
        hidden = False
        inside = document.type is DocType.OUTLINE
        for name in _OF_HEAD:
            self.fields[name].setVisible(not inside)
        if (holder := self.urgency.parentWidget()) is not None:
            holder.setVisible(not inside)
        for name, kinds in _SHOWN_FOR.items():
            wanted = self._all or document.type in kinds or bool(getattr(document, name))
            parts[name].setVisible(wanted)
            hidden |= not wanted
        self.more.setVisible(hidden)

    def _show_all(self) -> None:
        self._all = True
        self._fit()

    def _choose(self, name: str, choice: Choice, row: int) -> None:
        value = choice.itemData(row)
        if name in _KINDS:  # Qt gives back the bare str
            value = _KINDS[name](value)
        if value != getattr(self._document, name):
            self.edited.emit(name, value)

    def _tell_addressees(self, text: str) -> None:
        names = tuple(line.strip() for line in text.splitlines() if line.strip())
        self.edited.emit("addressees", names)

    def _tell(self, name: str, text: str) -> None:
        value: object = many_rows(text) if name in _OF_ROWS else text
        if name == "day":
            value = day_or_none(text)
        elif name == "number":
            value = int(text) if text else None
        self.edited.emit(name, value)
