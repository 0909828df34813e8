"""The plan editor: outline, text, page; it shows a plan and tells what the clerk wants."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from kehoach_desktop.core.document_steps import standing_line
from kehoach_desktop.core.documents import Direction, DocType
from kehoach_desktop.core.editing import UNREVIEWED, shown_blocks, standing
from kehoach_desktop.core.findings import Finding
from kehoach_desktop.core.outline import sentence_case
from kehoach_desktop.ui.preview.pane import PreviewPane
from kehoach_desktop.ui.preview.pictures import Pages
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.screens.plans.writing.find_line import FindLine
from kehoach_desktop.ui.screens.plans.writing.finding_menu import add_findings
from kehoach_desktop.ui.screens.plans.writing.header import EditorHeader
from kehoach_desktop.ui.screens.plans.writing.outline import Outline
from kehoach_desktop.ui.screens.plans.writing.panes import Panes
from kehoach_desktop.ui.screens.plans.writing.plan_view import KEYS, PlanView
from kehoach_desktop.ui.screens.plans.writing.text_scroll import TextScroll
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.busy_line import BusyLine
from kehoach_desktop.ui.widgets.notice import Notice


class EditorPage(ScreenPage):
    """Parts are public for the presenter; the page itself decides only what stands where."""

    left = Signal()
    print_wanted = Signal()
    export_wanted = Signal(str)
    """Ending of the file."""
    record_wanted = Signal(int)
    layout_wanted = Signal()
    part_wanted = Signal(str)
    """Key of a finding of Kiểm tra thể thức."""

    def __init__(self, theme: Theme, pages: Pages) -> None:
        super().__init__()
        self._theme = theme
        self._reading_page = False
        self._document_id = 0
        self.header = EditorHeader(theme)
        self.notice = Notice(theme)
        self.busy = BusyLine(theme)
        self.outline = Outline(theme)
        self.desk = TextScroll(theme)
        self.preview = PreviewPane(theme, pages)
        self.find_line = FindLine(theme, self.desk.text)
        self.panes = Panes(theme, self.outline, self.desk, self.preview)
        self._lay_out()
        self._join()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.notice, self.busy, self.find_line):
            column.addWidget(part)
        column.addWidget(self.panes, 1)

    def _join(self) -> None:
        header, text = self.header, self.desk.text
        header.word.clicked.connect(lambda: self.export_wanted.emit(".docx"))
        header.pdf.clicked.connect(lambda: self.export_wanted.emit(".pdf"))
        header.print.clicked.connect(self.print_wanted)
        header.page.clicked.connect(lambda: self.read_page(not self._reading_page))
        header.part.clicked.connect(self.open_parts)
        self.outline.part_chosen.connect(self.desk.go_to)
        self.outline.finding_chosen.connect(self.show_finding)
        self.desk.part_seen.connect(self.outline.mark)
        self.desk.part_seen.connect(lambda _row: self._name_part())
        text.section_wanted.connect(self._step_part)
        text.search_wanted.connect(self.find_line.open_line)

    def show_plan(self, view: PlanView) -> None:
        """Show a plan; what is being typed stays, with caret and scroll."""
        content, desk = view.content, self.desk
        document = content.document
        self._document_id = document.id
        self.header.title.setText(f"{document.type.word} {sentence_case(document.abstract)}")
        state, steps = standing(document)
        self.header.state.setText(state)
        self.header.steps.setText(steps)
        notice, button = standing_line(content)
        unread = "" if document.reviewed else UNREVIEWED
        self.notice.say(notice or unread, button if notice else "Đã xem lại" if unread else "")
        for part in (desk.general, desk.bases, desk.closing, desk.add, desk.insert, desk.bring):
            part.setEnabled(not notice)
        desk.text.setReadOnly(bool(notice))
        desk.general.show_document(document, view.campaigns)
        desk.bases.show_bases(content.bases)
        desk.bases.opening.show_text(document.opening)
        desk.closing.show_closing(content)
        desk.attached.show_papers(content)
        desk.fit_type(document.type)
        desk.text.show_generated(view.generated)
        desk.text.show_blocks(shown_blocks(content), view.chips)
        desk.empty.setVisible(document.type is DocType.PLAN and not content.activities)
        desk.show_entries(view.entries)
        self.outline.show_plan(view.entries, view.findings)
        ours = document.direction is Direction.OUTGOING and document.type is not DocType.OUTLINE
        self.outline.tell_layout(checked=ours)
        self._name_part()

    def show_finding(self, finding: Finding) -> None:
        """Go to where a finding is mended."""
        self.read_page(show=False)
        if finding.block_index is not None:
            self.desk.go_to_block(finding.block_index)
            return
        entry = next((one for one in self.outline.entries() if one.part == finding.part), None)
        entry = entry or next((one for one in self.outline.entries() if one.count), None)
        if entry is not None:
            self.desk.go_to(entry)

    def read_page(self, show: bool) -> None:  # noqa: FBT001 (a Qt-style setter)
        """Where there is no room for both, show the page in place of the text, or the text."""
        self._reading_page = show
        self._fit()

    def _fit(self) -> None:
        fold = self.panes.fit(self.width(), reading=self._reading_page)
        self.header.page.setVisible(fold.page)
        self.header.page.setText("Về văn bản" if self._reading_page else "Xem trang")
        self.header.part.setVisible(fold.outline)

    def open_parts(self) -> QMenu:
        menu = QMenu(self)
        for entry in self.outline.entries():
            action = menu.addAction(entry.title + (f"   {entry.count}" if entry.count else ""))
            action.triggered.connect(lambda _checked=False, entry=entry: self.desk.go_to(entry))
        add_findings(menu, self.outline)
        menu.popup(self.header.part.mapToGlobal(self.header.part.rect().bottomLeft()))
        return menu

    def _name_part(self) -> None:
        entries, row = self.outline.entries(), max(self.outline.current, 0)
        if row < len(entries):
            self.header.part.setText(entries[row].title)
            self.header.part.updateGeometry()

    def _step_part(self, step: int) -> None:
        entries = self.outline.entries()
        row = self.outline.current + step
        if 0 <= row < len(entries):
            self.desk.go_to(entries[row])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._reading_page:
            self.read_page(show=False)
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.left.emit()

    def shown_record(self) -> int:
        return self._document_id

    def open_record(self, record_id: int) -> None:
        self.record_wanted.emit(record_id)

    def undo_here(self) -> bool:
        document = self.desk.text.document()
        if document.isUndoAvailable():
            self.desk.text.undo()
            return True
        return False

    def redo_here(self) -> bool:
        document = self.desk.text.document()
        if document.isRedoAvailable():
            self.desk.text.redo()
            return True
        return False

    def focus_filter(self) -> None:
        self.read_page(show=False)
        self.find_line.open_line()

    def request_print(self) -> None:
        self.print_wanted.emit()

    def request_export(self) -> None:
        self.export_wanted.emit(".docx")

    def open_part(self, name: str) -> None:
        self.part_wanted.emit(name)

    def regions(self) -> Sequence[QWidget]:
        return (self.header, self.outline.parts, self.outline.check, self.desk.text, self.preview)

    def keys(self) -> Sequence[tuple[str, str]]:
        return KEYS
