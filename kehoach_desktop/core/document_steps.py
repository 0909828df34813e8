"""What can be done next with a document: its one next step, and the others."""

from enum import StrEnum
from typing import Final

from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import ISSUED_TYPES, Direction, DocState, Document
from kehoach_desktop.core.marks import references
from kehoach_desktop.core.plans import PlanContent


class Step(StrEnum):
    """A step of a document's life; the value is its word on a button."""

    SUBMIT = "Trình ký…"
    ISSUE = "Cấp số, ban hành…"
    SEND = "Gửi nơi nhận"
    SEND_BACK = "Trả lại để sửa"
    OPEN_NEXT = "Sửa"
    TAKE_BACK = "Hủy ban hành"
    END = "Thu hồi…"
    COMPARE = "So sánh các bản…"
    SIGNED = "Bản điện tử đã ký…"


_NAMED: Final = 4
"""Activities that differ from the paper are named up to this many."""
_NEXT: Final = {
    DocState.DRAFT: Step.SUBMIT,
    DocState.SUBMITTED: Step.ISSUE,
    DocState.ISSUED: Step.SEND,
}
_OTHERS: Final = {
    DocState.DRAFT: (Step.ISSUE,),
    DocState.SUBMITTED: (Step.SEND_BACK,),
    DocState.ISSUED: (Step.OPEN_NEXT, Step.TAKE_BACK, Step.END),
}


def next_step(document: Document) -> Step | None:
    """Give the step of the filled button; None for a document that came in or has ended."""
    if document.direction is Direction.INCOMING or document.type not in ISSUED_TYPES:
        return None
    return _NEXT.get(document.state)


def other_steps(document: Document, versions: int) -> tuple[Step, ...]:
    """Give the steps of the menu; `versions` is how many were issued."""
    if document.direction is Direction.INCOMING or document.type not in ISSUED_TYPES:
        return ()
    steps = list(_OTHERS.get(document.state, ()))
    drafted = document.state in (DocState.DRAFT, DocState.SUBMITTED)
    if versions + drafted > 1:
        steps.append(Step.COMPARE)
    if versions:
        steps.append(Step.SIGNED)
    return tuple(steps)


def standing_line(content: PlanContent) -> tuple[str, str]:
    """Give what stands on top of a document that cannot be written in, and its button's word."""
    document = content.document
    day = f" {full(document.day)}" if document.day else ""
    if document.direction is Direction.INCOMING:
        return f"Văn bản đến của {document.issuer or 'cấp trên'}{day}. Chỉ để xem.", ""
    match document.state:
        case DocState.DRAFT:
            return "", ""
        case DocState.SUBMITTED:
            again = document.draft_round + 1
            return f"Đang trình ký. Sửa sẽ thành dự thảo lần {again}.", Step.OPEN_NEXT.value
        case DocState.ISSUED:
            sentence = f"Đã ban hành{day}. Sửa sẽ tạo bản {document.version + 1}."
            return f"{sentence}{_differences(content)}", Step.OPEN_NEXT.value
        case _:
            return f"{document.state.word}. Chỉ để xem.", ""


def _differences(content: PlanContent) -> str:
    """Name the activities that are no longer as the paper says; Kiểm tra tells how."""
    differing = {key for key, one in content.activities.items() if one.activity.differs}
    if not differing:
        return ""
    places = zip(content.blocks, references(content.blocks), strict=True)
    named = [place for block, place in places if place and block.activity_id in differing]
    where = f": {', '.join(named)}" if len(named) == len(differing) <= _NAMED else ""
    return f" {len(differing)} hoạt động khác văn bản{where}."
