import sqlite3
from contextlib import closing
from io import StringIO
from pathlib import Path
from shutil import copyfile

import pytest

from kehoach_desktop import cli
from kehoach_desktop.services.storm import write
from tests import build


@pytest.fixture
def store(tmp_path: Path) -> Path:
    return build.keep_plan(tmp_path)


def run(capfd: pytest.CaptureFixture[str], *words: object) -> tuple[int, str, str]:
    capfd.readouterr()
    code = cli.main([str(word) for word in words])
    said = capfd.readouterr()
    return code, said.out, said.err


def content(capfd: pytest.CaptureFixture[str], store: Path) -> str:
    return run(capfd, "--store", store, "dump")[1].splitlines()[-1]


def test_check_says_that_nothing_is_wrong(capfd: pytest.CaptureFixture[str], store: Path) -> None:
    code, said, _ = run(capfd, "--store", store, "check")
    assert (code, said.count("\n")) == (0, 1)
    assert said.endswith("không thấy lỗi.\n")


def test_check_advises_against_a_synchronised_folder(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "OneDrive").mkdir()
    store = build.keep_plan(tmp_path / "OneDrive")
    code, _, told = run(capfd, "--store", store, "check")
    assert (code, "thư mục đồng bộ" in told) == (0, True)


def test_check_ends_with_4_where_something_was_found(
    capfd: pytest.CaptureFixture[str], store: Path
) -> None:
    with closing(sqlite3.connect(store)) as conn, conn:
        conn.execute("UPDATE unit SET name = 'khác' WHERE id = 1")
    code, said, _ = run(capfd, "--store", store, "check")
    assert code == 4
    assert "Đơn vị số 1 khác với lần lưu cuối" in said
    assert "Bản sao lưu gần nhất:" in said


