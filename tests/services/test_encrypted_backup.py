"""An encrypted copy (P3): wrong passphrases, flipped bytes and cut files are refused."""

from collections.abc import Iterator
from pathlib import Path
from random import Random
from shutil import copyfile

import pytest

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.store.dump import content_hash
from tests import build

MARK = "Nguyễn Thị Dấu Vết"
PASSPHRASE = "bảy mươi năm"


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[build.Sample]:
    made = build.store_with_plan(tmp_path_factory.mktemp("store") / "kehoach.db")
    made.services.units.add_unit(build.unit(id=0, name=MARK))
    yield made
    made.services.close()


@pytest.fixture(scope="module")
def sealed(sample: build.Sample, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the copy that all tests look at: sealing takes a second by design."""
    return sample.services.backups.copy_out(tmp_path_factory.mktemp("stick"), PASSPHRASE)


@pytest.fixture
def copy(sealed: Path, tmp_path: Path) -> Path:
    """Give a copy of it that may be spoilt."""
    return Path(copyfile(sealed, tmp_path / sealed.name))


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
@pytest.mark.timeout(120)
def test_an_encrypted_copy_holds_no_word_of_the_store(sample: build.Sample, sealed: Path) -> None:
    store = sample.services.store.path
    assert store
    assert MARK.encode() in store.with_name("kehoach.db-wal").read_bytes()
    data = sealed.read_bytes()
    for words in (MARK, "CREATE TABLE", "kehoach.khbak"):
        assert words.encode() not in data
        assert words.encode("utf-16-le") not in data
    assert data.startswith(b"age-encryption.org/v1")
    names = {one.name for folder in (store.parent, sealed.parent) for one in folder.iterdir()}
    assert not {name for name in names if "part" in name or name.startswith(".")}
