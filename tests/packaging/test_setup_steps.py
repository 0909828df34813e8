"""The steps of set-up, on computers that are not this one."""

import sys
from pathlib import Path

import pytest

from installer.devtools import debian, libraries, setup
from installer.devtools.environment import Environment
from installer.devtools.machine import Machine
from installer.devtools.report import SetupError


@pytest.fixture
def computer(monkeypatch, tmp_path):
    """A computer as described; gives the list of what was asked of it."""
    asked: list[object] = []
    (tmp_path / "requirements.lock").touch()

    def describe(*, apt=True, ensurepip=True, cached=(), before=(), after=()):
        found = Machine(
            platform="linux",
            debian=apt,
            root=True,
            sudo=False,
            passwordless=False,
            ensurepip=ensurepip,
        )
        answers = iter([list(before), list(after)])
        monkeypatch.setattr(setup, "look_around", lambda: found)
        monkeypatch.setattr(setup, "missing_fonts", list)
        monkeypatch.setattr(libraries, "missing_before_install", lambda: list(cached))
        monkeypatch.setattr(libraries, "missing_for_qt", lambda pyside: next(answers))
        monkeypatch.setattr(setup, "build", lambda env, wheels: asked.append("build"))
        monkeypatch.setattr(
            debian, "ensure", lambda machine, needed, wanted: asked.append((needed, wanted))
        )
        return asked

    monkeypatch.setattr(setup, "CERTIFICATES", tmp_path / "ca.crt")
    return describe


def test_everything_missing_is_installed_at_once_and_before_the_environment(computer, tmp_path):
    asked = computer(ensurepip=False, cached=["libGL.so.1", "libcups.so.2"])
    setup.prepare(tmp_path)
    venv = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    assert asked == [([venv, "ca-certificates", "libgl1"], ["libcups2"]), "build"]


def test_without_a_network_no_certificates_are_needed(computer, tmp_path):
    asked = computer()
    setup.prepare(tmp_path, tmp_path)
    assert asked == [([], []), "build"]


def test_a_wheel_folder_that_is_not_there_is_named(computer, tmp_path):
    computer()
    with pytest.raises(SetupError, match="no folder"):
        setup.prepare(tmp_path, tmp_path / "usb")


def test_libraries_of_libraries_are_fetched_in_a_second_round(computer, tmp_path):
    asked = computer(before=["libfreetype.so.6"])
    setup.prepare(tmp_path)
    assert asked[-1] == (["libfreetype6"], [])


def test_what_no_package_is_known_for_is_only_mentioned(computer, tmp_path, capsys):
    computer(before=["libodd.so.9"])
    setup.prepare(tmp_path)
    assert "libodd.so.9" in capsys.readouterr().out


def test_other_distributions_are_told_the_library_names(computer, tmp_path):
    asked = computer(apt=False, before=["libGL.so.1", "libcups.so.2"])
    with pytest.raises(SetupError, match=r"libGL\.so\.1") as refusal:
        setup.prepare(tmp_path)
    assert "libcups" not in str(refusal.value)
    assert asked == ["build"]


def test_other_distributions_without_venv_are_told_so(computer, tmp_path):
    computer(apt=False, ensurepip=False)
    with pytest.raises(SetupError, match="ensurepip"):
        setup.prepare(tmp_path)


def test_a_current_environment_is_not_built_again(computer, tmp_path, monkeypatch):
    asked = computer()
    monkeypatch.setattr(Environment, "is_current", lambda self: True)
    setup.prepare(tmp_path)
    assert "build" not in asked


def test_every_needed_library_has_a_package():
    assert all(Path(soname).name == soname for soname in libraries.PACKAGE_OF)
    assert not set(libraries.NEEDED) & set(libraries.WANTED)
