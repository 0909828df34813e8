"""Files of evidence: copied in under the SHA-256 of their content, each content once."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Final

from kehoach_desktop.files.write_whole import make_folder, wording, write_whole
from kehoach_desktop.store.places import evidence_folder, kept_evidence_folder

_HASH: Final = 64
_LONGEST_SUFFIX: Final = 8


def keep(store: Path, name: str, data: bytes) -> str:
    """Copy a file in, unless its content is there already, and give its SHA-256."""
    digest = sha256(data).hexdigest()
    folder = evidence_folder(store)
    with wording(folder / name):
        make_folder(folder)
    path = folder / file_name(digest, name)
    if not readable(path):
        write_whole(path, data)
    return digest


def find(store: Path, digest: str, name: str) -> Path | None:
    """Give where the content lies, in its folder or with the backups; None where it is missing."""
    return next((path for path in places(store, digest, name) if path.is_file()), None)


def places(store: Path, digest: str, name: str) -> tuple[Path, Path]:
    """Give where the content ought to lie, and where its second copy does."""
    file = file_name(digest, name)
    return evidence_folder(store) / file, kept_evidence_folder(store) / file


def file_name(digest: str, name: str) -> str:
    """Give the file's name: its hash and a plain ending, so that the system knows how to open it.

    Nothing else of a name that came from outside reaches the disk.
    """
    ending = Path(name).suffix.lower()
    plain = ending[1:].isascii() and ending[1:].isalnum() and len(ending) <= _LONGEST_SUFFIX
    return digest + (ending if plain else "")


def files_by_name(store: Path) -> Mapping[str, Path]:
    """Give the files by name: those of the folder, and of others the copies with the backups."""
    return {**files_in(kept_evidence_folder(store)), **files_in(evidence_folder(store))}


def put_back(store: Path, files: Mapping[str, bytes]) -> None:
    """Copy in the files of a copy that are not there; one whose content is another is left out."""
    for name, data in files.items():
        if sha256(data).hexdigest() == digest_of(name):
            keep(store, name, data)


def digest_of(name: str) -> str:
    """Give the SHA-256 that a file of the folder is named by."""
    return name[:_HASH]


def is_whole(path: Path) -> bool:
    """Tell whether a file holds what its name says; raises OSError where it cannot be read."""
    digest = sha256()
    with path.open("rb") as file:
        while piece := file.read(1 << 20):
            digest.update(piece)
    return digest.hexdigest() == digest_of(path.name)


def readable(path: Path) -> bool:
    """Tell whether a file is there and holds what its name says."""
    try:
        return is_whole(path)
    except OSError:
        return False


def files_in(folder: Path) -> Mapping[str, Path]:
    """Give the evidence files of one folder by name."""
    if not folder.is_dir():
        return {}
    found = sorted(folder.iterdir())
    return {one.name: one for one in found if len(one.stem) == _HASH and one.is_file()}
