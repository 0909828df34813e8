"""A Debian 12 with only python3 and git in a folder, reaching the network as this machine does."""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

RELEASE = "bookworm"
CACHE = Path(tempfile.gettempdir()) / "kehoach-tests" / f"{RELEASE}-python3-git.tar"
CERTIFICATES = {"REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "PIP_CERT", "SSL_CERT_FILE"}
ONLY_ON_THIS_MACHINE = {"PIP_FIND_LINKS", "PIP_CACHE_DIR", "PIP_CONFIG_FILE"}
# The mounts are private: they end with the process, so none can stay behind.
ENTER = """
root=$1 user=$2; shift 2
mount -t proc proc "$root/proc"
if [ -d /tmp/.X11-unix ]; then
    mkdir -p "$root/tmp/.X11-unix"
    mount --bind /tmp/.X11-unix "$root/tmp/.X11-unix"
fi
exec chroot ${user:+--userspec=$user:$user} "$root" "$@"
"""


class NoDebianError(Exception):
    """Debian could not be fetched, or not be entered, from here."""


@dataclass(frozen=True, slots=True)
class BareDebian:
    """One such system with a clone of the project inside; `user` is empty for root."""

    root: Path
    clone: str
    user: str = ""

    def as_root(self) -> "BareDebian":
        """Give the same system, entered with the rights of root."""
        return replace(self, user="")

    def command(self, line: list[str], variables: Mapping[str, str]) -> list[str]:
        """Word what runs the line inside the clone, without this machine's other variables."""
        settings = {
            "HOME": f"/home/{self.user}" if self.user else "/root",
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            **network_variables(os.environ),
            **variables,
        }
        enter = ["unshare", "--mount", "--propagation", "private", "sh", "-ec", ENTER, "sh"]
        inside = ["env", "-i", f"--chdir={self.clone}"]
        inside += [f"{name}={value}" for name, value in settings.items()]
        return [*enter, str(self.root), self.user, *inside, *line]

    def run(self, *line: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the line inside and wait; its two outputs come as one text."""
        return subprocess.run(
            self.command(list(line), variables),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            check=False,
        )


def unpack(root: Path, project: Path, *, user: str = "") -> BareDebian:
    """Lay a fresh system out at `root`, with a clean clone in the home folder of its user."""
    _template()
    subprocess.run(["tar", "-C", root, "-xf", CACHE], check=True)
    _copy_network(root)
    home = f"/home/{user}" if user else "/root"
    system = BareDebian(root, f"{home}/kehoach", user)
    if user:
        subprocess.run(["chroot", root, "useradd", "--create-home", user], check=True)
    clone = ["git", "-c", "safe.directory=*", "clone", "-q", "--no-hardlinks"]
    subprocess.run([*clone, project, root / system.clone[1:]], check=True)
    if user:
        owner = f"{user}:{user}"
        subprocess.run(["chroot", root, "chown", "-R", owner, system.clone], check=True)
    return system


def network_variables(machine: Mapping[str, str]) -> dict[str, str]:
    """Give the variables by which this machine reaches its package registries."""
    return {
        name: value
        for name, value in machine.items()
        if name.lower().endswith("_proxy")
        or name in CERTIFICATES
        or (name.startswith("PIP_") and name not in ONLY_ON_THIS_MACHINE)
    }


def _template() -> None:
    if CACHE.exists():
        return
    CACHE.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=CACHE.parent) as folder:
        made = Path(folder, "root")
        command = ["debootstrap", "--variant=minbase", "--include=python3,git", RELEASE, str(made)]
        done = subprocess.run(
            [*command, *_mirror()], capture_output=True, text=True, errors="replace", check=False
        )
        if done.returncode != 0:
            raise NoDebianError("debootstrap: " + done.stdout.strip().rpartition("\n")[2])
        packed = Path(folder, "packed.tar")
        subprocess.run(["tar", "-C", made, "-cf", packed, "."], check=True)
        packed.replace(CACHE)


def _apt_sources() -> list[Path]:
    """List this machine's package sources that serve the release."""
    folder = Path("/etc/apt/sources.list.d")
    files = [Path("/etc/apt/sources.list"), *folder.glob("*.list"), *folder.glob("*.sources")]
    return [file for file in files if file.is_file() and RELEASE in file.read_text()]


def _mirror() -> list[str]:
    text = "\n".join(file.read_text() for file in _apt_sources())
    found = re.search(r"^(?:URIs:|deb (?:\[.*?\] )?)\s*(\S+)", text, re.MULTILINE)
    return [found[1]] if found else []


def _copy_network(root: Path) -> None:
    config = Path("/etc/apt/apt.conf.d")
    proxies = [file for file in config.glob("*") if "Acquire::http" in file.read_text()]
    files = [Path("/etc/hosts"), Path("/etc/resolv.conf"), Path("/etc/pip.conf"), *proxies]
    own = {Path(os.environ.get(name, "/none")) for name in CERTIFICATES}
    files += [file for file in own if not file.is_relative_to("/etc/ssl")]
    if sources := _apt_sources():
        (root / "etc/apt/sources.list").unlink(missing_ok=True)
        files += sources
    for file in files:
        if file.is_file():
            _copy(file, root / file.relative_to("/"))
    for personal in (Path.home() / ".config/pip/pip.conf", Path.home() / ".pip/pip.conf"):
        if personal.is_file():
            _copy(personal, root / "etc/xdg/pip/pip.conf")
    authorities = Path("/usr/local/share/ca-certificates")
    if authorities.is_dir():
        shutil.copytree(authorities, root / authorities.relative_to("/"), dirs_exist_ok=True)


def _copy(file: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(file, target)
