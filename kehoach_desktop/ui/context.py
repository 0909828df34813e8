"""What every screen is given: look, services, news, ways to speak and to go elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QSettings

from kehoach_desktop.ui.bus import Bus
from kehoach_desktop.ui.messages import Messages
from kehoach_desktop.ui.screen import ScreenPage
from kehoach_desktop.ui.theme import Theme

if TYPE_CHECKING:  # the services load SQLite; the frame paints before that
    from pathlib import Path

    from kehoach_desktop.core.backups import Restored
    from kehoach_desktop.services.wiring import Services


class Say(Protocol):
    """Show a toast: `Toast.say` fits."""

    def __call__(self, sentence: str, *, can_undo: bool = True) -> None:
        """Show a sentence, with "Hoàn tác" where the action can be undone."""


class ReplaceStore(Protocol):
    """Put another content in the place of the store, and begin anew with it."""

    def __call__(
        self, work: "Callable[[Path], Restored]", then: "Callable[[Restored], None]", words: str
    ) -> None:
        """Close the store, do `work` with its path in a thread, make every screen anew."""


def _no_window(
    work: "Callable[[Path], Restored]", then: "Callable[[Restored], None]", words: str
) -> None:
    raise NotImplementedError(work, then, words)


@dataclass(frozen=True, slots=True)
class Context:
    """Handed to each screen's `make_screen`; screens know nothing of the window."""

    theme: Theme
    opened: Callable[[], "Services"]
    """Give the services; the store is opened right after the frame's first paint."""
    bus: Bus
    messages: Messages
    say: Say
    go: Callable[[str], ScreenPage]
    """Open a screen by name and give its page."""
    settings: QSettings
    """Sizes and other habits of the window; nothing of the office."""
    replace_store: ReplaceStore = _no_window
    """Only where nothing of the store is held any longer: page and presenter go with it."""

    @property
    def services(self) -> "Services":
        """The services; ask for them in a screen's factory or later, never before."""
        return self.opened()
