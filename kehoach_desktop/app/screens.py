"""The screens; each is imported and made at its first visit."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach_desktop.ui.context import Context

_PACKAGE: Final = "kehoach_desktop.ui.screens"
_SCREENS: Final = (  # name, title, icon, folder, thin rail, item it stands under
    ("today", "Hôm nay", "today", "today", False, ""),
    ("plans", "Kế hoạch", "plan", "plans", False, ""),
    ("plan", "Soạn kế hoạch", "plan", "plans.writing", True, "plans"),
    ("assignments", "Phân công", "assign", "checklist", False, ""),
    ("matrix", "Ma trận", "matrix", "matrix", True, "assignments"),
    ("calendar", "Lịch", "calendar", "calendar", True, ""),
    ("recipients", "Nơi nhận", "recipients", "recipients", False, ""),
    ("import", "Nhập kế hoạch", "import", "importing", True, "plans"),
    ("layout", "Kiểm tra thể thức", "check", "layout", False, "plans"),
    ("units", "Danh mục", "catalogue", "units", False, ""),
    ("settings", "Cài đặt", "settings", "settings", False, ""),
    ("welcome", "Bắt đầu", "plan", "welcome", False, "plans"),
)


def screen_specs(context: Callable[[], Context]) -> tuple[ScreenSpec, ...]:
    """Announce the screens that exist; `context` is asked when one is made."""
    return tuple(
        ScreenSpec(name, title, icon, _factory(folder, context), thin_rail=thin, under=under)
        for name, title, icon, folder, thin, under in _SCREENS
    )


def _factory(folder: str, context: Callable[[], Context]) -> Callable[[], ScreenPage]:
    def make() -> ScreenPage:
        page: ScreenPage = import_module(f"{_PACKAGE}.{folder}").make_screen(context()).factory()
        return page

    return make
