"""Text and page point at each other: a bar beside the block being written, a click goes back."""

from PySide6.QtCore import QObject

from kehoach_desktop.ui.preview.page_view import Strip
from kehoach_desktop.ui.preview.pictures import Drawn, Place
from kehoach_desktop.ui.screens.plans.writing.page import EditorPage


class PagePointer(QObject):
    """Blocks are numbered from 1 on the paper of a plan that is being written."""

    def __init__(self, page: EditorPage) -> None:
        super().__init__(page)
        self._page = page
        self._number = 0
        self._follows = False
        """Whether the page has still to turn to the block that was entered last."""
        page.preview.drawn.connect(self._point)
        page.preview.clicked.connect(self._go)
        page.desk.text.block_entered.connect(self._enter)

    def _place(self) -> Place | None:
        drawn = self._page.preview.view.drawn
        places = drawn.paper.places if drawn else ()
        return next((place for place in places if place.source == self._number + 1), None)

    def _enter(self, number: int) -> None:
        self._number, self._follows = number, True
        if self._page.preview.view.drawn is not None:
            self._point(self._page.preview.view.drawn)

    def _point(self, drawn: Drawn) -> None:
        place = self._place()
        if self._follows and place is not None and self._page.desk.text.is_written_in:
            self._follows = False
            if not place.page <= self._page.preview.live.page <= place.last_page:
                self._page.preview.go_to(place.page)
        seen = place is not None and place.page <= drawn.page <= place.last_page
        if place is None or not seen or not self._page.desk.text.is_written_in:
            self._page.preview.view.point_at(None)
            return
        top = place.top if place.page == drawn.page else 0.0
        bottom = place.bottom if place.last_page == drawn.page else drawn.height
        self._page.preview.view.point_at(Strip(top, bottom))

    def _go(self, page: int, height: float) -> None:
        drawn = self._page.preview.view.drawn
        hit = [
            place
            for place in (drawn.paper.places if drawn else ())
            if place.source
            and (place.page, place.top) <= (page, height) <= (place.last_page, place.bottom)
        ]
        if hit:
            self._page.desk.go_to_block(hit[-1].source - 1)
