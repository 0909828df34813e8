"""The list of recipients on paper: printed to be signed, or saved as a file."""

from collections.abc import Callable
from functools import partial

from kehoach_desktop.core.file_names import file_name
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.recipients.page import RecipientsPage

_WHAT = "danh sách nơi nhận"


class Papers:
    """Reads the document here, makes the paper in a worker thread."""

    def __init__(self, context: Context, page: RecipientsPage) -> None:
        self._context = context
        self.printer = Printer(context, page, page.busy)

    def preview(self, document_id: int) -> None:
        """Show the list as it will be printed, with the ways to print it."""
        self._with_paper(document_id, ".pdf", self.printer.preview)

    def save(self, document_id: int, ending: str) -> None:
        """Ask for a place and write the list there; `ending` is "pdf" or "docx"."""
        self._with_paper(document_id, f".{ending}", self.printer.save)

    def _with_paper(
        self, document_id: int, ending: str, then: Callable[[Callable[[], bytes], str], None]
    ) -> None:
        services = self._context.services
        with telling(self._context.messages):
            content = services.plans.content(document_id)
            papers = services.printing
            render = papers.recipients_pdf if ending == ".pdf" else papers.recipients_docx
            then(partial(render, content), file_name(content.document, ending, _WHAT))
