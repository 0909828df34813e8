"""The head of a document: issuing body, number, national title, place and day, type, abstract."""

import re
from dataclasses import replace

from kehoach_desktop.core.dates import full, long, month_number
from kehoach_desktop.core.documents import DocState, DocType, Document, IssuingBody, Urgency
from kehoach_desktop.documents.builders.decisions import decider_lines
from kehoach_desktop.documents.builders.words import BLANK, clean, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import HeadRow, Line

_ABOUT = re.compile(r"(?:v/v|về việc)\s*:?\s*", re.IGNORECASE)
_MATTER = re.compile(r"^việc\s+", re.IGNORECASE)
_ROOM_ABOVE_STAMP = 6


def document_head(
    document: Document, body: IssuingBody | None, profile: Profile
) -> tuple[HeadRow, ...]:
    """Give the two columns: who issues and the number; the title, the place and the day."""
    issuer = _issuer(document, body, profile)
    titles = _titles(profile)
    number = (
        *lines(number_line(document, profile), Style.NUMBER, profile),
        *_letter_abstract(document, profile),
        *_urgency(document, profile),
        *_draft_mark(document, profile),
    )
    place = lines(place_and_day(document), Style.PLACE, profile)
    if profile.date_beside_number:
        return (HeadRow(issuer, titles), HeadRow(number, place))
    return (HeadRow((*issuer, *number), (*titles, *place)),)


def issuer_head(
    document: Document, body: IssuingBody | None, profile: Profile
) -> tuple[HeadRow, ...]:
    """Give the head of a paper without number and day of its own, such as a list."""
    return (HeadRow(_issuer(document, body, profile), _titles(profile)),)


def document_title(document: Document, profile: Profile) -> tuple[Line, ...]:
    """Give the type, the abstract and what closes them off; nothing for a công văn."""
    if document.type is DocType.LETTER:
        return ()
    return (
        *lines(document.type.word, Style.TYPE, profile),
        *lines(document.author, Style.AUTHOR, profile),
        *_below(lines(document.abstract, Style.ABSTRACT, profile, profile.abstract_rule), profile),
        *lines(profile.separator, Style.SEPARATOR, profile),
        *decider_lines(document, profile),
    )


def _below(abstract: tuple[Line, ...], profile: Profile) -> tuple[Line, ...]:
    return (*(replace(one, above=profile.abstract_gap) for one in abstract[:1]), *abstract[1:])


def letter_abstract(abstract: str, profile: Profile) -> str:
    """Give "về việc …" (05-HD/VPTW), "V/v …" (Nghị định 30) or a capital letter (36-HD/VPTW)."""
    words = clean(abstract).strip()
    bare = words[found.end() :] if (found := _ABOUT.match(words)) else words
    if not bare or not profile.letter_abstract:
        return bare[:1].upper() + bare[1:]
    return f"{profile.letter_abstract} {_MATTER.sub('', bare, count=1)}"


def place_and_day(document: Document) -> str:
    """Give "Dĩnh Kế, ngày 19 tháng 3 năm 2024"; on a draft the day is left to be written in."""
    if document.day is None:
        when = f"ngày{BLANK}tháng{BLANK}năm{BLANK}"
    elif is_unnumbered_draft(document):
        month = month_number(document.day.month)
        when = f"ngày{BLANK}tháng {month} năm {document.day.year}"
    else:
        when = long(document.day)
    return f"{document.place}, {when}" if document.place else when[0].upper() + when[1:]


def is_unnumbered_draft(document: Document) -> bool:
    """Whether number and day are still to come."""
    return document.state in (DocState.DRAFT, DocState.SUBMITTED) and document.number is None


def number_line(document: Document, profile: Profile) -> str:
    """Give "Số 45-KH/ĐU"; room for the number where there is none yet."""
    before, between = profile.number_form
    number = BLANK if document.number is None else f"{document.number:02}"
    return f"{before}{number}{between}{document.symbol}"


def document_words(document: Document, profile: Profile) -> str:
    """Give "Kế hoạch số 45-KH/ĐU, ngày 19/3/2024" as other papers name the document."""
    number = number_line(document, profile)
    known = document.day is not None and not is_unnumbered_draft(document)
    when = f", ngày {full(document.day)}" if known and document.day else ""
    return f"{document.type.word} {number[0].lower()}{number[1:]}{when}"


def _letter_abstract(document: Document, profile: Profile) -> tuple[Line, ...]:
    if document.type is not DocType.LETTER:
        return ()
    words = letter_abstract(document.abstract, profile)
    found = lines(words, Style.LETTER_ABSTRACT, profile)
    return (*(replace(one, above=profile.letter_gap) for one in found[:1]), *found[1:])


def _urgency(document: Document, profile: Profile) -> tuple[Line, ...]:
    if document.urgency is Urgency.NONE:
        return ()
    frame = profile.urgency_frames.get(document.urgency)
    found = lines(document.urgency.word, Style.URGENCY, profile)
    return tuple(replace(one, frame=frame, above=_ROOM_ABOVE_STAMP) for one in found)


def _draft_mark(document: Document, profile: Profile) -> tuple[Line, ...]:
    # A paper that bears a number has been signed, whatever is still done with its record.
    if document.state is not DocState.DRAFT or not is_unnumbered_draft(document):
        return ()
    return lines(f"Dự thảo lần {document.draft_round}", Style.DRAFT, profile)


def _issuer(document: Document, body: IssuingBody | None, profile: Profile) -> tuple[Line, ...]:
    superior = document.superior or (body.superior if body else "")
    issuer = document.issuer or (body.name if body else "")
    return (
        *lines(superior, Style.SUPERIOR, profile),
        *lines(issuer, Style.ISSUER, profile, profile.issuer_rule),
        *lines(profile.star, Style.STAR, profile),
    )


def _titles(profile: Profile) -> tuple[Line, ...]:
    last = len(profile.head_lines) - 1
    return tuple(
        Line(text, style, 1.0 if i == last else 0.0)
        for i, (text, style) in enumerate(profile.head_lines)
    )
