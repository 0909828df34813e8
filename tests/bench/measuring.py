"""What a measurement is, how it is taken, how the table is printed."""

import statistics
import sys
from collections.abc import Callable
from dataclasses import dataclass
from time import perf_counter

MS = 1000


@dataclass(frozen=True)
class Measured:
    """One line of the table: a figure beside its goal and the floor of the same run."""

    what: str
    figure: float
    unit: str
    goal: float
    floor: str = ""
    at_least: bool = False
    """Whether the goal is a least value instead of a greatest one."""

    @property
    def reached(self) -> bool:
        return self.figure >= self.goal if self.at_least else self.figure <= self.goal

    def line(self) -> str:
        sign = "≥" if self.at_least else "≤"
        mark = " " if self.reached else "!"
        figures = f"{self.figure:9.2f} {self.unit:3} {sign} {self.goal:7g} {self.unit:3}"
        return f"{mark} {self.what:58} {figures}  {self.floor}"


def milliseconds(work: Callable[[], object], rounds: int = 5) -> float:
    """Give the median time of `work` after one warm-up."""
    work()
    return statistics.median(_once(work) for _ in range(rounds))


def holds(ratio: Callable[[], bool], tries: int = 4) -> bool:
    """Tell whether a ratio of two times held once: other work on the machine spoils some tries.

    What is slower by itself fails every one of them.
    """
    return any(ratio() for _ in range(tries))


def _once(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return (perf_counter() - start) * MS


def show(lines: list[Measured]) -> None:
    for line in lines:
        sys.stdout.write(f"{line.line()}\n")
    sys.stdout.flush()
