"""Builds the program for Linux into dist/kehoach, and proves that what was built works.

python3 installer/build_linux.py [--into FOLDER] [--wheels FOLDER]
"""

from __future__ import annotations

import argparse
import sys
import time
from pathlib import Path

if sys.version_info < (3, 11):  # noqa: UP036  the very Python that must be told so
    sys.stderr.write("Python 3.11 or newer is needed; this is %s\n" % sys.version.split()[0])  # noqa: UP031
    sys.exit(2)

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from installer.devtools import frozen  # noqa: E402  the path above finds it
from installer.devtools.report import SetupError, say, survive_any_console  # noqa: E402
from installer.devtools.setup import prepare  # noqa: E402

NEEDS_ATTENTION = 2


def main(argv: list[str]) -> int:
    """Build and check; 0 only when the built program passed."""
    survive_any_console()
    parser = argparse.ArgumentParser(prog="build_linux.py", description="Build dist/kehoach.")
    parser.add_argument("--into", type=Path, default=ROOT, metavar="FOLDER", help="not the project")
    parser.add_argument("--wheels", type=Path, metavar="FOLDER", help="install from there")
    options = parser.parse_args(argv)
    started = time.monotonic()
    try:
        env = prepare(ROOT, options.wheels)
        frozen.ensure_tools()
        program = frozen.build(env, options.into.resolve())
        frozen.check_libraries(program)
        frozen.check_running(program)
    except SetupError as error:
        sys.stderr.write(f"{error}\n")
        return NEEDS_ATTENTION
    size = sum(file.lstat().st_size for file in program.parent.rglob("*") if file.is_file())
    say(f"{program}: {size / 1e6:.0f} MB, in {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
