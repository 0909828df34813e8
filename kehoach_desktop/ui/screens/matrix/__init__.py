"""Phân công, ma trận: activities over units."""

from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec


def make_screen(context: Context) -> ScreenSpec:
    """Announce the screen; it stands under Phân công."""
    return ScreenSpec(
        "matrix", "Ma trận", "matrix", lambda: _make(context), thin_rail=True, under="assignments"
    )


def _make(context: Context) -> ScreenPage:
    from kehoach_desktop.ui.screens.matrix.page import MatrixPage
    from kehoach_desktop.ui.screens.matrix.presenter import MatrixPresenter

    page = MatrixPage(context.theme)
    MatrixPresenter(page, context)
    return page
