"""The data check: everything that can be wrong in a store and beside it, as sentences."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Final

from kehoach_desktop.core.checking import CheckFinding, CheckKind, CheckReport
from kehoach_desktop.core.field_words import kind_word
from kehoach_desktop.store import evidence_files
from kehoach_desktop.store.attachments import remembered_attachments, wanted_attachments
from kehoach_desktop.store.evidence import remembered_files, wanted_files
from kehoach_desktop.store.evidence_files import readable
from kehoach_desktop.store.integrity import broken_references, odd_rows
from kehoach_desktop.store.search import stale
from kehoach_desktop.store.triggers import tracked_tables
from kehoach_desktop.store.versions import remembered_papers, wanted_papers

_SEVERAL: Final = 20
"""So many lines of integrity_check are told."""


def check(conn: sqlite3.Connection, store: Path | None) -> CheckReport:
    """Look at everything; `conn` only reads."""
    findings = list(_of_file(conn))
    rows = files = 0
    if not findings:
        findings += [*_of_rows(conn), *_of_references(conn), *_of_body(conn), *_of_search(conn)]
        rows = sum(
            conn.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
            for table in tracked_tables(conn)
        )
        if store is not None:
            findings += _of_evidence(conn, store)
            files = len(evidence_files.files_by_name(store))
    return CheckReport(rows, files, tuple(findings))


def _of_file(conn: sqlite3.Connection) -> Iterator[CheckFinding]:
    try:
        for (line,) in conn.execute(f"PRAGMA integrity_check({_SEVERAL})"):
            if line != "ok":
                yield CheckFinding(CheckKind.FILE, f"Tệp số liệu bị hỏng: {line}")
    except sqlite3.DatabaseError as error:
        yield CheckFinding(CheckKind.FILE, f"Tệp số liệu bị hỏng: {error}")


def _of_rows(conn: sqlite3.Connection) -> Iterator[CheckFinding]:
    for odd in odd_rows(conn):
        what = "khác với lần lưu cuối"
        if odd.present is None:
            what = "bị mất mà không có thao tác xóa nào"
        elif odd.before is None:
            what = "không do thao tác nào của chương trình tạo ra"
        text = f"{kind_word(odd.table)} số {odd.row} {what}"
        yield CheckFinding(CheckKind.ROW, text, odd.table, odd.row)


def _of_references(conn: sqlite3.Connection) -> Iterator[CheckFinding]:
    for table, row, parent in broken_references(conn):
        text = f"{kind_word(table)} số {row} trỏ tới {kind_word(parent).lower()} không còn nữa"
        yield CheckFinding(CheckKind.REFERENCE, text, table, row)


def _of_body(conn: sqlite3.Connection) -> Iterator[CheckFinding]:
    rows = conn.execute(
        "SELECT b.id, a.title FROM block b JOIN activity a ON a.id = b.activity_id "
        "WHERE a.document_id <> b.document_id"
    )
    for row, title in rows:
        text = f"Hoạt động “{title}” đứng trong phần nội dung của văn bản khác"
        yield CheckFinding(CheckKind.BODY, text, "block", row)
    rows = conn.execute(
        "SELECT a.id, a.title FROM activity a JOIN document d ON d.id = a.document_id "
        "WHERE d.direction = 'outgoing' AND NOT EXISTS "
        "(SELECT 1 FROM block b WHERE b.activity_id = a.id)"
    )
    for row, title in rows:
        text = f"Hoạt động “{title}” không đứng ở chỗ nào trong nội dung văn bản"
        yield CheckFinding(CheckKind.BODY, text, "activity", row)


def _of_search(conn: sqlite3.Connection) -> Iterator[CheckFinding]:
    count = stale(conn)
    if count or not _index_is_whole(conn):
        text = "Chỉ mục tìm kiếm không khớp với số liệu; số liệu không sai, hãy lập lại chỉ mục"
        yield CheckFinding(CheckKind.SEARCH, text)


def _index_is_whole(conn: sqlite3.Connection) -> bool:
    """Ask FTS5 about its own tables, in a copy since it asks by way of a write."""
    with closing(sqlite3.connect(":memory:")) as copy:
        conn.backup(copy)
        try:
            copy.execute("INSERT INTO search (search) VALUES ('integrity-check')")
        except sqlite3.DatabaseError:
            return False
    return True


def _of_evidence(conn: sqlite3.Connection, store: Path) -> Iterator[CheckFinding]:
    for table, words, files in (
        ("document_version", "Tệp PDF “{}” của văn bản đã ban hành", wanted_papers(conn)),
        ("attachment", "Tệp kèm theo “{}”", wanted_attachments(conn)),
        ("evidence", "Tệp minh chứng “{}”", wanted_files(conn)),
    ):
        for row, name, digest in files:
            own, kept = evidence_files.places(store, digest, name)
            if readable(own):
                continue
            text = f"{words.format(name)} {'bị hỏng hoặc bị thay' if own.exists() else 'bị thiếu'}"
            if readable(kept):
                text += "; bản giữ cùng các bản sao lưu còn nguyên"
                yield CheckFinding(CheckKind.RETRIEVABLE, text, table, row)
            else:
                yield CheckFinding(CheckKind.EVIDENCE, text, table, row)
    yield from _unused(conn, store)


def _unused(conn: sqlite3.Connection, store: Path) -> Iterator[CheckFinding]:
    remembered = remembered_files(conn) | remembered_papers(conn) | remembered_attachments(conn)
    for name in evidence_files.files_by_name(store):
        if evidence_files.digest_of(name) not in remembered:
            text = f"Tệp “{name[:12]}…” trong thư mục minh chứng không thuộc việc nào"
            yield CheckFinding(CheckKind.UNUSED, text)
