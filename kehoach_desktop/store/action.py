"""A transaction under way, and why there is none in a store that is only viewed."""

from collections.abc import Callable

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.errors import UserError


class ReadOnlyStoreError(UserError):
    """Something was to be changed in a store that is open for viewing."""

    def __init__(self) -> None:
        super().__init__(
            "Số liệu đang mở chỉ để xem nên chưa sửa được. Mọi thứ vẫn như trước. "
            "Hãy đóng cửa sổ đang sửa rồi làm lại."
        )


class Action:
    """A transaction under way; afterwards the news of what it changed."""

    def __init__(self, label: str, has_changes: Callable[[], bool]) -> None:
        self.label = label
        self.touched = Touched.NOTHING
        self.has_changes = has_changes
        """Tells, while it is under way, whether anything has changed so far."""

    def change(self, new_id: int | None = None) -> Change:
        """Give the news; complete once the outermost transaction is over."""
        return Change(self.label, self.touched, new_id)
