"""A new recipient, asked in place: who, why, how, how many copies."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QStringListModel, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QWidget

from kehoach_desktop.core.entry import read_copies
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.recipients import (
    PURPOSE_WORDS,
    Channel,
    Purpose,
    Recipient,
    purpose_code,
    purpose_text,
)
from kehoach_desktop.core.text import fold
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary, quiet
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.popup import Popup
from kehoach_desktop.ui.widgets.segmented import Segmented

_NAME_WIDTH: Final = 320
_SMALL_WIDTH: Final = 110
_FOLDED: Final = Qt.ItemDataRole.UserRole
_CHANNELS: Final = (Channel.ELECTRONIC, Channel.PAPER)


@dataclass(frozen=True, slots=True)
class NewRecipient:
    """What the clerk asked for; purposes are codes or own words."""

    name: str
    purpose: str
    channel: Channel
    copies: int
    unit_id: int | None = None


class NameCompleter(QCompleter):
    """Completes names without regard to marks: "dien" finds "Điện"."""

    def __init__(self, names: Sequence[str], owner: QWidget) -> None:
        super().__init__(owner)
        model = QStandardItemModel(owner)
        for name in names:
            item = QStandardItem(name)
            item.setData(fold(name), _FOLDED)
            model.appendRow(item)
        self.setModel(model)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)

    def splitPath(self, path: str) -> list[str]:
        return [fold(path)]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class AddPopup(Popup):
    """`wanted` tells a NewRecipient; a name that is known brings its usual purpose and channel."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, known: Sequence[Recipient]) -> None:
        super().__init__(theme, parent)
        self.setAccessibleName("Thêm nơi nhận")
        self._known = {one.name: one for one in known}
        self.name = Field()
        self.name.setAccessibleName("Tên nơi nhận")
        self.name.setMinimumWidth(theme.px(_NAME_WIDTH))
        self.name.setCompleter(NameCompleter(list(self._known), self.name))
        self.name.textChanged.connect(self._take_known)
        self.name.returnPressed.connect(self.take)
        self.purpose = Field(PURPOSE_WORDS[Purpose.EXECUTE])
        self.purpose.setFixedWidth(theme.px(_SMALL_WIDTH))
        offered = [words for code, words in PURPOSE_WORDS.items() if code != Purpose.ARCHIVE]
        self.purpose.setCompleter(QCompleter(QStringListModel(offered, self), self))
        self.purpose.returnPressed.connect(self.take)
        self.channel = Segmented(theme, [one.word for one in _CHANNELS], "Cách gửi")
        self.channel.chosen.connect(self._show_copies)
        self.copies = Field("1")
        self.copies.setFixedWidth(theme.px(60))
        self.copies.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.copies.returnPressed.connect(self.take)
        self._trouble = text_label("", TextRole.SMALL, "seal")
        self._trouble.hide()
        self._build()
        self._show_copies()

    def _build(self) -> None:
        self.column.addWidget(text_label("Thêm nơi nhận", TextRole.STRONG))
        self.column.addWidget(text_label("Tên nơi nhận", TextRole.SMALL, "text2"))
        self.column.addWidget(self.name)
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(3)
        labelled = {"Mục đích": self.purpose, "Cách gửi": self.channel, "Số bản": self.copies}
        for column, (words, widget) in enumerate(labelled.items()):
            grid.addWidget(text_label(words, TextRole.SMALL, "text2"), 0, column)
            grid.addWidget(widget, 1, column)
        grid.setColumnStretch(len(labelled), 1)
        self.column.addLayout(grid)
        self.column.addWidget(self._trouble)
        buttons = QHBoxLayout()
        buttons.setSpacing(self._theme.px(8))
        buttons.addStretch(1)
        cancel = quiet(self._theme, "Thôi")
        cancel.clicked.connect(self.close)
        self.button = edits(primary(self._theme, "Thêm"))
        self.button.clicked.connect(self.take)
        buttons.addWidget(cancel)
        buttons.addWidget(self.button)
        self.column.addLayout(buttons)

    def ask_at(self, owner: QWidget, rect: QRect) -> None:
        """Show at `rect` of `owner`, with the focus in the name."""
        self.show_at(owner, rect)
        self.name.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self) -> None:
        """Tell what is wanted, or what is missing."""
        name = self.name.text().strip()
        channel = _CHANNELS[self.channel.current]
        try:
            copies = read_copies(self.copies.text()) if channel is Channel.PAPER else 0
        except BadInputError as error:
            self._refuse(str(error))
            return
        if not name:
            self._refuse("Hãy ghi tên nơi nhận.")
            return
        known = self._known.get(name)
        purpose = purpose_code(self.purpose.text().strip())
        self.wanted.emit(
            NewRecipient(name, purpose, channel, copies, known.unit_id if known else None)
        )
        self.close()

    def _refuse(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.show()
        self.adjustSize()

    def _take_known(self, name: str) -> None:
        known = self._known.get(name)
        if known is None:
            return
        if known.purpose:
            self.purpose.setText(purpose_text(known.purpose))
        self.channel.choose(_CHANNELS.index(known.channel))
        self._show_copies()

    def _show_copies(self) -> None:
        self.copies.setEnabled(_CHANNELS[self.channel.current] is Channel.PAPER)
