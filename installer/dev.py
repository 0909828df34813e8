"""Two commands from a fresh clone: `run` opens the program, `test` passes its tests.

python3 installer/dev.py run [-- ARGS]     on the sample data, or with ARGS of the program
python3 installer/dev.py test [--all]      --all: the slow tests as well
python3 installer/dev.py bench [-- NAMES]  measure, beside the goals
--wheels FOLDER                            take the packages from there, without a network
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  the very Python that must be told so
    sys.stderr.write("Python 3.11 or newer is needed; this is %s\n" % sys.version.split()[0])  # noqa: UP031
    sys.exit(2)

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installer.devtools import checks  # noqa: E402  the path above finds it
from installer.devtools.environment import Environment, child_environment  # noqa: E402
from installer.devtools.machine import check_screen, has_screen  # noqa: E402
from installer.devtools.report import SetupError, survive_any_console  # noqa: E402
from installer.devtools.setup import prepare  # noqa: E402

SAMPLE = ["--demo"]
NEEDS_ATTENTION = 2


def main(argv: list[str]) -> int:
    """Carry out one command; 2 when a person has to do something first."""
    survive_any_console()
    options, program_args = parse(argv)
    try:
        if options.command == "run":
            check_screen(sys.platform, os.environ, program_args)
        env = prepare(ROOT, options.wheels)
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        return NEEDS_ATTENTION
    if options.command == "run":
        return start(env, program_args)
    if options.command == "bench":
        return start(env, program_args, module="tests.bench")
    return checks.run_all(env, child_environment(os.environ), slow=options.all)


def parse(argv: list[str]) -> tuple[argparse.Namespace, list[str]]:
    """Split our own options from the program's, which stand behind "--" (default: the sample)."""
    cut = argv.index("--") if "--" in argv else len(argv)
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, formatter_class=_Plain)
    commands = parser.add_subparsers(dest="command", required=True, metavar="run|test|bench")
    run = commands.add_parser("run", help="set up everything and open the program")
    test = commands.add_parser("test", help="set up everything and run the checks and tests")
    test.add_argument("--all", action="store_true", help="the slow tests as well")
    bench = commands.add_parser("bench", help="set up everything and measure")
    for command in (run, test, bench):
        command.add_argument("--wheels", type=Path, metavar="FOLDER", help="install from there")
    options, words = parser.parse_args(argv[:cut]), argv[cut + 1 :]
    return options, SAMPLE if options.command == "run" and not words else words


def start(env: Environment, args: list[str], module: str = "kehoach_desktop") -> int:
    """Become the program; the caller's working folder stays, so its relative paths hold."""
    variables = child_environment(os.environ)
    # the folder of the caller must not be searched for modules, ours must
    variables |= {"PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1"}
    if not has_screen(sys.platform, os.environ):
        variables["QT_QPA_PLATFORM"] = "offscreen"
    command = [str(env.python), "-m", module, *args]
    if os.name != "nt":
        os.execve(command[0], command, variables)  # noqa: S606  signals go to the program itself
    return subprocess.run(command, env=variables, check=False).returncode


class _Plain(argparse.RawDescriptionHelpFormatter):
    """Keeps the lines of the description."""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
