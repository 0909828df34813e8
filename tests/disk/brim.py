"""Run on a disk that can be filled (R8): `brim` to the last byte, `sweep` with a little left.

Arguments: brim or sweep, the folder, what makes it full: tmpfs (a file that takes the space) or
limit (RLIMIT_FSIZE: no file may grow). Prints what is wrong; at the end "well" and how often the
disk was told to be full.
"""

import gzip
import os
import resource
import sys
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final

from kehoach_desktop.core.errors import UserError
from kehoach_desktop.files.write_whole import write_whole
from kehoach_desktop.services.demo import sample_plan
from kehoach_desktop.services.importing import read_plan
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.integrity import fault
from kehoach_desktop.store.opening import open_store
from tests import build
from tests.disk.shim import ROOT

STEP: Final = 64 * 1024
STEPS: Final = 12
NOW: Final = datetime(2024, 4, 15, 9, 41, tzinfo=UTC)


class Disk:
    """Leaves so many bytes free, or all of them."""

    def __init__(self, folder: Path, means: str) -> None:
        self._folder = folder
        self._filler = folder / "filler" if means == "tmpfs" else None

    @property
    def is_limit(self) -> bool:
        """Tell whether other files may still grow as large as the store."""
        return self._filler is None

    def leave(self, size: int) -> None:
        """Fill the disk up to `size` bytes."""
        self.clear()
        if self._filler is None:
            files = (one.stat().st_size for one in self._folder.iterdir() if one.is_file())
            self._limit(max(files) + size)
            return
        free = os.statvfs(self._folder)
        with self._filler.open("wb", buffering=0) as file:
            file.write(bytes(max(0, free.f_bavail * free.f_bsize - size)))

    def clear(self) -> None:
        """Give all the space back."""
        if self._filler is None:
            self._limit(resource.RLIM_INFINITY)
        else:
            self._filler.unlink(missing_ok=True)

    def _limit(self, size: int) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


class Trial:
    """An open store on that disk."""

    def __init__(self, folder: Path, means: str) -> None:
        self.folder, self.path, self.disk = folder, folder / "kehoach.db", Disk(folder, means)
        sample = build.store_with_plan(self.path)
        self.services, self.key = sample.services, sample.document_id
        self.first = self.services.backups.make()
        self.draft = read_plan(sample_plan())
        self.numbers = count()
        self.told = 0

    def edit(self) -> None:
        text = f"{next(self.numbers)} " + "dài " * 300
        self.services.plans.set_field(self.key, "theme", text)

    def backup(self) -> None:
        self.services.backups.make()

    def copy_out(self) -> None:
        self.services.backups.copy_out(self.folder)

    def export(self) -> None:
        content = self.services.plans.content(self.key)
        write_whole(self.folder / "plan.docx", self.services.printing.plan_docx(content))

    def import_(self) -> None:
        self.services.importing.store_draft(self.draft, source_name="kế hoạch", reviewed=True)

    def migrate(self) -> None:
        open_store(self.folder / "cu.db").close()

    def put_old_store(self) -> None:
        """Put a store of the first release beside, for `migrate`."""
        for one in self.folder.glob("cu.db*"):
            one.unlink()
        golden = ROOT / "tests" / "store" / "golden" / "version-4.db.gz"
        (self.folder / "cu.db").write_bytes(gzip.decompress(golden.read_bytes()))

    def is_told(self, operation: Callable[[], None]) -> bool:
        """Do it; tell whether it was refused in words that name the full disk."""
        before = self.hash()
        try:
            operation()
        except UserError as error:
            said = str(error)
        else:
            return False
        assert "đầy" in said, said
        assert self.hash() == before
        self.told += 1
        return True

    def check(self) -> None:
        """Look for what may never be."""
        assert fault(self.services.store.conn) == ""
        empty = [
            one.name for one in self.folder.rglob("*") if one.is_file() and not one.stat().st_size
        ]
        assert set(empty) <= {"kehoach.db-wal", "cu.db.lock", "filler"}, empty
        assert any(one.verified for one in self.services.backups.all())

    def hash(self) -> str:
        return content_hash(self.services.store.conn)


def brim(trial: Trial) -> None:
    """Type on and on while nothing can be written; then free the space and go on."""
    trial.disk.leave(0)
    acknowledged = ""
    for _ in range(400):
        if not trial.is_told(trial.edit):
            acknowledged = trial.services.plans.content(trial.key).document.theme
    for operation in (trial.backup, trial.export, trial.copy_out):
        assert trial.is_told(operation) or trial.disk.is_limit, operation
    assert trial.told > 100, trial.told
    assert trial.services.plans.content(trial.key).document.theme == acknowledged
    assert trial.first in trial.services.backups.all()
    trial.check()


def sweep(trial: Trial) -> None:
    """Do each operation with 0, 1, 2, … steps of space left."""
    for name, operation in OPERATIONS.items():
        for step in range(STEPS):
            if name == "migrate":
                trial.put_old_store()
            trial.disk.leave(step * STEP)
            trial.is_told(lambda operation=operation: operation(trial))  # type: ignore[misc]
            trial.disk.clear()
            trial.check()
            trial.edit()
            if name == "migrate":
                trial.migrate()


OPERATIONS: Final[Mapping[str, Callable[[Trial], None]]] = {
    "edit": Trial.edit,
    "import": Trial.import_,
    "export": Trial.export,
    "backup": Trial.backup,
    "copy": Trial.copy_out,
    "migrate": Trial.migrate,
}


def main(task: str, folder: Path, means: str) -> None:
    trial = Trial(folder, means)
    (brim if task == "brim" else sweep)(trial)
    trial.disk.clear()
    trial.edit()
    assert trial.services.backups.make().verified
    assert fault(trial.services.store.conn) == ""
    trial.services.close()
    sys.stdout.write(f"well {trial.told}\n")


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), sys.argv[3])
