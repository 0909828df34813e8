"""Debian packages: installed with the rights for it, named in one line without."""

import shlex
import subprocess
from collections.abc import Sequence

import pytest

from installer.devtools import debian
from installer.devtools.machine import Machine
from installer.devtools.report import SetupError

NEEDED = ["python3.11-venv", "libgl1"]
WANTED = ["libcups2", "fonts-liberation2"]


def machine(**changes: bool) -> Machine:
    facts = {
        "debian": True,
        "root": False,
        "sudo": False,
        "passwordless": False,
        "ensurepip": True,
    }
    return Machine(platform="linux", **(facts | changes))


class Apt:
    """Stands in for the system: remembers the commands and answers as told."""

    def __init__(self, known: Sequence[str] = (), failing: Sequence[str] = ()) -> None:
        self.known = known
        self.failing = failing
        self.commands: list[list[str]] = []

    def __call__(self, command, **options):
        if command[0] == "apt-cache":
            return subprocess.CompletedProcess(command, 0, "\n".join(self.known), "")
        assert options["stdin"] == subprocess.DEVNULL, "a question would hang"
        self.commands.append(command)
        broken = any(name in command for name in self.failing)
        return subprocess.CompletedProcess(command, 100 if broken else 0, "E: broken\n", "")

    @property
    def installed(self):
        last = self.commands[-1]
        return last[last.index("install") + 1 :]


@pytest.fixture
def apt(monkeypatch):
    def put(**answers):
        fake = Apt(**answers)
        monkeypatch.setattr(subprocess, "run", fake)
        return fake

    return put


def test_root_installs_needed_and_wanted_in_one_call(apt):
    fake = apt()
    debian.ensure(machine(root=True), NEEDED, WANTED)
    update, install = fake.commands
    assert update[-1] == "update"
    assert "DPkg::Lock::Timeout=300" in install
    assert "DEBIAN_FRONTEND=noninteractive" in install
    assert fake.installed == NEEDED + WANTED


def test_sudo_is_used_only_where_it_asks_for_nothing(apt):
    fake = apt()
    debian.ensure(machine(sudo=True, passwordless=True), NEEDED)
    assert all(command[:2] == ["sudo", "-n"] for command in fake.commands)


@pytest.mark.parametrize(("sudo", "start"), [(True, "sudo sh -c '"), (False, "su -c '")])
def test_without_rights_exactly_one_line_is_to_be_run(apt, sudo, start):
    fake = apt()
    with pytest.raises(SetupError) as refusal:
        debian.ensure(machine(sudo=sudo), NEEDED, WANTED)
    lines = [line for line in str(refusal.value).splitlines() if line.startswith(start)]
    assert len(lines) == 1
    script = shlex.split(lines[0])[-1]
    assert script.startswith("apt-get update && ")
    assert script.endswith(" ".join(NEEDED + WANTED))
    assert fake.commands == []


def test_what_is_only_wanted_stops_nobody(apt, capsys):
    fake = apt()
    debian.ensure(machine(), [], WANTED)
    assert fake.commands == []
    assert "libcups2" in capsys.readouterr().out


def test_nothing_missing_asks_nothing(apt):
    fake = apt()
    debian.ensure(machine(root=True), [], [])
    assert fake.commands == []


def test_a_broken_wanted_package_does_not_keep_the_needed_ones_away(apt):
    fake = apt(failing=["fonts-liberation2"])
    debian.ensure(machine(root=True), NEEDED, WANTED)
    assert fake.installed == NEEDED


def test_a_failed_install_shows_the_last_words_of_apt(apt):
    apt(failing=["libgl1"])
    with pytest.raises(SetupError, match="E: broken"):
        debian.ensure(machine(root=True), NEEDED)


def test_stale_lists_are_no_reason_to_give_up(apt):
    fake = apt(failing=["update"])
    debian.ensure(machine(root=True), NEEDED)
    assert fake.installed == NEEDED


def test_names_follow_the_release(apt):
    fake = apt(known=["libglib2.0-0t64", "libgl1"])
    debian.ensure(machine(root=True), ["libglib2.0-0", "libgl1"])
    assert fake.installed == ["libglib2.0-0t64", "libgl1"]


def test_an_unknown_name_is_left_to_apt():
    assert debian.settle_names(["libnew1"], set()) == ["libnew1"]
