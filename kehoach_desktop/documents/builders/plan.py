"""A document of any type as it is signed and sent."""

from collections.abc import Sequence

from kehoach_desktop.core.documents import DocType
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders.appendices import numbered
from kehoach_desktop.documents.builders.assignment_appendix import assignment_appendices
from kehoach_desktop.documents.builders.body import body_blocks, opening_blocks
from kehoach_desktop.documents.builders.closing import document_closing
from kehoach_desktop.documents.builders.head import document_head, document_title
from kehoach_desktop.documents.builders.outlines import outline_appendices, outline_tree
from kehoach_desktop.documents.builders.surroundings import document_address, page_marks
from kehoach_desktop.documents.builders.words import clean
from kehoach_desktop.documents.layout import Profile
from kehoach_desktop.documents.tree import Appendix, PageTree


def plan_tree(content: PlanContent, profile: Profile, more: Sequence[Appendix] = ()) -> PageTree:
    """Give the page tree of a document in the layout of `profile`, with `more` appendices."""
    document = content.document
    if document.type is DocType.OUTLINE:
        return outline_tree(content, profile)
    appendices = (*assignment_appendices(content, profile), *outline_appendices(content, profile))
    return PageTree(
        profile=profile,
        subject=" ".join(clean(f"{document.type.word} {document.abstract}").split()),
        head=document_head(document, content.body, profile),
        title=document_title(document, profile),
        address=document_address(document, profile),
        body=(*opening_blocks(content, profile), *body_blocks(content, profile)),
        closing=document_closing(content, profile),
        appendices=numbered((*appendices, *more), profile),
        marks=page_marks(document, profile),
    )
