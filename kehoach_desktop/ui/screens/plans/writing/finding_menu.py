"""The findings in the menu of parts, where there is no room for the outline."""

from typing import Final

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.findings import Finding
from kehoach_desktop.core.text import short
from kehoach_desktop.ui.screens.plans.writing.outline import Outline

_MOST: Final = 12
_LONGEST: Final = 70


def add_findings(menu: QMenu, outline: Outline) -> None:
    """Offer the way to each finding, and what mends it, as the outline does."""
    menu.addSection("Kiểm tra")
    for finding in outline.findings()[:_MOST]:
        words = short(finding.text, _LONGEST).replace("&", "&&")
        if finding.cure is None:
            _offer(menu, words, outline.finding_chosen, finding)
            continue
        ways = menu.addMenu(words)
        _offer(ways, finding.cure.label, outline.cure_wanted, finding)
        _offer(ways, "Tới chỗ này", outline.finding_chosen, finding)


def _offer(menu: QMenu, words: str, signal: SignalInstance, finding: Finding) -> None:
    action = menu.addAction(words)
    action.triggered.connect(lambda _on=False: signal.emit(finding))
