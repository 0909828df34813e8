"""Kiểm tra thể thức: a Word file, or a document of ours, against the rules of its layout."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; it has no item in the rail."""
    return ScreenSpec("layout", "Kiểm tra thể thức", "check", lambda: _make(context), under="plans")


def _make(context: Context) -> ScreenPage:
    from kehoach_desktop.ui.screens.layout.page import LayoutPage
    from kehoach_desktop.ui.screens.layout.presenter import LayoutPresenter

    page = LayoutPage(context.theme)
    LayoutPresenter(page, context)
    return page
