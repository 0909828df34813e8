"""What a paragraph and a run look like once defaults, table, styles and list have had their say."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final
from xml.etree.ElementTree import Element

from kehoach_desktop.documents.checking.paper import Letters, Setting
from kehoach_desktop.documents.checking.word_file import WordFile
from kehoach_desktop.documents.checking.word_looks import (
    TOGGLES,
    Looks,
    number,
    paragraph_looks,
    run_looks,
    setting_of,
)
from kehoach_desktop.files.ooxml import child, local, value

_DEEPEST: Final = 20


@dataclass(frozen=True, slots=True)
class _Chain:
    """What a style says, those before it already in; both halves raw."""

    paragraph: Looks
    run: Looks
    default: bool = False


class WordStyles:
    """The styles of one file; asked for every paragraph and run."""

    def __init__(self, file: WordFile) -> None:
        styles = file.part("word/styles.xml")
        self._theme = _theme_fonts(file.part("word/theme/theme1.xml"))
        self._defaults = _Chain(
            paragraph_looks(child(styles, "docDefaults", "pPrDefault", "pPr")),
            run_looks(child(styles, "docDefaults", "rPrDefault", "rPr")),
        )
        self._styles: dict[str, Element] = {}
        self._usual = {"paragraph": "", "table": "", "character": ""}
        for style in styles if styles is not None else ():
            name = value(style, "styleId")
            if local(style) == "style" and name is not None:
                self._styles[name] = style
                kind = value(style, "type") or ""
                if value(style, "default") in ("1", "true", "on"):
                    self._usual[kind] = name
        self._chains: dict[str, _Chain] = {}
        self._lists = _list_levels(file.part("word/numbering.xml"))

    def style_of(self, paragraph: Element) -> str:
        """Give the id of a paragraph's style."""
        return value(child(paragraph, "pPr", "pStyle")) or self._usual["paragraph"]

    def table_style(self, table: Element) -> str:
        """Give the id of a table's style."""
        return value(child(table, "tblPr", "tblStyle")) or self._usual["table"]

    def setting(self, paragraph: Element, table_style: str = "") -> Setting:
        """Give how a paragraph stands."""
        own = paragraph_looks(child(paragraph, "pPr"))
        style = self._chain(self.style_of(paragraph)).paragraph
        looks = {
            **self._defaults.paragraph,
            **self._chain(table_style).paragraph,
            **self._list_looks(style),
            **style,
            **(self._list_looks(own) if "numId" in own else {}),
            **own,
        }
        return setting_of(looks, self.style_of(paragraph))

    def mark(self, paragraph: Element) -> str:
        """Give the sign of the automatic list that a paragraph is in: "-", a number as "#"."""
        own = paragraph_looks(child(paragraph, "pPr"))
        looks = {**self._chain(self.style_of(paragraph)).paragraph, **own}
        level = self._lists.get((looks.get("numId", "0"), looks.get("ilvl", "0")))
        if level is None or looks.get("numId") == "0":
            return ""
        form = value(child(level, "numFmt")) or "decimal"
        if form == "bullet":
            sign = value(child(level, "lvlText")) or "-"
            return "+" if sign in "+o○" else "-"
        return "" if form == "none" else "#"

    def letters(self, run: Element, paragraph: Element, table_style: str = "") -> Letters:
        """Give the look of a run; bold of a style and bold of its words cancel out, as in Word."""
        own = run_looks(child(run, "rPr"))
        words = self._chain(own.get("rStyle", "")).run
        style = self._chain(self.style_of(paragraph)).run
        table = self._chain(table_style).run
        looks = {**self._defaults.run, **table, **style, **words, **own}
        for toggle in TOGGLES:
            if toggle not in own:
                said = [one.get(toggle) == "1" for one in (table, style, words) if toggle in one]
                if said:
                    looks[toggle] = "1" if sum(said) % 2 else "0"
        return self._letters(looks)

    def _letters(self, looks: Mapping[str, str]) -> Letters:
        font = looks.get("font", "")
        theme = looks.get("fontTheme", "")
        if theme:
            font = self._theme.get("major" if theme.startswith("major") else "minor", font)
        colour = looks.get("color", "").upper()
        return Letters(
            size=number(looks.get("sz"), 20.0) / 2,
            bold=looks.get("b") == "1",
            italic=looks.get("i") == "1",
            caps=looks.get("caps") == "1",
            font=font,
            colour="" if colour in ("", "AUTO") else colour,
            underlined=looks.get("u", "none") != "none",
        )

    def _chain(self, name: str) -> _Chain:
        if name not in self._chains:
            self._chains[name] = self._made(name)
        return self._chains[name]

    def _made(self, name: str) -> _Chain:
        """Join a style to those it is based on; a circle of styles ends."""
        line: list[Element] = []
        at = name
        while at in self._styles and len(line) < _DEEPEST:
            line.append(self._styles[at])
            at = value(child(self._styles[at], "basedOn")) or ""
        paragraph: Looks = {}
        run: Looks = {}
        for style in reversed(line):
            paragraph |= paragraph_looks(child(style, "pPr"))
            run |= run_looks(child(style, "rPr"))
        return _Chain(paragraph, run)

    def _list_looks(self, looks: Mapping[str, str]) -> Looks:
        level = self._lists.get((looks.get("numId", ""), looks.get("ilvl", "0")))
        return {} if level is None else paragraph_looks(child(level, "pPr"))


def _theme_fonts(theme: Element | None) -> dict[str, str]:
    scheme = child(theme, "themeElements", "fontScheme")
    return {
        kind: value(child(scheme, f"{kind}Font", "latin"), "typeface") or ""
        for kind in ("major", "minor")
    }


def _list_levels(numbering: Element | None) -> dict[tuple[str, str], Element]:
    """Give the levels of every list by number and level."""
    shapes: dict[str, dict[str, Element]] = {}
    levels: dict[tuple[str, str], Element] = {}
    for item in numbering if numbering is not None else ():
        if local(item) == "abstractNum":
            inner = {value(one, "ilvl") or "0": one for one in item if local(one) == "lvl"}
            shapes[value(item, "abstractNumId") or ""] = inner
        elif local(item) == "num":
            shape = shapes.get(value(child(item, "abstractNumId")) or "", {})
            for at, level in shape.items():
                levels[value(item, "numId") or "", at] = level
    return levels
