"""Words that copying has run together: "phốihợp", "Thànhphố".

A Vietnamese syllable is an initial, one group of vowels with at most one tone, and a final. So a
run of letters with two tones is two syllables, and the grammar says where they part. Where a stop
(c, ch, p, t) ends a syllable only two tones are possible, which settles most doubts; else the
longer first syllable is taken, because a consonant after a vowel is more often its final
("hợp|hoạt", not "hợ|phoạt").
"""

import re
import unicodedata
from functools import lru_cache

_TONES = {"\u0300": "huyền", "\u0309": "hỏi", "\u0303": "ngã", "\u0301": "sắc", "\u0323": "nặng"}
_INITIAL = r"(?:ngh|ng|gh|gi|qu|kh|ph|nh|ch|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?"
# Groups that end in a half-vowel, and "ia", "ua", "ưa", are never followed by a final consonant.
_OPEN = (
    r"iêu|yêu|uôi|ươi|ươu|oai|oay|oao|oeo|uây|uya|uyu|ua|ưa|ia|ai|ao|au|ay|âu|ây|eo|êu|iu|ôi|"
    r"oi|ơi|ui|ưi|ưu"
)
_CLOSED = r"uyê|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uơ|uy|a|ă|â|e|ê|i|o|ô|ơ|u|ư|y"
_FRONT = r"oa|uê|uy|a|ê|i"  # only these are followed by "ch" and "nh"
_SYLLABLE = re.compile(
    rf"{_INITIAL}(?:(?:{_OPEN})|(?:{_FRONT})[cn]h|(?:{_CLOSED})(?:ng|c|m|n|p|t)?)$"
)
_STOPPED = re.compile(r"(?:ch|c|p|t)$")
_WORD = re.compile(r"[^\W\d_]{5,24}")
_CAPITAL_INSIDE = re.compile(r"[a-zà-ỹ](?<=[^\WA-Z])[A-ZĐƯƠÂĂÊÔÁÀỦỘẾ]")
_INNER_CAPITAL = re.compile(
    r"(?<![^\W_])([^\W\d_A-Z]?[^\W\d_][^\W\d_A-ZĐƯƠÂĂÊÔ]{1,5})([A-ZĐƯƠÂĂÊÔÁÀỦỘẾ][^\W\d_A-Z]{1,6})(?![^\W_])"
)
_LONGEST = 7
_SHORTEST = 5  # letters of two syllables that are worth parting


def _split_tone(word: str) -> tuple[str, list[str]]:
    """Give the letters without tones, and the tones."""
    letters = unicodedata.normalize("NFD", word.lower())
    tones = [_TONES[letter] for letter in letters if letter in _TONES]
    bare = "".join(letter for letter in letters if letter not in _TONES)
    return unicodedata.normalize("NFC", bare), tones


def is_syllable(word: str) -> bool:
    """Tell whether `word` can be one Vietnamese syllable."""
    bare, tones = _split_tone(word)
    if len(tones) > 1 or len(bare) > _LONGEST or not _SYLLABLE.match(bare):
        return False
    stopped = bool(_STOPPED.search(bare))
    return not stopped or tones in (["sắc"], ["nặng"])


def parted(text: str) -> str:
    """Give `text` with a blank between syllables that ran together."""
    long_words = [word for word in text.split() if len(word) >= _SHORTEST]
    if _CAPITAL_INSIDE.search(text):
        text = _INNER_CAPITAL.sub(_part_before_capital, text)
    return _WORD.sub(_part, text) if any(map(_is_glued, long_words)) else text


def _part_before_capital(found: re.Match[str]) -> str:
    """Part "GiaoGiám": only brands, which are no syllables, have a capital inside."""
    left, right = found[1], found[2]
    return f"{left} {right}" if is_syllable(left) and is_syllable(right) else found[0]


@lru_cache(maxsize=8192)
def _is_glued(word: str) -> bool:
    return _WORD.sub(_part, word) != word


def _part(found: re.Match[str]) -> str:
    word = found[0]
    if word.isupper() or word.isascii() or len(_split_tone(word)[1]) != 2:  # noqa: PLR2004
        return word
    for cut in range(len(word) - 1, 1, -1):
        left, right = word[:cut], word[cut:]
        if right[0].islower() and is_syllable(left) and is_syllable(right):
            return f"{left} {right}"
    return word
