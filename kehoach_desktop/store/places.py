"""Where a store keeps its backups and evidence files: beside it, under its own name."""

from pathlib import Path


def backup_folder(store: Path) -> Path:
    """Give the folder of the backups of a store."""
    return store.with_name(f"{store.stem}-sao-luu")


def evidence_folder(store: Path) -> Path:
    """Give the folder of the evidence files of a store."""
    return store.with_name(f"{store.stem}-minh-chung")


def kept_evidence_folder(store: Path) -> Path:
    """Give the folder of the second copies of the evidence files, with the backups."""
    return backup_folder(store) / "minh-chung"


def beside(store: Path, ending: str) -> Path:
    """Give the file that SQLite keeps beside a store: "-wal" or "-shm"."""
    return store.with_name(store.name + ending)
