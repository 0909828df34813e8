"""The user guide: a page for each screen and one on the safety of data, in reading order."""

from dataclasses import dataclass
from typing import Final

from kehoach_desktop.files.resources import resource

ENDING: Final = ".md"
_ORDER: Final = (
    "welcome",
    "today",
    "import",
    "plans",
    "plan",
    "issuing",
    "layout",
    "assignments",
    "matrix",
    "calendar",
    "recipients",
    "units",
    "settings",
    "safety",
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A page of the guide; a screen's page has the screen's name."""

    name: str
    title: str
    text: str
    """Markdown below the title; links lead to other pages: `plan.md`."""


def topics() -> tuple[Topic, ...]:
    """Give the pages in reading order."""
    return tuple(_read(name) for name in _ORDER)


def _read(name: str) -> Topic:
    written = resource("help", f"{name}{ENDING}").read_text(encoding="utf-8")
    title, _, text = written.partition("\n")
    return Topic(name, title.removeprefix("# ").strip(), text.strip())
