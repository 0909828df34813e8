"""From a plan as it is typed to its paper; runs in the worker thread."""

from typing import Protocol

from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.ui.preview.pictures import Paper, Place


class Typeset(Protocol):
    """A PDF and the places of its blocks."""

    @property
    def pdf(self) -> bytes:
        """The file."""

    @property
    def places(self) -> tuple[Place, ...]:
        """In the order of the text."""


class PlanPages(Protocol):
    """What is asked of services.printing."""

    def layouts(self, content: PlanContent) -> tuple[str, tuple[tuple[str, str], ...]]:
        """Give the key of the layout in force, and key and name of every one."""

    def plan_pages(self, content: PlanContent) -> Typeset:
        """Give the PDF of a plan with the places of its blocks."""


def plan_paper(printing: PlanPages, content: PlanContent) -> Paper:
    """Give the paper of a plan."""
    made = printing.plan_pages(content)
    return Paper(made.pdf, made.places)
