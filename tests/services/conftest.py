"""A small store with a plan for each test of a service."""

from collections.abc import Iterator

import pytest

from kehoach_desktop.services.wiring import Services
from tests import build


@pytest.fixture
def sample() -> Iterator[build.Sample]:
    made = build.store_with_plan()
    yield made
    made.services.close()


@pytest.fixture
def services() -> Iterator[Services]:
    """An empty store in memory."""
    opened = build.services()
    yield opened
    opened.close()
