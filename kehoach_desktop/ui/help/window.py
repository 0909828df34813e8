"""The guide's window: pages left, the chosen one right; it may stay open beside the work."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QByteArray, QSettings, QSize, Qt, QUrl
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QTextBrowser, QWidget

from kehoach_desktop.services.help import ENDING, Topic, topics
from kehoach_desktop.ui.help.keys import groups
from kehoach_desktop.ui.help.topic_list import TopicList
from kehoach_desktop.ui.help.topic_text import write_topic
from kehoach_desktop.ui.regions import step_region
from kehoach_desktop.ui.table_model import ROW
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.hairline import Hairline

KeysOf = Callable[[str], Sequence[tuple[str, str]]]
_SIZE: Final = QSize(860, 600)
_LIST: Final = 196
_GEOMETRY: Final = "help/geometry"


class HelpWindow(QDialog):
    """`keys_of` gives the keys of a screen; F6 goes between the pages and the text."""

    def __init__(
        self, theme: Theme, parent: QWidget, keys_of: KeysOf, settings: QSettings | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._keys_of = keys_of
        self._settings = settings
        self.setWindowTitle("Trợ giúp")
        self.list = TopicList(theme)
        self.text = QTextBrowser()
        self._lay_out()
        self.list.topics.show_rows(topics())
        self.list.chosen.connect(self._write)
        self.text.anchorClicked.connect(self._follow)
        theme.changed.connect(self._follow_theme)
        for key, step in (("F6", 1), ("Shift+F6", -1)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.activated.connect(partial(step_region, (self.list, self.text), step))
        self._restore_size(parent)

    def _lay_out(self) -> None:
        px = self._theme.px
        self.text.setAccessibleName("Nội dung trợ giúp")
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setProperty("bare", True)  # noqa: FBT003 (a Qt property)
        self.text.setOpenLinks(False)
        self.text.document().setUndoRedoEnabled(False)
        self.list.setFixedWidth(px(_LIST))
        self.list.setViewportMargins(px(8), px(10), px(8), px(8))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.list)
        row.addWidget(Hairline(self._theme, Qt.Orientation.Vertical))
        row.addWidget(self.text, 1)

    @property
    def current(self) -> Topic | None:
        """The page that is shown."""
        topic: Topic | None = self.list.currentIndex().data(ROW)
        return topic

    def open_topic(self, name: str) -> None:
        """Show a page with the focus in its text; where there is none, what was shown before."""
        if self.current is not None and self.current.name == name:
            self._write()  # the screen may have other keys by now
        self.list.mark(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self) -> None:
        topic = self.current
        if topic is None:
            return
        keys = groups(self._keys_of(topic.name))
        write_topic(self._theme, self.text.document(), topic, keys)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)

    def _follow_theme(self) -> None:
        if self.isVisible():  # else the next opening writes anew
            self._write()

    def _follow(self, link: QUrl) -> None:
        self.list.mark(link.path().removesuffix(ENDING))

    def _restore_size(self, parent: QWidget) -> None:
        room = parent.screen().availableGeometry().size()
        self.resize(_SIZE.boundedTo(room * 0.9))
        geometry = self._settings.value(_GEOMETRY) if self._settings is not None else None
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)

    def done(self, result: int) -> None:
        self._keep_size()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._keep_size()
        super().closeEvent(event)

    def _keep_size(self) -> None:
        if self._settings is not None:
            self._settings.setValue(_GEOMETRY, self.saveGeometry())
