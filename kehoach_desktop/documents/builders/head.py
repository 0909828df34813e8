"""The head of a document: issuing body, number, national title, place and day, type, abstract."""

from kehoach_desktop.core.dates import long, month_number
from kehoach_desktop.core.documents import DocState, Document, IssuingBody
from kehoach_desktop.documents.builders.words import BLANK, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import HeadRow, Line


def document_head(
    document: Document, body: IssuingBody | None, profile: Profile
) -> tuple[HeadRow, ...]:
    """Give the two columns: who issues and the number; the title, the place and the day."""
    issuer = _issuer(document, body, profile)
    titles = _titles(profile)
    number = (*_number(document, profile), *_draft_mark(document, profile))
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
    """Give the type, the abstract and what closes them off."""
    type_word = lines(document.type.word, Style.TYPE, profile)
    abstract = lines(document.abstract, Style.ABSTRACT, profile, profile.abstract_rule)
    return (*type_word, *abstract, *lines(profile.separator, Style.SEPARATOR, profile))


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


def _number(document: Document, profile: Profile) -> tuple[Line, ...]:
    return lines(number_line(document, profile), Style.NUMBER, profile)


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
