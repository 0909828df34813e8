"""Two versions of a document compared, for paper: taken out is struck, put in is underlined."""

from collections.abc import Iterator, Sequence
from typing import Final

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.comparing import Compared, Fate, Piece, around, difference
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders.head import issuer_head
from kehoach_desktop.documents.builders.words import clean, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import PageTree, Paragraph

_LEGEND: Final = (
    Run("Chữ bỏ đi", struck=True),
    Run("; "),
    Run("chữ thêm vào", bold=True, underlined=True),
    Run(". "),
)
_GAP: Final = "…"


def comparison_tree(
    content: PlanContent, profile: Profile, sides: tuple[str, str], compared: Sequence[Compared]
) -> PageTree:
    """Give the stretches that changed, with the lines around them; readable without colours."""
    old, new = sides
    title = f"So sánh {old[0].lower()}{old[1:]}\nvới {new[0].lower()}{new[1:]}"
    document = content.document
    counted = Run(f"{difference(compared).words}.")
    return PageTree(
        profile=profile,
        subject=clean(f"So sánh các bản: {document.type.word} {document.abstract}"),
        head=issuer_head(document, content.body, profile),
        title=(
            *lines("So sánh hai bản", Style.TYPE, profile),
            *lines(f"{document.type.word} {document.abstract}", Style.ABSTRACT, profile),
            *lines(title, Style.APPENDIX_NOTE, profile),
        ),
        body=(Paragraph((*_LEGEND, counted)), *_stretches(compared)),
    )


def _stretches(compared: Sequence[Compared]) -> Iterator[Paragraph]:
    for stretch in around(compared):
        yield Paragraph((Run(_GAP),))
        for line in stretch:
            yield Paragraph(tuple(_run(piece) for piece in line.pieces))


def _run(piece: Piece) -> Run:
    added = piece.fate is Fate.ADDED
    return Run(clean(piece.text), bold=added, struck=piece.fate is Fate.REMOVED, underlined=added)
