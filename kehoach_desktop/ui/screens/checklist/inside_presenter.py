"""Joins what stands inside the opened line to the services."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from kehoach_desktop.core.assignments import ChecklistLine
from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.errors import UserError
from kehoach_desktop.core.line_parts import ChildPlan
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.screens.checklist.channels_popup import ChannelsPopup
from kehoach_desktop.ui.screens.checklist.duty_menu import Duty
from kehoach_desktop.ui.screens.checklist.indicator_completer import IndicatorCompleter
from kehoach_desktop.ui.screens.checklist.line_details import LineDetails
from kehoach_desktop.ui.screens.checklist.line_inside import Part
from kehoach_desktop.ui.screens.checklist.page import ChecklistPage
from kehoach_desktop.ui.screens.checklist.words_popup import WordsPopup

Do = Callable[[Callable[[], Change]], None]
_Typed = Callable[[int, str], Change]
_Row = Callable[[int, int], Change]


class InsidePresenter(QObject):
    """`do` emits and says a change; what was typed and is refused stays in its field."""

    def __init__(self, page: ChecklistPage, context: Context, do: Do) -> None:
        super().__init__(page)
        self._page = page
        self._do = do
        contents, items = context.services.line_contents, context.services.visual_items
        self._contents = contents
        self._add: Final[dict[Part, _Typed]] = {
            Part.STEPS: contents.add_step,
            Part.RESULTS: contents.add_result,
            Part.ITEMS: items.add,
            Part.PLAN: contents.receive_plan,
        }
        self._toggle: Final[dict[Part, _Row]] = {
            Part.STEPS: contents.toggle_step,
            Part.ITEMS: items.toggle_taken,
        }
        self._remove: Final[dict[Part, _Row]] = {
            Part.STEPS: contents.remove_step,
            Part.RESULTS: contents.remove_result,
            Part.ITEMS: items.remove,
            Part.PLAN: lambda line, _row: contents.set_plan(line, None),
        }
        self._duties = context.services.line_duties
        self._context = context
        page.line_opened.connect(self._join)
        page.wishes.duties.asked.connect(self._offer_indicators)
        page.wishes.duties.wanted.connect(self._change)

    def _join(self, details: LineDetails) -> None:
        key, inside = details.line.assignment.id, details.inside
        inside.added.connect(lambda part, text: self._take(details, part, text))
        inside.toggled.connect(lambda part, row: self._do(lambda: self._toggle[part](key, row)))
        inside.removed.connect(lambda part, row: self._do(lambda: self._remove[part](key, row)))
        inside.asked.connect(
            lambda _part: self._do(lambda: self._contents.set_plan(key, ChildPlan()))
        )

        inside.channels_wanted.connect(lambda: self.ask_channels(details))
        field = inside.sections[Part.RESULTS].field
        field.setCompleter(IndicatorCompleter(self._contents.indicators(), field))

    def _offer_indicators(self, duty: Duty, popup: WordsPopup) -> None:
        if duty is Duty.TARGET:
            known = self._contents.indicators()
            popup.field.setCompleter(IndicatorCompleter(known, popup.field))

    def ask_channels(self, details: LineDetails) -> ChannelsPopup:
        """Offer the channels of a chi bộ as steps of the line, and the text to paste."""
        line, channels = details.line, self._context.services.channels
        key = line.assignment.id
        popup = ChannelsPopup(self._context.theme, details, channels.known(), channels.chosen(key))
        popup.answered.connect(lambda names: self._do(lambda: channels.choose(key, names)))
        popup.text_wanted.connect(lambda: self._copy_text(line))
        popup.show_at(details.more_button, details.more_button.rect())
        return popup

    def _copy_text(self, line: ChecklistLine) -> None:
        QGuiApplication.clipboard().setText(self._context.services.channels.text(line))
        self._context.say("Đã chép lời để dán vào nhóm", can_undo=False)

    def _take(self, details: LineDetails, part: Part, text: str) -> None:
        try:
            change = self._add[part](details.line.assignment.id, text)
        except UserError as error:
            self._page.trouble.show_error(str(error))
            return
        details.inside.sections[part].clear_field()
        self._page.trouble.hide()
        self._do(lambda: change)

    def _change(self, duty: Duty, ids: list[int], value: Any) -> None:
        """Change who owes what; what concerns an activity is done for that of the first line."""
        duties = self._duties
        calls: dict[Duty, Callable[[], Change]] = {
            Duty.ROLE: lambda: duties.set_role(ids, value),
            Duty.OBLIGATION: lambda: duties.set_obligation(ids, value),
            Duty.JOINT: lambda: duties.toggle_joint(ids[0]),
            Duty.TARGET: lambda: duties.set_target(ids, value),
            Duty.SESSION: lambda: duties.due_at_session(ids),
            Duty.DEADLINE: lambda: duties.set_deadline(duties.activity_of(ids[0]), value),
            Duty.EVENT: lambda: duties.due_after_event(duties.activity_of(ids[0]), value),
        }
        self._do(calls[duty])
