"""Papers that go with a document: promised, attached, explained, written here, listed."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kehoach_desktop.core.attachments import Attachment
from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.documents import DocType
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.evidence import PROGRAMS, KeptFile
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.text import nfc, short, squeeze
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.evidence_input import Step, from_file
from kehoach_desktop.services.frozen import refuse_frozen
from kehoach_desktop.services.kept_files import kept_file
from kehoach_desktop.services.new_documents import empty_document
from kehoach_desktop.store import evidence_files
from kehoach_desktop.store.action import ReadOnlyStoreError
from kehoach_desktop.store.store import Store

if TYPE_CHECKING:
    from kehoach_desktop.documents.tree import PageTree

_NAME: Final = 60
_OUTLINE_PARTS: Final = ("BỐI CẢNH, Ý NGHĨA", "NỘI DUNG TUYÊN TRUYỀN", "KHẨU HIỆU TUYÊN TRUYỀN")
"""Usual parts of a đề cương; no rule fixes them."""


class Attachments:
    """The register of what documents promise to send along."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def of_document(self, document_id: int) -> list[Attachment]:
        """Give the papers of a document in the order in which they were noted."""
        return self._store.attachments.of_document(document_id)

    def promise(self, document_id: int, name: str) -> Change:
        """Note a paper that goes with a document."""
        name = squeeze(nfc(name))
        if not name:
            raise BadInputError("Chưa ghi tên tệp kèm theo. Chưa có gì thay đổi. Hãy ghi tên.")
        with self._store.transaction(f"Thêm tệp kèm theo “{short(name, _NAME)}”") as action:
            key = self._store.attachments.add(document_id, name)
        return action.change(key)

    def copying(self, path: Path) -> Callable[[Step], KeptFile]:
        """Give the copying of a file as a call for another thread; no paper has it yet."""
        if self._store.read_only:
            raise ReadOnlyStoreError
        if self._store.path is None:
            raise BadInputError("Dữ liệu này chỉ ở trong bộ nhớ nên chưa thêm tệp được.")
        return partial(_copy_in, self._store.path, path)

    def note(self, attachment_id: int, file: KeptFile) -> Change:
        """Make a copied file the paper."""
        values = {"file_name": file.name, "sha256": file.sha256, "outline_id": None, "reason": ""}
        return self._set(attachment_id, "Đính tệp", values)

    def attach(self, attachment_id: int, path: Path) -> Change:
        """Copy a file in and make it the paper, and wait for it; raises BadInputError."""
        return self.note(attachment_id, self.copying(path)(_no_steps))

    def explain(self, attachment_id: int, reason: str) -> Change:
        """Say why the document goes out without the paper; "" takes that back."""
        return self._set(attachment_id, "Ghi lý do không kèm", {"reason": squeeze(nfc(reason))})

    def write_outline(self, attachment_id: int) -> Change:
        """Begin an outline that is printed with the document; gives the outline's id."""
        paper = self._one(attachment_id)
        if paper.outline_id is not None:
            raise BadInputError(f"“{paper.name}” đã có đề cương. Mọi thứ vẫn như trước.")
        refuse_frozen(self._store, paper.document_id)
        plan = self._store.plan(paper.document_id)
        campaign = plan.campaign if plan else None
        with self._store.transaction(f"Soạn “{short(paper.name, _NAME)}”") as action:
            fresh = empty_document(self._store, DocType.OUTLINE, campaign, self._today())
            key = self._store.documents.add(fresh)
            about = paper.name.removeprefix(DocType.OUTLINE.word).strip()
            self._store.documents.set_fields(key, {"abstract": about or paper.name, "symbol": ""})
            self._store.blocks.save(key, _outline_parts())
            values = {"outline_id": key, "file_name": "", "sha256": "", "reason": ""}
            self._store.attachments.set_fields(attachment_id, values)
        return action.change(key)

    def detach(self, attachment_id: int) -> Change:
        """Take the file, the outline or the reason off; the paper is promised again."""
        values = {"file_name": "", "sha256": "", "outline_id": None, "reason": ""}
        return self._set(attachment_id, "Bỏ tệp của", values)

    def remove(self, attachment_id: int) -> Change:
        """Take a paper off the list; its file stays, so that undo finds it."""
        name = short(self._one(attachment_id).name, _NAME)
        with self._store.transaction(f"Bỏ “{name}” khỏi tệp kèm theo") as action:
            self._store.attachments.delete(attachment_id)
        return action.change()

    def open_path(self, attachment_id: int) -> Path:
        """Give the file to open; raises BadInputError where it is missing or would run."""
        paper = self._one(attachment_id)
        path = kept_file(self._store.path, paper.sha256, paper.file_name)
        if path is None or Path(paper.file_name).suffix.lower() in PROGRAMS:
            raise BadInputError(
                f"Không mở được tệp của “{paper.name}”. Danh sách vẫn nguyên. Hãy đính lại tệp."
            )
        return path

    def pdf(self, contents: Iterable[PlanContent]) -> bytes:
        """Give the list of papers of some documents as PDF."""
        from kehoach_desktop.documents.renderers.typst import typeset

        return typeset(self._tree(tuple(contents))).pdf

    def docx(self, contents: Iterable[PlanContent]) -> bytes:
        """Give the list of papers of some documents as a Word file."""
        from kehoach_desktop.documents.renderers import docx

        return docx.render(self._tree(tuple(contents)))

    def _tree(self, contents: tuple[PlanContent, ...]) -> "PageTree":
        from kehoach_desktop.documents.builders.attachment_list import attachment_list_tree
        from kehoach_desktop.documents.profiles import profile_of

        return attachment_list_tree(contents, profile_of(contents[0], self._today()))

    def _set(self, attachment_id: int, label: str, values: Mapping[str, object]) -> Change:
        name = short(self._one(attachment_id).name, _NAME)
        with self._store.transaction(f"{label} “{name}”") as action:
            self._store.attachments.set_fields(attachment_id, values)
        return action.change(attachment_id)

    def _one(self, attachment_id: int) -> Attachment:
        found = self._store.attachments.one(attachment_id)
        if found is None:
            raise BadInputError("Tệp kèm theo này không còn nữa. Mọi thứ vẫn như trước.")
        return found


