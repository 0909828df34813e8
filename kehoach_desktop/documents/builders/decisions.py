"""What only a decision has: who decides, and the words before its first article."""

import re

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.documents import DocType, Document
from kehoach_desktop.documents.builders.words import clean, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import Line, Paragraph

_ON_BEHALF = re.compile(r"\s*(?:T/M|K/T|T/L|TM\.|KT\.|TL\.|TUQ\.|Q\.)\s*")
_ROOM_ABOVE = 6


def decider_lines(document: Document, profile: Profile) -> tuple[Line, ...]:
    """Give who decides where the layout has it above the bases (Nghị định 30, mẫu 1.2)."""
    if document.type is not DocType.DECISION or not profile.decider_above:
        return ()
    return tuple(
        Line(one.text.upper(), one.style, above=_ROOM_ABOVE)
        for one in lines(_decider(document), Style.DECISION, profile)
    )


def decision_words(document: Document, profile: Profile) -> tuple[Paragraph, ...]:
    """Give "QUYẾT ĐỊNH:" or "BAN THƯỜNG VỤ ĐẢNG ỦY QUYẾT ĐỊNH"."""
    if document.type is not DocType.DECISION:
        return ()
    words = profile.decision_words
    if not profile.decider_above:
        words = f"{_decider(document).upper()} {words}".strip()
    return (Paragraph((Run(words),), style=Style.DECISION),)


def _decider(document: Document) -> str:
    """Give who decides: as said, else whom the signer stands for, else the signer's position."""
    if document.decider:
        return " ".join(clean(document.decider).split())
    signer = document.signer
    behalf = clean(signer.authority or signer.position).split("\n")[0]
    behalf = _ON_BEHALF.sub("", behalf, count=1).strip()
    issuer = " ".join(clean(document.issuer).split())
    return issuer if behalf and issuer.casefold().startswith(behalf.casefold()) else behalf
