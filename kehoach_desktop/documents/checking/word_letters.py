"""Looks of a stretch of a Word paragraph: runs are cut so that no other letter changes."""

from copy import deepcopy
from typing import Any
from xml.etree.ElementTree import Element

from kehoach_desktop.documents.checking.fixes import SetLetters
from kehoach_desktop.documents.checking.word_file import WordFile
from kehoach_desktop.documents.checking.word_lines import Paragraph, Piece
from kehoach_desktop.documents.checking.word_xml import mark_of, put_property, text_of
from kehoach_desktop.files.ooxml import child, local


def dress(file: WordFile, paragraph: Paragraph, fix: SetLetters) -> None:
    """Dress a stretch; runs partly touched are cut, so that no other letter changes.

    The number of an automatic list has the looks of the end of its paragraph.
    """
    if fix.start <= 0 and fix.end >= len(paragraph.text.rstrip()):
        _put(file, mark_of(file, paragraph.element), fix)
    for piece in paragraph.pieces:
        end = piece.start + len(piece.text)
        if local(piece.element) != "t" or piece.start >= fix.end or end <= fix.start:
            continue
        run = _alone(piece, max(fix.start, piece.start), min(fix.end, end))
        _put(file, run, fix)


def _alone(piece: Piece, start: int, end: int) -> Element:
    """Give a run that holds just this stretch: the run itself, or one cut from it."""
    others = [item for item in piece.run if local(item) not in ("rPr", "t")]
    whole = start <= piece.start and end >= piece.start + len(piece.text)
    if whole and not others and sum(local(item) == "t" for item in piece.run) == 1:
        return piece.run
    if not whole or others:
        return _cut(piece, start - piece.start, end - piece.start)
    return piece.run


def _cut(piece: Piece, first: int, last: int) -> Element:
    """Split the run of a piece into before, the stretch itself, and after."""
    words = text_of(piece)
    run: Any = piece.run
    at = list(run).index(piece.element)
    middle, after = deepcopy(run), deepcopy(run)
    for kept, made in ((0, middle), (1, after)):
        for place, item in reversed(list(enumerate(made))):
            if local(item) != "rPr" and (place < at if kept else place != at):
                made.remove(item)
    only_text(middle).text = words[first:last]
    only_text(after).text = words[last:]
    piece.element.text = words[:first]
    for item in list(run)[at + 1 :]:
        run.remove(item)
    for made in (middle, after, run):
        for item in made:
            if local(item) == "t":
                item.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    run.addnext(after)
    run.addnext(middle)
    return middle  # type: ignore[no-any-return]


def _put(file: WordFile, owner: Element, fix: SetLetters) -> None:
    if fix.size is not None:
        for name in ("sz", "szCs"):
            put_property(file, owner, "rPr", name, val=str(round(fix.size * 2)))
    for name, on in (("b", fix.bold), ("i", fix.italic)):
        if on is not None:
            put_property(file, owner, "rPr", name, val="1" if on else "0")
    if fix.underlined is not None:
        put_property(file, owner, "rPr", "u", val="single" if fix.underlined else "none")
    if fix.colour is not None:
        put_property(file, owner, "rPr", "color", val=fix.colour)
    if fix.font is not None:
        font = fix.font
        put_property(file, owner, "rPr", "rFonts", ascii=font, hAnsi=font, cs=font, eastAsia=font)


def only_text(run: Element) -> Element:
    """Give the first w:t of a run that has one."""
    found = child(run, "t")
    if found is None:
        raise ValueError("a run without text")
    return found
