"""Number, day and state changed where they stand in the list."""

from datetime import date
from typing import Final

from PySide6.QtCore import QObject, QRect, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.core.dates import full
from kehoach_desktop.core.document_steps import next_step, other_steps
from kehoach_desktop.core.documents import Direction, DocState, PlanSummary
from kehoach_desktop.core.entry import read_day
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.history import Subject
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.plans.issuing.steps import DocumentSteps
from kehoach_desktop.ui.screens.plans.list_table import Cell, PlanTable
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.question import Question

_HEADINGS: Final = {Cell.NUMBER: "Số văn bản", Cell.DAY: "Ngày ban hành"}
_WRITING: Final = (DocState.DRAFT, DocState.SUBMITTED)


class CellQuestion(Question):
    """A number or a day typed over its cell."""

    answered = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget, cell: Cell, today: date) -> None:
        super().__init__(theme, parent, _HEADINGS[cell])
        self._cell = cell
        self._today = today

    def take(self) -> None:
        """Tell the number or the day, or what is wrong with it."""
        text = self.field.text().strip()
        try:
            answer = read_day(text, self._today) if self._cell is Cell.DAY else _number(text)
        except BadInputError as error:
            self.refuse(str(error))
            return
        self.close()
        self.answered.emit(answer)


class ListEdits(QObject):
    """A draft's number or day opens the sheet of issuing; what came in is changed at once."""

    def __init__(self, table: PlanTable, context: Context, steps: DocumentSteps) -> None:
        super().__init__(table)
        self._table = table
        self._context = context
        self._steps = steps
        table.cell_wanted.connect(self._ask)
        table.menu_wanted.connect(self.open_menu)

    def _ask(self, summary: PlanSummary, cell: Cell, rect: QRect, typed: str) -> None:
        if cell is Cell.STATE:
            self.open_menu(summary, rect)
            return
        document, today = summary.document, self._context.services.today()
        question = CellQuestion(self._context.theme, self._table, cell, today)
        shown = full(document.day) if document.day else full(today)
        number = "" if document.number is None else str(document.number)
        question.field.setText(typed or (shown if cell is Cell.DAY else number))
        question.answered.connect(lambda answer: self._store(summary, cell, answer))
        question.ask_at(self._table.viewport(), rect)
        if typed:
            question.field.end(False)  # noqa: FBT003 (Qt's signature)

    def open_menu(self, summary: PlanSummary, rect: QRect) -> QMenu:
        """Show where the document can go from here."""
        document = summary.document
        menu = QMenu(self._table)
        versions = self._context.services.versions.of_document(document.id)
        first = next_step(document)
        for step in (*((first,) if first else ()), *other_steps(document, len(versions))):
            action = menu.addAction(step.value)
            action.triggered.connect(
                lambda _on=False, step=step: self._steps.take(step, document.id)
            )
        if not menu.isEmpty():
            menu.addSeparator()
        subject = Subject("document", document.id, document.abstract or document.type.word)
        menu.addAction("Lịch sử").triggered.connect(
            lambda _on=False: self._context.go("settings").open_history(subject)
        )
        menu.popup(self._table.viewport().mapToGlobal(rect.bottomLeft()))
        return menu

    def _store(self, summary: PlanSummary, cell: Cell, answer: object) -> None:
        document = summary.document
        if document.direction is Direction.OUTGOING and document.state in _WRITING:
            number = answer if cell is Cell.NUMBER and isinstance(answer, int) else None
            day = answer if isinstance(answer, date) else None
            self._steps.issue_with(document.id, number=number, day=day)
            return
        with telling(self._context.messages):
            field = "number" if cell is Cell.NUMBER else "day"
            change = self._context.services.plans.set_field(document.id, field, answer)
            self._context.bus.changed.emit(change)
            self._context.say(change.label)


def _number(text: str) -> int | None:
    if text and not text.isdecimal():
        raise BadInputError("Số văn bản chỉ gồm chữ số.")
    return int(text) if text else None
