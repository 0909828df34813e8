"""The line that finds and replaces words in the text; hidden until Ctrl+F."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from kehoach_desktop.core.seeking import Wanted
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.screens.plans.editor import seeking
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, Kind, secondary, square
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import text_label

if TYPE_CHECKING:
    from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor

_NOTHING: Final = "Không thấy"
_LEAST_FIELD: Final = 90


class FindLine(QFrame):
    """Enter goes to the next place, Shift+Enter to the one before, Esc back to the text."""

    replaced = Signal(int)
    """In how many places."""

    def __init__(self, theme: Theme, text: "BlockEditor") -> None:
        super().__init__()
        self._theme = theme
        self._text = text
        self._places: tuple[seeking.Place, ...] = ()
        self.setProperty("ground", "page")
        self.sought = _field(theme, "Tìm trong văn bản")
        self.others = _field(theme, "Thay bằng")
        self.count = text_label("", TextRole.SMALL, "text2")
        self.back = square(theme, "chev-left", "Chỗ trước (Shift+Enter)", Kind.QUIET)
        self.on = square(theme, "chev-right", "Chỗ sau (Enter)", Kind.QUIET)
        self.one = edits(secondary(theme, "Thay"))
        self.all = edits(secondary(theme, "Thay hết"))
        self.close_button = square(theme, "close", "Đóng (Esc)", Kind.QUIET)
        self._lay_out()
        self._join()
        self.hide()

    def _lay_out(self) -> None:
        theme, row = self._theme, QHBoxLayout(self)
        row.setContentsMargins(theme.px(24), theme.px(6), theme.px(20), theme.px(6))
        row.setSpacing(theme.px(6))
        row.addWidget(self.sought, 3)
        row.addWidget(self.count)
        for button in (self.back, self.on, self.one, self.all, self.close_button):
            button.height_token = DENSE
        for button in (self.back, self.on):
            row.addWidget(button)
        row.addWidget(self.others, 3)
        for button in (self.one, self.all, self.close_button):
            row.addWidget(button)

    def _join(self) -> None:
        self.sought.textChanged.connect(self._seek)
        self.back.clicked.connect(lambda: self.step(-1))
        self.on.clicked.connect(lambda: self.step(1))
        self.one.clicked.connect(self.replace_one)
        self.all.clicked.connect(self.replace_all)
        self.close_button.clicked.connect(self.close_line)
        self._text.document().contentsChanged.connect(self._renew)

    def open_line(self) -> None:
        """Show the line; words that are selected in the text are looked for."""
        chosen = self._text.textCursor().selectedText()
        self.show()
        if chosen and "\u2029" not in chosen and "\ufffc" not in chosen:
            self.sought.setText(chosen)
        self._renew()
        self.sought.selectAll()
        self.sought.setFocus(Qt.FocusReason.ShortcutFocusReason)
        writes = not self._text.isReadOnly()
        for part in (self.others, self.one, self.all):
            part.setEnabled(writes)

    def close_line(self) -> None:
        """Go back to the text."""
        self.hide()
        self._text.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def wanted(self) -> Wanted:
        """What is looked for."""
        return Wanted(self.sought.text())

    def _seek(self) -> None:
        """Go to the first place from the caret on, as the words are typed."""
        self._renew()
        start = self._text.textCursor().selectionStart()
        later = [place for place in self._places if place.start >= start]
        first = next(iter(later or self._places), None)
        if first is not None:
            seeking.show(self._text, first)
        self._tell()

    def _renew(self) -> None:
        if self.isVisible():
            self._places = seeking.places(self._text.document(), self.wanted)
            self._tell()

    def _current(self) -> int | None:
        """Give which place is selected in the text."""
        cursor = self._text.textCursor()
        span = (cursor.selectionStart(), cursor.selectionEnd())
        found = (i for i, place in enumerate(self._places) if (place.start, place.end) == span)
        return next(found, None)

    def _tell(self) -> None:
        current = self._current()
        number = "–" if current is None else str(current + 1)
        words = f"{number}/{len(self._places)}" if self._places else _NOTHING
        self.count.setText(words if self.sought.text() else "")

    def step(self, step: int) -> None:
        """Go to the next place, or to the one before; from the last on to the first."""
        if not self._places:
            return
        current = self._current()
        if current is None:
            here = self._text.textCursor().selectionStart()
            before = sum(1 for place in self._places if place.start < here)
            current = before - (step > 0)
        seeking.show(self._text, self._places[(current + step) % len(self._places)])
        self._tell()

    def replace_one(self) -> None:
        """Replace the place that is selected, and go to the next one."""
        current = self._current()
        if current is None:
            self.step(1)
            return
        place = self._places[current]
        seeking.replace(self._text.document(), self.wanted, self.others.text(), [place])
        self._go_on_behind(place.start + len(self.others.text()))

    def _go_on_behind(self, position: int) -> None:
        later = [place for place in self._places if place.start >= position]
        if place := next(iter(later or self._places), None):
            seeking.show(self._text, place)
        self._tell()

    def replace_all(self) -> None:
        """Replace all places in one step of undo."""
        chosen = self._places
        if chosen:
            self._text.commit_wanted.emit()  # what was typed before is a step of its own
            seeking.replace(self._text.document(), self.wanted, self.others.text(), chosen)
            self.replaced.emit(len(chosen))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        back = bool(held & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_Escape:
            self.close_line()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.focusWidget() is self.others:
            self.replace_one()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if back else 1)
        else:
            super().keyPressEvent(event)


def _field(theme: Theme, name: str) -> Field:
    field = Field()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    field.setMinimumWidth(theme.px(_LEAST_FIELD))
    return field
