"""Hôm nay: what needs the office today."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen."""
    return ScreenSpec("today", "Hôm nay", "today", lambda: _make(context))


def _make(context: Context) -> ScreenPage:
    from kehoach_desktop.ui.screens.today.page import TodayPage
    from kehoach_desktop.ui.screens.today.presenter import TodayPresenter

    page = TodayPage(context.theme)
    TodayPresenter(page, context)
    return page
