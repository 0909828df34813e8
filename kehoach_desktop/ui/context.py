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
    from kehoach_desktop.services.wiring import Services


class Say(Protocol):
    """Show a toast: `Toast.say` fits."""

    def __call__(self, sentence: str, *, can_undo: bool = True) -> None:
        """Show a sentence, with "Hoàn tác" where the action can be undone."""


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

    @property
    def services(self) -> "Services":
        """The services; ask for them in a screen's factory or later, never before."""
        return self.opened()
