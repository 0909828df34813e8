"""The end of an issued document: its issuing undone, replaced by another, withdrawn."""

from datetime import date

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.documents import DocState, Document
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.core.versions import Version
from kehoach_desktop.services.issued_papers import is_sent, note_older, own_document, whole
from kehoach_desktop.services.numbering import Numbering
from kehoach_desktop.services.printing import Printing
from kehoach_desktop.store.store import Store

_ISSUED = (DocState.ISSUED,)


class Withdrawing:
    """What can be done about a document that is in force."""

    def __init__(self, store: Store, numbering: Numbering, printing: Printing) -> None:
        self._store = store
        self._numbering = numbering
        self._printing = printing

    def take_back(self, document_id: int) -> Change:
        """Undo the issuing, while its number is the last of its series and nothing was sent."""
        document = own_document(self._store, document_id, _ISSUED)
        versions = self._store.versions.of_document(document_id)
        reason = self._why_not(document, versions)
        if reason:
            raise BadInputError(
                f"Không hủy ban hành được vì {reason}. Văn bản vẫn như trước. Hãy dùng Thu hồi."
            )
        before = versions[-2] if len(versions) > 1 else None
        with self._store.transaction(f"Hủy ban hành {document.number_text}") as action:
            self._store.versions.delete(versions[-1].id)
            if before is not None:
                back = {"state": DocState.ISSUED, "ended_on": None, "note": ""}
                self._store.versions.set_fields(before.id, back)
            values = {
                "state": DocState.SUBMITTED,
                "number": before.number if before else None,
                "day": before.day if before else None,
            }
            self._store.documents.set_fields(document_id, values)
        return action.change(document_id)

    def can_take_back(self, document_id: int) -> bool:
        """Tell whether the issuing can still be undone."""
        document = whole(self._store, document_id).document
        versions = self._store.versions.of_document(document_id)
        return document.state is DocState.ISSUED and not self._why_not(document, versions)

    def withdraw(self, document_id: int, day: date, reason: str) -> Change:
        """Withdraw an issued document; its lines leave the checklists."""
        if not squeeze(reason):
            raise _missing("lý do thu hồi")
        return self._end(document_id, DocState.WITHDRAWN, day, reason)

    def supersede(self, document_id: int, day: date, by: str) -> Change:
        """Note that another document took the place of an issued one."""
        if not squeeze(by):
            raise _missing("số và ngày của văn bản thay thế")
        return self._end(document_id, DocState.SUPERSEDED, day, f"Thay bằng {squeeze(by)}")

    def _end(self, document_id: int, state: DocState, day: date, note: str) -> Change:
        document = own_document(self._store, document_id, _ISSUED)
        if document.day is not None and day < document.day:
            raise BadInputError(
                "Ngày này trước ngày ban hành. Văn bản vẫn như trước. Hãy ghi ngày khác."
            )
        words = "Thu hồi" if state is DocState.WITHDRAWN else "Ghi đã thay thế"
        with self._store.transaction(f"{words} {document.number_text}") as action:
            if not self._store.versions.of_document(document_id):
                content = whole(self._store, document_id)
                note_older(self._store, self._printing, self._numbering, content)
            last = self._store.versions.of_document(document_id)[-1]
            ended = {"state": state, "note": squeeze(note), "ended_on": day}
            self._store.versions.set_fields(last.id, ended)
            self._store.documents.set_fields(document_id, {"state": state})
        return action.change(document_id)

    def _why_not(self, document: Document, versions: list[Version]) -> str:
        if not versions or document.day is None:
            return "văn bản này ban hành từ trước khi dùng dãy số của chương trình"
        last = versions[-1]
        series = self._numbering.series_for(document, document.day)
        if last.takes_number and series.last != last.number:
            return f"số {document.number_text} không còn là số cuối của dãy"
        if is_sent(self._store, document.id):
            return "văn bản đã gửi đi"
        return ""


def _missing(what: str) -> BadInputError:
    return BadInputError(f"Chưa ghi {what}. Văn bản vẫn như trước. Hãy ghi rồi làm lại.")
