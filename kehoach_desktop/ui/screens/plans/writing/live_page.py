"""Keeps the page beside the text as it is typed."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from kehoach_desktop.core.editing import with_blocks
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage
from kehoach_desktop.ui.screens.plans.writing.snapshot import PlanPages, plan_paper


class LivePage(QObject):
    """Reads the text only when a picture can be drawn: a long one is read once per picture."""

    def __init__(self, page: EditorPage, printing: PlanPages) -> None:
        super().__init__(page)
        self._page = page
        self._printing = printing
        self._content: PlanContent | None = None
        self._typed_since = False
        self._soon = QTimer(self, singleShot=True, interval=0)  # one key tells several edits
        self._soon.timeout.connect(self._draw)
        page.desk.text.edited.connect(self._soon.start)
        page.preview.live.drawn.connect(self._go_on)
        page.preview.live.failed.connect(self._go_on)

    def show(self, content: PlanContent) -> None:
        """Draw a plan as the store has it, with the text that is being typed."""
        self._content = content
        self._page.preview.bar.show_layouts(*self._printing.layouts(content))
        self._draw()

    def _draw(self) -> None:
        self._typed_since = self._page.preview.live.busy
        if self._content is not None and not self._typed_since:
            typed = with_blocks(self._content, self._page.desk.text.blocks())
            self._page.preview.show_paper(partial(plan_paper, self._printing, typed))

    def _go_on(self) -> None:
        if self._typed_since:
            self._soon.start()
