"""A visit of the focus to one field: what is committed meanwhile is one action, one undo step."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from kehoach_desktop.core.errors import NoSpaceError, StoreError, UserError


class Visit:
    """From the focus coming into a field to its leaving; the store goes on with its action."""

    def __init__(self) -> None:
        self.action = 0
        """The action that the first commit of the visit began; 0 before."""
        self.typing = False
        """Whether the clerk is still at it: nobody answers questions in the middle of a word."""
        self.failure: UserError | None = None
        """Why the newest commit was refused."""

    def refuse(self, error: UserError) -> bool:
        """Note why a commit failed; tell whether the field itself will say so."""
        self.failure = error
        return self.typing or isinstance(error, StoreError | NoSpaceError)


_CURRENT: ContextVar[Visit | None] = ContextVar("visit", default=None)


def current_visit() -> Visit | None:
    """Give the visit whose text is being committed now; None for every other edit."""
    return _CURRENT.get()


@contextmanager
def visiting(visit: Visit) -> Iterator[Visit]:
    """Commit as a part of `visit`."""
    visit.failure = None
    token = _CURRENT.set(visit)
    try:
        yield visit
    finally:
        _CURRENT.reset(token)
