"""Two starts on one desktop: the later one calls the window that is open, which comes forward."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach_desktop.app.options import Options
    from kehoach_desktop.ui.summoned import Summoned
    from kehoach_desktop.ui.window import Window


class Calls:
    """Neither calls nor listens where nobody sits before the window."""

    def __init__(self, options: Options, window: Window) -> None:
        self._silent = bool(options.smoke or options.screenshots or options.demo)
        self._window = window
        self._summoned: Summoned | None = None

    def is_answered(self, store: Path) -> bool:
        """Call the window in which `store` is open; tell whether it came forward."""
        from kehoach_desktop.files.summons import call

        return not self._silent and call(store)

    def listen(self, store: Path | None) -> None:
        """Come forward from now on where the program is started again on this desktop."""
        if store is None or self._silent:
            return
        from kehoach_desktop.files.summons import announce, is_called, summons_path
        from kehoach_desktop.ui.summoned import Summoned

        announce(store)
        if self._summoned is None:
            called = partial(is_called, store)
            self._summoned = Summoned(self._window, summons_path(store), called)
