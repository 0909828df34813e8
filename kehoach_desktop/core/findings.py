"""What is still to be decided in a plan, as far as its own records tell."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from kehoach_desktop.core.documents import Direction, DocState, DocType, Family
from kehoach_desktop.core.empty_parts import empty_parts
from kehoach_desktop.core.marks import references
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import short
from kehoach_desktop.core.versions import differences

GENERAL: Final = "general"
BASES: Final = "bases"
BODY: Final = "body"
SIGNER: Final = "signer"
ATTACHED: Final = "attached"
_PLACEHOLDER: Final = re.compile(r"\[[^\]]*\]|…|\.{4,}")
_ADDRESSED: Final = (DocType.LETTER, DocType.SUBMISSION)
_HEAD: Final = {
    "superior": "cơ quan cấp trên",
    "issuer": "cơ quan ban hành",
    "place": "địa danh",
    "abstract": "trích yếu",
}
_LONGEST: Final = 90
_ABOUT_LEAD: Final = "no_lead"
DIFFERS: Final = "differs"
"""Kind of the finding that an activity is no longer as the issued paper says."""


class CureKind(StrEnum):
    """What one click on a finding does."""

    SWAP_DATES = "swap_dates"
    REWRITE = "rewrite"
    WORDS = "words"
    BASIS_NUMBER = "basis_number"
    LAYOUT = "layout"
    SENTENCE = "sentence"
    PROMISE = "promise"


@dataclass(frozen=True, slots=True)
class Cure:
    """The change behind a finding's button, as data."""

    kind: CureKind
    label: str
    """Words of the button: "Đổi hai ngày"."""
    target: int = 0
    """Id of the activity, the block or the basis."""
    old: str = ""
    new: str = ""
    """Words to be put in the place of `old`; of a layout finding `old` is its key.

    Of `SENTENCE` a new paragraph behind the block; of `PROMISE` the name of the paper.
    """


@dataclass(frozen=True, slots=True)
class Finding:
    """One sentence, and the part of the editor, or the block, where it is mended."""

    text: str
    part: str
    block_index: int | None = None
    warns: bool = True
    """Whether it has to be decided; a hint otherwise."""
    kind: str = ""
    """As of the importer's questions: one of a kind that was asked is not told again."""
    cure: Cure | None = None
    """What one click does about it."""
    key: str = ""
    """Of a finding of the layout check."""
    source: str = ""
    """The rule that says so: "Hướng dẫn 36-HD/VPTW, mục II.1.3.2"."""


def findings(content: PlanContent) -> tuple[Finding, ...]:
    """Give what is still to be decided in the order of the editor's parts, then the hints."""
    ended = content.document.state in (DocState.SUPERSEDED, DocState.WITHDRAWN)
    if content.document.direction is Direction.INCOMING or ended:
        return ()  # a superior's paper is as it is
    if content.document.type is DocType.OUTLINE:
        found = tuple(one for one in _general(content) if "trích yếu" in one.text)
    else:
        found = (*_general(content), *_body(content), *_signer(content))
    return tuple(sorted(found, key=lambda finding: not finding.warns))


def _general(content: PlanContent) -> list[Finding]:
    document, found = content.document, []
    for name, words in _HEAD.items():
        alone = name == "superior" and _stands_alone(content)
        if not alone and not _is_said(getattr(document, name)):
            found.append(Finding(f"Chưa ghi {words}", GENERAL))
    if document.type in _ADDRESSED and not any(map(_is_said, document.addressees)):
        found.append(Finding("Chưa ghi nơi kính gửi", GENERAL))
    issued = document.state is not DocState.DRAFT
    if document.number is None:
        found.append(Finding("Chưa có số văn bản", GENERAL, warns=issued))
    if document.day is None:
        found.append(Finding("Chưa có ngày ban hành", GENERAL, warns=issued))
    return found


def _stands_alone(content: PlanContent) -> bool:
    """Tell whether nothing stands above the issuer: a ủy ban nhân dân (Nghị định 30, mẫu 1.4)."""
    body = content.body
    return body is not None and body.family is Family.STATE and not body.superior


def _is_said(text: str) -> bool:
    return bool(text.strip()) and not _PLACEHOLDER.search(text)


def _body(content: PlanContent) -> list[Finding]:
    return [*_empty_parts(content), *_activities(content)]


def _empty_parts(content: PlanContent) -> list[Finding]:
    empty = empty_parts(content)
    return [Finding(empty.words, BODY, empty.first, kind="empty")] if empty else []


def _activities(content: PlanContent) -> list[Finding]:
    if not any(block.activity_id is not None for block in content.blocks):
        lacks = content.document.type is DocType.PLAN  # other papers need not hand anything out
        missing = [Finding("Kế hoạch chưa có hoạt động", BODY)] if lacks else []
        return [*missing, *_questions(content, set())]
    places = references(content.blocks)
    found, led = [], set()
    for index, block in enumerate(content.blocks):
        planned = content.activities.get(block.activity_id or 0)
        if planned is None:
            continue
        where = f"Mục {places[index]}" if places[index] else f"“{short(block.text, 30)}”"
        if planned.lacks_lead:
            found.append(Finding(f"{where} chưa rõ đơn vị chủ trì", BODY, index))
            led.add(planned.activity.id)
        changed = differences(planned, content.frozen) if content.frozen else ()
        if changed:
            told = f"{where} khác văn bản: {'; '.join(changed)}"
            found.append(Finding(told, BODY, index, kind=DIFFERS))
    return [*found, *_questions(content, led)]


def _questions(content: PlanContent, told: set[int]) -> list[Finding]:
    """Open questions; those about a lead that is missing are told already."""
    places = {block.activity_id: index for index, block in enumerate(content.blocks)}
    return [
        Finding(
            short(question.text, _LONGEST),
            BODY,
            places.get(question.activity_id) if question.activity_id else None,
        )
        for question in content.questions
        if not question.answered
        and not (question.kind == _ABOUT_LEAD and question.activity_id in told)
    ]


def _signer(content: PlanContent) -> list[Finding]:
    found = []
    if not content.document.signer.position.strip():
        found.append(Finding("Chưa ghi chức vụ người ký", SIGNER))
    if not content.recipients:
        found.append(Finding("Chưa có nơi nhận", SIGNER))
    return found
