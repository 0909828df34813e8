"""The child process runner: deadline, cap, crash, cancel."""

import signal
import sys
from pathlib import Path

import pytest

from kehoach_desktop.core.errors import CancelledByUserError
from kehoach_desktop.files import worker
from kehoach_desktop.files.worker import WorkerFailedError, deadline_for, run_worker

HOME = str(Path(worker.__file__).resolve().parents[2])
MODULES = {
    "echo": "import sys, json\ndef main():\n    print('noise'); print(json.dumps({'got': "
    "json.loads(sys.argv[-1])}))\n    return 0",
    "endless": "def main():\n    while True: pass",
    "capped": f"import sys\nsys.path.insert(0, {HOME!r})\n"
    "from kehoach_desktop.files.limits import cap_this_process\n"
    "def main():\n    cap_this_process(0.5)\n    while True: pass",
    "crash": "import os\ndef main():\n    os.abort()",
    "failing": "def main():\n    return 3",
    "silent": "def main():\n    return 0",
    "garbage": "def main():\n    print('{not json')\n    return 0",
    "listing": "def main():\n    print('[1]')\n    return 0",
    "flood": "def main():\n    while True: print('x' * 65536)",
}


@pytest.fixture(autouse=True)
def modules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Small modules stand in for the importer; the child finds them where the package would be."""
    for name, code in MODULES.items():
        (tmp_path / f"{name}.py").write_text(code)

    def command(module: str, request: dict[str, object]) -> list[str]:
        real = worker_command(module, request)
        real[4] = str(tmp_path)
        return real

    worker_command = worker._command
    monkeypatch.setattr(worker, "_command", command)


def test_the_last_line_of_the_output_is_the_answer() -> None:
    asked = {"tệp": "kế hoạch.docx"}
    assert run_worker("echo", asked, 10) == {"got": asked | {"seconds": 10}}


@pytest.mark.parametrize("module", ["crash", "failing", "silent", "garbage", "listing", "missing"])
def test_without_a_sound_answer_it_fails(module: str) -> None:
    with pytest.raises(WorkerFailedError):
        run_worker(module, {}, 10)


def test_an_endless_child_is_killed_at_its_deadline() -> None:
    with pytest.raises(WorkerFailedError, match="too long"):
        run_worker("endless", {}, 0.3)


@pytest.mark.skipif(sys.platform == "win32", reason="the job object ends the process there")
def test_a_child_ends_itself_when_its_processor_time_is_used_up() -> None:
    with pytest.raises(WorkerFailedError, match=f"ended with -{signal.SIGXCPU:d}"):
        run_worker("capped", {}, 10)


def test_an_answer_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker, "LARGEST_ANSWER", 1_000_000)
    with pytest.raises(WorkerFailedError, match="without end"):
        run_worker("flood", {}, 10)


def test_cancel_kills_the_child() -> None:
    looks = iter([False, False, True])
    with pytest.raises(CancelledByUserError):
        run_worker("endless", {}, 10, cancelled=lambda: next(looks))


def test_the_deadline_grows_with_the_file() -> None:
    assert deadline_for(0) == 5
    assert deadline_for(3_000_000) == 8


def test_a_frozen_program_starts_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert worker._command("a.b", {"x": 1}) == [sys.executable, "--worker", "a.b", '{"x": 1}']
