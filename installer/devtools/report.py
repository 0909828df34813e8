"""What the commands say: one plain line per step, and one error that ends them."""

from __future__ import annotations

import io
import sys


class SetupError(Exception):
    """Something the person at the keyboard has to do first; its text says what."""


def say(line: str) -> None:
    """Print one line at once, before the output of a child that follows it."""
    print(line, flush=True)


def survive_any_console() -> None:
    """Let an old code page show "?" where it lacks a letter."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
