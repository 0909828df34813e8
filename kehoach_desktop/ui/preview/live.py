"""One picture under way, the newest wish waits: typing never starves the picture.

A debounce that restarts at each key would give no picture while the clerk types. No thread pool of
its own: one that dies with its screen waits for a worker that waits for the interpreter.
"""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from kehoach_desktop.core.errors import UserError
from kehoach_desktop.ui.preview.pictures import Drawn, Make, Pages, Paper, draw
from kehoach_desktop.ui.tasks import Job, Step, drawing_pool, start


class LivePreview(QObject):
    """Draws one page of what `show_paper` was given last, off the main thread."""

    drawn = Signal(object)
    """A pictures.Drawn."""
    failed = Signal(str)
    """The user's failure in words; a bug goes on to sys.excepthook."""

    def __init__(self, pages: Pages, parent: QObject) -> None:
        super().__init__(parent)
        self._pages = pages
        self._pool = drawing_pool()
        self._make: Make | None = None
        self._paper: Paper | None = None
        self._page, self._scale = 0, 96 / 72
        self._wanted = False
        self._job: Job | None = None
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self._stop)

    @property
    def busy(self) -> bool:
        """Whether a picture is under way."""
        return self._job is not None

    @property
    def paper(self) -> Paper | None:
        """The paper of the last picture, None while a newer text waits to be set."""
        return self._paper

    @property
    def page(self) -> int:
        """The page that is wanted, from 0."""
        return self._page

    def show_paper(self, make: Make) -> None:
        """Draw another paper: the one that `make` gives."""
        self._make, self._paper = make, None
        self._want()

    def look(self, page: int, scale: float) -> None:
        """Draw another page, or at another scale (pixels per point)."""
        if (page, scale) != (self._page, self._scale):
            self._page, self._scale = page, scale
            self._want()

    def turn_to(self, page: int) -> None:
        """Draw another page at the scale in force."""
        self.look(page, self._scale)

    def _stop(self) -> None:
        """Begin no other picture; `tasks.drain` waits for the one under way."""
        self._make = None

    def _want(self) -> None:
        self._wanted = True
        if self._job is None and self._make is not None:
            self._start()

    def _start(self) -> None:
        make, paper = self._make, self._paper
        if make is None:
            return
        self._wanted = False
        call = partial(_work, self._pages, make, paper, (self._page, self._scale))
        self._job = job = start(call, self, self._pool)
        job.finished.connect(partial(self._arrive, make))
        job.failed.connect(self._fail)

    def _arrive(self, make: Make, drawn: Drawn) -> None:
        self._end_job()
        if make is self._make:
            self._paper = drawn.paper
            self._page = drawn.page if not self._wanted else self._page
        self.drawn.emit(drawn)
        self._go_on()

    def _fail(self, error: Exception) -> None:
        self._end_job()
        self._go_on()
        if not isinstance(error, UserError):
            raise error
        self.failed.emit(str(error))

    def _end_job(self) -> None:
        if self._job is not None:
            self._job.deleteLater()
        self._job = None

    def _go_on(self) -> None:
        if self._wanted:
            self._start()


def _work(
    pages: Pages, make: Make, paper: Paper | None, view: tuple[int, float], _step: Step
) -> Drawn:
    return draw(pages, paper or make(), *view)
