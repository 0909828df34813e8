"""Whole plans of invented offices, read as a careful clerk would."""

import json
from pathlib import Path
from typing import Any

import pytest

from kehoach_desktop.importer.public import public_json
from kehoach_desktop.importer.read import read_file

DATA = sorted((Path(__file__).parent / "data").glob("*.txt"))
_START = 60


def result(path: Path) -> dict[str, Any]:
    told = public_json(read_file(path))
    for item in (*told["activities"], *told["duties"]):
        item["text"] = item["text"][:_START]
    return told


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_a_plan_is_read_as_labelled_by_hand(path: Path) -> None:
    expected = json.loads(path.with_suffix(".expected.json").read_text(encoding="utf-8"))
    told = result(path)
    for field, value in expected.items():
        assert told[field] == value, field
