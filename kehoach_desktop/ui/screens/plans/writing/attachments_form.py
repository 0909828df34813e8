"""The form Tệp kèm theo: a row per paper that goes with the document, and what can be done."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kehoach_desktop.core.attachments import Attachment, AttachmentState
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.icons import DENSE_ICON, icon
from kehoach_desktop.ui.screens.plans.writing.fields import Form, NamedField
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Kind, link, quiet, secondary, square
from kehoach_desktop.ui.widgets.field import Field
from kehoach_desktop.ui.widgets.labels import set_tone, text_label

ATTACH: Final = "attach"
OPEN: Final = "open"
DETACH: Final = "detach"
WRITE: Final = "write"
REMOVE: Final = "remove"
_HINT: Final = "Văn bản chưa nêu tài liệu nào kèm theo."
_PRINTED: Final = "soạn ở đây, in cùng văn bản"
_MADE: Final = "phụ lục in cùng văn bản"


class AttachmentsForm(Form):
    """`acted` tells a verb and the paper's id."""

    acted = Signal(str, int)
    promised = Signal(str)
    explained = Signal(int, str)
    print_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Tệp kèm theo")
        self.rows: list[PaperRow] = []
        self._hint = text_label(_HINT, tone="text2")
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.px(10))
        self.add = edits(link(theme, "Thêm tệp kèm theo", "plus"))
        self.print = quiet(theme, "In danh sách", "print")
        self.name = Field()
        self.name.setAccessibleName("Tên tài liệu kèm theo")
        self.name.setPlaceholderText("Tên tài liệu, như: Đề cương tuyên truyền")
        self.name.hide()
        foot = QHBoxLayout()
        foot.addWidget(self.add)
        foot.addStretch(1)
        foot.addWidget(self.print)
        self.column.addWidget(self._hint)
        self.column.addLayout(self._list)
        self.column.addWidget(self.name)
        self.column.addLayout(foot)
        self.setFocusProxy(self.add)
        self.add.clicked.connect(self._ask_name)
        self.print.clicked.connect(self.print_wanted)
        self.name.editingFinished.connect(self._promise)
        theme.changed.connect(self._dress)

    def show_papers(self, content: PlanContent) -> None:
        """Show the papers of a document; rows stay while nothing differs."""
        sent = any(one.sent_on for line in content.recipients for one in line.receivers)
        lacking = {one.id for one in content.lacking_attachments}
        papers = content.attachments
        if [row.key for row in self.rows] != [(one.id, one.is_there) for one in papers]:
            self._rebuild(papers)
        for row, paper in zip(self.rows, papers, strict=True):
            row.show_paper(paper, sent=sent, lacks=paper.id in lacking)

    def _rebuild(self, papers: Sequence[Attachment]) -> None:
        for row in self.rows:
            row.hide()
            row.deleteLater()
        self.rows = [PaperRow(self.theme, paper) for paper in papers]
        for row in self.rows:
            row.acted.connect(self.acted)
            row.explained.connect(self.explained)
            self._list.addWidget(row)
        self._hint.setVisible(not self.rows)
        self.print.setVisible(bool(self.rows))

    def _ask_name(self) -> None:
        self.name.show()
        self.name.setFocus()

    def _promise(self) -> None:
        name = self.name.text().strip()
        self.name.clear()  # leaving the field ends the typing a second time
        self.name.hide()
        if name:
            self.promised.emit(name)

    def _dress(self) -> None:
        for row in self.rows:
            row.dress()


class PaperRow(QWidget):
    """Its name, where it stands, and the next steps."""

    acted = Signal(str, int)
    explained = Signal(int, str)

    def __init__(self, theme: Theme, paper: Attachment) -> None:
        super().__init__()
        self._theme = theme
        self._lacks = False
        self.paper = paper
        self._mark = QLabel()
        self._name = _wrapped(TextRole.BODY)
        self.note = _wrapped(TextRole.SMALL)
        self.reason = NamedField(theme, "Hoặc ghi lý do gửi không kèm")
        self.reason.changed.connect(partial(self.explained.emit, paper.id))
        words = QVBoxLayout()
        words.setSpacing(theme.px(2))
        words.addWidget(self._name)
        words.addWidget(self.note)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self._mark)
        line.addLayout(words, 1)
        ways = QHBoxLayout()
        ways.setSpacing(theme.px(8))
        *buttons, remove = self._buttons()
        for button in buttons:
            place = line if paper.is_there else ways
            place.addWidget(button, alignment=Qt.AlignmentFlag.AlignBottom)
        line.addWidget(remove)
        ways.addWidget(self.reason, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(line)
        column.addLayout(ways)

    @property
    def key(self) -> tuple[int, bool]:
        """What the row was made for: another needs other buttons."""
        return self.paper.id, self.paper.is_there

    def show_paper(self, paper: Attachment, *, sent: bool, lacks: bool) -> None:
        """Show where the paper stands; a reason that is being typed stays."""
        self.paper = paper
        self._lacks = lacks
        self._name.setText(paper.name)
        self.note.setText(_words(paper, sent=sent, lacks=lacks))
        set_tone(self.note, "wait" if lacks else "text2")
        self.reason.show_text(paper.reason)
        self.reason.setVisible(not paper.is_there)
        self.dress()

    def dress(self) -> None:
        """Paint the mark in the colours and at the size of now."""
        size = self._theme.px(DENSE_ICON)
        name, tone = ("warning", "wait") if self._lacks else ("check", "text3")
        self._mark.setPixmap(icon(self._theme, name, tone).pixmap(size, size))

    def _buttons(self) -> list[QWidget]:
        theme, paper = self._theme, self.paper
        if paper.is_there:
            made = [(secondary(theme, "Mở", "link"), OPEN), (edits(quiet(theme, "Bỏ tệp")), DETACH)]
        else:
            made = [
                (edits(secondary(theme, "Đính tệp…", "clip")), ATTACH),
                (edits(quiet(theme, "Soạn đề cương", "edit")), WRITE),
            ]
        made.append((edits(square(theme, "close", "Bỏ khỏi danh sách", Kind.QUIET)), REMOVE))
        for button, verb in made:
            button.clicked.connect(partial(self._act, verb))
        return [button for button, _ in made]

    def _act(self, verb: str) -> None:
        self.acted.emit(verb, self.paper.id)


def _wrapped(role: TextRole) -> QLabel:
    label = text_label("", role)
    label.setWordWrap(True)
    return label


def _words(paper: Attachment, *, sent: bool, lacks: bool) -> str:
    state = paper.state(sent=sent)
    if state is AttachmentState.PROMISED and not lacks:
        return f"{AttachmentState.PRESENT.word}: {_MADE}"
    said = paper.file_name or paper.reason or (_PRINTED if paper.outline_id else "")
    return f"{state.word}: {said}" if said else state.word
