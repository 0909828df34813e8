"""Fonts are copied into a cache folder of the test run, never into the user's."""

from collections.abc import Iterator

import pytest

from kehoach_desktop.documents.fonts import document_fonts
from kehoach_desktop.files.paths import cache_folder


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture(scope="session")
def official_fonts(_own_cache: None) -> None:
    """For tests of layout: without fonts of Times' widths there is nothing to measure."""
    if not document_fonts(cache_folder()).is_official:
        pytest.skip("no Times New Roman or Liberation Serif 2 on this machine")
