"""The real window on 60 units × 400 activities: opening, filtering, ticking; searching rows."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QEventLoop, QSettings, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.app.desktop import Desktop
from kehoach_desktop.app.options import Options
from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.checklist import LineFilter, Scope
from kehoach_desktop.core.matrix import MatrixScope
from tests import build
from tests.bench.big_store import big_store, many_rows
from tests.bench.measuring import Measured, milliseconds

OPEN, FILTER, TICK, KEYSTROKE, FRAME = 300, 100, 50, 20, 16
EVERYTHING = Change("Mọi thứ", ~Touched.NOTHING)
WORDS = ("g", "gặp", "gap mat", "cuu chien binh", "to dan pho 9", "cựu chiến binh 77")


def turn() -> None:
    """Let the events that wait be handled: what the clerk waits for before the next key."""
    loop = QEventLoop()
    loop.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)


@contextmanager
def window_on(path: Path) -> Iterator[Desktop]:
    settings = QSettings(str(path.with_name("window.ini")), QSettings.Format.IniFormat)
    desktop = Desktop(Options(store=path, today=build.TODAY), settings=settings)
    desktop.window.show()
    while not desktop.window.current:
        turn()
    yield desktop
    desktop.window.close()
    desktop.close()


def screens(units: int = 60, activities: int = 400) -> Iterator[Measured]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "kehoach.db"
        big_store(units, activities, path).close()
        with window_on(path) as desktop:
            yield from _opened(desktop)
            yield from _worked(desktop)
            yield from _scrolled(desktop)


def _opened(desktop: Desktop) -> Iterator[Measured]:
    window, store = desktop.window, desktop.context.services.store
    for name in ("today", "assignments", "matrix", "calendar", "recipients", "plans"):
        page: Any = window.go(name)
        turn()

        def visit(name: str = name, page: Any = page) -> None:
            window.go("import")
            if hasattr(page, "visited"):
                desktop.context.bus.changed.emit(EVERYTHING)
            window.go(name)
            turn()

        before = store.queries
        visit()
        words = f"{store.queries - before} queries"
        yield Measured(f"open {name}, everything read anew", milliseconds(visit), "ms", OPEN, words)


def _worked(desktop: Desktop) -> Iterator[Measured]:
    page: Any = desktop.window.go("assignments")
    turn()
    both = (LineFilter(), LineFilter(scope=Scope.OVERDUE))

    def narrow() -> None:
        for wanted in both:
            page.filter_changed.emit(wanted)
            turn()

    yield Measured("filter a checklist of 400 lines, twice", milliseconds(narrow), "ms", FILTER)
    page.filter_changed.emit(LineFilter())
    key = page.view.lines.lines()[0].assignment.id
    page.view.setCurrentIndex(page.view.lines.index_of(key))

    def press() -> None:
        QTest.keyClick(page.view, Qt.Key.Key_Space)
        turn()

    tick = milliseconds(press)
    yield Measured("tick with Space, commit and both lists drawn", tick, "ms", TICK)


def _scrolled(desktop: Desktop) -> Iterator[Measured]:
    """Frames while checklist and matrix scroll; the filter of the matrix, a tick in it."""
    lines: Any = desktop.window.go("assignments")
    turn()
    frame = _frame(lines.view, lines.view.verticalScrollBar())
    yield Measured("checklist, a frame scrolled down", milliseconds(frame), "ms", FRAME)
    page: Any = desktop.window.go("matrix")
    turn()
    view = page.view
    for words, bar in (("down", view.verticalScrollBar()), ("across", view.horizontalScrollBar())):
        time = milliseconds(_frame(view, bar))
        yield Measured(f"matrix, a frame scrolled {words}", time, "ms", FRAME)

    def narrow() -> None:
        for scope in (MatrixScope.OVERDUE, MatrixScope.ALL):
            page.filters.chips[scope].click()
            turn()

    yield Measured("filter the matrix, twice", milliseconds(narrow), "ms", FILTER)
    view.go_to(1, 1)

    def press() -> None:
        QTest.keyClick(view, Qt.Key.Key_Space)
        turn()

    yield Measured("tick in the matrix with Space", milliseconds(press), "ms", TICK)


def _frame(view: Any, bar: Any) -> Callable[[], None]:
    """Give what scrolls one step and paints, from the top again at the end."""

    def scroll() -> None:
        step = bar.singleStep()
        bar.setValue(bar.value() + step if bar.value() + step <= bar.maximum() else 0)
        view.viewport().repaint()

    return scroll


def searching(rows: int = 100_000) -> Iterator[Measured]:
    services = many_rows(rows)
    find: Callable[[str], object] = services.search.find
    slowest = max((milliseconds(lambda word=word: find(word)), word) for word in WORDS)  # type: ignore[misc]
    words = f"slowest: {slowest[1]}"
    yield Measured(f"search over {rows:,} rows, a keystroke", slowest[0], "ms", KEYSTROKE, words)
    services.close()


def application() -> QApplication:
    running = QApplication.instance()
    return running if isinstance(running, QApplication) else QApplication([])
