"""What window tests share: one theme on the one application, messages that are kept."""

import pytest
from PySide6.QtWidgets import QApplication

from kehoach_desktop.ui.theme import Scheme, Theme


@pytest.fixture(scope="session")
def session_theme(qapp: QApplication) -> Theme:
    return Theme(qapp, Scheme.LIGHT)


@pytest.fixture
def theme(session_theme: Theme) -> Theme:
    """The light theme at 100 %, whatever an earlier test made of it."""
    if session_theme.dark:
        session_theme.set_scheme(Scheme.LIGHT)
    if session_theme.zoom != 1.0:
        session_theme.set_zoom(1.0)
    return session_theme


class FakeMessages:
    """Messages that are kept instead of shown; `answer` is what the clerk would press."""

    def __init__(self) -> None:
        self.warnings: list[str] = []
        self.questions: list[str] = []
        self.bugs: list[str] = []
        self.answer = True

    def warn(self, text: str) -> None:
        self.warnings.append(text)

    def ask(self, text: str, yes: str) -> bool:
        self.questions.append(text)
        return self.answer

    def report_bug(self, details: str) -> None:
        self.bugs.append(details)


@pytest.fixture
def messages() -> FakeMessages:
    return FakeMessages()
