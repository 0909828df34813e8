"""Vietnamese text: normal form, folding for search, order of names."""

import re
import unicodedata

_BLANKS = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f]+")
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_RANK = {letter: rank for rank, letter in enumerate(_ALPHABET)}
_AFTER_Z = 100
_DIGITS = re.compile(r"(\d+)")


def nfc(text: str) -> str:
    """Give `text` in Unicode NFC, the one form that the program stores."""
    return unicodedata.normalize("NFC", text)


def squeeze(text: str) -> str:
    """Give `text` in NFC with every run of blanks as one blank, ends trimmed."""
    text = nfc(text)
    if "  " in text or not text.isprintable():  # every other blank counts as unprintable
        text = _BLANKS.sub(" ", text)
    return text.strip()


def fold(text: str) -> str:
    """Give `text` without marks, đ as d, in lower case: what a search without marks compares."""
    bare = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in bare if not unicodedata.combining(letter))


def sort_key(text: str) -> tuple[object, ...]:
    """Give the key of Vietnamese dictionary order: letters, then tones; numbers by value."""
    key: list[object] = []
    for part in _DIGITS.split(nfc(text).casefold()):
        if part.isdigit():
            key.append((1, int(part)))
        elif part:
            key.append((2, _letters(part)))
    return tuple(key)


def _letters(part: str) -> tuple[tuple[tuple[int, ...], tuple[int, ...]], ...]:
    """Word by word: the letters decide first, the tones of the word only between equal ones."""
    words = []
    for word in part.split():
        split = [_split_tone(letter) for letter in word]
        ranks = tuple(_RANK.get(base, _AFTER_Z + ord(base[0])) for base, _ in split)
        words.append((ranks, tuple(tone for _, tone in split)))
    return tuple(words)


def _split_tone(letter: str) -> tuple[str, int]:
    marks = unicodedata.normalize("NFD", letter)
    tone = next((_TONES[mark] for mark in marks if mark in _TONES), 0)
    base = unicodedata.normalize("NFC", "".join(mark for mark in marks if mark not in _TONES))
    return base, tone


def short(text: str, limit: int) -> str:
    """Give at most `limit` letters of `text`, cut at a word and ended by an ellipsis."""
    text = squeeze(text)
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    if " " in cut[limit // 2 :]:
        cut = cut[: cut.rindex(" ")]
    return cut.rstrip(" ,.;:-") + "…"
