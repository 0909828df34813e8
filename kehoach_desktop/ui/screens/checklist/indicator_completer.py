"""Completes what is counted after a number, without marks: "45 luot" offers "lượt người"."""

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit

from kehoach_desktop.core.indicators import Indicator, seek_key, words_for

_FOLDED: Final = Qt.ItemDataRole.UserRole
_BEFORE: Final = re.compile(r"\s*(?:\d{1,2}/\d{1,2}(?:/\d{4})?\s*:?\s+)?\d[\d.,]*(?:\s+|$)|")
"""Day and number; what follows is completed. Without a number everything is."""
_NOTHING: Final = "\n"


class IndicatorCompleter(QCompleter):
    """Offers the whole list once a number and a blank are typed."""

    def __init__(self, known: Sequence[Indicator], field: QLineEdit) -> None:
        super().__init__(field)
        self._known = tuple(known)
        self._field = field
        self._before = ""
        model = QStandardItemModel(field)
        for one in self._known:
            item = QStandardItem(f"{one.label}, {one.section}" if one.section else one.label)
            item.setData(_folded(one), _FOLDED)
            model.appendRow(item)
        self.setModel(model)
        self.setCompletionRole(_FOLDED)
        self.setFilterMode(Qt.MatchFlag.MatchContains)
        self.setMaxVisibleItems(8)
        field.returnPressed.connect(self._close)

    def _close(self) -> None:
        """Take the list away with the words, so that keys reach the window again."""
        if (choices := self.popup()) is not None:
            choices.hide()

    def splitPath(self, path: str) -> list[str]:
        found = _BEFORE.match(path)
        before = found[0] if found else ""
        if before and not before[-1].isspace():
            return [_NOTHING]
        self._before = before
        return [seek_key(path[len(before) :])]

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        names = [one for one in self._known if index.data(_FOLDED) == _folded(one)]
        return self._before + words_for(names[0], self._known) if names else self._field.text()


def _folded(one: Indicator) -> str:
    return seek_key(f"{one.unit_word} {one.name} {one.unit_word}")
