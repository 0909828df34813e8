"""An encrypted copy (P3): wrong passphrases, flipped bytes and cut files are refused."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.store.dump import content_hash
from tests import build

MARK = "Nguyễn Thị Dấu Vết"
PASSPHRASE = "bảy mươi năm"


@pytest.fixture
def sample(tmp_path: Path) -> Iterator[build.Sample]:
    made = build.store_with_plan(tmp_path / "kehoach.db")
    made.services.units.add_unit(build.unit(id=0, name=MARK))
    yield made
    made.services.close()


@pytest.fixture
def copy(sample: build.Sample, tmp_path: Path) -> Path:
    return sample.services.backups.copy_out(tmp_path, PASSPHRASE)


def assert_refused(sample: build.Sample, copy: Path, passphrase: str = PASSPHRASE) -> None:
    before = content_hash(sample.services.store.conn)
    with pytest.raises(BadInputError, match="Số liệu vẫn nguyên"):
        sample.services.backups.preview(copy, passphrase)
    assert content_hash(sample.services.store.conn) == before


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_5_wrong_passphrases_are_refused(sample: build.Sample, copy: Path) -> None:
    for wrong in ("", "Bảy mươi năm", "bay muoi nam", "bảy mươi năm ", "x" * 1000):
        assert_refused(sample, copy, wrong)


@pytest.mark.slow
@pytest.mark.timeout(120)
def test_6_flipped_bytes_and_4_cut_files_are_refused(sample: build.Sample, copy: Path) -> None:
    rng, whole = Random(3), copy.read_bytes()
    head = whole.index(b"\n---") + 60
    places = [rng.randrange(head) for _ in range(3)]
    places += [rng.randrange(head, len(whole)) for _ in range(3)]
    for place in places:
        data = bytearray(whole)
        data[place] ^= 1 << rng.randrange(8)
        copy.write_bytes(data)
        assert_refused(sample, copy)
    for size in [0, *(rng.randrange(len(whole)) for _ in range(3))]:
        copy.write_bytes(whole[:size])
        assert_refused(sample, copy)


@pytest.mark.slow
def test_an_encrypted_copy_holds_no_word_of_the_store(
    sample: build.Sample, copy: Path, tmp_path: Path
) -> None:
    assert MARK.encode() in (tmp_path / "kehoach.db-wal").read_bytes()
    data = copy.read_bytes()
    for words in (MARK, "CREATE TABLE", "kehoach.khbak"):
        assert words.encode() not in data
        assert words.encode("utf-16-le") not in data
    assert data.startswith(b"age-encryption.org/v1")
    names = {one.name for one in tmp_path.iterdir()}
    assert not {name for name in names if "part" in name or name.startswith(".")}
