import unicodedata
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from kehoach_desktop.core.backups import Reason
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.services.backup import AFTER, EDITS, Backups, restore
from kehoach_desktop.store.dump import content_hash
from tests import build

_numbers = count()


class Clock:
    """A clock that only moves when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[build.Sample]:
    made = build.store_with_plan(tmp_path / "kehoach.db")
    yield made
    made.services.close()


def edit(sample: build.Sample, times: int = 1) -> None:
    for _ in range(times):
        sample.services.plans.set_field(sample.document_id, "theme", f"chủ đề {next(_numbers)}")


def test_a_backup_is_due_after_50_edits_or_after_5_minutes_with_one(
    sample: build.Sample, clock: Clock
) -> None:
    backups = Backups(sample.services.store, clock)
    backups.make()
    assert not backups.has_news()
    clock.now += AFTER
    assert not backups.due()  # nothing changed
    edit(sample)
    assert backups.due()
    backups.make()
    edit(sample, EDITS - 1)
    assert not backups.due()
    edit(sample)
    assert backups.due()


def test_one_is_made_before_an_import_and_at_close_if_anything_changed(tmp_path: Path) -> None:
    path = tmp_path / "kehoach.db"
    sample = build.store_with_plan(path)
    sample.services.backups.before(Reason.IMPORT)
    sample.services.backups.before(Reason.MERGE)  # nothing changed since
    edit(sample)
    sample.services.close()
    again = build.services(path)
    assert [one.reason for one in again.backups.all()] == [Reason.CLOSE, Reason.IMPORT]
    assert not again.backups.has_news()
    again.close()


def test_a_failing_last_backup_lets_the_window_close(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sample = build.store_with_plan(tmp_path / "kehoach.db")
    (tmp_path / "kehoach-sao-luu").write_text("a file where the folder ought to be")
    sample.services.close()
    build.services(tmp_path / "kehoach.db").close()


@pytest.mark.timeout(90)
@pytest.mark.parametrize("passphrase", ["", "Mật khẩu 70 năm"])
def test_a_copy_on_a_stick_brings_plan_and_evidence_back_on_another_machine(
    sample: build.Sample, tmp_path: Path, passphrase: str
) -> None:
    stick, other = tmp_path / "usb", tmp_path / "other" / "kehoach.db"
    stick.mkdir()
    other.parent.mkdir()
    photo = tmp_path / "ảnh.jpg"
    photo.write_bytes(b"\xff\xd8 a picture")
    line = sample.lines("UBND phường")[0].assignment.id
    sample.services.evidence.add(line, photo)
    copy = sample.services.backups.copy_out(stick, passphrase)
    assert copy.name.endswith(".khbak.age" if passphrase else ".khbak.zip")
    assert list(stick.iterdir()) == [copy]
    typed = unicodedata.normalize("NFD", passphrase)  # as another keyboard program types it
    restore(other, copy, sample.services.store.now(), typed)
    moved = build.services(other)
    assert content_hash(moved.store.conn) == content_hash(sample.services.store.conn)
    (found,) = moved.evidence.list(line)
    assert moved.evidence.open_path(found.id).read_bytes() == photo.read_bytes()
    assert moved.checking.check().findings == ()
    moved.close()


@pytest.mark.slow  # passphrases are slow by design
@pytest.mark.timeout(90)
def test_a_wrong_passphrase_is_refused_in_one_sentence(
    sample: build.Sample, tmp_path: Path
) -> None:
    copy = sample.services.backups.copy_out(tmp_path, "đúng")
    assert b"SQLite" not in copy.read_bytes()
    for wrong in ("", "Đúng"):
        with pytest.raises(BadInputError, match="Mật khẩu không đúng"):
            sample.services.backups.preview(copy, wrong)


def test_10_of_10_cut_copies_without_passphrase_are_refused(
    sample: build.Sample, tmp_path: Path
) -> None:
    copy = sample.services.backups.copy_out(tmp_path)
    data = copy.read_bytes()
    for cut in range(0, len(data) - 1, len(data) // 10):
        copy.write_bytes(data[:cut])
        with pytest.raises(BadInputError, match="Số liệu vẫn nguyên"):
            sample.services.backups.preview(copy)


def test_the_preview_counts_records_by_kind(sample: build.Sample) -> None:
    made = sample.services.backups.make()
    edit(sample)
    sample.services.plans.set_parts(sample.activities[1], [])
    sample.services.units.add_unit(build.unit(id=0, name="Trạm Y tế"))
    seen = sample.services.backups.preview(made.path)
    counts = {one.word: (one.added, one.changed, one.lost) for one in seen.differences}
    assert counts["Văn bản"] == (0, 1, 0)
    assert counts["Việc của đơn vị"] == (3, 0, 0)
    assert counts["Đơn vị"] == (0, 0, 1)


def test_a_store_in_memory_has_no_backups_and_says_so() -> None:
    services = build.services()
    assert services.backups.all() == []
    assert not services.backups.due()
    with pytest.raises(BadInputError, match="bộ nhớ"):
        services.backups.make()
    services.close()
