"""A store of 50 MB: its backup beside a living event loop (R12), damage found at start (R10)."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QTimer

from kehoach_desktop.core.errors import StoreDamagedError
from kehoach_desktop.services.wiring import Services
from kehoach_desktop.store.lock import lock_path
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.ui.tasks import start
from tests.bench.big_store import big_store
from tests.bench.measuring import MS, Measured

MB = 1 << 20
_TICK = 5
"""Milliseconds between two looks of the event loop."""


@dataclass(frozen=True)
class BackedUp:
    """How a backup in a thread went, as the event loop saw it."""

    seconds: float
    longest: float
    """Milliseconds that the event loop stood still at most."""
    ticks: int
    verified: bool


def backed_up(services: Services) -> BackedUp:
    """Make a backup as the window does and time the event loop meanwhile."""
    application = QCoreApplication.instance() or QCoreApplication([])
    owner, loop, timer = QObject(application), QEventLoop(), QTimer()
    seen = [perf_counter()]
    timer.timeout.connect(lambda: seen.append(perf_counter()))
    timer.start(_TICK)
    work = services.backups.work()
    job = start(lambda _step: work(), owner)
    for signal in (job.finished, job.failed):
        signal.connect(loop.quit)
    loop.exec()
    seen.append(perf_counter())
    gaps = [after - before for before, after in pairwise(seen)]
    verified = services.backups.newest() is not None
    return BackedUp(seen[-1] - seen[0], max(gaps) * MS, len(gaps), verified)


def large_store(folder: Path, units: int, activities: int) -> Services:
    """Give a store on disk, its -wal moved into it; 100 units and 1,000 activities make 50 MB."""
    services = big_store(units, activities, folder / "kehoach.db")
    services.store.conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return services


def found_after(path: Path) -> float:
    """Change one letter in a row, as after a kill; give the seconds until the start says so."""
    lock_path(path).write_bytes(b"")
    data = path.read_bytes()
    at = data.rindex("Hoạt động thứ 7 ".encode())
    path.write_bytes(data[:at] + b"h" + data[at + 1 :])
    begun = perf_counter()
    try:
        open_store(path).close()
    except StoreDamagedError:
        return perf_counter() - begun
    finally:
        path.write_bytes(data)
    return float("inf")


def backing_up() -> Iterator[Measured]:
    """Measure R12 and R10 at their size."""
    with TemporaryDirectory() as folder:
        services = large_store(Path(folder), 100, 1_000)
        path = Path(folder) / "kehoach.db"
        size = f"store of {path.stat().st_size / MB:.0f} MB"
        done = backed_up(services)
        yield Measured("backup copied and verified", done.seconds, "s", 5, size)
        yield Measured("event loop blocked meanwhile", done.longest, "ms", 100, size)
        services.close()
        yield Measured("one changed letter found after a kill", found_after(path), "s", 10, size)
