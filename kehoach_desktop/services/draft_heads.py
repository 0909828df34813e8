"""The head of a draft: whose document it is, of which campaign."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.documents import DocType, Document, Family, IssuingBody
from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.core.text import fold, squeeze
from kehoach_desktop.services.new_documents import usual_symbol, with_usual_words
from kehoach_desktop.store.store import Store

_NUMBER: Final = re.compile(r"\s*(\d+)?\s*[-/]?\s*(.*)")
_OCCASION: Final = re.compile(r"kỷ niệm\s+(.+)", re.IGNORECASE | re.DOTALL)
_BRACKETS: Final = re.compile(r"\s*\([^)]*\)")
_DAY: Final = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})")
_CODES: Final = (("van phong dang uy", "VPĐU"), ("dang uy", "ĐU"), ("uy ban nhan dan", "UBND"))
_INNER_BODY: Final = re.compile(r"^(?:ban thuong vu|thuong truc|ban chap hanh)\s(?=\S)")
_TYPES: Final = {fold(one.value): one for one in DocType} | {"qdi": DocType.REGULATION}


def document_of(store: Store, draft: PlanDraft, campaign_id: int) -> Document:
    """Give the document to be stored; makes the office and the issuing body that it names."""
    number, symbol = number_of(draft.number)
    body = _body_of(store, draft, symbol)
    kind = type_of(draft)
    if draft.place and not store.offices.place():
        store.offices.set_place(draft.place)
    return Document(
        id=0,
        type=kind,
        number=number,
        symbol=symbol or (usual_symbol(kind, body, draft.day) if body and body.code else ""),
        day=draft.day,
        place=draft.place or store.offices.place(),
        body_id=body.id if body else None,
        superior=draft.superior or (body.superior if body else ""),
        issuer=body.name if body else draft.issuer,
        abstract=draft.title,
        opening=draft.opening,
        theme=draft.theme,
        campaign_id=campaign_id,
        signer=draft.signer,
        attachments=draft.attachments,
        changed_at=store.now().isoformat(timespec="seconds"),
    )


def campaign_of(store: Store, draft: PlanDraft) -> int:
    """Give the campaign of the same name, else a new one with the windows of the draft."""
    name = campaign_name(draft.title)
    for known in store.campaigns.all():
        if fold(known.name) == fold(name):
            return known.id
    windows = {window.kind: window for window in reversed(draft.windows)}
    overall, peak = windows.get("overall"), windows.get("peak")
    return store.campaigns.add(
        Campaign(
            id=0,
            name=name,
            theme=draft.theme,
            anniversary=_last_day(draft.title),
            start=overall.start if overall else None,
            end=overall.end if overall else None,
            peak_start=peak.start if peak else None,
            peak_end=peak.end if peak else None,
        )
    )


def campaign_name(title: str) -> str:
    """Give "70 năm Chiến thắng Điện Biên Phủ" for "tuyên truyền kỷ niệm 70 năm … (07/5/1954 …)"."""
    bare = squeeze(_BRACKETS.sub("", title).replace("\n", " "))
    occasion = _OCCASION.search(bare)
    name = occasion.group(1) if occasion else bare
    return name[:1].upper() + name[1:] if name else "Đợt chưa đặt tên"


def type_of(draft: PlanDraft) -> DocType:
    """Give the type that is printed, a plan where none is."""
    return _TYPES.get(fold(draft.doc_type or ""), DocType.PLAN)


def number_of(text: str | None) -> tuple[int | None, str]:
    """Split "45-KH/ĐU" into 45 and "KH/ĐU"."""
    found = _NUMBER.fullmatch(squeeze(text or ""))
    if found is None:
        return None, ""
    digits, symbol = found.groups()
    return (int(digits) if digits else None), symbol


def _body_of(store: Store, draft: PlanDraft, symbol: str) -> IssuingBody | None:
    """Give the body that the issuer's name means; an issuer not known yet is added."""
    bodies = store.offices.bodies()
    if not draft.issuer:
        return bodies[0] if bodies else None
    known = _known(draft.issuer, bodies)
    if known is not None:
        return known
    code = symbol.partition("/")[2] or _usual_code(fold(squeeze(draft.issuer)))
    family = Family.STATE if draft.family == Family.STATE else Family.PARTY
    body = IssuingBody(0, draft.superior, draft.issuer, code, family)
    store.offices.add_body(with_usual_words(body))
    return store.offices.bodies()[-1]


def is_of(issuer: str, bodies: Iterable[IssuingBody]) -> bool:
    """Tell whether an issuer is one of these bodies."""
    return _known(issuer, bodies) is not None


def _known(issuer: str, bodies: Iterable[IssuingBody]) -> IssuingBody | None:
    """Find a body by its name, or by the beginning of it: "Đảng ủy phường".

    A committee issues through its standing committee, which puts words before the name.
    """
    wanted = _INNER_BODY.sub("", fold(squeeze(issuer)))
    return next((known for known in bodies if fold(squeeze(known.name)).startswith(wanted)), None)


def _usual_code(issuer: str) -> str:
    """Give the code in the symbols of a kind of body: KH/ĐU (36-HD/VPTW, Nghị định 30)."""
    return next((code for start, code in _CODES if issuer.startswith(start)), "")


def _last_day(title: str) -> date | None:
    """Give the last day in a title, which is that of the jubilee: 07/5/2024."""
    found = _DAY.findall(title)
    if not found:
        return None
    day, month, year = map(int, found[-1])
    try:
        return date(year, month, day)
    except ValueError:  # 31/02 and the like
        return None
