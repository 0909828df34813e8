"""News between screens: whoever changed something tells, whoever shows it listens."""

from PySide6.QtCore import QObject, Signal


class Bus(QObject):
    """`changed` carries a core.changes.Change; screens decide from `change.touched`."""

    changed = Signal(object)
