"""Run over the shim: each call of each kind fails once under an operation (R8).

Arguments: an empty folder, the operation, how many calls of each kind at most. Prints a line for
each thing that is not as it should be, and last how many faults were tried.
"""

import ctypes
import errno
import gzip
import os
import sqlite3
import sys
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final
from zipfile import is_zipfile

from kehoach_desktop.core.backups import Backup
from kehoach_desktop.core.errors import UserError
from kehoach_desktop.files.write_whole import write_whole
from kehoach_desktop.services.backup import restore
from kehoach_desktop.services.demo import sample_plan
from kehoach_desktop.services.importing import read_plan
from kehoach_desktop.services.wiring import services_of
from kehoach_desktop.store.copies import read_copy
from kehoach_desktop.store.dump import content_hash
from kehoach_desktop.store.failures import told as in_words
from kehoach_desktop.store.integrity import fault
from kehoach_desktop.store.opening import open_store
from tests import build
from tests.disk.shim import ROOT, Kind

SHIM: Final = ctypes.CDLL(os.environ["LD_PRELOAD"])
FAULTS: Final = (
    *((kind, code) for kind in (Kind.WRITE, Kind.SYNC, Kind.OPEN) for code in (28, 5)),
    (Kind.CUT, errno.EIO),
    (Kind.READ, errno.EIO),
    (Kind.RENAME, errno.ENOSPC),
    (Kind.MKDIR, errno.ENOSPC),
)
STARTS: Final = ("restore", "start", "migrate")
"""Operations that close the store."""
NOW: Final = datetime(2024, 4, 15, 9, 41, tzinfo=UTC)


class Trial:
    """A store with a backup, and an operation whose calls fail one after the other."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "data" / "kehoach.db"
        self.photo = folder / "ảnh.jpg"
        self.exported = self.path.with_name("plan.docx")
        sample = build.store_with_plan(self.path)
        self.document, self.line = sample.document_id, sample.lines("UBND phường")[0].assignment.id
        self.services = sample.services
        self.copy = self.services.backups.copy_out(folder)
        self.copied = self.hash()
        self.photo.write_text("ảnh")
        self.services.evidence.add(self.line, self.photo)
        self.services.backups.make()
        self.draft = read_plan(sample_plan())
        self.numbers = count()
        self.whole = set[tuple[str, int]]()
        """Backups that were read and are as they were: name and time."""

    def edit(self) -> None:
        text = f"số {next(self.numbers)} " + "dài " * 50
        self.photo.write_text(text)
        self.services.evidence.add(self.line, self.photo)
        self.services.plans.set_field(self.document, "theme", text)

    def read(self) -> None:
        """Read what the screens read, as a window does that only views."""
        viewer = services_of(open_store(self.path, read_only=True), lambda: build.TODAY)
        try:
            for _line in viewer.dump():
                pass
            viewer.search.find("phường")
            viewer.plans.content(self.document)
            viewer.evidence.open_path(viewer.evidence.list(self.line)[0].id).read_bytes()
        finally:
            viewer.store.close()

    def backup(self) -> None:
        self.services.backups.make()

    def export(self) -> None:
        content = self.services.plans.content(self.document)
        write_whole(self.exported, self.services.printing.plan_docx(content))

    def import_(self) -> None:
        self.services.importing.store_draft(self.draft, source_name="kế hoạch", reviewed=True)

    def restore(self) -> None:
        self.services.close()
        restore(self.path, self.copy, NOW)

    def start(self) -> None:
        self.services.close()
        self.services = build.services(self.path)

    def migrate(self) -> None:
        self.services.close()
        golden = ROOT / "tests" / "store" / "golden" / "version-4.db.gz"
        self.path.with_name("kehoach.db.lock").unlink(missing_ok=True)
        SHIM.disk_arm(*PAUSE)
        self.path.write_bytes(gzip.decompress(golden.read_bytes()))
        SHIM.disk_arm(*self.armed)
        self.services = build.services(self.path)

    armed: tuple[int, int, int, int] = (0, 0, 0, 0)

    def faults(self, op: str, kind: Kind, code: int, nth: int) -> list[str] | None:
        """Let one call fail; give what is wrong afterwards, None where there is no such call."""
        hashes, known = {self.hash(), self.copied}, self.services.backups.all()
        self.armed = (kind, nth, code, 0)
        told: Exception | None = None
        SHIM.disk_arm(*self.armed)
        try:
            getattr(self, op)()
        except Exception as error:  # noqa: BLE001 (what it is gets judged)
            told = in_words(error) or error  # as the window's last net says it
        reached = SHIM.disk_seen() >= nth
        SHIM.disk_arm(*PAUSE)
        if op in STARTS:
            with suppress(sqlite3.ProgrammingError):  # closed where the operation got so far
                self.services.store.close()
            self.services = build.services(self.path)
        if not reached:
            return None
        return [
            *self._of_words(told, code),
            *self._of_store(op, told, hashes),
            *self._of_backups(known),
        ]

    def _of_words(self, told: Exception | None, code: int) -> Iterator[str]:
        if told is not None and not isinstance(told, UserError):
            yield f"raised {told!r}"
        elif told is not None and code == errno.ENOSPC and "đầy" not in str(told):
            yield f"said {told}"

    def _of_store(self, op: str, told: Exception | None, hashes: set[str]) -> Iterator[str]:
        if told and op not in ("edit", "migrate") and self.hash() not in hashes:
            yield "changed"
        if found := fault(self.services.store.conn):
            yield f"damaged {found}"
        if self.exported.exists() and not is_zipfile(self.exported):
            yield "half a file"
        for file in self.path.parent.rglob("*"):
            if file.is_file() and not file.stat().st_size and file.suffix != ".db-wal":
                yield f"empty {file.name}"
        self.services.plans.set_field(self.document, "theme", f"sau {next(self.numbers)}")

    def _of_backups(self, before: Sequence[Backup]) -> Iterator[str]:
        now = self.services.backups.all()
        if not set(before) <= set(now) and set(now) <= set(before):
            yield "an older backup has gone, and no newer one is there"
        for one in now:
            known = one.path.name, one.path.stat().st_mtime_ns
            try:
                if known not in self.whole:
                    read_copy(one.path)
                    self.whole.add(known)
            except UserError as error:
                yield str(error)

    def hash(self) -> str:
        return content_hash(self.services.store.conn)


PAUSE: Final = (0, 0, 0, 0)


def main(folder: Path, op: str, most: int) -> None:
    trial, tried = Trial(folder), 0
    for kind, code in FAULTS:
        for nth in range(1, most + 1):
            wrong = trial.faults(op, kind, code, nth)
            if wrong is None:
                break
            tried += 1
            for one in wrong:
                sys.stdout.write(f"{errno.errorcode[code]} at {kind.name} {nth}: {one}\n")
    sys.stdout.write(f"tried {tried}\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
