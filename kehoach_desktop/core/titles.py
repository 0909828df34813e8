"""Short names of activities: what is to be done, without the bodies that do it."""

import re
from collections.abc import Sequence
from typing import Final

from kehoach_desktop.core.text import short, squeeze

_PARTS: Final = re.compile(
    r"(?:,|;|:|và|cùng|cùng với|với|chủ trì|chủ động|phối hợp|chịu trách nhiệm"
    r"|có trách nhiệm|giao|đề nghị)(?=[\s,;]|$)\s*",
    re.IGNORECASE,
)
_WHO_OR_WHEN: Final = re.compile(r"\b(?:chủ trì|phối hợp|thực hiện|thời gian:)")
_BEFORE_TIME: Final = re.compile(
    r"[\s,;.:]*(?:(?<=[,;.] )(?:hoàn thành|xong)|\b(?:thời gian|vào|trong|từ))?[\s,;.:]*$",
    re.IGNORECASE,
)
_FEWEST_WORDS: Final = 2


def activity_title(sentence: str, names: Sequence[str], limit: int, when: str = "") -> str:
    """Give at most `limit` letters that name the task of `sentence`.

    `when`, the words of its time, is left out where the sentence ends with it: titles stand
    beside a column of dates.

    A Vietnamese order names its bodies and their parts ("A chủ trì, phối hợp với B và C") before
    the verb; what follows them is the task. Where nothing is left, the sentence names itself.
    """
    sentence = squeeze(sentence).strip(" .;")
    rest = _without_time(sentence, squeeze(when).strip(" .;"))
    known = sorted((squeeze(name) for name in names if name.strip()), key=len, reverse=True)
    while (shorter := _without_one(rest, known)) != rest:
        rest = shorter
    if len(rest.split()) < _FEWEST_WORDS:
        rest = sentence
    return short(rest[:1].upper() + rest[1:], limit)


def task_of(sentence: str, title: str, names: Sequence[str]) -> str:
    """Give what a written sentence orders, without who, so that it can be composed anew.

    The title where the sentence begins with it; words behind the first full stop that only say
    who and when are left out.
    """
    sentence = squeeze(sentence)
    if title and (not sentence or sentence.casefold().startswith(title.casefold())):
        return title
    first, _, rest = sentence.partition(". ")
    return activity_title(first if _WHO_OR_WHEN.search(rest) else sentence, names, len(sentence))


def _without_time(sentence: str, when: str) -> str:
    if not when or not sentence.casefold().endswith(when.casefold()):
        return sentence
    return _BEFORE_TIME.sub("", sentence[: -len(when)])


def _without_one(text: str, names: Sequence[str]) -> str:
    folded = text.casefold()
    for name in names:
        end = len(name)
        if folded.startswith(name.casefold()) and not text[end : end + 1].isalnum():
            return text[end:].lstrip()
    found = _PARTS.match(text)
    return text[found.end() :].lstrip() if found else text
