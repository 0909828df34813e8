"""Nothing of a screen ever shows as a window of its own: it would flash and take the focus."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from kehoach_desktop.app.screenshots import SHOTS
from kehoach_desktop.ui.window import Window


class Watcher(QObject):
    """Keeps what shows without a parent, the window excepted."""

    def __init__(self):
        super().__init__()
        self.seen = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 (Qt's name)
        if (
            event.type() == QEvent.Type.Show
            and isinstance(watched, QWidget)
            and watched.isWindow()
            and watched.parent() is None
            and not isinstance(watched, Window)
        ):
            self.seen.append(type(watched).__name__)
        return False


def test_no_part_of_a_screen_flashes_as_a_window(desk, qtbot):
    desktop = desk.open(demo=True)
    watcher = Watcher()
    desktop.application.installEventFilter(watcher)
    for shot in SHOTS:
        shot.prepare(desktop)
        QApplication.processEvents()
    desktop.application.removeEventFilter(watcher)
    assert watcher.seen == []
    assert desktop.window.isActiveWindow()
