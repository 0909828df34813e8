import errno
import os
from pathlib import Path

import pytest

from kehoach_desktop.core.errors import FileBusyError, NoSpaceError, ReadOnlyFolderError
from kehoach_desktop.files.write_whole import FileNotWrittenError, replace_with_retry, write_whole


def held(code: int) -> OSError:
    error = OSError(errno.EACCES, "held")
    error.winerror = code  # type: ignore[attr-defined]
    return error


def test_the_file_is_there_whole_and_no_other_file_is(tmp_path: Path) -> None:
    target = tmp_path / "kế hoạch.docx"
    write_whole(target, b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_new_file_can_be_read_by_colleagues_where_the_system_lets_new_files_be(
    tmp_path: Path,
) -> None:
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    write_whole(tmp_path / "whole", b"")
    assert (tmp_path / "whole").stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        (errno.ENOSPC, NoSpaceError),
        (errno.EROFS, ReadOnlyFolderError),
        (errno.EACCES, ReadOnlyFolderError),
    ],
)
def test_a_failed_write_leaves_the_old_file_and_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, expected: type[Exception]
) -> None:
    target = tmp_path / "plan.pdf"
    write_whole(target, b"old")

    def refuse(_: int) -> None:
        raise OSError(code, "refused")

    monkeypatch.setattr(os, "fsync", refuse)
    with pytest.raises(expected):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("none/plan.pdf", "không có thư mục này"),
        ("folder", "đó là một thư mục"),
        ("x" * 300, "dài"),
    ],
)
def test_a_place_that_takes_no_file_is_told_and_left_clean(
    tmp_path: Path, name: str, reason: str
) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(FileNotWrittenError, match=reason):
        write_whole(tmp_path / name, b"new")
    assert [one.name for one in tmp_path.iterdir()] == ["folder"]


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_file_held_for_a_moment_is_replaced_in_the_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    source, target = tmp_path / "part", tmp_path / "plan.pdf"
    source.write_bytes(b"new")
    real, tries, waits = Path.replace, [held(code)] * 5, list[float]()

    def replace(self: Path, to: Path) -> Path:
        if tries:
            raise tries.pop()
        return real(self, to)

    monkeypatch.setattr(Path, "replace", replace)
    replace_with_retry(source, target, waits.append)
    assert target.read_bytes() == b"new"
    assert len(waits) == 5


def test_a_file_held_for_ever_is_named_and_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    waits = list[float]()

    def refuse(self: Path, to: Path) -> Path:
        raise held(32)

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(FileBusyError, match=r"plan\.pdf"):
        replace_with_retry(tmp_path / "part", target, waits.append)
    assert target.read_bytes() == b"old"
    assert 2 <= sum(waits) <= 3


@pytest.mark.parametrize("code", [5, 32, 33])
def test_a_part_that_a_scanner_holds_hides_no_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise held(code)

    target = tmp_path / "plan.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refuse)
    monkeypatch.setattr(Path, "unlink", refuse)
    monkeypatch.setattr("kehoach_desktop.files.write_whole._WAITS", (0.0,))
    with pytest.raises(FileBusyError, match=r"plan\.pdf"):
        write_whole(target, b"new")
    assert target.read_bytes() == b"old"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are POSIX")
def test_a_pipe_is_no_file_to_be_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "ống"
    os.mkfifo(pipe)
    with pytest.raises(FileNotWrittenError, match="thiết bị"):
        write_whole(pipe, b"moi")
    assert pipe.is_fifo()
    assert [one.name for one in tmp_path.iterdir()] == ["ống"]
