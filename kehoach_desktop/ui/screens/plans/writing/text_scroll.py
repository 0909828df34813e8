"""The middle of the plan editor: one scroll over the forms and the text."""

from typing import Final

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.core.documents import DocType
from kehoach_desktop.core.findings import ATTACHED, BASES, GENERAL, SIGNER
from kehoach_desktop.core.outline import OutlineEntry
from kehoach_desktop.ui.screens.plans.editor.block_editor import BlockEditor
from kehoach_desktop.ui.screens.plans.editor.formats import PAD_LEFT, PAD_RIGHT, TEXT_COLUMN
from kehoach_desktop.ui.screens.plans.writing.attachments_form import AttachmentsForm
from kehoach_desktop.ui.screens.plans.writing.basis_form import BasisForm
from kehoach_desktop.ui.screens.plans.writing.forms import ClosingForm
from kehoach_desktop.ui.screens.plans.writing.general_form import GeneralForm
from kehoach_desktop.ui.screens.plans.writing.text_foot import TextFoot
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.hairline import Hairline
from kehoach_desktop.ui.widgets.labels import text_label

_ABOVE: Final = 14
_EMPTY: Final = "Kế hoạch chưa có hoạt động. Gõ hoạt động đầu tiên (Ctrl+Enter), hoặc nhập từ Word."
_EDGE: Final = 40


class TextScroll(QScrollArea):
    """Keeps the caret in view and says which part is in sight."""

    part_seen = Signal(int)
    """Row of the outline."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: tuple[OutlineEntry, ...] = ()
        self._held: int | None = None
        """Block that was gone to: it stays at the top while the forms above find their height."""
        self._lines: list[QWidget] = []
        self.general = GeneralForm(theme)
        self.bases = BasisForm(theme)
        self.text = BlockEditor(theme)
        self.closing = ClosingForm(theme)
        self.attached = AttachmentsForm(theme)
        self.empty = text_label(_EMPTY, tone="text2")
        self.empty.setWordWrap(True)
        self.empty.hide()
        self.foot = TextFoot(theme, self.text)
        self.add, self.insert, self.bring = self.foot.add, self.foot.insert, self.foot.bring
        self.setWidget(self._column())
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusProxy(self.text)
        self.text.caret_moved.connect(self._follow_caret)
        self.text.cell_moved.connect(self._follow_caret)
        self.text.block_entered.connect(lambda _number: self._tell_part())
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._tell_part)
        bar.rangeChanged.connect(self._hold)
        bar.actionTriggered.connect(self._let_go)

    def _column(self) -> QWidget:
        theme, inner = self._theme, QWidget()
        inner.setProperty("ground", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 0, theme.px(24))
        column.setSpacing(0)
        for part in (self.general, self._line(), self.bases, self._line(), self.text):
            column.addWidget(part)
        left = theme.px(PAD_LEFT + TEXT_COLUMN)
        self.empty.setContentsMargins(left, 0, theme.px(PAD_RIGHT), theme.px(8))
        column.addWidget(self.empty)
        column.addWidget(self.foot)
        column.addWidget(self._line())
        column.addWidget(self.closing)
        column.addWidget(self._line())
        column.addWidget(self.attached)
        column.addStretch(1)
        return inner

    def _line(self) -> QWidget:
        theme, holder = self._theme, QWidget()
        self._lines.append(holder)
        row = QHBoxLayout(holder)
        row.setContentsMargins(theme.px(PAD_LEFT), theme.px(8), theme.px(PAD_RIGHT), theme.px(8))
        row.addWidget(Hairline(theme, Qt.Orientation.Horizontal))
        return holder

    def fit_type(self, kind: DocType) -> None:
        """Show what a document of the type has: an outline is not signed, sent or carried out."""
        parts = (self.bases, self.closing, self.attached, self.add, self.bring, *self._lines[1:])
        for part in parts:
            part.setVisible(kind is not DocType.OUTLINE)

    def show_entries(self, entries: tuple[OutlineEntry, ...]) -> None:
        """Take the parts of the outline, to know which is in sight."""
        self._entries = entries

    def go_to(self, entry: OutlineEntry) -> None:
        """Bring the head of a part to the top, the caret into it."""
        entry = self._now(entry)
        if entry.block_index is not None:
            self.go_to_block(entry.block_index, at_top=True)
        else:
            self.verticalScrollBar().setValue(self._top(entry) - self._theme.px(4))
            self._form(entry.part).setFocus()
        parts = [one.part for one in self._entries]
        if entry.part in parts:
            self.part_seen.emit(parts.index(entry.part))

    def _now(self, entry: OutlineEntry) -> OutlineEntry:
        """Give the entry as it is by now: a menu may have been open while the plan was checked."""
        return next((one for one in self._entries if one.part == entry.part), entry)

    def go_to_block(self, number: int, *, at_top: bool = False) -> None:
        """Put the caret at the end of a block, bring the block into view."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        self.text.put_caret(number, 1_000_000)
        top = self.text.y() + self.text.top_of(number) - self._theme.px(_ABOVE)
        bar = self.verticalScrollBar()
        self._held = number if at_top else None
        if at_top or not bar.value() <= top < bar.value() + self.viewport().height() - 60:
            bar.setValue(top)
        self._tell_part()

    def is_in_text(self) -> bool:
        """Tell whether the text is what is being read, not the forms."""
        return self.text.is_written_in or self.verticalScrollBar().value() >= self.text.y()

    def hold_place(self) -> None:
        """Bring the block of the caret to the top again, after the text was laid out anew."""
        self._held = self.text.textCursor().blockNumber()
        self._hold()

    def _hold(self) -> None:
        if self._held is not None and self._held < self.text.document().blockCount():
            top = self.text.y() + self.text.top_of(self._held) - self._theme.px(_ABOVE)
            self.verticalScrollBar().setValue(top)

    def _let_go(self) -> None:
        self._held = None

    def wheelEvent(self, event: QWheelEvent) -> None:
        self._let_go()
        super().wheelEvent(event)

    def _top(self, entry: OutlineEntry) -> int:
        if entry.block_index is not None:
            return self.text.y() + self.text.top_of(entry.block_index)
        return self._form(entry.part).y()

    def _form(self, part: str) -> QWidget:
        forms: dict[str, QWidget] = {
            GENERAL: self.general,
            BASES: self.bases,
            SIGNER: self.closing,
            ATTACHED: self.attached,
        }
        return forms[part]

    def _follow_caret(self, rect: QRect) -> None:
        if self._held is not None and self.text.textCursor().blockNumber() == self._held:
            return
        self._let_go()
        edge = self._theme.px(_EDGE)
        where = self.text.mapToParent(rect.bottomLeft())
        height = rect.height() // 2 + edge
        self.ensureVisible(where.x(), where.y() - rect.height() // 2, 0, height)
        self.horizontalScrollBar().setValue(0)

    def _tell_part(self) -> None:
        if self.text.is_written_in:
            number = self.text.textCursor().blockNumber()
            inside = [
                row
                for row, entry in enumerate(self._entries)
                if entry.block_index is not None and entry.block_index <= number
            ]
        else:
            sight = self.verticalScrollBar().value() + self._theme.px(_EDGE)
            inside = [row for row, entry in enumerate(self._entries) if self._top(entry) <= sight]
        if inside:
            self.part_seen.emit(inside[-1])
