"""Cài đặt: office, look, backups, history, bin, data check."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec
from kehoach_desktop.ui.screens.settings.page import SettingsPage
from kehoach_desktop.ui.screens.settings.presenter import SettingsPresenter


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; its page is made at the first visit."""

    def make() -> ScreenPage:
        page = SettingsPage(context.theme)
        SettingsPresenter(page, context)
        return page

    return ScreenSpec("settings", "Cài đặt", "settings", make)
