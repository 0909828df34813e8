"""The labelled samples beside the repository, where they are: no field below its bar."""

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from kehoach_desktop.importer.public import public_json
from kehoach_desktop.importer.read import read_file

SHARED = Path(__file__).resolve().parents[3] / "shared"
SCORER = SHARED / "tools" / "score_import.py"


def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_import", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.skipif(not SCORER.exists(), reason="the labelled samples are not beside this clone")
@pytest.mark.parametrize(("folder", "overall", "least"), [("", 0.95, 0.9), ("plans", 0.9, 0.8)])
def test_labelled_samples_are_read(folder: str, overall: float, least: float) -> None:
    score = scorer()
    samples = SHARED / "samples" / folder
    golds: list[tuple[str, Any]] = [
        (path.name.removesuffix(".gold.json"), json.loads(path.read_text(encoding="utf-8")))
        for path in sorted(samples.glob("*.gold.json"))
    ]

    def told(name: str) -> tuple[dict[str, Any], None]:
        path = samples / f"{name}.txt"
        return json.loads(json.dumps(public_json(read_file(path)))), None

    total, _, problems = score.evaluate(golds, told)
    assert problems == []
    assert total.overall() >= overall
    rows = {key: total.prf(key)[2] for key in score.CORE if total.support[key]}
    assert {key: value for key, value in rows.items() if value < least} == {}
