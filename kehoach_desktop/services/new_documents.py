"""Documents that begin empty: what the office has not said yet prints as a placeholder."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.documents import NO_SIGNER, DocType, Document, Family, IssuingBody, Signer
from kehoach_desktop.store.store import Store

PLACEHOLDERS: Final = {
    "superior": "[TÊN CƠ QUAN CẤP TRÊN]",
    "issuer": "[TÊN CƠ QUAN]",
    "place": "[Địa danh]",
    "abstract": "[trích yếu nội dung]",
}
"""Printed as they stand; the editor's first finding."""
_PLAN: Final = ("MỤC ĐÍCH, YÊU CẦU", "NỘI DUNG", "TỔ CHỨC THỰC HIỆN")
_PARTS: Final = {
    DocType.PLAN: _PLAN,
    DocType.PROGRAMME: ("MỤC TIÊU", "NHIỆM VỤ, GIẢI PHÁP", "TỔ CHỨC THỰC HIỆN"),
    DocType.GUIDE: _PLAN,
    DocType.REPORT: (
        "CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO, TRIỂN KHAI",
        "KẾT QUẢ THỰC HIỆN",
        "ĐÁNH GIÁ CHUNG",
        "PHƯƠNG HƯỚNG, NHIỆM VỤ THỜI GIAN TỚI",
    ),
    DocType.RESOLUTION: (
        "TÌNH HÌNH VÀ NGUYÊN NHÂN",
        "MỤC TIÊU",
        "NHIỆM VỤ, GIẢI PHÁP",
        "TỔ CHỨC THỰC HIỆN",
    ),
}
"""Usual parts of a type; no rule fixes them."""
_ARTICLES: Final = {
    DocType.DECISION: ("", "", ""),
    DocType.REGULATION: ("Phạm vi, đối tượng áp dụng", "Nguyên tắc", "Tổ chức thực hiện"),
}
"""Names of the first articles; those of a decision have none."""
_ADDRESSED: Final = frozenset({DocType.LETTER, DocType.SUBMISSION})


def empty_document(store: Store, kind: DocType, campaign: Campaign | None, today: date) -> Document:
    """Give a draft of a type in the name of the office's first issuing body."""
    body = next(iter(store.offices.bodies()), None)
    return Document(
        0,
        type=kind,
        superior=body.superior if body else PLACEHOLDERS["superior"],
        issuer=body.name if body else PLACEHOLDERS["issuer"],
        place=store.offices.place() or PLACEHOLDERS["place"],
        abstract=PLACEHOLDERS["abstract"],
        symbol=usual_symbol(kind, body, today),
        body_id=body.id if body else None,
        theme=campaign.theme if campaign and kind is DocType.PLAN else "",
        signer=usual_signer(store.offices.signers(), body),
        campaign_id=campaign.id if campaign else None,
        changed_at=store.now().isoformat(timespec="seconds"),
        addressees=("[nơi gửi đến]",) if kind in _ADDRESSED else (),
    )


def usual_signer(signers: Sequence[Signer], body: IssuingBody | None) -> Signer:
    """Give who signs the papers of a body as a rule: its own signer, else the office's first."""
    own = (one for one in signers if body is not None and one.id == body.signer_id)
    return next(own, next(iter(signers), NO_SIGNER))


def usual_symbol(kind: DocType, body: IssuingBody | None, day: date | None) -> str:
    """Give "KH/ĐU", "KH-UBND", "UBND" for a công văn of the State; "KH" without a body."""
    from kehoach_desktop.documents.profiles import choose_profile

    family = body.family if body else Family.PARTY
    profile = choose_profile(Document(0, day=day), family, today=day)
    return profile.symbol_of(kind, body.code if body else "")


def with_usual_words(body: IssuingBody) -> IssuingBody:
    """Give a body of the State the end mark and the archive line of its layout: "./.", "VT"."""
    from kehoach_desktop.documents.profiles import choose_profile

    if body.family is not Family.STATE:
        return body
    profile = choose_profile(Document(0), body.family)
    return replace(body, end_mark=profile.end_mark, archive_line=f"{profile.archive_form}VT")


def skeleton(kind: DocType) -> list[Block]:
    """Give the empty parts that a document of a type usually has."""
    if kind in _ARTICLES:
        return [_article(name, kind) for name in _ARTICLES[kind]]
    blocks: list[Block] = []
    for title in _PARTS.get(kind, ()):
        blocks += [Block(BlockKind.H1, (Run(title, bold=True),)), Block(BlockKind.PARAGRAPH)]
    return blocks or [Block(BlockKind.PARAGRAPH)]


def _article(name: str, kind: DocType) -> Block:
    return Block(BlockKind.ARTICLE, (Run(name, bold=kind is not DocType.DECISION),) if name else ())
