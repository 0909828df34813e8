"""One scroll of sections; where narrow, one section at a time."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kehoach_desktop.ui.screens.settings.section import Section
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.hairline import Hairline

WIDEST: Final = 860
_LEAD: Final = 24
"""A section counts as reached so many pixels before its heading is at the top."""


class SectionScroll(QScrollArea):
    """`reached` tells the name of the section at the top, when it is another one."""

    reached = Signal(str)

    def __init__(self, theme: Theme, sections: Sequence[Section]) -> None:
        super().__init__()
        self._theme = theme
        self.sections = {section.name: section for section in sections}
        self._only = ""
        self._reached = next(iter(self.sections))
        self._rules = [Hairline(theme, Qt.Orientation.Horizontal) for _ in sections[1:]]
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inside = QWidget()
        self._inside.setProperty("ground", "surface")
        row = QHBoxLayout(self._inside)
        row.setContentsMargins(0, 0, 0, 0)
        self._column = QVBoxLayout()
        row.addLayout(self._column, 1)
        for number, section in enumerate(sections):
            if number:
                self._column.addWidget(self._rules[number - 1])
            section.setMaximumWidth(theme.px(WIDEST))
            self._column.addWidget(section)
        self._foot = QWidget()
        self._column.addWidget(self._foot)
        self._column.addStretch(1)
        self.setWidget(self._inside)
        self._inside.installEventFilter(self)
        self.verticalScrollBar().valueChanged.connect(self._follow)
        theme.changed.connect(self._dress)
        self._dress()

    def show_only(self, name: str) -> None:
        """Show one section alone; "" shows all."""
        self._only = name
        for section in self.sections.values():
            section.setVisible(name in ("", section.name))
            section.heading.setVisible(not name)  # the header of the page says it then
        for rule in self._rules:
            rule.setVisible(not name)
        self._fit_foot()

    def go_to(self, name: str) -> None:
        """Bring a section to the top."""
        self._put_at_top(name)
        # sections that were filled just now get their height when the event loop comes round
        QTimer.singleShot(0, self, partial(self._put_at_top, name))

    def _put_at_top(self, name: str) -> None:
        self._column.activate()
        top = 0 if self._only else self.sections[name].y() - self._theme.px(16)
        self.verticalScrollBar().setValue(top)
        self._reached = name

    def bring_into_sight(self, widget: QWidget, rect: QRect) -> None:
        """Scroll so that `rect` of a widget inside is seen."""
        corner = widget.mapTo(self._inside, rect.topLeft())
        middle, half = corner.y() + rect.height() // 2, rect.height() // 2
        self.ensureVisible(0, middle, 0, half + self._theme.px(8))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._inside and event.type() is QEvent.Type.LayoutRequest:
            QTimer.singleShot(0, self, self._fit_foot)
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_foot()

    def _fit_foot(self) -> None:
        """Leave room below the last section, so that it too can stand at the top."""
        last = list(self.sections.values())[-1]
        room = self.viewport().height() - last.height() - self._theme.px(40)
        height = 0 if self._only else max(0, room)
        if self._foot.height() != height or self._foot.minimumHeight() != height:
            self._foot.setFixedHeight(height)

    def _follow(self, top: int) -> None:
        if self._only:
            return
        line = top + self._theme.px(_LEAD)
        above = [name for name, section in self.sections.items() if section.y() <= line]
        name = above[-1] if above else next(iter(self.sections))
        if name != self._reached:
            self._reached = name
            self.reached.emit(name)

    def _dress(self) -> None:
        px = self._theme.px
        self._column.setContentsMargins(px(24), px(16), px(24), px(16))
        self._column.setSpacing(px(20))
        for section in self.sections.values():
            section.setMaximumWidth(px(WIDEST))
