"""Automatic numbers of Word, worked out to what the reader of the page sees."""

import re
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from kehoach_desktop.core.blocks import roman
from kehoach_desktop.files.ooxml import child, local, value

_PLACE = re.compile(r"%(\d)")
_PLUS_SIGNS = frozenset("+o○")
_DEEPEST = 9
_HIGHEST_ROMAN = 39


@dataclass(slots=True)
class _Level:
    form: str = "decimal"
    text: str = ""
    start: int = 1


@dataclass(slots=True)
class _List:
    levels: dict[int, _Level]
    shared: str
    """Lists on the same definition count on together."""
    restart: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts the numbered paragraphs of one document, in order."""

    def __init__(self, numbering: Element | None, styles: Element | None) -> None:
        self._lists = _lists(numbering)
        self._styles = _styles(styles)
        self._counts: dict[str, list[int | None]] = {}
        self._restarted: set[str] = set()

    def mark(self, properties: Element | None) -> str:
        """Give the mark of the paragraph with these properties and a blank; "" without."""
        number, level = self._of(properties)
        listed = self._lists.get(number) if number else None
        if listed is None or number is None:
            return ""
        shape = listed.levels.get(level, _Level())
        counts = self._counts.setdefault(listed.shared, [None] * _DEEPEST)
        if listed.restart and number not in self._restarted:
            self._restarted.add(number)
            for at, start in listed.restart.items():
                counts[at] = start - 1
        before = counts[level]
        counts[level] = shape.start if before is None else before + 1
        counts[level + 1 :] = [None] * (_DEEPEST - level - 1)
        return _written(listed, counts, level)

    def _of(self, properties: Element | None) -> tuple[str | None, int]:
        """Own numbering wins over that of the style."""
        own = child(properties, "numPr")
        style = self._styles.get(value(child(properties, "pStyle")) or "", (None, 0))
        if own is None:
            return style
        number = value(child(own, "numId")) or style[0]
        level = value(child(own, "ilvl"))
        return number, min(int(level), _DEEPEST - 1) if level and level.isdigit() else style[1]


def _written(listed: _List, counts: list[int | None], level: int) -> str:
    shape = listed.levels.get(level, _Level())
    if shape.form == "bullet":
        return "+ " if shape.text in _PLUS_SIGNS else "- "
    if shape.form == "none" and not _PLACE.search(shape.text):
        return f"{shape.text} " if shape.text else ""

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        inner = listed.levels.get(at, _Level())
        current = counts[at] if counts[at] is not None else inner.start
        return _spelled(current or 0, inner.form)

    return f"{_PLACE.sub(number, shape.text)} " if shape.text else ""


def _spelled(number: int, form: str) -> str:
    if form in ("upperRoman", "lowerRoman") and 0 < number <= _HIGHEST_ROMAN:
        return roman(number) if form == "upperRoman" else roman(number).lower()
    if form in ("upperLetter", "lowerLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * (1 + (number - 1) // 26)
        return letter.upper() if form == "upperLetter" else letter
    return f"{number:02}" if form == "decimalZero" else str(number)


def _lists(numbering: Element | None) -> dict[str, _List]:
    if numbering is None:
        return {}
    shapes = {
        value(item, "abstractNumId") or "": _levels(item)
        for item in numbering
        if local(item) == "abstractNum"
    }
    lists: dict[str, _List] = {}
    for item in numbering:
        if local(item) != "num":
            continue
        shared = value(child(item, "abstractNumId")) or ""
        listed = _List(dict(shapes.get(shared, {})), shared)
        for override in item:
            if local(override) == "lvlOverride":
                _override(listed, override)
        lists[value(item, "numId") or ""] = listed
    lists.pop("0", None)  # numId 0 switches numbering off
    return lists


def _levels(item: Element) -> dict[int, _Level]:
    return {_index(level): _level(level) for level in item if local(level) == "lvl"}


def _level(level: Element) -> _Level:
    start = value(child(level, "start"))
    text = value(child(level, "lvlText")) or ""
    form = value(child(level, "numFmt")) or "decimal"
    return _Level(form, text, int(start) if start and start.isdigit() else 1)


def _index(level: Element) -> int:
    written = value(level, "ilvl") or "0"
    return min(int(written), _DEEPEST - 1) if written.isdigit() else 0


def _override(listed: _List, override: Element) -> None:
    start = value(child(override, "startOverride"))
    if start and start.isdigit():
        listed.restart[_index(override)] = int(start)
    level = child(override, "lvl")
    if level is not None:
        listed.levels[_index(override)] = _level(level)


def _styles(styles: Element | None) -> dict[str, tuple[str | None, int]]:
    """Give list and level of each paragraph style, its own or the one that it is based on."""
    own: dict[str, tuple[str | None, int]] = {}
    based: dict[str, str] = {}
    for style in styles if styles is not None else ():
        name = value(style, "styleId")
        if local(style) != "style" or name is None:
            continue
        numbered = child(style, "pPr", "numPr")
        level = value(child(numbered, "ilvl")) or "0"
        if numbered is not None:
            own[name] = (value(child(numbered, "numId")), int(level) if level.isdigit() else 0)
        based[name] = value(child(style, "basedOn")) or ""
    return {name: _inherited(name, own, based) for name in based}


def _inherited(
    name: str, own: dict[str, tuple[str | None, int]], based: dict[str, str]
) -> tuple[str | None, int]:
    for _ in range(12):  # a circle of styles ends here
        if name in own:
            return own[name]
        name = based.get(name, "")
    return None, 0
