"""Kills `storm-write` at random moments; a reader outside the package looks for each edit."""

import json
import multiprocessing
import sqlite3
import subprocess
import sys
from contextlib import closing, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from random import Random

from kehoach_desktop.services.storm import write
from tests import build

ROOT = Path(__file__).parents[2]
STARTING = 0.3
"""Part of the kills that fall into the start."""
OPENING = 0.12
"""Seconds within which a store is open, once the program is loaded."""
COMMANDS = 0.1
PATIENCE = 30
"""Seconds until the first edit at the very most, on however busy a machine."""
STORE = "kehoach.db"


@dataclass
class Storm:
    """Rounds of one operation over one store, and what was promised so far."""

    folder: Path
    op: str
    rng: Random
    acknowledged: int = 0
    working: float = 0.15
    """Seconds that a program works at most, from its first edit to its end."""

    @property
    def store(self) -> Path:
        return self.folder / STORE

    def round(self) -> None:
        """Start where the last round ended, kill, note what was acknowledged."""
        words = ("storm-write", "--start", str(self.acknowledged + 1), "--op", self.op)
        program = self._start(*words)
        assert program.stdout
        if self.rng.random() < STARTING:
            self._kill(program, self.rng.uniform(0.02, 0.5))
        else:
            head = program.stdout.readline()  # it works: let it go on for a moment
            self._note(head)
            self._kill(program, self.rng.uniform(0.0, self.working))
        for line in program.stdout.read().splitlines(keepends=True):
            self._note(line)
        program.stdout.close()

    def quick_round(self) -> None:
        """Do the same in a process whose modules are loaded: all that it does concerns the store.

        Of ten rounds one goes the long way, by the command line.
        """
        if sys.platform == "win32" or self.rng.random() < COMMANDS:
            self.round()
            return
        prepared = multiprocessing.get_context("forkserver")
        prepared.set_forkserver_preload(["__main__", __name__])
        reader, writer = prepared.Pipe(duplex=False)
        words = (self.store, self.acknowledged + 1, self.op, writer)
        program = prepared.Process(target=tell, args=words)
        program.start()
        writer.close()
        if self.rng.random() < STARTING:
            program.join(self.rng.uniform(0.0, OPENING))
        elif reader.poll(PATIENCE):
            program.join(self.rng.uniform(0.0, self.working))
        program.kill()
        program.join()
        with suppress(EOFError):  # the last word may be cut off
            while True:
                self.acknowledged = max(self.acknowledged, int(reader.recv_bytes()))

    def verify(self) -> tuple[set[int], list[str]]:
        """Give the numbers that the program finds at its next start, and its other lines."""
        program = self._start("storm-verify", "--op", self.op)
        said = program.communicate()[0].splitlines()
        assert program.returncode == 0
        have, rest = set[int](), list[str]()
        for line in said:
            word, _, span = line.partition(" ")
            if word == "have":
                first, _, last = span.partition("..")
                have |= set(range(int(first), int(last or first) + 1))
            else:
                rest.append(line)
        return have, rest

    def _start(self, *words: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "kehoach_desktop", "--store", str(self.store), *words]
        return subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT)

    def _kill(self, program: "subprocess.Popen[str]", after: float) -> None:
        try:
            program.wait(after)
        except subprocess.TimeoutExpired:
            program.kill()
        program.wait()

    def _note(self, line: str) -> None:
        if line.startswith("ack ") and line.endswith("\n"):
            self.acknowledged = max(self.acknowledged, int(line.split()[1]))


def tell(store: Path, start: int, op: str, out: Connection) -> None:
    """Be the program: tell each number once its promise holds."""
    for number in write(store, lambda: build.TODAY, start, op):
        out.send_bytes(str(number).encode())


def read_without_the_package(store: Path) -> tuple[set[int], str]:
    """Give the numbers whose evidence and history are there, and what integrity_check says.

    An ordinary connection, since SQLite may have to roll a killed transaction back first.
    """
    with closing(sqlite3.connect(store)) as conn:
        verdict = conn.execute("PRAGMA integrity_check").fetchone()[0]
        names = {name for (name,) in conn.execute("SELECT name FROM evidence")}
        told = set()
        for (after,) in conn.execute("SELECT after FROM history WHERE tbl = 'evidence'"):
            told.add(json.loads(after)["name"] if after else "")
    numbers = set()
    for name in names & told:
        word, _, number = name.removesuffix(".txt").partition(" ")
        if word == "storm" and number.isdigit():
            numbers.add(int(number))
    return numbers, verdict