def note_promises(store: Store, document_id: int, names: Iterable[str]) -> None:
    """Note, inside a transaction, the papers that a text promises."""
    for name in names:
        words = squeeze(name)
        if words:
            store.attachments.add(document_id, words[0].upper() + words[1:])


def refuse_unattached(store: Store, document_ids: Iterable[int]) -> None:
    """Raise BadInputError where a document would count as sent without what it promises (M70)."""
    for document_id in dict.fromkeys(document_ids):
        papers = store.attachments.of_document(document_id)
        found = store.plan(document_id) if papers else None
        if found is not None and found.lacking_attachments:
            name = short(found.lacking_attachments[0].name, _NAME)
            raise BadInputError(
                f"Văn bản nêu “{name}” nhưng chưa kèm tệp, nên chưa ghi ngày gửi. Nơi nhận vẫn như "
                "trước. Hãy đính tệp hoặc ghi lý do ở mục Tệp kèm theo của văn bản."
            )


def _copy_in(store: Path, path: Path, step: Step) -> KeptFile:
    file = from_file(path)
    return KeptFile(file.name, evidence_files.keep(store, file.name, file.read(step)))


def _outline_parts() -> list[Block]:
    blocks: list[Block] = []
    for title in _OUTLINE_PARTS:
        blocks += [Block(BlockKind.H1, (Run(title, bold=True),)), Block(BlockKind.PARAGRAPH)]
    return blocks


def _no_steps(_done: int, _total: int) -> None:
    """Nobody looks on."""
