"""Danh mục: units, groups and their other names."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec
from kehoach_desktop.ui.screens.units.page import UnitsPage
from kehoach_desktop.ui.screens.units.presenter import UnitsPresenter


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; its page is made at the first visit."""

    def make() -> ScreenPage:
        page = UnitsPage(context.theme)
        UnitsPresenter(page, context)
        return page

    return ScreenSpec("units", "Danh mục", "catalogue", make)