def test_a_good_file_that_was_copied_over_the_store_is_refused_until_it_is_accepted(
    capfd: pytest.CaptureFixture[str], store: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.db"
    services = build.services(other)
    services.units.add_unit(build.unit(id=0, name="Trạm Y tế"))
    services.close()
    copyfile(other, store)
    assert run(capfd, "--store", store, "storm-verify")[1].startswith("integrity FAIL")
    assert run(capfd, "--store", store, "check", "--accept")[0] == 4
    assert run(capfd, "--store", store, "check")[0] == 0
    assert run(capfd, "--store", store, "storm-verify")[1] == "integrity ok\n"


def test_backup_and_restore_go_there_and_back(
    capfd: pytest.CaptureFixture[str], store: Path, tmp_path: Path
) -> None:
    before, copy = content(capfd, store), tmp_path / "usb.khbak"
    assert run(capfd, "--store", store, "backup", copy)[0] == 0
    services = build.services(store)
    services.units.add_unit(build.unit(id=0, name="Trạm Y tế"))
    services.close()
    assert content(capfd, store) != before
    code, said, _ = run(capfd, "--store", store, "restore", copy)
    assert (code, "Đã khôi phục" in said) == (0, True)
    assert content(capfd, store) == before


def test_restore_works_where_the_store_cannot_be_opened(
    capfd: pytest.CaptureFixture[str], store: Path, tmp_path: Path
) -> None:
    before, copy = content(capfd, store), tmp_path / "usb.khbak"
    run(capfd, "--store", store, "backup", copy)
    store.write_bytes(b"\x00" * 20_000)
    code, _, told = run(capfd, "--store", store, "dump")
    assert code == 3
    assert "Hãy khôi phục từ bản sao lưu" in told
    assert run(capfd, "--store", store, "restore", copy)[0] == 0
    assert content(capfd, store) == before


def test_an_unusable_backup_ends_with_2_and_a_held_store_with_3(
    capfd: pytest.CaptureFixture[str], store: Path, tmp_path: Path
) -> None:
    bad, copy = tmp_path / "bad.khbak", tmp_path / "usb.khbak"
    bad.write_text("no backup")
    assert run(capfd, "--store", store, "restore", bad)[0] == 2
    assert run(capfd, "--store", store, "restore", tmp_path / "none.khbak")[0] == 2
    run(capfd, "--store", store, "backup", copy)
    services = build.services(store)
    assert run(capfd, "--store", store, "restore", copy)[0] == 3
    services.close()


@pytest.mark.parametrize("content", [b"", b"\x89PNG", None], ids=["empty", "picture", "other"])
def test_nothing_but_a_store_is_backed_up(
    capfd: pytest.CaptureFixture[str], tmp_path: Path, content: bytes | None
) -> None:
    other, target = tmp_path / "khac.db", tmp_path / "ban.khbak"
    with closing(sqlite3.connect(other)) as conn, conn:
        conn.execute("CREATE TABLE t (a)")
    other.write_bytes(other.read_bytes() if content is None else content)
    code, _, told = run(capfd, "--store", other, "backup", target)
    assert (code, target.exists()) == (3, False)
    assert "không phải tệp số liệu" in told


def test_a_backup_is_never_written_over_the_store_nor_into_a_folder_that_is_not_there(
    capfd: pytest.CaptureFixture[str], store: Path, tmp_path: Path
) -> None:
    before = content(capfd, store)
    (tmp_path / "link").symlink_to(tmp_path)
    for target, told in (
        (store, "chính tệp số liệu"),
        (tmp_path / "link" / store.name, "chính tệp số liệu"),
        (tmp_path / "none" / "usb.khbak", "không có thư mục này"),
    ):
        code, _, said = run(capfd, "--store", store, "backup", target)
        assert (code, told in said, said.count("\n")) == (2, True, 1)
    assert run(capfd, "--store", store, "check")[0] == 0
    assert content(capfd, store) == before


def test_a_store_that_has_gone_is_not_made_anew_unasked(
    capfd: pytest.CaptureFixture[str], store: Path
) -> None:
    store.unlink()
    for command in (("check",), ("dump",), ("storm-write", "--start", "1")):
        code, _, told = run(capfd, "--store", store, *command)
        assert (code, store.exists()) == (3, False)
        assert "không còn ở chỗ cũ" in told
    assert run(capfd, "--store", store, "new")[0] == 0


def test_storm_lines_are_as_written_in_the_rules(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    store = tmp_path / "kehoach.db"
    storm = write(store, lambda: build.TODAY, 1, "edit")
    assert [next(storm) for _ in range(9)] == list(range(1, 10))
    storm.close()
    storm = write(store, lambda: build.TODAY, 12, "edit")
    assert next(storm) == 12
    storm.close()
    code, said, _ = run(capfd, "--store", store, "storm-verify")
    assert (code, said.splitlines()) == (0, ["have 1..9", "have 12", "integrity ok"])


def test_an_edit_that_is_there_in_part_is_told(
    capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    store = tmp_path / "kehoach.db"
    storm = write(store, lambda: build.TODAY, 1, "edit")
    assert [next(storm) for _ in range(4)] == [1, 2, 3, 4]
    storm.close()
    services = build.services(store)
    with services.store.transaction("Nửa chừng"):
        services.store.evidence.add(1, "storm 7")
    services.close()
    _, said, _ = run(capfd, "--store", store, "storm-verify")
    assert said.splitlines() == ["have 1..4", "torn 7", "integrity ok"]
    with closing(sqlite3.connect(store)) as conn, conn:
        conn.execute("DELETE FROM evidence WHERE name = 'storm 1'")
    (store.parent / "kehoach.db.lock").unlink()
    code, said, _ = run(capfd, "--store", store, "storm-verify")
    assert (code, said.startswith("integrity FAIL ")) == (0, True)


@pytest.mark.slow  # passphrases are slow by design
@pytest.mark.timeout(90)
def test_restore_asks_for_the_passphrase_of_an_encrypted_copy(
    capfd: pytest.CaptureFixture[str],
    store: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    services = build.services(store)
    copy = services.backups.copy_out(tmp_path, "đúng")
    services.close()
    before = content(capfd, store)
    monkeypatch.setattr("sys.stdin", StringIO("đúng\n"))
    assert run(capfd, "--store", store, "restore", copy)[0] == 0
    assert content(capfd, store) == before


def test_an_unencrypted_copy_never_bears_the_name_of_an_encrypted_one(
    capfd: pytest.CaptureFixture[str], store: Path, tmp_path: Path
) -> None:
    target = tmp_path / "b.khbak.age"
    code, _, told = run(capfd, "--store", store, "backup", target)
    assert (code, target.exists()) == (2, False)
    assert "không mã hóa" in told
