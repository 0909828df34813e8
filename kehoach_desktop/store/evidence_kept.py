"""A second copy of each evidence file, kept with the backups; what is lost comes back from it."""

from hashlib import sha256
from pathlib import Path

from kehoach_desktop.files.write_whole import make_folder, wording, write_whole
from kehoach_desktop.store.evidence_files import digest_of, files_in, readable
from kehoach_desktop.store.places import evidence_folder, kept_evidence_folder


def keep_copies(store: Path) -> None:
    """Copy what came since the last backup; raises NoSpaceError and its family."""
    folder = kept_evidence_folder(store)
    known = files_in(folder)
    for name, path in files_in(evidence_folder(store)).items():
        if name not in known:
            _copy(path, folder)


def bring_back(store: Path) -> int:
    """Put back the files that are missing or changed, and give how many; raises NoSpaceError …."""
    folder = evidence_folder(store)
    own, back = files_in(folder), 0
    for name, path in files_in(kept_evidence_folder(store)).items():
        if name not in own or not readable(own[name]):
            back += _copy(path, folder)
    return back


def _copy(path: Path, folder: Path) -> bool:
    """Copy a file unless it is damaged: what is kept has to be what was added."""
    with wording(folder / path.name):
        make_folder(folder)
        data = path.read_bytes()
    if sha256(data).hexdigest() != digest_of(path.name):
        return False
    write_whole(folder / path.name, data)
    return True
