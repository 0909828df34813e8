"""Evidence files are kept a second time with the backups, and come back from there."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from kehoach_desktop.core.backups import Reason
from kehoach_desktop.core.checking import CheckKind
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.files.write_whole import FileNotWrittenError
from kehoach_desktop.store.places import evidence_folder, kept_evidence_folder
from tests import build

PICTURE = b"a picture"


class Line:
    """A line with one photo on it."""

    def __init__(self, sample: build.Sample, photo: Path) -> None:
        self.services = sample.services
        photo.write_bytes(PICTURE)
        line = sample.lines("UBND phường")[0].assignment.id
        self.key = self.services.evidence.add(line, photo).new_id or 0
        assert self.services.store.path
        self.store = self.services.store.path
        (self.own,) = evidence_folder(self.store).iterdir()

    def kinds(self) -> list[CheckKind]:
        return [one.kind for one in self.services.checking.check().findings]


@pytest.fixture
def line(tmp_path: Path) -> Iterator[Line]:
    sample = build.store_with_plan(tmp_path / "kehoach.db")
    yield Line(sample, tmp_path / "ảnh.jpg")
    sample.services.close()


def test_a_folder_that_was_deleted_costs_no_file(line: Line) -> None:
    line.services.backups.make()
    shutil.rmtree(evidence_folder(line.store))
    assert line.services.evidence.open_path(line.key).read_bytes() == PICTURE
    assert line.kinds() == [CheckKind.RETRIEVABLE]
    assert line.services.checking.bring_back_files().label == "Lấy lại 1 tệp minh chứng"
    assert line.own.read_bytes() == PICTURE
    assert line.kinds() == []


def test_a_changed_file_is_replaced_by_its_copy_and_never_copied(line: Line) -> None:
    line.services.backups.make()
    line.own.write_bytes(b"another picture")
    line.services.backups.make()
    assert line.kinds() == [CheckKind.RETRIEVABLE]
    line.services.checking.bring_back_files()
    assert line.own.read_bytes() == PICTURE


def test_a_file_that_was_changed_before_it_could_be_kept_is_lost_and_said_so(line: Line) -> None:
    line.own.write_bytes(b"another picture")
    line.services.backups.make()
    assert line.kinds() == [CheckKind.EVIDENCE]
    line.own.unlink()
    with pytest.raises(BadInputError, match="Không thấy tệp"):
        line.services.evidence.open_path(line.key)


def test_each_content_is_copied_once(line: Line) -> None:
    line.services.backups.make()
    (copy,) = kept_evidence_folder(line.store).iterdir()
    before = copy.stat().st_ino
    line.services.backups.make()
    assert copy.stat().st_ino == before


def test_where_no_copy_can_be_kept_it_is_told_and_the_backup_counts(line: Line) -> None:
    line.services.backups.before(Reason.IMPORT)
    kept_evidence_folder(line.store).joinpath(line.own.name).unlink()
    kept_evidence_folder(line.store).rmdir()
    kept_evidence_folder(line.store).write_bytes(b"in the way")
    line.services.office.set_place("Tân Thành")
    with pytest.raises(FileNotWrittenError):
        line.services.backups.make()
    assert not line.services.backups.has_news()  # else one would be made every half minute
