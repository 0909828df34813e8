"""Evidence of checklist lines: files copied in, links, and where they lie."""

import json
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.evidence import Evidence, KeptFile, Taken, is_link
from kehoach_desktop.core.text import short, squeeze
from kehoach_desktop.services.evidence_input import Incoming, Step, from_file
from kehoach_desktop.store import evidence_files
from kehoach_desktop.store.action import ReadOnlyStoreError
from kehoach_desktop.store.evidence import Row
from kehoach_desktop.store.store import Store

_TITLE: Final = 60
_NAME: Final = 120


class EvidenceFiles:
    """Photos, scans and links of the lines."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, assignment_id: int, path: Path) -> Change:
        """Copy a file in and note it on the line, and wait for it; raises BadInputError."""
        taken = self.copying([from_file(path)])(_no_steps)
        for sentence in taken.refused:
            raise BadInputError(sentence)
        return self.note(assignment_id, taken.kept)

    def copying(self, files: Sequence[Incoming]) -> Callable[[Step], Taken]:
        """Give the copying of files as a call for another thread; no line has them yet.

        Raises NoSpaceError and its family, CancelledByUserError where `step` does.
        """
        if self._store.read_only:
            raise ReadOnlyStoreError
        return partial(_copy_in, self._folder_of(), tuple(files))

    def note(self, assignment_id: int, files: Sequence[KeptFile]) -> Change:
        """Note copied files on a line; raises BadInputError where it has one of them already."""
        if not self._store.assignments.by_ids([assignment_id]):
            raise BadInputError("Việc này không còn nữa nên chưa thêm tệp. Mọi thứ vẫn như trước.")
        there = {row[3] for row in self._rows(assignment_id)}
        fresh = {file.sha256: file for file in files if file.sha256 not in there}
        if not fresh:
            name = short(files[0].name, _NAME)
            raise BadInputError(f"“{name}” đã có ở việc này. Mọi thứ vẫn như trước.")
        first, *others = fresh.values()
        what = f"{len(fresh)} minh chứng" if others else f"minh chứng “{short(first.name, _TITLE)}”"
        with self._store.transaction(f"Thêm {what}") as action:
            keys = [
                self._store.evidence.add(assignment_id, file.name, sha256=file.sha256)
                for file in fresh.values()
            ]
        return action.change(keys[-1])

    def add_link(self, assignment_id: int, link: str, name: str = "") -> Change:
        """Note a link on the line; only http and https."""
        link = squeeze(link)
        if not is_link(link):
            raise BadInputError(
                "Liên kết phải bắt đầu bằng http:// hoặc https://. Số liệu vẫn nguyên. "
                "Hãy sửa liên kết rồi làm lại."
            )
        words = squeeze(name) or link
        with self._store.transaction(f"Thêm minh chứng “{short(words, _TITLE)}”") as action:
            key = self._store.evidence.add(assignment_id, words, link=link)
        return action.change(key)

    def list(self, assignment_id: int) -> Sequence[Evidence]:
        """Give the evidence of a line in the order in which it was added."""
        return [self._record(row) for row in self._rows(assignment_id)]

    def counts(self, assignment_ids: Sequence[int]) -> dict[int, int]:
        """Give how many pieces of evidence lines have; lines without are left out."""
        return self._store.evidence.counts(json.dumps([*assignment_ids]))

    def open_path(self, evidence_id: int) -> Path:
        """Give the file to open; raises BadInputError where it is missing or a link."""
        row = self._store.evidence.one(evidence_id)
        found = self._record(row) if row else None
        path = found.path if found else None
        if path is None or found is None:
            raise BadInputError(
                "Không thấy tệp minh chứng này. Việc và ghi chú vẫn nguyên. "
                "Hãy thêm lại tệp, hoặc khôi phục từ bản sao trên USB."
            )
        if found.is_program:
            raise BadInputError(
                f"“{short(found.name, _NAME)}” là tệp chương trình nên không mở từ đây. "
                "Tệp vẫn nguyên. Hãy hỏi người gửi trước khi chạy nó."
            )
        return path

    def place(self, evidence_id: int) -> str | Path:
        """Give what to open: the address of a link, else the file; raises BadInputError."""
        row = self._store.evidence.one(evidence_id)
        link = row[4] if row else ""
        return link if is_link(link) else self.open_path(evidence_id)

    def remove(self, evidence_id: int) -> Change:
        """Take a piece of evidence off its line; its file stays, so that undo finds it."""
        row = self._store.evidence.one(evidence_id)
        name = row[2] if row else ""
        with self._store.transaction(f"Bỏ minh chứng “{short(name, _TITLE)}”") as action:
            self._store.evidence.delete(evidence_id)
        return action.change()

    def _rows(self, assignment_id: int) -> Sequence[Row]:
        return self._store.evidence.of_assignment(assignment_id)

    def _record(self, row: Row) -> Evidence:
        key, assignment_id, name, digest, link = row
        store = self._store.path
        path = evidence_files.find(store, digest, name) if store and digest else None
        return Evidence(key, assignment_id, name, digest, link, path)

    def _folder_of(self) -> Path:
        if self._store.path is None:
            raise BadInputError("Dữ liệu này chỉ ở trong bộ nhớ nên chưa thêm tệp được.")
        return self._store.path


def _copy_in(store: Path, files: Sequence[Incoming], step: Step) -> Taken:
    kept, refused = [], []
    for file in files:
        try:
            data = file.read(step)
        except BadInputError as error:
            refused.append(str(error))
            continue
        kept.append(KeptFile(file.name, evidence_files.keep(store, file.name, data)))
    return Taken(tuple(kept), tuple(refused))


def _no_steps(_done: int, _total: int) -> None:
    """Nobody looks on."""
