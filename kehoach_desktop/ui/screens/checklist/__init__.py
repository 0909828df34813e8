"""Phân công: the units and their checklists."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage
from kehoach_desktop.ui.screens.checklist.presenter import ChecklistPresenter


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; its page is made at the first visit."""

    def make() -> ScreenPage:
        page = ChecklistPage(context.theme)
        ChecklistPresenter(page, context)
        page.wishes.history_wanted.connect(lambda one: context.go("settings").open_history(one))
        return page

    return ScreenSpec("assignments", "Phân công", "assign", make)
