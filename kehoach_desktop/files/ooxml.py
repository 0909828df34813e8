"""The zip and XML of a Word file, opened with care: sizes capped, no DTD, no entities."""

import io
import zipfile
import zlib
from xml.etree.ElementTree import Element, ParseError, fromstring

from kehoach_desktop.core.errors import BadInputError

_LARGEST_PART = 24 * 1024 * 1024
_MOST_ENTRIES = 4_000
_MOST_UNFOLDED = 400 * 1024 * 1024
_CHUNK = 1024 * 1024


class Package:
    """The parts of a Word file by name."""

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, OSError):
            raise damaged(name) from None
        entries = self._zip.infolist()
        if len(entries) > _MOST_ENTRIES or sum(e.file_size for e in entries) > _MOST_UNFOLDED:
            raise too_large(name)

    def part(self, path: str) -> Element | None:
        """Give the root of a part; None where the file has no such part."""
        data = self.xml(path)
        try:
            return None if data is None else fromstring(data)  # noqa: S314 - no DTD can be in it
        except (ParseError, ValueError, LookupError):
            raise damaged(self._name) from None

    def names(self) -> list[str]:
        """Give the names of all parts in the order of the file."""
        return self._zip.namelist()

    def xml(self, path: str) -> bytes | None:
        """Give the bytes of an XML part without DTD; None where the file has no such part."""
        data = self.data(path)
        # OOXML (ECMA-376) forbids DTDs; without one there are no entities to unfold.
        if data is not None and (b"<!DOCTYPE" in data[:4096] or b"<!ENTITY" in data):
            raise damaged(self._name)
        return data

    def data(self, path: str) -> bytes | None:
        """Give the bytes of a part; None where the file has no such part."""
        try:
            entry = self._zip.getinfo(path)
        except KeyError:
            return None
        if entry.flag_bits & 1:
            raise BadInputError(
                f"Tệp “{self._name}” có mật khẩu. Chưa có gì thay đổi. "
                "Hãy bỏ mật khẩu trong Word rồi làm lại."
            )
        return self._read(entry)

    def _read(self, entry: zipfile.ZipInfo) -> bytes:
        """Read at most the cap: the size in the directory may lie."""
        read = bytearray()
        try:
            with self._zip.open(entry) as stream:
                while piece := stream.read(_CHUNK):
                    read += piece
                    if len(read) > _LARGEST_PART:
                        raise too_large(self._name)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError):
            raise damaged(self._name) from None
        return bytes(read)


def local(element: Element) -> str:
    """Give the name of an element without its namespace (transitional and strict Word alike)."""
    return element.tag.rpartition("}")[2]


def value(element: Element | None, name: str = "val") -> str | None:
    """Give an attribute whatever its namespace."""
    if element is None:
        return None
    return next((v for key, v in element.attrib.items() if key.rpartition("}")[2] == name), None)


def child(element: Element | None, *path: str) -> Element | None:
    """Give the first child along `path` by local names."""
    for name in path:
        if element is None:
            return None
        element = next((inner for inner in element if local(inner) == name), None)
    return element


def damaged(name: str) -> BadInputError:
    """Give the refusal of a file that is no sound Word file."""
    return BadInputError(
        f"Tệp “{name}” hỏng hoặc không phải tệp Word (.docx). Chưa có gì thay đổi. "
        "Hãy mở bằng Word và lưu lại dạng .docx."
    )


def too_large(name: str) -> BadInputError:
    """Give the refusal of a file that unfolds beyond all measure."""
    return BadInputError(
        f"Tệp “{name}” lớn quá mức của một văn bản. Chưa có gì thay đổi. "
        "Hãy chép phần chữ sang một tệp Word mới rồi làm lại."
    )
