"""Fixes put into the XML of a Word file: the least that sets a fault right, the rest untouched."""

from collections.abc import Callable, Iterable, Sequence
from copy import deepcopy
from typing import Any, Final
from xml.etree.ElementTree import Element

from kehoach_desktop.documents.checking.fixes import (
    Fix,
    Insert,
    Remove,
    Restart,
    SetLetters,
    SetNumbers,
    SetPage,
    SetSetting,
    SetText,
)
from kehoach_desktop.documents.checking.numbering_header import set_numbers
from kehoach_desktop.documents.checking.word_file import WordFile
from kehoach_desktop.documents.checking.word_letters import dress, only_text
from kehoach_desktop.documents.checking.word_lines import Paragraph
from kehoach_desktop.documents.checking.word_looks import MM, POINTS
from kehoach_desktop.documents.checking.word_sections import section_properties
from kehoach_desktop.documents.checking.word_xml import put_property, text_of
from kehoach_desktop.files.ooxml import child, local


class WordFixes:
    """Puts fixes into one file; each names paragraphs as they were read."""

    def __init__(self, file: WordFile, paragraphs: Sequence[Paragraph]) -> None:
        self._file = file
        self._paragraphs = paragraphs

    def apply(self, fixes: Iterable[Fix]) -> None:
        """Put the fixes in: looks first, then words from the end, then whole paragraphs."""
        ordered = sorted(fixes, key=_order)
        for fix in ordered:
            _DOERS[type(fix)](self, fix)

    def set_text(self, fix: SetText) -> None:
        """Let the first run that is touched take the new words; what lies between goes."""
        start, end, words = fix.start, fix.end, fix.words
        pieces = [p for p in self._paragraphs[fix.number].pieces if local(p.element) == "t"]
        touched = [p for p in pieces if p.start < end and p.start + len(text_of(p)) > start]
        if not touched:
            touched = [p for p in pieces if p.start + len(p.text) in (start, p.start)][-1:]
            touched = touched or pieces[-1:]
        for at, piece in enumerate(touched):
            there = text_of(piece)
            first, last = max(start - piece.start, 0), min(end - piece.start, len(there))
            first = min(first, len(there))
            new = words if at == 0 else ""
            piece.element.text = there[:first] + new + there[max(first, last) :]
            piece.element.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")

    def set_letters(self, fix: SetLetters) -> None:
        """Dress a stretch of a paragraph."""
        dress(self._file, self._paragraphs[fix.number], fix)

    def set_setting(self, fix: SetSetting) -> None:
        """Change what is named alone; what styles say of the rest stays."""
        paragraph = self._paragraphs[fix.number].element
        if fix.alignment is not None:
            put_property(self._file, paragraph, "pPr", "jc", val=fix.alignment)
        spacing: dict[str, str] = {}
        for name, value in (("before", fix.above), ("after", fix.below)):
            if value is not None:
                spacing |= {name: str(round(value * POINTS)), f"{name}Autospacing": "0"}
        if fix.pitch is not None:
            exact = {"line": str(round(fix.pitch * POINTS)), "lineRule": "exact"}
            spacing |= exact if fix.pitch else {"line": "240", "lineRule": "auto"}
        if spacing:
            put_property(self._file, paragraph, "pPr", "spacing", keep=True, **spacing)
            if fix.above is not None or fix.below is not None:
                put_property(self._file, paragraph, "pPr", "contextualSpacing", val="0")
        if fix.first is not None:
            indent = {"left": "0", "firstLine": str(round(fix.first * MM))}
            put_property(self._file, paragraph, "pPr", "ind", keep=True, **indent)

    def insert(self, fix: Insert) -> None:
        """Copy the paragraph above with other words, in the weight that is asked for."""
        above: Any = self._paragraphs[fix.after].element
        made = deepcopy(above)
        keeper = self._only_run(made)
        only_text(keeper).text = fix.words
        if fix.bold is not None:
            put_property(self._file, keeper, "rPr", "b", val="1" if fix.bold else "0")
        above.addnext(made)

    def _only_run(self, paragraph: Any) -> Element:
        """Empty a paragraph down to one run with one text; gives that run."""
        runs = [item for item in paragraph.iter() if local(item) == "r"]
        keeper: Any = next((run for run in runs if child(run, "t") is not None), None)
        if keeper is None:
            keeper = self._file.make("r")
            self._file.make("t", keeper)
        for item in list(paragraph):
            if local(item) != "pPr":
                paragraph.remove(item)
        for section in paragraph.findall(f".//{self._file.tag('sectPr')}"):
            section.getparent().remove(section)
        kept = only_text(keeper)
        for item in list(keeper):
            if local(item) != "rPr" and item is not kept:
                keeper.remove(item)
        paragraph.append(keeper)
        return keeper  # type: ignore[no-any-return]

    def remove(self, fix: Remove) -> None:
        """Take a paragraph away; the last one of a cell stays, empty: Word asks for one."""
        element: Any = self._paragraphs[fix.number].element
        parent = element.getparent()
        if (
            sum(local(item) == "p" for item in parent) > 1
            and child(element, "pPr", "sectPr") is None
        ):
            parent.remove(element)
            return
        for item in list(element):
            if local(item) != "pPr":
                element.remove(item)

    def set_page(self, fix: SetPage) -> None:
        """Set the section's paper and margins."""
        properties = section_properties(self._file)[fix.section]
        for name, value in fix.measures:
            twips = str(round(value * MM))
            if name in ("width", "height"):
                put_property(self._file, properties, "", "pgSz", keep=True, **{name[0]: twips})
            else:
                put_property(self._file, properties, "", "pgMar", keep=True, **{name: twips})
                if name == "left":
                    put_property(self._file, properties, "", "pgMar", keep=True, gutter="0")

    def set_numbers(self, fix: SetNumbers) -> None:
        """Put the number into a header; the first page has its own, empty one."""
        set_numbers(self._file, section_properties(self._file), fix.section, fix.size)

    def restart(self, fix: Restart) -> None:
        """Let the section count from 1."""
        properties = section_properties(self._file)[fix.section]
        put_property(self._file, properties, "", "pgNumType", keep=True, start="1")


_DOERS: Final[dict[type, Callable[[WordFixes, Any], None]]] = {
    SetText: WordFixes.set_text,
    SetLetters: WordFixes.set_letters,
    SetSetting: WordFixes.set_setting,
    Insert: WordFixes.insert,
    Remove: WordFixes.remove,
    SetPage: WordFixes.set_page,
    SetNumbers: WordFixes.set_numbers,
    Restart: WordFixes.restart,
}
_KINDS: Final = (SetText, SetLetters, SetSetting, SetPage, SetNumbers, Restart, Insert, Remove)


def _order(fix: Fix) -> tuple[int, int, int]:
    """Words of one paragraph change from its end, so that the places before them hold."""
    if isinstance(fix, SetText):
        return 0, fix.number, -fix.start
    return _KINDS.index(type(fix)), 0, 0
