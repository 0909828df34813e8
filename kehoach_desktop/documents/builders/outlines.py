"""Đề cương: a text that goes with a document, as portrait pages of its own behind it."""

from kehoach_desktop.core.documents import DocType, Document
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders.appendices import appendix_title
from kehoach_desktop.documents.builders.body import body_blocks, opening_blocks
from kehoach_desktop.documents.builders.words import clean, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import Appendix, PageTree


def outline_appendices(content: PlanContent, profile: Profile) -> tuple[Appendix, ...]:
    """Give an appendix for each outline that was written here for the document."""
    return tuple(
        Appendix(
            appendix_title(_name(one.document), content, profile),
            (*opening_blocks(one, profile), *body_blocks(one, profile)),
        )
        for one in content.outlines
    )


def outline_tree(content: PlanContent, profile: Profile) -> PageTree:
    """Give an outline by itself: its title and text; head and signature are the document's."""
    document = content.document
    return PageTree(
        profile=profile,
        subject=" ".join(clean(_name(document)).split()),
        title=(
            *lines(document.type.word, Style.TYPE, profile),
            *lines(document.abstract, Style.ABSTRACT, profile, profile.abstract_rule),
            *lines(profile.separator, Style.SEPARATOR, profile),
        ),
        body=(*opening_blocks(content, profile), *body_blocks(content, profile)),
    )


def _name(document: Document) -> str:
    return f"{DocType.OUTLINE.word} {document.abstract}"
