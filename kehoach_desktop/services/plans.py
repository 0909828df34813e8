"""Plans: the list, the general part, bases, signer."""

from collections.abc import Mapping, Sequence
from datetime import time
from typing import Final

from kehoach_desktop.core.assignments import NewAssignment
from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.documents import (
    Basis,
    DocType,
    PlanSummary,
    Signer,
)
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import nfc, short
from kehoach_desktop.services.activities import Activities
from kehoach_desktop.services.bodies import save_body
from kehoach_desktop.services.campaigns import campaign_of_id
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.frozen import OPEN_FIELDS, refuse_frozen
from kehoach_desktop.services.new_documents import empty_document, skeleton
from kehoach_desktop.services.retyping import body_values, other_parts, type_values
from kehoach_desktop.services.touching import touch
from kehoach_desktop.store.documents import signer_values
from kehoach_desktop.store.store import Store

_FIELDS: Final[Mapping[str, str]] = {
    "type": "Sửa loại văn bản",
    "number": "Sửa số văn bản",
    "symbol": "Sửa ký hiệu",
    "day": "Sửa ngày ban hành",
    "place": "Sửa địa danh",
    "superior": "Sửa cơ quan cấp trên",
    "issuer": "Sửa cơ quan ban hành",
    "abstract": "Sửa trích yếu",
    "opening": "Sửa lời mở đầu",
    "theme": "Sửa chủ đề",
    "body_id": "Chọn cơ quan ban hành",
    "campaign_id": "Chọn đợt",
    "profile": "Chọn thể thức",
    "attachments": "Sửa phụ lục",
    "reviewed": "Xem xong bản nhập",
    "state": "Sửa trạng thái văn bản",
    "draft_round": "Sửa lần dự thảo",
    "addressees": "Sửa nơi kính gửi",
    "author": "Sửa tác giả văn bản",
    "decider": "Sửa người quyết định",
    "urgency": "Chọn độ khẩn",
    "circulation": "Sửa phạm vi phổ biến",
    "no_media": "Sửa phạm vi phổ biến",
    "drafter_code": "Sửa ký hiệu người soạn",
    "contact": "Sửa địa chỉ liên hệ",
}


class Plans:
    """The office's documents."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today
        self._activities = Activities(store)

    def summaries(self) -> list[PlanSummary]:
        """Give every document with its counts: drafts without a date first, then newest first."""
        return self._store.documents.summaries()

    def content(self, document_id: int) -> PlanContent:
        """Give a document with everything that stands in it."""
        found = self._store.plan(document_id)
        if found is None:
            raise BadInputError(
                f"Không có văn bản mang mã {document_id}. Số liệu vẫn nguyên. "
                "Hãy chọn văn bản khác trong danh sách."
            )
        return found

    def new_plan(self, campaign_id: int | None = None) -> Change:
        """Make an empty plan; what the office has not said yet prints as a placeholder."""
        return self.new_document(DocType.PLAN, campaign_id)

    def new_document(self, kind: DocType, campaign_id: int | None = None) -> Change:
        """Make an empty draft of a type, with the parts that it usually has."""
        campaign = None if campaign_id is None else campaign_of_id(self._store, campaign_id)
        with self._store.transaction(f"Tạo {kind.word.lower()}") as action:
            key = self._store.documents.add(
                empty_document(self._store, kind, campaign, self._today())
            )
            self._store.blocks.save(key, skeleton(kind))
        return action.change(key)

    def set_field(self, document_id: int, field: str, value: object) -> Change:
        """Change one field of the general part."""
        label = _FIELDS[field]
        if field not in OPEN_FIELDS:
            refuse_frozen(self._store, document_id)
        if isinstance(value, DocType):
            return self._retype(document_id, value)
        if field == "body_id":
            return self._speak_for(document_id, value)
        kept = nfc(value) if type(value) is str else value
        return self._edit(document_id, label, {field: kept})

    def set_signer(self, document_id: int, signer: Signer) -> Change:
        """Say who signs."""
        refuse_frozen(self._store, document_id)
        return self._edit(document_id, "Sửa người ký", signer_values(signer))

    def set_bases(self, document_id: int, bases: Sequence[Basis]) -> Change:
        """Make `bases` the documents that this one carries out."""
        refuse_frozen(self._store, document_id)
        with self._store.transaction("Sửa căn cứ") as action:
            self._store.bases.put(document_id, bases)
            touch(self._store, document_id)
        return action.change(document_id)

    def save_blocks(self, document_id: int, blocks: Sequence[Block]) -> Change:
        """Store the body; writes only what differs, and nothing at all where nothing does."""
        with self._store.transaction("Sửa văn bản") as action:
            save_body(self._store, document_id, blocks)
            if action.has_changes():
                refuse_frozen(self._store, document_id)
                touch(self._store, document_id)
        return action.change(document_id)

    def set_parts(self, activity_id: int, parts: Sequence[NewAssignment]) -> Change:
        """Say who takes part in an activity; groups become one line per active member."""
        return self._activities.set_parts(activity_id, parts)

    def add_activity(
        self,
        document_id: int,
        after_block_index: int,
        title: str = "",
        kind: BlockKind = BlockKind.N2,
    ) -> Change:
        """Put a new activity behind a block; -1 puts it first."""
        return self._activities.add(document_id, after_block_index, title, kind)

    def set_activity_field(self, activity_id: int, field: str, value: object) -> Change:
        """Change one field of an activity."""
        return self._activities.set_field(activity_id, field, value)

    def set_activity_hour(self, activity_id: int, moment: time | None) -> Change:
        """Say at what hour a one-day activity is; None takes the hour away."""
        return self._activities.set_hour(activity_id, moment)

    def rewrite_sentence(self, activity_id: int) -> Change:
        """Make the sentence of an activity anew from its task and its parts."""
        return self._activities.rewrite(activity_id)

    def delete_document(self, document_id: int) -> Change:
        """Delete a document with its activities and their checklist lines."""
        refuse_frozen(self._store, document_id)
        about = short(self._store.documents.abstract(document_id), 60)
        with self._store.transaction(f"Xóa “{about}”") as action:
            self._store.documents.delete(document_id)
        return action.change()

    def _retype(self, document_id: int, wanted: DocType) -> Change:
        content = self.content(document_id)
        values, parts = type_values(content, wanted, self._today()), other_parts(content, wanted)
        with self._store.transaction(_FIELDS["type"]) as action:
            self._store.documents.set_fields(document_id, values)
            if parts is not None:
                self._store.blocks.save(document_id, parts)
            if action.has_changes():
                touch(self._store, document_id)
        return action.change(document_id)

    def _speak_for(self, document_id: int, body_id: object) -> Change:
        """Put a document into the name of another issuing body."""
        body = next(one for one in self._store.offices.bodies() if one.id == body_id)
        signers = self._store.offices.signers()
        values = body_values(self.content(document_id), body, signers, self._today())
        return self._edit(document_id, f"{_FIELDS['body_id']} {body.name}", values)

    def _edit(self, document_id: int, label: str, values: dict[str, object]) -> Change:
        with self._store.transaction(label) as action:
            self._store.documents.set_fields(document_id, values)
            if action.has_changes():
                touch(self._store, document_id)
        return action.change(document_id)
