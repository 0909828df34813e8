"""Files that belong to issued versions: kept beside the store by their SHA-256, as evidence is."""

from pathlib import Path
from typing import Final

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.store import evidence_files
from kehoach_desktop.store.store import Store

PDF_NAME: Final = "ban.pdf"
"""Only its ending reaches the disk."""
LARGEST: Final = 50_000_000
"""Bytes of a signed copy."""
_PDF: Final = b"%PDF-"


def keep_file(store: Store, name: str, data: bytes) -> str:
    """Keep a file and give its SHA-256; "" for a store that lives in memory."""
    return "" if store.path is None else evidence_files.keep(store.path, name, data)


def kept_file(store: Path | None, sha256: str, name: str = PDF_NAME) -> Path | None:
    """Give where a file lies; None where it is missing or is not what was kept."""
    if store is None or not sha256:
        return None
    path = evidence_files.find(store, sha256, name)
    return path if path is not None and evidence_files.is_whole(path) else None


def read_pdf(path: Path) -> bytes:
    """Read a PDF that the clerk chose; raises BadInputError for any other file."""
    reason = "không phải tệp PDF"
    try:
        if path.stat().st_size > LARGEST:
            reason = f"tệp lớn hơn {LARGEST // 1_000_000} MB"
        elif (data := path.read_bytes()).startswith(_PDF):
            return data
    except OSError:
        reason = "không đọc được tệp"
    raise BadInputError(
        f"Chưa đính được “{path.name}” ({reason}). Văn bản vẫn như trước. Hãy chọn tệp PDF đã ký."
    )
