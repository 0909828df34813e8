"""Letters of the old Vietnamese encodings (reliability, "Old Vietnamese encodings").

TCVN3 (TCVN 5712:1993, VN3) has one byte for a small letter with its tone and none for a capital
with a tone. VNI-Windows writes a vowel and a second sign. VIQR (RFC 1456) writes signs of ASCII.
"""

import re
import unicodedata
from functools import cache

_TCVN3 = {
    0xA1: "ĂÂÊÔƠƯĐăâêôơưđ",
    0xB5: "àảãáạ",
    0xBB: "ằẳẵắ",
    0xC6: "ặầẩẫấậè",
    0xCE: "ẻẽéẹềểễếệìỉ",
    0xDC: "ĩíịò",
    0xE1: "ỏõóọồổỗốộờởỡớợù",
    0xF1: "ủũúụừửữứựỳỷỹýỵ",
}
_FROM_TCVN3 = {
    first + place: letter
    for first, letters in _TCVN3.items()
    for place, letter in enumerate(letters)
}
_ACUTE, _GRAVE, _HOOK, _TILDE, _DOT = "\u0301", "\u0300", "\u0309", "\u0303", "\u0323"
_ROOF, _BOWL, _HORN = "\u0302", "\u0306", "\u031b"
# The second sign of VNI: marks that it adds to the vowel before it.
_VNI_SIGNS = {
    "ù": _ACUTE,
    "ø": _GRAVE,
    "û": _HOOK,
    "õ": _TILDE,
    "ï": _DOT,
    "â": _ROOF,
    "á": _ROOF + _ACUTE,
    "à": _ROOF + _GRAVE,
    "å": _ROOF + _HOOK,
    "ã": _ROOF + _TILDE,
    "ä": _ROOF + _DOT,
    "ê": _BOWL,
    "é": _BOWL + _ACUTE,
    "è": _BOWL + _GRAVE,
    "ú": _BOWL + _HOOK,
    "ü": _BOWL + _TILDE,
    "ë": _BOWL + _DOT,
}
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VIQR_TONES = {"'": _ACUTE, "`": _GRAVE, "?": _HOOK, "~": _TILDE, ".": _DOT}
_VIQR_MARKS = {"^": _ROOF, "(": _BOWL, "+": _HORN, "*": _HORN}
# One syllable has one tone, so a second sign after it is punctuation.
_VIQR_WORD = re.compile(r"\\.|(?<![A-Za-z])[A-Za-z][A-Za-z^(+*]*(?:['`?~.][A-Za-z]*)?")
_VIQR_VOWEL = re.compile(r"[aeiouyAEIOUY][\^(+*]?['`?~.]?|[Dd][Dd]")
_RUN = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)*")
_CAPITALS = 2


def from_tcvn3(text: str) -> str:
    """Give Unicode for TCVN3 read as Latin-1; a capital lost among capitals comes back."""
    return _RUN.sub(_recased, text.translate(_FROM_TCVN3))


def _recased(found: re.Match[str]) -> str:
    """Put a run of words back into capitals where their letters without tones are capitals."""
    words = found[0].split(" ")
    capitals = [_capitals(word) for word in words]
    for at, count in enumerate(capitals):
        beside = max(capitals[max(0, at - 1) : at + 2])
        if count >= _CAPITALS or (count and beside >= _CAPITALS):
            words[at] = words[at].upper()
    return " ".join(words)


def _capitals(word: str) -> int:
    """Count the plain capitals of a word; 0 where a plain letter is small."""
    plain = [letter for letter in word if letter.isascii()]
    return len(plain) if all(letter.isupper() for letter in plain) else 0


@cache
def _vni_pairs() -> tuple[re.Pattern[str], dict[str, str]]:
    """Give all pairs and single letters; a pattern tries the pairs first (ơ and ư with tones)."""
    bases = {letter: letter for letter in "aeouy"} | {"ô": "ơ", "ö": "ư"}
    pairs = {
        base + sign: unicodedata.normalize("NFC", letter + marks)
        for base, letter in bases.items()
        for sign, marks in _VNI_SIGNS.items()
    }
    known = {pair: letter for pair, letter in pairs.items() if len(letter) == 1} | _VNI_ALONE
    capitals = {
        form: letter.upper()
        for pair, letter in known.items()
        for form in (pair.upper(), pair.capitalize())
    }
    every = capitals | known
    longest_first = sorted(every, key=len, reverse=True)
    return re.compile("|".join(map(re.escape, longest_first))), every


def from_vni(text: str) -> str:
    """Give Unicode for VNI-Windows read as Latin-1."""
    pattern, letters = _vni_pairs()
    return pattern.sub(lambda found: letters[found[0]], text)


def from_viqr(text: str) -> str:
    """Give Unicode for VIQR."""
    return _VIQR_WORD.sub(_viqr_word, text)


def _viqr_word(found: re.Match[str]) -> str:
    word = found[0]
    return word[1:] if word.startswith("\\") else _VIQR_VOWEL.sub(_viqr_letter, word)


def _viqr_letter(found: re.Match[str]) -> str:
    signs = found[0]
    if signs in ("dd", "dD"):
        return "đ"
    if signs in ("Dd", "DD"):
        return "Đ"
    marks = "".join(_VIQR_MARKS.get(sign) or _VIQR_TONES[sign] for sign in signs[1:])
    composed = unicodedata.normalize("NFC", signs[0] + marks)
    return composed if len(composed) == 1 else signs
