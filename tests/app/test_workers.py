"""A frozen program starts itself as its own worker: each is reached by its name."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("module", "request_", "answer"),
    [
        ("kehoach_desktop.documents.checking.worker", {"today": "2024-04-15"}, "refused"),
        ("kehoach_desktop.importer.worker", {}, "refused"),
        ("os", {}, "refused"),
    ],
)
def test_the_named_worker_answers(module: str, request_, answer: str, tmp_path: Path) -> None:
    asked = json.dumps({"path": str(tmp_path / "khong-co.docx"), "seconds": 5, **request_})
    told = subprocess.run(
        [sys.executable, "-m", "kehoach_desktop", "--worker", module, asked],
        cwd=ROOT,
        capture_output=True,
        check=True,
        timeout=25,
    )
    assert answer in json.loads(told.stdout.splitlines()[-1])
