"""Every package is pinned to one version with hashes, and the two lock files agree."""

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements.lock", "requirements-app.lock")
HASH = re.compile(r"--hash=sha256:[0-9a-f]{64}\b")


def normal(name: str) -> str:
    """Write a package's name as the lock files do (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def named_in(requirements: list[str]) -> set[str]:
    return {normal(re.split(r"[\s\[<>=!~;]", line, maxsplit=1)[0]) for line in requirements}


def pins(lock: str) -> dict[str, tuple[str, int]]:
    """Give version and number of hashes of each package in a lock file."""
    text = (ROOT / lock).read_text(encoding="utf-8").replace("\\\n", " ")
    found = {}
    for line in text.splitlines():
        if line.strip() and not line.lstrip().startswith("#"):
            name, version = re.split(r"==", line.split()[0], maxsplit=1)
            found[normal(name)] = (version, len(HASH.findall(line)))
    return found


@pytest.fixture
def project():
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def test_everything_the_project_names_is_pinned(project):
    extras = [line for extra in project["optional-dependencies"].values() for line in extra]
    assert named_in(project["dependencies"] + extras) - set(pins("requirements.lock")) == set()


def test_the_payload_holds_what_the_program_needs_and_no_test_tools(project):
    payload = set(pins("requirements-app.lock"))
    assert named_in(project["dependencies"]) - payload == set()
    assert {"pytest", "ruff", "mypy", "pyinstaller"} & payload == set()


@pytest.mark.parametrize("lock", LOCKS)
def test_each_pin_has_hashes(lock):
    found = pins(lock)
    assert len(found) > 10
    assert [name for name, (_, hashes) in found.items() if hashes == 0] == []


def test_both_lock_files_name_the_same_versions():
    everything = pins("requirements.lock")
    payload = pins("requirements-app.lock")
    assert {n: v for n, (v, _) in payload.items() if everything[n][0] != v} == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_no_lock_file_names_a_registry(lock):
    text = (ROOT / lock).read_text(encoding="utf-8")
    assert not re.search(r"https?://|--(extra-)?index-url|--find-links", text)
