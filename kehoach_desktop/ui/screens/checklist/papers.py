"""What leaves the checklist: the progress workbook, task slips, a reminder to paste."""

from collections import Counter
from functools import partial

from PySide6.QtGui import QGuiApplication

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist_words import reminder_text
from kehoach_desktop.core.file_names import safe_name
from kehoach_desktop.core.reminders import ReminderChannel
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.printing import Printer
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage


class ChecklistPapers:
    """Reads the lines here, makes the file in a worker thread."""

    def __init__(self, page: ChecklistPage, context: Context) -> None:
        self._context = context
        self.printer = Printer(context, page, page.busy)

    def save_book(self, campaign_id: int | None) -> None:
        """Ask for a place and write the progress of a campaign there."""
        if campaign_id is None:
            return
        services = self._context.services
        with telling(self._context.messages):
            book = services.sheets.progress_book(campaign_id)
            name = safe_name(f"Phiếu tiến độ {book.campaign} {book.day:%d-%m-%Y}", ".xlsx")
            self.printer.save(partial(services.sheets.render, book), name)

    def show_slips(self, campaign_id: int | None, unit_id: int) -> None:
        """Show the task slip of a unit, or those of every unit (0), as they will be printed."""
        if campaign_id is None:
            return
        services = self._context.services
        with telling(self._context.messages):
            slips = services.slips.of_campaign(campaign_id, unit_id or None)
            name = slips[0].unit_name if unit_id else "mọi đơn vị"
            file = safe_name(f"Phiếu giao việc {name}", ".pdf")
            self.printer.preview(partial(services.slips.pdf, slips), file)

    def copy_reminder(self, lines: list[ChecklistLine]) -> None:
        """Put a polite text on the clipboard; the clerk pastes and sends it herself."""
        services = self._context.services
        QGuiApplication.clipboard().setText(reminder_text(lines, services.today()))
        units = Counter(line.assignment.unit_id for line in lines)
        with telling(self._context.messages):
            change = services.reminders.note(list(units.items()), ReminderChannel.ZALO)
            self._context.bus.changed.emit(change)
            self._context.say(f"Đã chép lời nhắc {len(lines)} việc và ghi vào sổ đôn đốc")
