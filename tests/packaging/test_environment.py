"""The project's own environment: when it counts as whole, and what its children may see."""

import shutil
import sys

import pytest

from installer.devtools import environment
from installer.devtools.environment import Environment, child_environment, explain_pip
from installer.devtools.report import SetupError


@pytest.fixture
def env(tmp_path):
    (tmp_path / "requirements.lock").write_text("click==8.0\n")
    made = Environment(tmp_path)
    made.scripts.mkdir(parents=True)
    made.python.touch()
    (made.folder / environment.STAMP).write_text(made.stamp() + "\n")
    return made


def test_a_stamped_environment_is_current(env):
    assert env.is_current()


def test_a_half_made_one_has_no_stamp_and_is_not(env):
    (env.folder / environment.STAMP).unlink()
    assert not env.is_current()


def test_a_changed_lock_file_makes_it_stale(env):
    env.lock.write_text("click==8.1\n")
    assert not env.is_current()


def test_another_python_makes_it_stale(env, monkeypatch):
    monkeypatch.setattr(sys, "version", "3.99.0 (another)")
    assert not env.is_current()


def test_a_moved_folder_makes_it_stale(env, tmp_path):
    moved = tmp_path / "elsewhere"
    moved.mkdir()
    env.folder.rename(moved / ".venv")
    (moved / "requirements.lock").write_bytes(env.lock.read_bytes())
    there = Environment(moved)
    assert there.python.exists()
    assert not there.is_current()


def test_a_missing_interpreter_makes_it_stale(env):
    env.python.unlink()
    assert not env.is_current()


@pytest.mark.parametrize("name", sorted(environment.HARMFUL))
def test_what_misleads_python_or_pip_is_kept_from_children(name):
    assert name not in child_environment({name: "x", "HOME": "/home/clerk"})


def test_network_settings_and_the_rest_reach_the_children():
    passed = {"PIP_INDEX_URL": "u", "PIP_CERT": "c", "REQUESTS_CA_BUNDLE": "b", "HOME": "h"}
    child = child_environment(passed)
    assert passed.items() <= child.items()
    assert child["PYTHONUTF8"] == "1"


def test_building_leaves_a_stamp_only_after_success(env, monkeypatch):
    monkeypatch.setattr(environment, "_create", lambda env: env.folder.mkdir())
    monkeypatch.setattr(environment, "_install", _fail)
    with pytest.raises(SetupError):
        environment.build(env, None)
    assert not (env.folder / environment.STAMP).exists()
    monkeypatch.setattr(environment, "_install", lambda env, wheels: None)
    environment.build(env, None)
    assert (env.folder / environment.STAMP).read_text().strip() == env.stamp()


def test_removing_a_link_leaves_what_it_points_to(env, tmp_path):
    link = tmp_path / "link"
    link.symlink_to(env.folder, target_is_directory=True)
    environment.remove(link)
    assert not link.is_symlink()
    assert env.is_current()


def test_a_folder_that_cannot_be_removed_is_explained(env, monkeypatch):
    def refuse(folder):
        raise PermissionError(13, "Permission denied", str(folder))

    monkeypatch.setattr(shutil, "rmtree", refuse)
    with pytest.raises(SetupError, match="cannot be removed"):
        environment.remove(env.folder)


@pytest.mark.parametrize(
    ("output", "words"),
    [
        ("NewConnectionError: failed", "--wheels"),
        ("Temporary failure in name resolution", "--wheels"),
        ("ERROR: No matching distribution found for lxml==6", "Python 3.15"),
        ("THESE PACKAGES DO NOT MATCH THE HASHES", "differs"),
        ("OSError: [Errno 28] No space left on device", "disk is full"),
        ("something new", "could not install"),
    ],
)
def test_failures_of_pip_are_put_in_plain_words(output, words):
    assert words in explain_pip(output, {}, (3, 15))


@pytest.mark.parametrize(
    ("variables", "named"),
    [
        ({"REQUESTS_CA_BUNDLE": "/old.pem", "PIP_CERT": "/new.pem"}, "REQUESTS_CA_BUNDLE=/old.pem"),
        ({"PIP_CERT": "/new.pem"}, "PIP_CERT=/new.pem"),
        ({}, "pip's own list of certificates"),
    ],
)
def test_the_certificate_setting_in_force_is_named(variables, named):
    text = explain_pip("SSLError(CERTIFICATE_VERIFY_FAILED)", variables, (3, 11))
    assert f"{named} is in force" in text


@pytest.mark.skipif(sys.platform == "win32", reason="the POSIX layout")
def test_qt_is_found_in_its_environment(env):
    pyside = env.folder / "lib/python3.11/site-packages/PySide6"
    pyside.mkdir(parents=True)
    assert env.pyside == pyside


def _fail(env, wheels):
    raise SetupError("pip failed")
