"""Import: a text becomes a draft, is looked through, and only then counts."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; it has no item in the rail."""
    return ScreenSpec(
        "import", "Nhập kế hoạch", "import", lambda: _make(context), thin_rail=True, under="plans"
    )


def _make(context: Context) -> ScreenPage:
    from kehoach_desktop.ui.screens.importing.page import ImportPage
    from kehoach_desktop.ui.screens.importing.presenter import ImportPresenter

    page = ImportPage(context.theme)
    ImportPresenter(page, context)
    return page
