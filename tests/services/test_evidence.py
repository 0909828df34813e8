from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.evidence import Evidence
from kehoach_desktop.store.evidence_files import file_name
from tests import build


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[build.Sample]:
    made = build.store_with_plan(tmp_path / "data" / _folder(tmp_path))
    yield made
    made.services.close()


def _folder(tmp_path: Path) -> str:
    (tmp_path / "data").mkdir()
    return "kehoach.db"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    path = tmp_path / "Ảnh gặp mặt.JPG"
    path.write_bytes(b"\xff\xd8 a picture")
    return path


def line(sample: build.Sample, unit: str = "UBND phường") -> int:
    return sample.lines(unit)[0].assignment.id


def only(sample: build.Sample) -> Evidence:
    (found,) = sample.services.evidence.list(line(sample))
    return found


def test_a_file_is_copied_in_and_the_clerks_own_may_go(sample: build.Sample, photo: Path) -> None:
    content = photo.read_bytes()
    change = sample.services.evidence.add(line(sample), photo)
    photo.unlink()
    assert change.new_id is not None
    kept = sample.services.evidence.open_path(change.new_id)
    assert (kept.read_bytes(), kept.suffix) == (content, ".jpg")
    assert (only(sample).name, only(sample).is_picture) == ("Ảnh gặp mặt.JPG", True)


def test_the_same_content_is_kept_once(sample: build.Sample, photo: Path, tmp_path: Path) -> None:
    evidence = sample.services.evidence
    evidence.add(line(sample), photo)
    evidence.add(line(sample, "Hội CCB phường"), photo)
    assert len(list((tmp_path / "data" / "kehoach-minh-chung").iterdir())) == 1
    with pytest.raises(BadInputError, match="đã có ở việc này"):
        evidence.add(line(sample), photo)


def test_taking_evidence_off_can_be_undone(sample: build.Sample, photo: Path) -> None:
    sample.services.evidence.add(line(sample), photo)
    sample.services.evidence.remove(only(sample).id)
    assert sample.services.evidence.list(line(sample)) == []
    sample.services.undo.undo()
    assert not only(sample).missing


def test_empty_missing_and_huge_files_are_refused(
    sample: build.Sample, photo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    empty = tmp_path / "rỗng.pdf"
    empty.touch()
    monkeypatch.setattr("kehoach_desktop.services.evidence_input.LARGEST", 5)
    for path, reason in (
        (empty, "tệp rỗng"),
        (tmp_path / "không có.pdf", "không đọc được tệp"),
        (tmp_path, "thư mục"),
        (photo, "tệp lớn hơn"),
    ):
        with pytest.raises(BadInputError, match=reason):
            sample.services.evidence.add(line(sample), path)
    assert sample.services.evidence.list(line(sample)) == []


@pytest.mark.parametrize("link", ["javascript:alert(1)", "file:///etc/passwd", "http://", "abc"])
def test_only_links_to_pages_are_taken(sample: build.Sample, link: str) -> None:
    with pytest.raises(BadInputError, match="http"):
        sample.services.evidence.add_link(line(sample), link)


def test_a_link_is_listed_and_has_no_file(sample: build.Sample) -> None:
    sample.services.evidence.add_link(line(sample), "https://example.invalid/bai", "Bài đăng")
    found = only(sample)
    assert (found.name, found.link, found.missing) == (
        "Bài đăng",
        "https://example.invalid/bai",
        False,
    )
    with pytest.raises(BadInputError, match="Không thấy tệp"):
        sample.services.evidence.open_path(found.id)
    assert sample.services.evidence.counts([line(sample), 99]) == {line(sample): 1}


def test_1000_hostile_names_leave_plain_names_on_the_disk() -> None:
    rng = Random(17)
    letters = 'abcĐđạ./\\:*?"<>|\x00\n\u202e CON…'
    for _ in range(1000):
        name = "".join(rng.choices(letters, k=rng.randrange(1, 60)))
        kept = file_name("f" * 64, name)
        assert kept.startswith("f" * 64)
        assert kept.isascii()
        assert set(kept[64:]) <= set(".abcdefghijklmnopqrstuvwxyz0123456789")
