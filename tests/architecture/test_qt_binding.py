"""A guard over the Qt binding: one release lost a reference to None on every void call."""

import sys

from PySide6.QtWidgets import QLabel

CALLS = 200
NOISE = 10


def test_void_calls_leave_the_references_to_none_alone(qtbot):
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        label.setText("Kế hoạch")
    assert abs(sys.getrefcount(None) - before) <= NOISE
