"""The lines of a checklist as a tree: headings, lines, and the open line's own row below it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.checklist import LineGroup, LineSet
from kehoach_desktop.ui.screens.checklist.line_cells import (
    EVIDENCE,
    HEADINGS,
    TICK,
    TITLE,
    Showing,
    cell_text,
    tooltip,
)

Index = QModelIndex | QPersistentModelIndex
_ROOT: Final = QModelIndex()

NODE: Final = Qt.ItemDataRole.UserRole
"""Role that gives the Node of a row."""


@dataclass(slots=True, eq=False)
class Node:
    """A row: a heading, a line, or (neither) the room below the open line."""

    parent: "Node | None" = None
    row: int = 0
    group: LineGroup | None = None
    line: ChecklistLine | None = None
    children: list["Node"] = field(default_factory=list)


class LineModel(QAbstractItemModel):
    """Shows arranged lines as of a day; one line at a time may be open."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._root = Node()
        self._by_id: dict[int, Node] = {}
        self._room = Node()
        self._open: Node | None = None
        self.showing = Showing()

    def show_sets(self, sets: Sequence[LineSet]) -> bool:
        """Show these; tell whether rows came, went or moved (else only their content changed)."""
        if self._shape() == [(one.group, [_id(line) for line in one.lines]) for one in sets]:
            self._replace(sets)
            return False
        self.beginResetModel()
        self._open = None
        self._root = Node()
        for one in sets:
            heading = _added(self._root, Node(group=one.group))
            for line in one.lines:
                _added(heading, Node(line=line))
        self._by_id = {_id(node.line): node for node in self._line_nodes() if node.line}
        self.endResetModel()
        return True

    def lines(self) -> list[ChecklistLine]:
        """Give all lines in order."""
        return [node.line for node in self._line_nodes() if node.line]

    def line_at(self, index: Index) -> ChecklistLine | None:
        """Give the line of a row; None for a heading or the room below a line."""
        return self._node(index).line if index.isValid() else None

    def index_of(self, assignment_id: int, column: int = TITLE) -> QModelIndex:
        """Give where a line stands; an invalid index where it is not shown."""
        node = self._by_id.get(assignment_id)
        return QModelIndex() if node is None else self.createIndex(node.row, column, node)

    def open(self, assignment_id: int | None) -> QModelIndex:
        """Make room below a line, and below no other; give the index of the room."""
        if self._open is not None:
            where = self.createIndex(self._open.row, TICK, self._open)
            self.beginRemoveRows(where, 0, 0)
            self._open.children.clear()
            self._open = None
            self.endRemoveRows()
        node = None if assignment_id is None else self._by_id.get(assignment_id)
        if node is None:
            return QModelIndex()
        where = self.createIndex(node.row, TICK, node)
        self.beginInsertRows(where, 0, 0)
        _added(node, self._room)
        self._open = node
        self.endInsertRows()
        return self.createIndex(0, TICK, self._room)

    @property
    def opened(self) -> ChecklistLine | None:
        """The line that has room below it."""
        return self._open.line if self._open else None

    def index(self, row: int, column: int, parent: Index = _ROOT) -> QModelIndex:
        children = self._node(parent).children
        if 0 <= row < len(children) and 0 <= column < len(HEADINGS):
            return self.createIndex(row, column, children[row])
        return QModelIndex()

    def parent(self, index: Index) -> QModelIndex:  # type: ignore[override]
        above = self._node(index).parent if index.isValid() else None
        if above is None or above is self._root:
            return QModelIndex()
        return self.createIndex(above.row, TICK, above)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: ARG002 (Qt's signature)
        return len(HEADINGS)

    def flags(self, index: Index) -> Qt.ItemFlag:
        node = self._node(index)
        if node.line is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled if node.group else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        node = self._node(index)
        if role == NODE:
            return node
        if node.line is not None:
            return self._line_data(node.line, index.column(), role)
        return self._heading_data(node, index.column(), role) if node.group else None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            by_unit = section == TITLE and self.showing.by_activity
            return "Đơn vị" if by_unit else HEADINGS[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def _line_data(self, line: ChecklistLine, column: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return cell_text(self.showing, line, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            whole = column in (TICK, TITLE)
            return self.showing.spoken(line) if whole else cell_text(self.showing, line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.showing, line, column)
        return None

    def _heading_data(self, node: Node, column: int, role: int) -> Any:
        if node.group and role == Qt.ItemDataRole.DisplayRole and column == TICK:
            return node.group.word
        if node.group and role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{node.group.word}, {len(node.children)} việc"
        return None

    def _replace(self, sets: Sequence[LineSet]) -> None:
        for line in (line for one in sets for line in one.lines):
            node = self._by_id[_id(line)]
            if line == node.line:
                continue
            node.line = line
            self.dataChanged.emit(
                self.createIndex(node.row, TICK, node), self.createIndex(node.row, EVIDENCE, node)
            )

    def _shape(self) -> list[tuple[LineGroup | None, list[int]]]:
        return [
            (head.group, [_id(node.line) for node in head.children if node.line])
            for head in self._root.children
        ]

    def _line_nodes(self) -> list[Node]:
        return [node for head in self._root.children for node in head.children]

    def _node(self, index: Index) -> Node:
        if not index.isValid():
            return self._root
        node: Node = index.internalPointer()
        return node


def _added(parent: Node, child: Node) -> Node:
    child.parent, child.row = parent, len(parent.children)
    parent.children.append(child)
    return child


def _id(line: ChecklistLine) -> int:
    return line.assignment.id
