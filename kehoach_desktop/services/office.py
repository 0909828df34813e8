"""The office itself: what the first start asks, and what Cài đặt changes later."""

from dataclasses import replace
from typing import Any, Final

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.documents import Family, IssuingBody, Signer
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.services.new_documents import with_usual_words
from kehoach_desktop.store.store import CLERK, Store

BODY_FIELDS: Final = {
    "superior": "cơ quan cấp trên",
    "name": "tên cơ quan",
    "code": "ký hiệu",
    "archive_line": "dòng lưu",
    "end_mark": "dấu kết thúc",
    "family": "thể thức của cơ quan",
    "signer_id": "người ký thường dùng",
}
SIGNER_FIELDS: Final = {
    "authority": "thẩm quyền ký",
    "position": "chức vụ người ký",
    "name": "họ tên người ký",
}
_PLACE: Final = "địa danh"
_IN_USE: Final = (
    "“{name}” đã có văn bản nên không bỏ được. Mọi thứ vẫn như trước. "
    "Cơ quan không còn ban hành nữa thì cứ để đó, không chọn tới."
)


class Office:
    """Place, issuing bodies and signers."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def place(self) -> str:
        """Give the place in the head of the office's papers; "" while nobody has said it."""
        return self._store.offices.place()

    def bodies(self) -> list[IssuingBody]:
        """Give the issuing bodies, the office's own first; none in an empty store."""
        return self._store.offices.bodies()

    def signers(self) -> list[Signer]:
        """Give the signers to choose from."""
        return self._store.offices.signers()

    def set_up(self, superior: str, name: str, place: str, code: str = "ĐU") -> Change:
        """Say who the office is: the answers of the first start."""
        with self._store.transaction("Khai báo cơ quan") as action:
            self._store.offices.set_place(squeeze(place))
            lines = squeeze(superior), squeeze(name)
            known = self.bodies()
            if known:
                head = replace(known[0], superior=lines[0], name=lines[1])
                self._store.offices.set_body(head)
            else:
                self._store.offices.add_body(IssuingBody(0, *lines, squeeze(code)))
        return action.change()

    def clerk(self) -> str:
        """Give the name that stands beside each action in the history."""
        return self._store.clerk()

    def set_clerk(self, name: str) -> Change:
        """Say who works from now on; "" gives the system's user again."""
        with self._store.transaction("Sửa tên người làm việc") as action:
            self._store.settings.set(CLERK, squeeze(name))
        return action.change()

    def set_place(self, place: str) -> Change:
        """Say where the office is."""
        with self._store.transaction(f"Sửa {_PLACE}") as action:
            self._store.offices.set_place(squeeze(place))
        return action.change()

    def set_body_field(self, field: str, text: str, body_id: int = 0) -> Change:
        """Change one of BODY_FIELDS of a body, by default the office's own; papers keep theirs.

        A body of the State takes the end mark and the archive line of its layout.
        """
        with self._store.transaction(f"Sửa {BODY_FIELDS[field]}") as action:
            known = self.bodies()
            body = next((one for one in known if body_id in (0, one.id)), None)
            given: dict[str, Any] = {field: squeeze(text)}
            if field == "family":
                given = {field: Family(text)}
            elif field == "signer_id":
                given = {field: int(text) if text else None}
            changed = replace(body or IssuingBody(0, "", "", ""), **given)
            if field == "family":
                changed = with_usual_words(changed)
            if body is not None:
                self._store.offices.set_body(changed)
            else:
                self._store.offices.add_body(changed)
        return action.change()

    def add_body(self, body: IssuingBody) -> Change:
        """Add another body in whose name the office issues, with number series of its own."""
        with self._store.transaction("Thêm cơ quan ban hành") as action:
            key = self._store.offices.add_body(body)
        return action.change(key)

    def remove_body(self, body_id: int) -> Change:
        """Take a body off the list; raises BadInputError for one that has documents."""
        body = next(one for one in self.bodies() if one.id == body_id)
        if self._store.offices.has_documents(body_id):
            raise BadInputError(_IN_USE.format(name=body.name))
        with self._store.transaction(f"Bỏ cơ quan “{body.name}”") as action:
            self._store.offices.delete_body(body_id)
        return action.change()

    def set_signer_field(self, field: str, text: str, signer_id: int = 0) -> Change:
        """Change one of SIGNER_FIELDS of a signer, by default the first: new papers name it."""
        with self._store.transaction(f"Sửa {SIGNER_FIELDS[field]}") as action:
            known = next((one for one in self.signers() if signer_id in (0, one.id)), None)
            given: dict[str, Any] = {field: squeeze(text)}
            signer = replace(known or Signer(), **given)
            if known is not None:
                self._store.offices.set_signer(signer)
            else:
                self._store.offices.add_signer(signer)
        return action.change()

    def add_signer(self, signer: Signer) -> Change:
        """Add a signer to choose from."""
        with self._store.transaction(f"Thêm người ký “{signer.position}”") as action:
            key = self._store.offices.add_signer(signer)
        return action.change(key)

    def remove_signer(self, signer_id: int) -> Change:
        """Take a signer off the list; papers keep their signer."""
        with self._store.transaction("Bỏ người ký khỏi danh sách") as action:
            self._store.offices.delete_signer(signer_id)
        return action.change()
