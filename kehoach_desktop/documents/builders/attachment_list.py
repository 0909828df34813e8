"""Danh sách tài liệu kèm theo: what documents promise to send along, and where it stands (M70)."""

from collections.abc import Iterator, Sequence

from kehoach_desktop.core.attachments import Attachment, AttachmentState
from kehoach_desktop.core.blocks import Run, roman
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders.head import document_words, issuer_head
from kehoach_desktop.documents.builders.words import clean, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import Column, PageTree, Paragraph, Row, Table

_TITLE = "Danh sách tài liệu kèm theo"
_COLUMNS = (
    Column("STT", 12, centred=True),
    Column("Tài liệu", 62),
    Column("Tình trạng", 28, centred=True),
    Column("Tệp hoặc lý do", 63),
)
_WRITTEN_HERE = "In cùng văn bản"
_ROMAN_NUMBERS = 39


def attachment_list_tree(contents: Sequence[PlanContent], profile: Profile) -> PageTree:
    """Give the list; of several documents a group of rows each."""
    first, several = contents[0], len(contents) > 1
    about = "" if several else _words(first, profile)
    rows = tuple(_rows(contents, profile) if several else _papers(first))
    lacking = sum(len(content.lacking_attachments) for content in contents)
    count = f"Tổng số: {sum(not row.group for row in rows)} tài liệu; còn thiếu: {lacking}."
    return PageTree(
        profile=profile,
        subject=" ".join(f"{_TITLE} {about}".split()),
        head=issuer_head(first.document, first.body, profile),
        title=(*lines(_TITLE, Style.TYPE, profile), *lines(about, Style.ABSTRACT, profile)),
        body=(Table(_COLUMNS, rows), Paragraph((Run(count),))),
    )


def _rows(contents: Sequence[PlanContent], profile: Profile) -> Iterator[Row]:
    for number, content in enumerate(contents, start=1):
        mark = roman(number) if number <= _ROMAN_NUMBERS else str(number)
        yield Row((mark, _words(content, profile), "", ""), group=True)
        yield from _papers(content)


def _papers(content: PlanContent) -> Iterator[Row]:
    sent = any(one.sent_on for line in content.recipients for one in line.receivers)
    made = {one.id for one in content.attachments} - {one.id for one in content.lacking_attachments}
    for number, paper in enumerate(content.attachments, start=1):
        state = paper.state(sent=sent)
        if state is AttachmentState.PROMISED and paper.id in made:
            state = AttachmentState.SENT if sent else AttachmentState.PRESENT
        cells = (str(number), paper.name, state.word, _note(paper, state))
        yield Row(tuple(clean(cell) for cell in cells))


def _note(paper: Attachment, state: AttachmentState) -> str:
    if paper.file_name or paper.reason:
        return paper.file_name or paper.reason
    return "" if state is AttachmentState.PROMISED else _WRITTEN_HERE


def _words(content: PlanContent, profile: Profile) -> str:
    return clean(f"{document_words(content.document, profile)} {content.document.abstract}")
