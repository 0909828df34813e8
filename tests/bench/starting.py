"""Start and memory of the window, beside a bare PySide6 window on the same machine."""

import os
import statistics
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter

from tests.bench.measuring import MS, Measured

_MEMORY = """
def memory():
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmRSS"))
"""
_BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    seen = False
    def paintEvent(self, event):
        super().paintEvent(event)
        if not self.seen:
            self.seen = True
            print("painted", flush=True)
            QTimer.singleShot(0, self.tell)
    def tell(self):
        print(memory(), flush=True)
        self.close()
application = QApplication(sys.argv)
window = Window()
window.resize(1366, 697)
window.show()
application.exec()
"""
_OURS = """
from PySide6.QtCore import QTimer
from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.app.options import Options
desktop = Desktop(Options(demo=True, smoke=True))
opening = desktop._open_store
desktop.window.painted.disconnect()
desktop.window.painted.connect(lambda: (print("painted", flush=True), opening()))
desktop.window.opened.connect(lambda _name: print(memory(), flush=True))
desktop.run()
"""


def starts(rounds: int) -> Iterator[Measured]:
    """Give the ratios to a bare window, runs of both taken in turn."""
    start(_OURS)  # builds the sample store, fills the caches
    start(_BARE)
    pairs = [(start(_OURS), start(_BARE)) for _ in range(rounds)]
    ours, bare = ([one[side] for one in pairs] for side in (0, 1))
    time, floor = (statistics.median(one[0] for one in side) for side in (ours, bare))
    words = f"{time:.0f} ms beside {floor:.0f} ms"
    yield Measured("start to first paint, beside a bare window", time / floor, "×", 1.8, words)
    held, least = (statistics.median(one[1] for one in side) for side in (ours, bare))
    words = f"{held / 1024:.0f} MB beside {least / 1024:.0f} MB"
    yield Measured("memory after start, beside a bare window", held / least, "×", 1.6, words)


def start(script: str) -> tuple[float, int]:
    """Run a script of its own process: milliseconds to "painted", kilobytes after it."""
    root = str(Path(__file__).parents[2])
    variables = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": root}
    begun = perf_counter()
    command = [sys.executable, "-c", _MEMORY + script]
    with subprocess.Popen(command, stdout=subprocess.PIPE, env=variables, text=True) as child:
        assert child.stdout is not None
        word = child.stdout.readline()
        painted = (perf_counter() - begun) * MS
        held = int(child.stdout.readline())
    assert word == "painted\n"
    return painted, held
