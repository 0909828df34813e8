"""The keys that work everywhere in the window."""

from collections.abc import Iterable
from functools import partial
from operator import methodcaller
from typing import TYPE_CHECKING

from PySide6.QtCore import SignalInstance

from kehoach_desktop.ui.actions import COMMANDS, install, screen_commands
from kehoach_desktop.ui.regions import step_region
from kehoach_desktop.ui.screen import ScreenSpec
from kehoach_desktop.ui.theme import Theme

if TYPE_CHECKING:
    from kehoach_desktop.ui.window import Window


def install_keys(window: "Window", theme: Theme) -> None:
    """Let the window obey every command of `actions`, and a number key for each screen."""
    install(
        window,
        COMMANDS,
        {
            "undo": partial(_ask_store, window, window.undo_requested),
            "redo": partial(_ask_store, window, window.redo_requested),
            "palette": partial(_ask_store, window, window.palette_requested),
            "new": partial(_ask_page, window, "request_new"),
            "filter": partial(_ask_page, window, "focus_filter"),
            "print": partial(_ask_page, window, "request_print"),
            "export": partial(_ask_page, window, "request_export"),
            "rail": window.toggle_rail,
            "back": window.go_back,
            "next_region": partial(_step_region, window, 1),
            "previous_region": partial(_step_region, window, -1),
            "zoom_in": theme.zoom_in,
            "zoom_out": theme.zoom_out,
            "zoom_reset": theme.zoom_reset,
            "help": window.show_help,
        },
    )
    items = [spec for spec in window.pages.specs.values() if not spec.under]
    numbered = screen_commands(spec.title for spec in items)
    pairs = zip(numbered, items, strict=False)
    install(window, numbered, {key.name: partial(window.go, spec.name) for key, spec in pairs})


def announced(specs: Iterable[ScreenSpec]) -> tuple[tuple[str, str, str], ...]:
    """Give name, title and keys of every screen with an item in the rail."""
    items = [spec for spec in specs if not spec.under]
    keys = [command.keys[0] for command in screen_commands(spec.title for spec in items)]
    keys += [""] * (len(items) - len(keys))
    return tuple((spec.name, spec.title, key) for spec, key in zip(items, keys, strict=True))


def _ask_store(window: "Window", wish: SignalInstance) -> None:
    if window.current:  # while there is no store, no screen is open
        wish.emit()


def _ask_page(window: "Window", hook: str) -> None:
    if window.page is not None:
        methodcaller(hook)(window.page)


def _step_region(window: "Window", step: int) -> None:
    page = window.page
    step_region([window.rail, *(page.regions() if page else ())], step)
