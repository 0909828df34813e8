"""A screen without a monitor: Xvfb, and what is painted on it."""

import os
import struct
import subprocess
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SIZE = "1366x768x24"
COLOUR_BYTES = 12
# An empty screen has one or two colours; text alone has dozens of greys.
PAINTED = 24
LOOK_EVERY = 0.5


@dataclass(frozen=True, slots=True)
class VirtualScreen:
    """One running screen."""

    display: str
    buffer: Path

    def colours(self) -> int:
        """Count the colours on it now."""
        return len(set(pixels(self.buffer.read_bytes())))

    def wait_until_painted(self, seconds: float, program: subprocess.Popen[str]) -> bool:
        """Wait for a picture as long as the program that is to paint it lives."""
        end = time.monotonic() + seconds
        pause = threading.Event()
        while time.monotonic() < end and program.poll() is None:
            if self.colours() >= PAINTED:
                return True
            pause.wait(LOOK_EVERY)
        return False


def pixels(dump: bytes) -> memoryview:
    """Give the pixels of a window dump (XWDFile.h: sizes, colour table, then 32-bit pixels)."""
    header = struct.unpack_from(">25I", dump)
    start = header[0] + header[19] * COLOUR_BYTES
    height, bytes_per_line = header[5], header[12]
    return memoryview(dump)[start : start + height * bytes_per_line].cast("I")


@contextmanager
def virtual_screen(folder: Path) -> Iterator[VirtualScreen]:
    """Start Xvfb on a free number, and end it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        [
            *("Xvfb", "-displayfd", str(write), "-screen", "0", SIZE),
            *("-fbdir", str(folder), "-nolisten", "tcp", "-ac"),
        ],
        pass_fds=[write],
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as answer:
            number = answer.readline().strip()
        yield VirtualScreen(f":{number}", folder / "Xvfb_screen0")
    finally:
        server.terminate()
        server.wait()
