"""A card of Hôm nay: heading, count, a button at the right, and what stands below."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import icon
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import link, primary, secondary
from kehoach_desktop.ui.widgets.labels import ElidedLabel, text_label


class Card(QFrame):
    """`note` stands beside the heading; `say` shows a sentence in place of rows."""

    def __init__(self, theme: Theme, title: str, tone: str = "text") -> None:
        super().__init__()
        self.setProperty("panel", True)  # noqa: FBT003 (a Qt property)
        self.title = text_label(title, TextRole.SECTION, tone)
        self.note = ElidedLabel("", tone="text3")
        self.head = QHBoxLayout()
        self.head.setContentsMargins(theme.px(14), theme.px(5), theme.px(12), theme.px(5))
        self.head.setSpacing(theme.px(8))
        self.head.addWidget(self.title)
        self.head.addWidget(self.note, 1)
        self._sentence = text_label("", tone="text2")
        self._sentence.setWordWrap(True)
        self._sentence.setContentsMargins(theme.px(14), 0, theme.px(14), theme.px(12))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(1, 1, 1, 4)
        self.column.setSpacing(0)
        self.column.addLayout(self.head)
        self.column.addWidget(self._sentence)
        self.more = link(theme, "")
        self.more.hide()
        self.head.addStrut(theme.field_height(30))
        self.say("")

    def offer_more(self, words: str) -> None:
        """Offer the rows that are left out; "" offers none."""
        self.more.setText(words)
        self.more.updateGeometry()
        self.more.setVisible(bool(words))

    def say(self, sentence: str) -> None:
        """Show a sentence below the heading; "" shows none."""
        self._sentence.setText(sentence)
        self._sentence.setVisible(bool(sentence))


@dataclass(frozen=True, slots=True)
class Step:
    """What the office does next: an icon, a sentence, and the button that does it."""

    icon: str
    sentence: str
    action: str
    run: Callable[[], object]


class StepsCard(Card):
    """The first step is the one filled button of the screen."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Việc tiếp theo của văn phòng")
        self._theme = theme
        self._rows: list[QWidget] = []
        self.buttons: list[QWidget] = []
        self._steps: tuple[Step, ...] = ()
        theme.changed.connect(self._dress)

    def _dress(self) -> None:
        self.show_steps(self._steps)  # pictures of icons keep the colours they were made in

    def show_steps(self, steps: Sequence[Step]) -> None:
        """Show these, the most pressing first."""
        self._steps = tuple(steps)
        for row in self._rows:
            self.column.removeWidget(row)
            row.deleteLater()
        self._rows, self.buttons = [], []
        for number, step in enumerate(steps):
            row = self._row(step, first=not number)
            self._rows.append(row)
            self.column.addWidget(row)
        self.say("" if steps else "Không có việc nào đang chờ văn phòng.")

    def _row(self, step: Step, *, first: bool) -> QWidget:
        theme = self._theme
        made = primary(theme, step.action) if first else secondary(theme, step.action)
        made.height_token = 26
        made.setAccessibleName(f"{step.action}: {step.sentence}")
        made.clicked.connect(lambda _checked=False: step.run())
        self.buttons.append(made)
        mark = QLabel()
        mark.setPixmap(icon(theme, step.icon, "text3").pixmap(theme.px(18), theme.px(18)))
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(theme.px(14), theme.px(5), theme.px(12), theme.px(5))
        line.setSpacing(theme.px(10))
        line.addWidget(mark)
        line.addWidget(ElidedLabel(step.sentence), 1)
        line.addWidget(made)
        return row
