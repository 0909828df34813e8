import os
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kehoach_desktop.store.backup import backups_of
from kehoach_desktop.store.evidence_files import files_by_name, files_in, keep
from kehoach_desktop.store.evidence_sweep import KEPT, sweep_evidence
from kehoach_desktop.store.places import evidence_folder, kept_evidence_folder
from tests import build


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[build.Sample]:
    made = build.store_with_plan(tmp_path / "kehoach.db")
    yield made
    made.services.close()


def swept(sample: build.Sample, days: int = 0) -> int:
    """Sweep so many days later, every file being as old as the store's first day."""
    store = sample.services.store
    assert store.path
    for path in files_by_name(store.path).values():
        os.utime(path, (0, 0))
    return sweep_evidence(store.conn, store.path, store.now() + timedelta(days=days))


def add_and_remove(sample: build.Sample, tmp_path: Path) -> None:
    photo = tmp_path / "ảnh.jpg"
    photo.write_bytes(b"a picture")
    line = sample.lines("UBND phường")[0].assignment.id
    added = sample.services.evidence.add(line, photo)
    sample.services.evidence.remove(added.new_id or 0)


def test_a_file_that_undo_can_bring_back_stays_for_ever(
    sample: build.Sample, tmp_path: Path
) -> None:
    add_and_remove(sample, tmp_path)
    assert swept(sample, 4000) == 0
    sample.services.undo.undo()
    assert sample.services.checking.check().findings == ()


def test_a_file_that_only_the_bin_knows_stays_30_days(sample: build.Sample, tmp_path: Path) -> None:
    add_and_remove(sample, tmp_path)
    with sample.services.store.transaction("Kết thúc hoàn tác"):
        sample.services.store.history.settle()
        sample.services.store.settings.set("clerk", "Lan")
    assert swept(sample, KEPT.days - 1) == 0
    assert swept(sample, KEPT.days + 1) == 1


def test_a_file_that_a_backup_refers_to_stays(sample: build.Sample, tmp_path: Path) -> None:
    photo = tmp_path / "ảnh.jpg"
    photo.write_bytes(b"a picture")
    line = sample.lines("UBND phường")[0].assignment.id
    key = sample.services.evidence.add(line, photo).new_id or 0
    made = sample.services.backups.make()
    sample.services.evidence.remove(key)
    with sample.services.store.transaction("Kết thúc hoàn tác"):
        sample.services.store.history.settle()
        sample.services.store.settings.set("clerk", "Lan")
    assert swept(sample, 100) == 0
    data = made.path.read_bytes()
    made.path.write_bytes(data[:5000])  # what cannot be read may refer to it
    assert swept(sample, 100) == 0
    made.path.unlink()
    assert swept(sample, 100) == 1


def test_a_file_that_nothing_ever_named_goes_once_it_is_old(sample: build.Sample) -> None:
    store = sample.services.store
    assert store.path
    keep(store.path, "x.jpg", b"left by a transaction that failed")
    later = store.now() + timedelta(days=1)
    for path in files_by_name(store.path).values():
        os.utime(path, (later.timestamp(), later.timestamp()))
    assert sweep_evidence(store.conn, store.path, later) == 0
    assert swept(sample) == 1


def test_closing_with_a_new_backup_sweeps(tmp_path: Path) -> None:
    made = build.store_with_plan(tmp_path / "kehoach.db")
    keep(tmp_path / "kehoach.db", "x.jpg", b"left by a transaction that failed")
    (path,) = files_by_name(tmp_path / "kehoach.db").values()
    os.utime(path, (0, 0))
    made.services.close()
    assert backups_of(tmp_path / "kehoach.db")
    assert not path.exists()


def test_the_copy_with_the_backups_goes_with_its_file(sample: build.Sample) -> None:
    path = sample.services.store.path
    assert path
    keep(path, "ảnh.jpg", b"never noted on a line")
    sample.services.backups.make()
    for folder in (evidence_folder(path), kept_evidence_folder(path)):
        for file in files_in(folder).values():
            os.utime(file, (0, 0))
    assert sweep_evidence(sample.services.store.conn, path, sample.services.store.now()) == 2
    assert files_by_name(path) == {}
