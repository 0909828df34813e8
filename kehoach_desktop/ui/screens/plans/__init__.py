"""Kế hoạch: the list of documents; the editor of one is the screen "plan" in `writing`."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; its page is made at the first visit."""

    def make() -> ScreenPage:
        from kehoach_desktop.ui.screens.plans.list_page import PlanListPage
        from kehoach_desktop.ui.screens.plans.list_presenter import PlanListPresenter

        page = PlanListPage(context.theme, context.services.printing)
        PlanListPresenter(page, context)
        return page

    return ScreenSpec("plans", "Kế hoạch", "plan", make)
