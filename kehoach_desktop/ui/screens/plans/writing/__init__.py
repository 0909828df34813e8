"""The editor of one plan: a screen that stands under Kế hoạch."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; its page is made at the first visit."""

    def make() -> ScreenPage:
        from kehoach_desktop.ui.screens.plans.writing.page import EditorPage
        from kehoach_desktop.ui.screens.plans.writing.presenter import EditorPresenter

        page = EditorPage(context.theme, context.services.printing)
        EditorPresenter(page, context)
        return page

    return ScreenSpec("plan", "Soạn kế hoạch", "plan", make, thin_rail=True, under="plans")
