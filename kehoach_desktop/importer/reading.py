"""Reading for the services; the worker process takes this place as soon as it exists."""

from collections.abc import Callable
from pathlib import Path

from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.importer.read import read_file


def read_in_worker(path: Path, cancelled: Callable[[], bool] = lambda: False) -> PlanDraft:
    """Read the plan at `path`; raises BadInputError."""
    del cancelled
    return read_file(path)
