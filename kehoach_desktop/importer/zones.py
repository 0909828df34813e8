"""Head, body and tail of an official text."""

import re
from collections.abc import Sequence

from kehoach_desktop.importer import landmarks
from kehoach_desktop.importer.marks import ITEM, PLAIN, mark_of, words_of

_HEAD_LINES = 60
_PARAGRAPH = 110
_SHORTEST_LINE = 40  # of a narrow column
_NEAR = 14  # lines from the number down to the type
_NUMBERED = re.compile(r"Số\s?:?\s?[\d.…]*\s?(?:[-/]|$)", re.IGNORECASE)
_SIGNED = 8
_CAPTIONS = 3
_RESTS = re.compile(r"(?:Căn cứ|Thực hiện|Triển khai thực hiện|Tiếp theo|Thi hành)\s")


def head_end(lines: Sequence[str]) -> int:
    """Give the index of the first line of the body.

    The body begins with the words of the basis or purpose, with a numbered part, or with the first
    paragraph; the line after the type word is the title whatever its first word is.
    """
    after_type = False
    addressed = False
    titled = False  # the last line was a title in capitals
    anchor = _type_below_number(lines[:_HEAD_LINES])
    for index, line in enumerate(lines[:_HEAD_LINES]):
        if index < anchor or not line or landmarks.RULE.match(line) or landmarks.POSTED.match(line):
            continue
        if landmarks.ADDRESSED.match(line):
            addressed = True
        elif (addressed and _is_addressee(line)) or (index < _CAPTIONS and _is_caption(line)):
            continue
        elif (titled and _is_paragraph(line)) or (
            _is_body(line)
            and not (after_type and _may_be_title(line))
            and not (index == 0 and _is_bare_title(lines))
        ):
            return index
        titled = (after_type or titled) and landmarks.is_capitals(line)
        after_type = landmarks.type_word(line) is not None
    return 0 if _no_head(lines) else min(len(lines), _HEAD_LINES)


def _type_below_number(lines: Sequence[str]) -> int:
    """Give where the type stands alone with a number not far above it; 0 where it does not.

    What stands before them on a copied page is no body, however long it is.
    """
    for index, line in enumerate(lines):
        if landmarks.is_type_alone(line):
            above = lines[max(0, index - _NEAR) : index]
            numbers = [at for at, one in enumerate(above) if _NUMBERED.match(one)]
            begun = any(landmarks.opens(words_of(one)) for one in above[max(numbers, default=0) :])
            return index if numbers and not begun else 0
    return 0


def tail_start(lines: Sequence[str], after: int) -> int:
    """Give the index of "Nơi nhận", else of the signature; the length where there is neither."""
    for index in range(len(lines) - 1, after, -1):
        if landmarks.RECIPIENTS.match(lines[index]):
            return _signature_before(lines, index, after)
    filled = [index for index in range(after, len(lines)) if lines[index]]
    for index in filled[-_SIGNED:]:
        if index and (landmarks.is_authority(lines[index]) or landmarks.is_post(lines[index])):
            return index
    return len(lines)


def _signature_before(lines: Sequence[str], recipients: int, after: int) -> int:
    """Where the two columns of the tail were copied right first, the signature comes before."""
    for index in range(max(after, recipients - _SIGNED), recipients):
        if landmarks.is_authority(lines[index]):
            return index
    return recipients


def _is_body(line: str) -> bool:
    if landmarks.ABOUT.match(line) or landmarks.is_capitals(line) or landmarks.type_word(line):
        return mark_of(line).level <= ITEM
    if landmarks.opens(words_of(line)) or mark_of(line).level <= ITEM:
        return True
    return len(line) > _PARAGRAPH or (len(line) > _PARAGRAPH // 2 and line.endswith((".", ";")))


def _is_paragraph(line: str) -> bool:
    """Tell whether a line in small letters under a title in capitals can only be text."""
    about = landmarks.ABOUT.match(line) or landmarks.POSTED.match(line) or line.startswith("(")
    return len(line) > _SHORTEST_LINE and not landmarks.is_capitals(line) and not about


def _is_addressee(line: str) -> bool:
    return mark_of(line).level not in (PLAIN, *range(ITEM + 1)) or (
        len(line) < _PARAGRAPH and line.endswith((";", ",")) and not landmarks.OPENING.match(line)
    )


def _is_caption(line: str) -> bool:
    """Tell whether it is the only line of head that was copied: "Kế hoạch tổ chức Lễ hội"."""
    begun = landmarks.type_start(line) is not None and not landmarks.is_type_alone(line)
    return begun and len(line) < 2 * _PARAGRAPH


def _is_bare_title(lines: Sequence[str]) -> bool:
    """Tell whether the first line is a title without its type: the words of the basis follow."""
    title = lines[0]
    after = next((line for line in lines[1:] if line), "")
    opens = landmarks.OPENING.match(title) or mark_of(title).level != PLAIN
    return not opens and len(title) < 2 * _PARAGRAPH and bool(_RESTS.match(after))


def _may_be_title(line: str) -> bool:
    ended = line.endswith((";", ":"))
    return not ended and not line.startswith("Căn cứ") and len(line) < 2 * _PARAGRAPH


def _no_head(lines: Sequence[str]) -> bool:
    return len(lines) > _HEAD_LINES or not any(landmarks.type_word(line) for line in lines)
