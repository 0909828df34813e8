"""The steps of a review: what it was before, what it is, what was taken back."""

from kehoach_desktop.core.import_review import Review


class Steps:
    """Frozen reviews in a row; undo is the one before."""

    def __init__(self) -> None:
        self._past: list[Review] = []
        self._future: list[Review] = []
        self.now: Review | None = None

    @property
    def any(self) -> bool:
        """Whether anything was answered or changed."""
        return bool(self._past)

    def begin(self, review: Review | None) -> None:
        """Forget all steps and begin with another review, or none."""
        self._past, self._future = [], []
        self.now = review

    def take(self, review: Review) -> bool:
        """Make the next step; tell whether it changes anything."""
        if self.now is None or review == self.now:
            return False
        self._past.append(self.now)
        self._future.clear()
        self.now = review
        return True

    def undo(self) -> bool:
        """Go back one step."""
        return self._move(self._past, self._future)

    def redo(self) -> bool:
        """Go forward again."""
        return self._move(self._future, self._past)

    def _move(self, source: list[Review], target: list[Review]) -> bool:
        if not source or self.now is None:
            return False
        target.append(self.now)
        self.now = source.pop()
        return True
