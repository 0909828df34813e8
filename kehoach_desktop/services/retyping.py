"""What follows when a document becomes one of another type, or of another issuing body."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kehoach_desktop.core.blocks import Block
from kehoach_desktop.core.documents import NO_SIGNER, DocType, IssuingBody, Signer
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.services.new_documents import skeleton, usual_signer, usual_symbol
from kehoach_desktop.store.documents import signer_values

_JOINTS = ("/", "-")


def type_values(content: PlanContent, wanted: DocType, today: date) -> dict[str, object]:
    """Give type and symbol: "KH/ĐU" becomes "TB/ĐU"; a symbol of one's own stays."""
    from kehoach_desktop.documents.profiles import profile_of

    document = content.document
    codes = profile_of(content, today).type_codes
    old, new = (codes.get(one, one.value) for one in (document.type, wanted))
    values: dict[str, object] = {"type": wanted}
    if document.symbol.startswith(tuple(old + joint for joint in _JOINTS)):
        values["symbol"] = new + document.symbol[len(old) :]
    return values


def body_values(
    content: PlanContent, body: IssuingBody, signers: Sequence[Signer], today: date
) -> dict[str, object]:
    """Give head, symbol and signer of a document in the name of `body`.

    A signer whom the office does not know was typed for this document alone, and stays.
    """
    document = content.document
    known = any(replace(one, id=0) == replace(document.signer, id=0) for one in signers)
    usual = known or document.signer == NO_SIGNER
    signer = usual_signer(signers, body) if usual else document.signer
    return signer_values(signer) | {
        "body_id": body.id,
        "superior": body.superior,
        "issuer": body.name,
        "symbol": usual_symbol(document.type, body, document.day or today),
    }


def other_parts(content: PlanContent, wanted: DocType) -> list[Block] | None:
    """Give the usual parts of the new type; None once anything was written into the old ones."""
    there = [(block.kind, block.text) for block in content.blocks]
    if there != [(block.kind, block.text) for block in skeleton(content.document.type)]:
        return None
    return skeleton(wanted)
