"""Appendices: their title lines, and their numbers where there are several."""

from collections.abc import Sequence
from dataclasses import replace

from kehoach_desktop.core.blocks import roman
from kehoach_desktop.core.dates import full, long
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders.head import number_line
from kehoach_desktop.documents.builders.words import lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import Appendix, Line

_WORD = "Phụ lục"


def appendix_title(title: str, content: PlanContent, profile: Profile) -> tuple[Line, ...]:
    """Give "Phụ lục", its title, the document that it belongs to, and what closes them off."""
    return (
        *lines(_WORD, Style.APPENDIX, profile),
        *lines(title, Style.APPENDIX_TITLE, profile),
        *lines(_belonging(content, profile), Style.APPENDIX_NOTE, profile),
        *lines(profile.separator, Style.SEPARATOR, profile),
    )


def numbered(appendices: Sequence[Appendix], profile: Profile) -> tuple[Appendix, ...]:
    """Give two or more appendices with numbers: "Phụ lục 1", in State papers "Phụ lục I"."""
    if len(appendices) < 2:  # noqa: PLR2004
        return tuple(appendices)
    return tuple(
        replace(one, title=(_numbered(one.title[0], number, profile), *one.title[1:]))
        for number, one in enumerate(appendices, start=1)
    )


def _numbered(line: Line, number: int, profile: Profile) -> Line:
    shown = roman(number) if profile.appendix_roman else str(number)
    return replace(line, text=f"{line.text} {shown}")


def _belonging(content: PlanContent, profile: Profile) -> str:
    """Give "(kèm theo Kế hoạch số 45-KH/ĐU, ngày 19/3/2024 của Đảng ủy phường …)" (05-HD/VPTW).

    36-HD/VPTW asks for the title alone.
    """
    if not profile.appendix_note:
        return ""
    document = content.document
    number = number_line(document, profile).replace(":", "")
    issuer = document.issuer or (content.body.name if content.body else "")
    # A name stored in capitals cannot be put into small letters without knowing its words.
    whose = f" của {' '.join(issuer.split())}" if issuer and not issuer.isupper() else ""
    words = f"{document.type.word} {number[0].lower()}{number[1:]}{_when(content, profile)}{whose}"
    return f"({profile.appendix_note} {words})"


def _when(content: PlanContent, profile: Profile) -> str:
    document = content.document
    if document.day is None or document.number is None:
        return ""
    return (
        f" {long(document.day)}" if profile.appendix_long_date else f", ngày {full(document.day)}"
    )
