"""What is typed and not stored: a field that goes with its page must not hold up the rest."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from kehoach_desktop.core.errors import NoSpaceError
from kehoach_desktop.core.unstored import UnstoredText
from kehoach_desktop.ui.committing import Committing
from kehoach_desktop.ui.unstored import Unstored
from kehoach_desktop.ui.widgets.field import Field


class File:
    """Keeps what it was given last."""

    def __init__(self) -> None:
        self.texts: Sequence[UnstoredText] = ()

    def keep(self, texts: Sequence[UnstoredText]) -> bool:
        self.texts = texts
        return True


def test_a_field_that_has_gone_is_let_go_and_what_the_disk_refused_is_kept(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    keeper, file = Unstored(window, lambda: ("units", 1)), File()
    keeper.begin(file)  # type: ignore[arg-type]
    wrong, refused = Field(window), Field(window)
    for field, words in ((wrong, "abc"), (refused, "45")):
        field.setText(words)
        typed = Committing(field, lambda _text: None, name=words)
        keeper.note(typed)
        if field is refused:
            keeper.refuse(typed, NoSpaceError("số liệu"))
        delete(field)
    assert keeper.commit_all()
    keeper.keep()
    assert [text.text for text in file.texts] == ["45"]
    assert not keeper.refused
