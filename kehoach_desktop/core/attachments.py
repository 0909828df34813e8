"""Papers that go with a document: promised, present, sent (M70)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from kehoach_desktop.core.text import fold

_MADE = "phu luc"
"""A promised "phụ lục phân công" is there once the text ends in the assignment appendix."""


class AttachmentState(StrEnum):
    """Where a paper stands; never stored, derived from the records."""

    PROMISED = "promised"
    PRESENT = "present"
    EXCUSED = "excused"
    SENT = "sent"

    @property
    def word(self) -> str:
        """The Vietnamese words."""
        return _WORDS[self]


_WORDS = {
    AttachmentState.PROMISED: "Chưa có tệp",
    AttachmentState.PRESENT: "Đã có",
    AttachmentState.EXCUSED: "Không kèm",
    AttachmentState.SENT: "Đã gửi",
}


@dataclass(frozen=True, slots=True)
class Attachment:
    """One paper: a file that was copied in, an outline written here, or why there is none."""

    id: int
    document_id: int
    name: str
    """As the document promises it: "Đề cương tuyên truyền"."""
    file_name: str = ""
    sha256: str = ""
    outline_id: int | None = None
    """Document of type `DocType.OUTLINE` that is printed with this one."""
    reason: str = ""
    """Why it goes out without the paper."""

    @property
    def is_there(self) -> bool:
        """Whether there is a paper."""
        return bool(self.sha256) or self.outline_id is not None

    @property
    def is_settled(self) -> bool:
        """Whether the document may be sent as far as this paper is concerned."""
        return self.is_there or bool(self.reason)

    def state(self, *, sent: bool) -> AttachmentState:
        """Give where it stands; `sent` says that the document went out."""
        if self.is_there:
            return AttachmentState.SENT if sent else AttachmentState.PRESENT
        return AttachmentState.EXCUSED if self.reason else AttachmentState.PROMISED


def lacking(papers: Iterable[Attachment], *, has_appendix: bool) -> tuple[Attachment, ...]:
    """Give the promised papers that are neither there nor explained."""
    return tuple(
        one
        for one in papers
        if not one.is_settled and not (has_appendix and fold(one.name).startswith(_MADE))
    )
