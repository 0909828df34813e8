"""Automatic numbers of a Word file, wherever Word would show just what stands in the text."""

import re
from typing import Any, Final

from kehoach_desktop.core.blocks import roman
from kehoach_desktop.documents.layout import Profile
from kehoach_desktop.documents.renderers.docx_xml import TWIPS_PER_MM, element

_OUTLINE: Final = 1
_ARTICLES: Final = 2
_SIGNS: Final = {"-": 3, "+": 4}
_ARTICLE: Final = "Điều "
_DEEPEST: Final = 4
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
"""Word's own alphabet: it knows no đ."""


class NumberWriter:
    """Numbers the paragraphs of one document in order; what Word counts otherwise is written."""

    def __init__(self, document: Any, profile: Profile) -> None:
        self._after_roman = profile.after_roman
        self._counts = {_OUTLINE: [0] * _DEEPEST, _ARTICLES: [0] * _DEEPEST}
        self._list = _OUTLINE
        indent = str(round(profile.indent * TWIPS_PER_MM))
        numbering = document.part.numbering_part.element
        for old in list(numbering):
            numbering.remove(old)
        lists = {
            _OUTLINE: (
                ("upperRoman", f"%1{profile.after_roman}"),
                ("decimal", "%2."),
                ("decimal", "%2.%3."),
                ("lowerLetter", "%4)"),
            ),
            _ARTICLES: (("decimal", f"{_ARTICLE}%1."), ("decimal", "%2."), ("lowerLetter", "%3)")),
            **{key: (("bullet", sign),) for sign, key in _SIGNS.items()},
        }
        for key, levels in lists.items():
            numbering.append(_abstract(key, levels, indent))
        for key in lists:
            used = element("w:num", numId=str(key))
            used.append(element("w:abstractNumId", val=str(key)))
            numbering.append(used)

    def mark(self, paragraph: Any, mark: str) -> bool:
        """Give a paragraph its mark as an automatic number; False where Word shows another."""
        place = self._place(mark)
        if place is None:
            return False
        key, level = place
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()  # noqa: SLF001
        properties.get_or_add_ilvl().val = level
        properties.get_or_add_numId().val = key
        return True

    def _place(self, mark: str) -> tuple[int, int] | None:
        if mark in _SIGNS:
            return _SIGNS[mark], 0
        if mark.startswith(_ARTICLE):
            self._list = _ARTICLES
        elif mark.endswith(self._after_roman) and mark[:1] in "IVX":
            self._list = _OUTLINE
        level = self._level(mark)
        if level is None:
            return None
        counts = self._counts[self._list]
        if self._shown(level, counts[level] + 1) != mark:
            return None
        counts[level] += 1
        counts[level + 1 :] = [0] * (_DEEPEST - level - 1)
        return self._list, level

    def _level(self, mark: str) -> int | None:
        if re.fullmatch(r"\d+\.", mark):
            return 1
        if re.fullmatch(r"\d+\.\d+\.", mark) and self._list == _OUTLINE:
            return 2
        if re.fullmatch(r"\w\)", mark):
            return 3 if self._list == _OUTLINE else 2
        return 0 if mark else None

    def _shown(self, level: int, number: int) -> str:
        """Give what Word shows for a paragraph of `level` with `number`."""
        if level == 1:
            return f"{number}."
        if level == 0 and self._list == _ARTICLES:
            return f"{_ARTICLE}{number}."
        if level == 0:
            return roman(number % 40) + self._after_roman
        if level == 2 and self._list == _OUTLINE:  # noqa: PLR2004
            return f"{self._counts[_OUTLINE][1]}.{number}."
        return f"{_LETTERS[(number - 1) % len(_LETTERS)]})"


def _abstract(key: int, levels: tuple[tuple[str, str], ...], indent: str) -> Any:
    made = element("w:abstractNum", abstractNumId=str(key))
    made.append(element("w:multiLevelType", val="multilevel"))
    for number, (form, text) in enumerate(levels):
        level = element("w:lvl", ilvl=str(number))
        level.append(element("w:start", val="1"))
        level.append(element("w:numFmt", val=form))
        level.append(element("w:suff", val="space"))
        level.append(element("w:lvlText", val=text))
        level.append(element("w:lvlJc", val="left"))
        place = element("w:pPr")
        place.append(element("w:ind", left="0", firstLine=indent))
        level.append(place)
        if text.startswith(_ARTICLE):
            letters = element("w:rPr")
            letters.append(element("w:b"))
            level.append(letters)
        made.append(level)
    return made
