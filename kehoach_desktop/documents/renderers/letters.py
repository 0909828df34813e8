"""Letters that the fonts of official papers do not have."""

import unicodedata

from kehoach_desktop.core.errors import UserError
from kehoach_desktop.core.text import nfc, short
from kehoach_desktop.documents.fonts import FontSet
from kehoach_desktop.documents.renderers.text import plain_text
from kehoach_desktop.documents.tree import PageTree

_ALWAYS_THERE = frozenset("\n\u00a0 ")
_INVISIBLE = ("Cf", "Cc")
_LONGEST = 60


class LetterError(UserError):
    """The text holds a sign that cannot be printed."""

    def __init__(self, letter: str, words: str, family: str) -> None:
        super().__init__(
            f"Phông {family} không có ký tự “{letter}” trong câu “{words}” nên chưa dựng được "
            "trang in. Văn bản vẫn nguyên. Hãy thay hoặc xóa ký tự đó."
        )


def check_letters(tree: PageTree, fonts: FontSet) -> None:
    """Raise `LetterError` for the first sign that `fonts` cannot print."""
    if not fonts.letters:
        return
    for words in plain_text(tree):
        missing = set(nfc(words)) - fonts.letters - _ALWAYS_THERE
        for letter in sorted(missing):
            if unicodedata.category(letter) not in _INVISIBLE:
                raise LetterError(letter, short(words, _LONGEST), fonts.family)
