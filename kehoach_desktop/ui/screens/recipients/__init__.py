"""Nơi nhận: the recipients of a document."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec
from kehoach_desktop.ui.screens.recipients.page import RecipientsPage
from kehoach_desktop.ui.screens.recipients.presenter import RecipientsPresenter


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; its page is made at the first visit."""

    def make() -> ScreenPage:
        page = RecipientsPage(context.theme)
        RecipientsPresenter(page, context)
        return page

    return ScreenSpec("recipients", "Nơi nhận", "recipients", make)
