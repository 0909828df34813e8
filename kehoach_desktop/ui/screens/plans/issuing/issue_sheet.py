"""Cấp số, ban hành: number and day, with what the clerk ought to know of the series."""

from collections.abc import Sequence
from datetime import date
from typing import Final, Protocol

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kehoach_desktop.core.chips import day_or_none
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.numbering import LARGEST, Series, number_hints, number_trouble
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import link
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import set_tone, text_label
from kehoach_desktop.ui.widgets.sheet import Sheet

_LOCKS: Final = (
    "Từ lúc ban hành, số, ngày, lời văn, người ký và nơi nhận in trên văn bản giữ nguyên; "
    "tiến độ, kết quả và việc gửi vẫn ghi tiếp."
)
_FIELD: Final = 120
_BLANKS_AT: Final = 2
"""Place in the column: under the name of the document."""
_ASKED_HERE: Final = ("Chưa có số văn bản", "Chưa có ngày ban hành")


class Offer(Protocol):
    """What the service offers for a day."""

    @property
    def series(self) -> Series:
        """Where the number comes from."""

    @property
    def words(self) -> str:
        """The series in words."""

    @property
    def number(self) -> int:
        """The number proposed."""

    @property
    def kept(self) -> int | None:
        """The number that a new version may keep."""


class IssueSheet(Sheet):
    """`day_chosen` asks for the offer of another day; `wanted` gives number and day.

    Enter goes on to the button: another day may have brought another number.
    """

    enter_answers = False
    day_chosen = Signal(object)
    wanted = Signal(int, object)

    def __init__(self, theme: Theme, parent: QWidget, document: Document, day: date) -> None:
        super().__init__(theme, parent, "Cấp số, ban hành", "Ban hành")
        self._offer: Offer | None = None
        self._typed = False
        self.number = Field()
        self.number.setValidator(QIntValidator(1, LARGEST, self))
        self.day = Field(full(day))
        about = _wrapped(f"{document.type.word} {document.abstract}", TextRole.STRONG)
        self.column.addWidget(about)
        self._series = _wrapped("", tone="text2")
        self.column.addWidget(self._series)
        self.column.addLayout(self._fields(document))
        self.keep = link(theme, "")
        self.keep.clicked.connect(self._keep)
        self.hints = _wrapped("", TextRole.SMALL, "wait")
        for widget in (self.keep, self.hints, _wrapped(_LOCKS, TextRole.SMALL, "text3")):
            self.column.addWidget(widget)
        self.number.textEdited.connect(self._type)
        self.number.textChanged.connect(self._judge)
        self.day.textChanged.connect(self._judge)
        self.day.editingFinished.connect(self._ask_for_day)
        for field in (self.number, self.day):
            field.returnPressed.connect(self._go_on)

    def _fields(self, document: Document) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(12))
        symbol = f"{document.number_joint}{document.symbol}"
        for row, (name, field, behind) in enumerate(
            (("Số", self.number, symbol), ("Ngày ban hành", self.day, ""))
        ):
            label = text_label(name, tone="text2")
            label.setBuddy(field)
            field.setAccessibleName(name)
            field.setFixedWidth(self._theme.px(_FIELD))
            grid.addWidget(label, row, 0)
            grid.addWidget(field, row, 1)
            grid.addWidget(text_label(behind), row, 2)
        grid.setColumnStretch(2, 1)
        return grid

    def show_offer(self, offer: Offer) -> None:
        """Show number and series of the day; a number that was typed stays."""
        self._offer = offer
        self._series.setText(f"Dãy số: {offer.words}")
        kept = offer.kept
        self.keep.setVisible(kept is not None)
        if kept is not None:
            self.keep.setText(f"Giữ số {kept:02} của bản đang có hiệu lực")
        if not self._typed:
            self.number.setText(f"{offer.number:02}")
        self._judge()

    def show_blanks(self, points: Sequence[str]) -> None:
        """Say what is still blank in the head; number and day are asked for here."""
        blanks = [point for point in points if point not in _ASKED_HERE]
        if blanks:
            words = "; ".join(blanks)
            self.column.insertWidget(_BLANKS_AT, _wrapped(f"{words}.", TextRole.SMALL, "wait"))

    def type_number(self, number: int) -> None:
        """Show a number as if it were typed here."""
        self._typed = True
        self.number.setText(f"{number:02}")

    def refuse(self, sentence: str) -> None:
        """Say why it could not be issued."""
        self._tell(sentence, "seal")

    def accept(self) -> None:
        """Ask for issuing; the sheet closes when it is done."""
        day = day_or_none(self.day.text())
        if day is None or not self.number.text().isdecimal():
            self.refuse("Ghi số và ngày như 19/3/2024 rồi bấm Ban hành.")
            return
        self.wanted.emit(int(self.number.text()), day)

    def _keep(self) -> None:
        if self._offer is not None and self._offer.kept is not None:
            self._typed = True
            self.number.setText(f"{self._offer.kept:02}")

    def _type(self) -> None:
        self._typed = True

    def _go_on(self) -> None:
        self.yes.setFocus(Qt.FocusReason.TabFocusReason)

    def _ask_for_day(self) -> None:
        day = day_or_none(self.day.text())
        if day is not None:
            self.day_chosen.emit(day)

    def _judge(self) -> None:
        day, text = day_or_none(self.day.text()), self.number.text()
        if self._offer is None or day is None or not text.isdecimal():
            self._tell("", "wait")
            return
        number = int(text)
        if number == self._offer.kept:
            self._tell("", "wait")
        elif trouble := number_trouble(self._offer.series, number):
            self._tell(trouble, "seal")
        else:
            self._tell("\n".join(number_hints(self._offer.series, number, day)), "wait")

    def _tell(self, words: str, tone: str) -> None:
        self.hints.setText(words)
        set_tone(self.hints, tone)
        self.hints.setVisible(bool(words))
        self.fit()


def _wrapped(text: str, role: TextRole = TextRole.BODY, tone: str = "text") -> QLabel:
    label = text_label(text, role, tone)
    label.setWordWrap(True)
    return label
