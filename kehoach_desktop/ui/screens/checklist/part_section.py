"""A short list inside the opened line: rows that can be ticked or taken out, a field for more."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import DENSE, Kind, square
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import ElidedLabel, text_label
from kehoach_desktop.ui.widgets.ticks import CheckBox


@dataclass(frozen=True, slots=True)
class PartRow:
    """A row: its words, whether it is done (None: it cannot be ticked), whether it is late."""

    id: int
    words: str
    done: bool | None = None
    late: bool = False


class PartSection(QWidget):
    """`added` tells what was typed, `toggled` and `removed` the key of a row."""

    added = Signal(str)
    toggled = Signal(int)
    removed = Signal(int)
    emptied = Signal()

    def __init__(self, theme: Theme, heading: str, example: str) -> None:
        super().__init__()
        self._theme = theme
        self._asked = False
        self._shown: tuple[PartRow, ...] = ()
        self._rows: list[QWidget] = []
        self.field = _PartField(example)
        self.field.setAccessibleName(heading)
        self.field.setAcceptDrops(False)
        self.field.returnPressed.connect(self._tell)
        self.field.given_up.connect(self._give_up)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(2))
        self._column.addWidget(text_label(heading, TextRole.SMALL, "text2"))
        self._column.addWidget(self.field)
        self.hide()

    @property
    def words(self) -> list[str]:
        """The words of the rows."""
        return [row.words for row in self._shown]

    def ask(self) -> None:
        """Show the field even where there is no row yet, and put the focus into it."""
        self._asked = True
        self.show()
        self.emptied.emit()
        self.field.setFocus(Qt.FocusReason.TabFocusReason)

    def show_rows(self, rows: Sequence[PartRow]) -> None:
        """Show these rows; without any the section is there only when asked for."""
        if tuple(rows) != self._shown:
            self._shown = tuple(rows)
            for old in self._rows:
                old.hide()
                old.deleteLater()
            self._rows = [self._row(row) for row in rows]
            for place, widget in enumerate(self._rows, 1):
                self._column.insertWidget(place, widget)
        self.setVisible(bool(rows) or self._asked)

    def clear_field(self) -> None:
        """Make room for the next: what was typed is stored."""
        self.field.clear()

    def _row(self, row: PartRow) -> QWidget:
        widget = QWidget()
        line = QHBoxLayout(widget)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(self._theme.px(4))
        if row.done is not None:
            tick = CheckBox(self._theme, "")
            tick.setChecked(row.done)
            tick.setAccessibleName(row.words)
            tick.clicked.connect(lambda: self.toggled.emit(row.id))
            line.addWidget(tick)
        tone = "seal" if row.late else "text3" if row.done else "text"
        line.addWidget(ElidedLabel(row.words, tone=tone), 1)
        away = edits(square(self._theme, "close", f"Bỏ “{row.words}”", Kind.QUIET))
        away.height_token = DENSE
        away.clicked.connect(lambda: self.removed.emit(row.id))
        line.addWidget(away)
        return widget

    def _tell(self) -> None:
        if self.field.text().strip():
            self.added.emit(self.field.text())

    def _give_up(self) -> None:
        self._asked = False
        self.show_rows(self._shown)
        self.emptied.emit()


class _PartField(Field):
    """Esc empties it, and gives it up where it is empty already."""

    given_up = Signal()

    def __init__(self, example: str) -> None:
        super().__init__()
        self.setPlaceholderText(example)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() == Qt.Key.Key_Escape:
            self.given_up.emit()
            event.ignore()
        else:
            super().keyPressEvent(event)
