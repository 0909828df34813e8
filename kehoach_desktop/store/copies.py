"""Copies that come back: a backup file, a zip of one with evidence, or that zip encrypted.

Everything is unpacked in memory, so that an encrypted copy never lies open on the disk.
"""

import io
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kehoach_desktop.core.backups import Backup
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.files.write_whole import wording
from kehoach_desktop.store.backup_note import ENDING, MODE_AT, ROLLBACK_MODE, drop_note, read_note
from kehoach_desktop.store.database import APPLICATION_ID
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.integrity import fault
from kehoach_desktop.store.migrations import VERSION

ZIPPED: Final = f"{ENDING}.zip"
SEALED: Final = f"{ENDING}.age"
_INSIDE: Final = f"kehoach{ENDING}"
_EVIDENCE: Final = "minh-chung/"
_LARGEST: Final = 4_000_000_000
"""Bytes of one copy, unpacked."""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy read into memory: the store as it was, and its evidence files by name."""

    backup: Backup
    data: bytes
    evidence: Mapping[str, bytes]


def read_copy(source: Path, passphrase: str = "") -> Copy:
    """Read a copy and verify it anew; raises BadInputError with one sentence."""
    try:
        if not source.is_file():  # a pipe would be waited for without end
            raise _bad(source, "không thấy tệp")
        if source.stat().st_size > _LARGEST:
            raise _bad(source, "tệp quá lớn")
        data = source.read_bytes()
    except OSError as error:
        raise _bad(source, "không đọc được tệp") from error
    if source.name.endswith(SEALED):
        data = _opened(data, passphrase)
    if source.name.endswith((SEALED, ZIPPED)):
        data, evidence = _unzipped(source, data)
    else:
        evidence = {}
    with opened(data, source) as conn:
        return Copy(_verified(conn, source), data, evidence)


@contextmanager
def opened(data: bytes, source: Path) -> Iterator[sqlite3.Connection]:
    """Open the bytes of a store or backup in memory."""
    conn = sqlite3.connect(":memory:", isolation_level=None)
    try:
        if int.from_bytes(data[68:72], "big") != APPLICATION_ID:
            raise _bad(source, "tệp không phải bản sao lưu của chương trình")
        if int.from_bytes(data[60:64], "big") > VERSION:
            raise _bad(source, "bản sao lưu do bản mới hơn của chương trình tạo ra")
        mode = slice(MODE_AT, MODE_AT + len(ROLLBACK_MODE))  # memory has no WAL
        conn.deserialize(data[: mode.start] + ROLLBACK_MODE + data[mode.stop :])
        conn.execute("PRAGMA trusted_schema=OFF")
        conn.execute("PRAGMA cell_size_check=ON")
        yield conn
    except sqlite3.DatabaseError as error:
        raise _bad(source, "bản sao lưu bị hỏng") from error
    finally:
        conn.close()


def store_bytes(copy: Copy) -> bytes:
    """Give the bytes of the store that the copy was made from."""
    with opened(copy.data, copy.backup.path) as conn:
        drop_note(conn)
        return conn.serialize()


def packed(backup: Path, evidence: Mapping[str, Path], passphrase: str = "") -> bytes:
    """Give a zip of a backup and its evidence files, encrypted where there is a passphrase."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:
        with wording(backup):
            archive.write(backup, _INSIDE)
        for name, path in evidence.items():
            with wording(path):
                archive.write(path, _EVIDENCE + name, zipfile.ZIP_STORED)
    if not passphrase:
        return buffer.getvalue()
    from pyrage import passphrase as age

    sealed: bytes = age.encrypt(buffer.getvalue(), passphrase)
    return sealed


def _opened(data: bytes, passphrase: str) -> bytes:
    """Decrypt; some seconds of work by design, so that passphrases cannot be tried in masses."""
    from pyrage import DecryptError
    from pyrage import passphrase as age

    try:
        plain: bytes = age.decrypt(data, passphrase) if passphrase else b""
    except DecryptError as error:
        raise _wrong_passphrase() from error
    if not plain:
        raise _wrong_passphrase()
    return plain


def _wrong_passphrase() -> BadInputError:
    return BadInputError(
        "Mật khẩu không đúng hoặc tệp sao lưu bị hỏng. Số liệu vẫn nguyên. "
        "Hãy gõ lại mật khẩu, để ý chữ hoa và bộ gõ tiếng Việt."
    )


def _unzipped(source: Path, data: bytes) -> tuple[bytes, dict[str, bytes]]:
    """Read only the names that `packed` writes; zipfile checks each file's CRC."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if sum(info.file_size for info in archive.infolist()) > _LARGEST:
                raise _bad(source, "tệp quá lớn")
            evidence = {
                info.filename.removeprefix(_EVIDENCE): archive.read(info)
                for info in archive.infolist()
                if info.filename.startswith(_EVIDENCE)
            }
            return archive.read(_INSIDE), evidence
    except (zipfile.BadZipFile, KeyError, EOFError, NotImplementedError) as error:
        raise _bad(source, "bản sao lưu bị hỏng") from error


def _verified(conn: sqlite3.Connection, source: Path) -> Backup:
    code = conn.execute("SELECT 1 FROM sqlite_master WHERE type IN ('trigger', 'view')")
    if code.fetchone() is not None:  # our stores have none: whoever put it there wants it to run
        raise _bad(source, "tệp không phải bản sao lưu của chương trình")
    try:
        backup = read_note(conn, source, source.stat().st_size)
    except (ValueError, KeyError, TypeError) as error:
        raise _bad(source, "bản sao lưu bị hỏng") from error
    if fault(conn) or content_hash(conn) != backup.content_hash:
        raise _bad(source, "bản sao lưu bị hỏng")
    return backup


def _bad(source: Path, reason: str) -> BadInputError:
    return BadInputError(
        f"Không dùng được “{source.name}” ({reason}). Số liệu vẫn nguyên. Hãy chọn bản khác."
    )
