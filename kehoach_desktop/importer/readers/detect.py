"""Which reader a file needs, told by its first bytes, not by its name."""

import hashlib
import stat
from dataclasses import replace
from pathlib import Path

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.readers import text
from kehoach_desktop.importer.readers.encodings import not_text
from kehoach_desktop.importer.source import RawText

LARGEST = 64 * 1024 * 1024
LARGEST_TEXT = 16 * 1024 * 1024
_ZIP, _PDF, _OLE, _RTF = b"PK\x03\x04", b"%PDF", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"{\\rtf"
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\x00", b"MM\x00*", b"RIFF")


def read(path: Path) -> RawText:
    """Give the raw lines of the file at `path` and its hash; raises BadInputError."""
    data = _bytes_of(path)
    return replace(_read(data, path.name), sha256=hashlib.sha256(data).hexdigest())


def _read(data: bytes, name: str) -> RawText:
    if data.startswith(_ZIP):
        from kehoach_desktop.importer.readers import docx, xlsx

        is_book = b"xl/workbook.xml" in data
        return xlsx.read(data, name) if is_book else docx.read(data, name)
    if data.startswith(_PDF):
        from kehoach_desktop.importer.readers import pdf

        return pdf.read(data, name)
    if data.startswith((_OLE, _RTF)):
        raise BadInputError(
            f"Tệp “{name}” thuộc dạng Word cũ (.doc, .rtf). Chưa có gì thay đổi. "
            "Hãy mở bằng Word và lưu lại dạng .docx."
        )
    if data.startswith(_PICTURES):
        raise BadInputError(
            f"Tệp “{name}” là ảnh, không có chữ để đọc. Chưa có gì thay đổi. "
            "Hãy chọn tệp Word hoặc dán nội dung."
        )
    if len(data) > LARGEST_TEXT:
        raise _too_large(name)
    return text.read(data, name)


def _bytes_of(path: Path) -> bytes:
    name = path.name
    try:
        state = path.stat()
        if stat.S_ISDIR(state.st_mode):
            raise BadInputError(
                f"“{name}” là thư mục, không phải tệp. Chưa có gì thay đổi. Hãy chọn một tệp."
            )
        if not stat.S_ISREG(state.st_mode):
            raise not_text(name)
        if state.st_size > LARGEST:
            raise _too_large(name)
        return path.read_bytes()
    except FileNotFoundError:
        raise BadInputError(
            f"Không tìm thấy tệp “{name}”. Chưa có gì thay đổi. Hãy kiểm tra lại đường dẫn."
        ) from None
    except (OSError, ValueError):
        raise BadInputError(
            f"Không mở được tệp “{name}”. Chưa có gì thay đổi. "
            "Hãy đóng tệp trong chương trình khác hoặc chép tệp ra chỗ khác rồi làm lại."
        ) from None


def _too_large(name: str) -> BadInputError:
    return BadInputError(
        f"Tệp “{name}” lớn quá mức của một kế hoạch. Chưa có gì thay đổi. "
        "Hãy chép phần chữ sang một tệp Word mới rồi nhập lại."
    )
