"""The pages of the window: one at a time, each made at its first visit."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QStackedWidget, QWidget

from kehoach_desktop.ui.regions import focus_target
from kehoach_desktop.ui.screen import ScreenPage, ScreenSpec


class Pages(QStackedWidget):
    """`turned` comes before the page is in sight, `opened` when it has the focus."""

    turned = Signal(str)
    opened = Signal(str)

    def __init__(self, screens: Sequence[ScreenSpec]) -> None:
        super().__init__()
        self.specs = {spec.name: spec for spec in screens}
        self.made: dict[str, ScreenPage] = {}
        self.current = ""
        """Name of the screen that is open; "" before the first."""
        self._visited: list[str] = []
        self._alone: ScreenPage | None = None

    @property
    def page(self) -> ScreenPage | None:
        """The page that is open."""
        return self._alone or self.made.get(self.current)

    def go(self, name: str) -> ScreenPage:
        """Open a screen, made now if this is the first visit; give its page."""
        if self._alone is not None:
            return self._alone
        if self.current and self.current != name:
            self._visited.append(self.current)
        return self._open(name)

    def go_back(self) -> None:
        """Open the screen that was open before."""
        if self._visited and self._alone is None:
            self._open(self._visited.pop())

    def forget(self) -> None:
        """Throw every page away; each is made anew at its next visit."""
        for page in self.made.values():
            self.removeWidget(page)
            page.deleteLater()
        self.made.clear()
        self.current = ""

    def stand_alone(self, page: ScreenPage | None) -> None:
        """Show a page that needs no store, and no other until it is taken away with None."""
        before, self._alone = self._alone, page
        if before is not None and before is not page:
            self.removeWidget(before)
            before.deleteLater()
        if page is not None and page is not before:
            self.addWidget(page)
            self.setCurrentWidget(page)
            _enter(page, None)

    def _open(self, name: str) -> ScreenPage:
        if name not in self.made:
            self.made[name] = self.specs[name].factory()
            self.addWidget(self.made[name])
        page = self.made[name]
        had_focus = page.focusWidget()
        self.current = name
        self.turned.emit(name)
        self.setCurrentWidget(page)
        _enter(page, had_focus)
        self.opened.emit(name)
        return page


def _enter(page: ScreenPage, had_focus: QWidget | None) -> None:
    """Put the focus where it was, else on the page's first list, else on its first part."""
    if had_focus is not None and had_focus.isVisible():
        had_focus.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    regions = page.regions()
    lists = [part for part in regions if isinstance(part, QAbstractItemView)]
    targets = (focus_target(part) for part in (*lists, *regions) if part.isVisible())
    target = next((one for one in targets if one is not None), None)
    if target is not None:
        target.setFocus(Qt.FocusReason.OtherFocusReason)
