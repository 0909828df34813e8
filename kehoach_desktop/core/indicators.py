"""What can be counted: indicators with their units, found by the words that a clerk types."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import fold, squeeze

_WRITTEN: Final = (
    *(("bang zon", "bang ron"), ("bang-ron", "bang ron"), ("pa-no", "pa no"), ("pano", "pa no")),
    *(("ap-phich", "ap phich"), ("m2", "m²"), ("phan tram", "%")),
)
"""How offices write the same thing, without marks."""
_TOLD: Final = re.compile(r"(?P<unit>[^()]+?)\s*\((?P<name>[^()]+)\)")
_WORD: Final = re.compile(r"[^\s,()]+")


@dataclass(frozen=True, slots=True)
class Indicator:
    """What is counted, in what; banners in pieces and banners in m² are two indicators."""

    name: str
    unit_word: str
    section: str = ""
    id: int = 0
    """0: it stands in the catalogue and no line of the store has it yet."""

    @property
    def label(self) -> str:
        """Name and unit: "Băng rôn (m²)"."""
        return f"{self.name} ({self.unit_word})" if self.unit_word else self.name


def find_indicator(words: str, known: Sequence[Indicator]) -> Indicator:
    """Find what "lượt người", "pa nô" or "tấm pa nô" counts; the first of `known` weighs most.

    "cây (Cây trồng mới)" says unit and name, and makes an indicator that is not there yet.
    Raises BadInputError where there is none, or where several fit equally well.
    """
    if told := _TOLD.fullmatch(squeeze(words)):
        return _told(told["name"], told["unit"], known)
    wanted = seek_key(words)
    for fits in (_is_named, _is_unit_and_name, _begins, _is_counted_in, _holds):
        found = [one for one in known if fits(one, wanted)]
        names = {seek_key(one.name) for one in found}
        units = {one.unit_word for one in found}
        if found and (len(names) == 1 or fits is _begins) and (len(units) == 1 or not wanted):
            return found[0]
        if found:
            raise _unclear(words, found)
    raise BadInputError(
        f"Chưa có chỉ số nào tính bằng “{words}”. Số liệu vẫn nguyên. "
        "Hãy gõ như “45 lượt người”, chọn trong danh sách, hoặc đặt chỉ số mới: "
        "“120 cây (Cây trồng mới)”."
    )


def _told(name: str, unit_word: str, known: Sequence[Indicator]) -> Indicator:
    wanted = seek_key(name), seek_key(unit_word)
    same = (one for one in known if (seek_key(one.name), seek_key(one.unit_word)) == wanted)
    return next(same, Indicator(name[:1].upper() + name[1:], unit_word))


def words_for(indicator: Indicator, known: Sequence[Indicator]) -> str:
    """Give the fewest words after a number by which `find_indicator` finds this one."""
    name, unit = indicator.name, indicator.unit_word
    whole = f"{unit} {name[:1].lower()}{name[1:]}".strip()
    for words in (unit, whole, name):
        try:
            found = find_indicator(words, known)
        except BadInputError:
            continue
        if (found.name, found.unit_word) == (name, unit):
            return words
    return whole


def seek_key(text: str) -> str:
    """Give what two ways of writing have in common: "12 m2 băng zôn" is counted in m² too."""
    key = fold(squeeze(text))
    for written, meant in _WRITTEN:
        key = key.replace(written, meant)
    return key


def _is_named(one: Indicator, words: str) -> bool:
    return seek_key(one.name) == words


def _is_unit_and_name(one: Indicator, words: str) -> bool:
    pairs = f"{one.unit_word} {one.name}", f"{one.name} {one.unit_word}"
    return words in map(seek_key, pairs)


def _begins(one: Indicator, words: str) -> bool:
    return seek_key(one.unit_word) == words and seek_key(one.name).startswith(words)


def _is_counted_in(one: Indicator, words: str) -> bool:
    return seek_key(one.unit_word) == words


def _holds(one: Indicator, words: str) -> bool:
    there = set(_WORD.findall(seek_key(f"{one.unit_word} {one.name}")))
    return bool(words) and there.issuperset(_WORD.findall(words))


def _unclear(words: str, found: Sequence[Indicator]) -> BadInputError:
    labels = ", ".join(dict.fromkeys(one.label for one in found))
    first = found[0]
    return BadInputError(
        f"“{words}” có thể là {labels}. Số liệu vẫn nguyên. "
        f"Hãy gõ rõ hơn, như “12 {first.unit_word} {first.name.lower()}”."
    )
