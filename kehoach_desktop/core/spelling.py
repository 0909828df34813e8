"""Words that Vietnamese offices spell in two ways: hoà and hòa, chiến sĩ and chiến sỹ, pa-nô."""

import re
from collections.abc import Mapping
from itertools import product
from typing import Final

from kehoach_desktop.core.text import nfc

_TONES: Final = "\u0300\u0301\u0303\u0309\u0323"
_SYLLABLE: Final = re.compile(r"(?<![^\W\d_])[^\W\d_]+(?![^\W\d_])")
_TWINS: Final = (
    ("sĩ", "sỹ"),
    ("si", "sy"),
    ("kỹ", "kĩ"),
    ("mỹ", "mĩ"),
    ("zôn", "rôn"),
    ("zon", "ron"),
    ("panô", "pa nô"),
    ("pano", "pa no"),
)
"""Common in plans of wards; the first of a pair is as good as the second."""
_JOINED: Final = (("pa nô", "panô"), ("pa-nô", "panô"), ("pa no", "pano"), ("pa-no", "pano"))


def _pairs() -> tuple[dict[str, str], dict[str, str]]:
    """Give old to new and new to old: "òa" to "oà", in small and in capital letters."""
    to_new: dict[str, str] = {}
    for (first, second), mark in product((("o", "a"), ("o", "e"), ("u", "y")), _TONES):
        old, new = nfc(first + mark) + second, first + nfc(second + mark)
        for change in (str.lower, str.upper, str.capitalize):
            to_new[change(old)] = change(new)
        to_new[f"{nfc(first + mark)}{second.upper()}"] = f"{first}{nfc(second + mark).upper()}"
    return to_new, {new: old for old, new in to_new.items()}


_TO_NEW, _TO_OLD = _pairs()


def as_new(text: str) -> str:
    """Give `text` with the tone on the second vowel: "hoà", "uỷ" (central Party texts)."""
    return _SYLLABLE.sub(lambda found: _turned(found[0], _TO_NEW), text)


def as_old(text: str) -> str:
    """Give `text` with the tone on the first vowel: "hòa", "ủy" (State texts)."""
    return _SYLLABLE.sub(lambda found: _turned(found[0], _TO_OLD), text)


def _turned(word: str, pairs: Mapping[str, str]) -> str:
    """Give the other spelling of an open syllable; "quý" has one alone: its u belongs to q."""
    end = word[-2:]
    if end not in pairs or word[-3:-2] in ("q", "Q"):
        return word
    return word[:-2] + pairs[end]


def spellings(word: str) -> tuple[str, ...]:
    """Give every spelling of a word in small letters, its own first; some are two words."""
    found = [word, as_new(word), as_old(word)]
    for one, other in _TWINS:
        if word == one:
            found.append(other)
        elif word == other:
            found.append(one)
    return tuple(dict.fromkeys(found))


def with_joined_words(text: str) -> str:
    """Give a query in small letters with "pa nô" and "pa-nô" as the one word that they are."""
    for apart, joined in _JOINED:
        text = re.sub(rf"\b{apart}\b", joined, text)
    return text
