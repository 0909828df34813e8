"""Parts of a page one below the other, edge to edge."""

from PySide6.QtWidgets import QVBoxLayout, QWidget


def stacked(*widgets: QWidget) -> QVBoxLayout:
    """Give a column without margins or gaps; its owner adds what stretches."""
    column = QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for widget in widgets:
        column.addWidget(widget)
    return column
