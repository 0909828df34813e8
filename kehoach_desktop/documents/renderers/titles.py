"""Centred lines of a paper broken where a reader would break them, the same in every format."""

from dataclasses import replace

from kehoach_desktop.documents.fonts import FontSet
from kehoach_desktop.documents.layout import POINTS_PER_MM, Style
from kehoach_desktop.documents.tree import Appendix, BodyBlock, Line, PageTree, Theme
from kehoach_desktop.documents.widths import broken_evenly


def with_broken_titles(tree: PageTree, fonts: FontSet) -> PageTree:
    """Give `tree` with line breaks in its titles and themes."""
    return replace(
        tree,
        title=_lines(tree.title, tree, fonts, landscape=tree.landscape),
        body=tuple(_block(block, tree, fonts) for block in tree.body),
        appendices=tuple(_appendix(one, tree, fonts) for one in tree.appendices),
    )


def _appendix(appendix: Appendix, tree: PageTree, fonts: FontSet) -> Appendix:
    lines = _lines(appendix.title, tree, fonts, landscape=appendix.landscape)
    return replace(appendix, title=lines)


def _lines(
    lines: tuple[Line, ...], tree: PageTree, fonts: FontSet, *, landscape: bool
) -> tuple[Line, ...]:
    profile = tree.profile
    width = profile.text_width(landscape=landscape) * POINTS_PER_MM
    return tuple(
        replace(line, text=broken_evenly(line.text, profile.styles[line.style], width, fonts))
        for line in lines
    )


def _block(block: BodyBlock, tree: PageTree, fonts: FontSet) -> BodyBlock:
    """Break a theme in one weight; one in several is left to wrap."""
    if not isinstance(block, Theme) or len(block.runs) != 1:
        return block
    (run,) = block.runs
    width = tree.profile.text_width() * POINTS_PER_MM
    text = broken_evenly(run.text, tree.profile.styles[Style.THEME], width, fonts)
    return replace(block, runs=(replace(run, text=text),))
