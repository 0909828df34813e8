"""The first start of an empty store."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; it has no item in the rail."""
    return ScreenSpec("welcome", "Bắt đầu", "plan", lambda: _make(context), under="plans")


def _make(context: Context) -> ScreenPage:
    from kehoach_desktop.ui.screens.welcome.page import WelcomePage
    from kehoach_desktop.ui.screens.welcome.presenter import WelcomePresenter

    page = WelcomePage(context.theme)
    WelcomePresenter(page, context)
    return page
