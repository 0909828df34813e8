"""Evidence of checklist lines: files copied in, links, and where they lie."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.evidence import Evidence
from kehoach_desktop.core.text import short, squeeze
from kehoach_desktop.store import evidence_files
from kehoach_desktop.store.evidence import Row
from kehoach_desktop.store.store import ReadOnlyStoreError, Store

LARGEST: Final = 50_000_000
"""Bytes of one file."""
_TITLE: Final = 60
_NAME: Final = 120


class EvidenceFiles:
    """Photos, scans and links of the lines."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def add(self, assignment_id: int, path: Path) -> Change:
        """Copy a file in and note it on the line; the same content is kept once.

        Raises BadInputError for a file that cannot be read, is empty or too large.
        """
        if self._store.read_only:
            raise ReadOnlyStoreError
        data = _content(path)
        digest = evidence_files.keep(self._folder_of(), path.name, data)
        name = squeeze(path.name)
        if any(row[2:4] == (name, digest) for row in self._rows(assignment_id)):
            raise BadInputError(f"“{short(name, _NAME)}” đã có ở việc này. Mọi thứ vẫn như trước.")
        with self._store.transaction(f"Thêm minh chứng “{short(name, _TITLE)}”") as action:
            key = self._store.evidence.add(assignment_id, name, sha256=digest)
        return action.change(key)

    def add_link(self, assignment_id: int, link: str, name: str = "") -> Change:
        """Note a link on the line; only http and https."""
        link = squeeze(link)
        if not _is_link(link):
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
        path = self._record(row).path if row else None
        if path is None:
            raise BadInputError(
                "Không thấy tệp minh chứng này. Việc và ghi chú vẫn nguyên. "
                "Hãy thêm lại tệp, hoặc khôi phục từ bản sao trên USB."
            )
        return path

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


def _content(path: Path) -> bytes:
    reason = ""
    try:
        size = path.stat().st_size
        if not size:
            reason = "tệp rỗng"
        elif size > LARGEST:
            reason = f"tệp lớn hơn {LARGEST // 1_000_000} MB"
        else:
            return path.read_bytes()
    except OSError as error:
        raise _unusable(path, "không đọc được tệp") from error
    raise _unusable(path, reason)


def _unusable(path: Path, reason: str) -> BadInputError:
    return BadInputError(
        f"Chưa thêm được “{path.name}” ({reason}). Số liệu vẫn nguyên. Hãy chọn tệp khác."
    )


def _is_link(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc)
