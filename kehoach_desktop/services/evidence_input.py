"""Files that a clerk brings as evidence: read in pieces, so that long reading can be stopped."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.text import squeeze

Step = Callable[[int, int], None]
"""Told how many bytes of how many; raises CancelledByUserError to stop."""
LARGEST: Final = 50_000_000
"""Bytes of one file."""
_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file's name, and how to read it in another thread; reading raises BadInputError."""

    name: str
    read: Callable[[Step], bytes]


def from_file(path: Path) -> Incoming:
    """Give what stands for a file of the disk."""
    return Incoming(squeeze(path.name), partial(_read, path))


def _read(path: Path, step: Step) -> bytes:
    reason = ""
    try:
        size = path.stat().st_size
        if path.is_dir():
            reason = "đó là một thư mục"
        elif not size:
            reason = "tệp rỗng"
        elif size > LARGEST:
            reason = f"tệp lớn hơn {LARGEST // 1_000_000} MB"
        else:
            return _pieces(path, size, step)
    except OSError as error:
        raise _unusable(path, "không đọc được tệp") from error
    raise _unusable(path, reason)


def _pieces(path: Path, size: int, step: Step) -> bytes:
    data = bytearray()
    with path.open("rb") as file:
        while len(data) <= LARGEST and (piece := file.read(_PIECE)):
            data += piece
            step(min(len(data), size), size)
    return bytes(data)


def _unusable(path: Path, reason: str) -> BadInputError:
    return BadInputError(
        f"Chưa thêm được “{path.name}” ({reason}). Số liệu vẫn nguyên. Hãy chọn tệp khác."
    )
