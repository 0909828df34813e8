"""Short names of activities: what is to be done, without the bodies that do it."""

import re
from collections.abc import Sequence
from typing import Final

from kehoach_desktop.core.text import short, squeeze

_PARTS: Final = re.compile(
    r"(?:,|;|và|cùng|cùng với|với|chủ trì|chủ động|phối hợp|chịu trách nhiệm"
    r"|có trách nhiệm|giao|đề nghị)(?=[\s,;]|$)\s*",
    re.IGNORECASE,
)
_FEWEST_WORDS: Final = 2


def activity_title(sentence: str, names: Sequence[str], limit: int) -> str:
    """Give at most `limit` letters that name the task of `sentence`.

    A Vietnamese order names its bodies and their parts ("A chủ trì, phối hợp với B và C") before
    the verb; what follows them is the task. Where nothing is left, the sentence names itself.
    """
    sentence = squeeze(sentence).strip(" .;")
    rest = sentence
    known = sorted((squeeze(name) for name in names if name.strip()), key=len, reverse=True)
    while (shorter := _without_one(rest, known)) != rest:
        rest = shorter
    if len(rest.split()) < _FEWEST_WORDS:
        rest = sentence
    return short(rest[:1].upper() + rest[1:], limit)


def _without_one(text: str, names: Sequence[str]) -> str:
    folded = text.casefold()
    for name in names:
        end = len(name)
        if folded.startswith(name.casefold()) and not text[end : end + 1].isalnum():
            return text[end:].lstrip()
    found = _PARTS.match(text)
    return text[found.end() :].lstrip() if found else text
