"""Every benchmark, as a table: `python3 installer/dev.py bench`, or `python -m tests.bench`.

A line that misses its goal begins with "!". Names as arguments choose:
start papers screens search backup.
"""

import os
import sys
from collections.abc import Callable, Iterable

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.bench import backing_up, papers, screens, starting
from tests.bench.measuring import Measured, show

BENCHES: dict[str, Callable[[], Iterable[Measured]]] = {
    "start": lambda: starting.starts(5),
    "import": papers.imports,
    "pdf": papers.pdfs,
    "workbook": papers.workbooks,
    "screens": screens.screens,
    "search": screens.searching,
    "backup": backing_up.backing_up,
}


def main(wanted: list[str]) -> int:
    """Run the benchmarks named, or all; 1 where a goal is missed."""
    missed = 0
    for name in wanted or BENCHES:
        for line in BENCHES[name]():
            show([line])
            missed += not line.reached
    sys.stdout.write(f"{missed} missed\n" if missed else "every goal reached\n")
    return int(missed > 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
