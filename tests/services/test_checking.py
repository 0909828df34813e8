import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from kehoach_desktop.core.checking import CheckKind, CheckReport
from kehoach_desktop.services.checking import check_store
from kehoach_desktop.services.demo import build_sample
from tests import build


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[build.Sample]:
    made = build.store_with_plan(tmp_path / "kehoach.db")
    yield made
    made.services.close()


def meddle(sample: build.Sample, *statements: str) -> CheckReport:
    """Change the file behind the program's back, as damage does, and check."""
    assert sample.services.store.path
    with closing(sqlite3.connect(sample.services.store.path)) as conn, conn:
        for statement in statements:
            conn.execute(statement)
    return sample.services.checking.check()


def kinds(report: CheckReport) -> set[CheckKind]:
    return {finding.kind for finding in report.findings}


def test_the_sample_is_without_fault(tmp_path: Path) -> None:
    path = tmp_path / "kehoach.db"
    build_sample(path)
    report = check_store(path)
    assert report.findings == ()
    assert report.rows > 500
    assert report.summary.endswith("không thấy lỗi.")


def test_a_changed_row_is_named_and_the_backup_too(sample: build.Sample) -> None:
    made = sample.services.backups.make()
    report = meddle(sample, "UPDATE unit SET name = 'khác' WHERE id = 4")
    (finding,) = [one for one in report.findings if one.kind is CheckKind.ROW]
    assert (finding.table, finding.row) == ("unit", 4)
    assert finding.text == "Đơn vị số 4 khác với lần lưu cuối"
    assert report.damaged
    assert report.backup == made.path


def test_lost_and_added_rows_and_broken_references_are_found(sample: build.Sample) -> None:
    report = meddle(
        sample,
        "DELETE FROM delivery WHERE id = 1",
        "INSERT INTO event (kind, title) VALUES ('event', 'lạ')",
        "UPDATE assignment SET unit_id = 999 WHERE id = 1",
    )
    texts = " ".join(finding.text for finding in report.findings)
    assert "Nơi nhận số 1 bị mất" in texts
    assert "Lịch số 1 không do thao tác nào" in texts
    assert "Việc của đơn vị số 1 trỏ tới đơn vị không còn nữa" in texts


def test_a_search_index_that_does_not_fit_is_found_and_made_anew(sample: build.Sample) -> None:
    assert kinds(meddle(sample, "DELETE FROM search")) == {CheckKind.SEARCH}
    assert sample.services.search.find("to dan pho 1") == []
    sample.services.checking.rebuild_search()
    assert sample.services.checking.check().findings == ()
    assert sample.services.search.find("to dan pho 1")


def test_an_activity_that_stands_nowhere_is_found(sample: build.Sample) -> None:
    with sample.services.store.transaction("Xóa đoạn"):
        sample.services.store.conn.execute("DELETE FROM block WHERE activity_id IS NOT NULL")
    report = sample.services.checking.check()
    assert kinds(report) == {CheckKind.BODY}
    assert len(report.findings) == 2


def test_missing_changed_and_unused_evidence_files_are_told_apart(
    sample: build.Sample, tmp_path: Path
) -> None:
    evidence, line = sample.services.evidence, sample.lines("UBND phường")[0].assignment.id
    for name in ("một.jpg", "hai.jpg", "ba.jpg"):
        (tmp_path / name).write_text(name)
        evidence.add(line, tmp_path / name)
    missing, changed, removed = evidence.list(line)
    evidence.remove(removed.id)  # undo may want its file: not unused
    evidence.open_path(missing.id).unlink()
    evidence.open_path(changed.id).write_bytes(b"damaged")
    stray = evidence.open_path(changed.id).with_name("0" * 64 + ".jpg")
    stray.write_bytes(b"")
    report = sample.services.checking.check()
    assert [(one.kind, one.row) for one in report.findings] == [
        (CheckKind.EVIDENCE, missing.id),
        (CheckKind.EVIDENCE, changed.id),
        (CheckKind.UNUSED, None),
    ]
    assert report.damaged
    assert [one.missing for one in evidence.list(line)] == [True, False]


def test_a_file_that_cannot_be_read_is_a_finding_not_a_failure(
    sample: build.Sample, tmp_path: Path
) -> None:
    made = sample.services.backups.make()
    path = tmp_path / "hong" / "kehoach.db"
    path.parent.mkdir()
    whole = made.path.read_bytes()
    path.write_bytes(whole[:100] + b"\xff" * 4000 + whole[4100:])
    assert kinds(check_store(path)) == {CheckKind.FILE}


def test_a_store_changed_since_it_was_closed_is_a_finding(tmp_path: Path) -> None:
    path = build.keep_plan(tmp_path)
    data = bytearray(path.read_bytes())
    data[-1] ^= 1  # in a place that SQLite may never look at
    path.write_bytes(data)
    assert CheckKind.FILE in kinds(check_store(path))
