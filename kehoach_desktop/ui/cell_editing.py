"""A cell of a table edited through the one mechanism of fields (see `committing`).

def __init__(...): self.closeEditor.connect(end_cell)
def createEditor(...): edit_cell(field, Cell("7 name", "Tên", text, self._send)); return field
def setEditorData(...): show_cell(editor, text)
def setModelData(...): store_cell(editor)
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractItemDelegate, QLineEdit, QWidget

from kehoach_desktop.ui.committing import Committing


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell whose text is being edited."""

    name: str
    """Unique in its page."""
    label: str
    part: int
    """The line of the record that it stands in."""
    send: Callable[[str], object]
    check: Callable[[str], str]
    """Gives what is wrong with a text, "" for nothing."""
    while_typing: bool = True


class CellCommitting(Committing):
    """Tells a wrong text once when the cell is left, instead of dropping it silently."""

    def __init__(self, field: QLineEdit, cell: Cell) -> None:
        super().__init__(field, cell.send, cell.check, name=cell.name, part=cell.part)
        self.while_typing = cell.while_typing
        self._cell = cell

    def leave(self) -> None:
        """Store what stands there, or let the page say what is wrong with it."""
        if self.text() != self.stored and self._cell.check(self.text()):
            self._cell.send(self.text())
            self.release()
        else:
            self.commit()


def edit_cell(field: QLineEdit, cell: Cell) -> None:
    """Let a field that a delegate has just made store the cell."""
    field.setAccessibleName(cell.label)
    CellCommitting(field, cell)


def show_cell(editor: QWidget, text: str) -> None:
    """Show what the store holds; what is being typed stays."""
    for committing in editor.findChildren(CellCommitting):
        committing.show(text)
        if isinstance(editor, QLineEdit) and not editor.hasFocus():
            editor.selectAll()


def store_cell(editor: QWidget) -> None:
    """Store what was typed: Enter, or the focus has gone."""
    for committing in editor.findChildren(CellCommitting):
        committing.leave()


def end_cell(editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
    """Go back to the text from before where Esc closes the cell."""
    if hint is QAbstractItemDelegate.EndEditHint.RevertModelCache:
        for committing in editor.findChildren(CellCommitting):
            committing.give_up()
            committing.release()
