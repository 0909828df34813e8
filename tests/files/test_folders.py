import sys
from pathlib import Path

import pytest

from kehoach_desktop.files import paths, resources


def test_a_checkout_finds_its_resources() -> None:
    assert resources.resource().is_dir()
    assert resources.resource("icons", "a.svg").parts[-3:] == ("resources", "icons", "a.svg")


def test_a_frozen_program_finds_its_resources_in_its_own_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    assert resources.resource("icons") == tmp_path / "resources" / "icons"


def test_the_portable_form_keeps_everything_beside_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / paths.PORTABLE_FOLDER).mkdir()
    assert paths.data_folder() == tmp_path / paths.PORTABLE_FOLDER
    assert paths.cache_folder().is_relative_to(tmp_path)


def test_the_installed_form_keeps_data_in_the_users_folders(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    if sys.platform != "linux":
        pytest.skip("the variables are those of Linux")
    assert paths.data_folder() == tmp_path / "data" / "kehoach"
    assert paths.cache_folder() == tmp_path / "cache" / "kehoach"


def test_the_store_can_be_named_from_outside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KEHOACH_STORE", str(tmp_path / "other.db"))
    assert paths.store_path() == tmp_path / "other.db"
