"""Lịch: the peak of a campaign, month by month."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec
from kehoach_desktop.ui.screens.calendar.page import CalendarPage
from kehoach_desktop.ui.screens.calendar.presenter import CalendarPresenter


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; its page is made at the first visit."""

    def make() -> ScreenPage:
        page = CalendarPage(context.theme)
        CalendarPresenter(page, context)
        return page

    return ScreenSpec("calendar", "Lịch", "calendar", make, thin_rail=True)
