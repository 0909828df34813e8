"""Joins the review to the services: shows each step of it, stores the draft when accepted."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject

from kehoach_desktop.core import import_lines, import_review
from kehoach_desktop.core.drafts import NameMatch, PlanDraft
from kehoach_desktop.core.import_answers import accept_suggestions, answer
from kehoach_desktop.core.import_doubts import Choice, Doubt, doubts, undecided
from kehoach_desktop.core.import_review import Review
from kehoach_desktop.core.import_rows import FILTERS, count, filtered, rows
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.importing.lights import Lights, marks
from kehoach_desktop.ui.screens.importing.page import ImportPage
from kehoach_desktop.ui.screens.importing.reader import Reader
from kehoach_desktop.ui.screens.importing.steps import Steps
from kehoach_desktop.ui.screens.importing.typed import typed_choice
from kehoach_desktop.ui.second_press import ignore_second_press

_REFUSE: Final = "Bỏ bản nhập này? Những câu đã trả lời và ô đã sửa sẽ mất. Số liệu không thay đổi."


class ImportPresenter(QObject):
    """Lives with its page; the draft is frozen, each step of the review is kept for undo."""

    def __init__(self, page: ImportPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._source_name = ""
        self._matches: dict[str, NameMatch] = {}
        self._steps = Steps()
        self._filter = "all"
        self._earlier: int | None = None
        self._reader = Reader(page, context)
        self._lights = Lights(page.body, self._steps)
        self._join()

    def _join(self) -> None:
        page, body = self._page, self._page.body
        self._reader.read.connect(self._begin)
        page.record_asked.connect(self._begin_waiting)
        page.left.connect(self._leave)
        page.accepted.connect(self._accept)
        page.undo_asked.connect(partial(self._go, self._steps.undo))
        page.redo_asked.connect(partial(self._go, self._steps.redo))
        page.all_asked.connect(self._take_suggestions)
        page.owner_chosen.connect(self._choose_owner)
        page.notice.acted.connect(self._open_earlier)
        body.questions.answered.connect(self._answer)
        body.table.edited.connect(self._edit)
        body.table.dropped.connect(partial(self._change, import_review.drop_activity))
        body.table.merged.connect(partial(self._change, import_lines.merge_with_above))
        body.table.split.connect(partial(self._change, import_lines.split))
        body.source.taken.connect(partial(self._change, import_lines.take_line))
        body.source_head.before_asked.connect(lambda on: body.source.show_before(before=on))
        body.bar.filtered.connect(self._set_filter)
        body.table.widths.keep_in(self._context.settings, "import/widths")

    def _begin(self, source_name: str, draft: PlanDraft, document_id: int | None = None) -> None:
        importing = self._context.services.importing
        self._source_name = source_name
        self._matches = importing.matches(draft)
        self._filter = "all"
        review = import_review.begin(draft, self._matches, document_id)
        if importing.is_own(draft.issuer) is False:
            review = import_review.ask_owner(review)
        self._steps.begin(review)
        self._page.show_review(source_name, draft)
        self._page.body.source.show_lines(draft.lines, draft.raw)
        names = [unit.name for unit in self._context.services.units.all()]
        self._page.body.complete_from(names)
        self._tell_earlier(draft, document_id)
        self._show()
        self._page.body.focus_next()

    def _begin_waiting(self, document_id: int) -> None:
        """Look through a plan that came in through the command line."""
        waiting = self._context.services.importing.waiting(document_id)
        if waiting is not None:
            self._begin(*waiting, document_id)

    def _tell_earlier(self, draft: PlanDraft, document_id: int | None) -> None:
        found = self._context.services.importing.earlier(draft)
        before = next((one for one in found if one.document_id != document_id), None)
        self._earlier = None if before is None else before.document_id
        if before is not None:
            words = f"{before.words} Nhận nữa thì có hai bản."
            self._page.notice.say(words, "Mở bản đã nhập")

    def _open_earlier(self) -> None:
        if self._earlier is not None:
            self._context.go("plan").open_record(self._earlier)

    def _step(self, review: Review) -> None:
        if self._steps.take(review):
            self._show()

    def _go(self, move: Callable[[], bool]) -> None:
        if move():
            self._show()

    def _show(self) -> None:
        review = self._steps.now
        if review is None:
            return
        body = self._page.body
        everything = self._doubts(review)
        waiting = undecided(review, everything)
        all_rows = rows(review, everything)
        self._page.head.show_owner(incoming=review.incoming)
        body.show_counts(count(review, len(waiting)))
        body.bar.show_numbers([len(filtered(all_rows, name)) for name in FILTERS])
        body.source.show_marks(marks(review, everything))
        body.show_activities(filtered(all_rows, self._filter), found=bool(all_rows))
        body.show_doubts(
            waiting, [_place(i, len(waiting), doubt) for i, doubt in enumerate(waiting, 1)]
        )

    def _doubts(self, review: Review) -> tuple[Doubt, ...]:
        names = {unit.id: unit.name for unit in self._context.services.units.all()}
        return doubts(review, self._matches, names)

    def _answer(self, doubt: Doubt, choice: Choice) -> None:
        if self._steps.now is None:
            return
        chosen = typed_choice(doubt, choice, self._context.services.units)
        if chosen is None:
            self._context.say(f"Danh mục chưa có “{choice.name}”", can_undo=False)
            return
        self._step(self._known(answer(self._steps.now, doubt, chosen)))
        self._page.body.focus_next()

    def _known(self, review: Review) -> Review:
        """Give the review with names that a step brought in matched as well."""
        new = [n for n in import_review.names_of(review.draft) if n not in self._matches]
        if new:
            found = self._context.services.units.match(new)
            self._matches |= {match.name: match for match in found}
        return import_review.decide_sure(review, self._matches)

    def _take_suggestions(self) -> None:
        if self._steps.now is not None:
            review = self._steps.now
            self._step(accept_suggestions(review, self._doubts(review)))
            self._page.body.focus_next()

    def _choose_owner(self, incoming: bool) -> None:  # noqa: FBT001 (Qt's signal)
        if self._steps.now is not None:
            self._step(import_review.set_incoming(self._steps.now, incoming=incoming))

    def _edit(self, number: int, field: str, text: str) -> None:
        review = self._steps.now
        if review is None:
            return
        if field == "title":
            self._step(import_review.set_title(review, number, text))
            return
        row = rows(review, ())[number]
        cells = {"lead": row.lead, "coordinate": row.coordinate, field: text}
        self._step(self._known(import_review.set_names(review, number, **cells)))

    def _change(self, change: import_lines.Change, number: int) -> None:
        if self._steps.now is not None:
            self._step(self._known(change(self._steps.now, number)))

    def _set_filter(self, name: str) -> None:
        self._filter = name
        self._show()

    def _leave(self) -> None:
        self._reader.stop()
        if not self._page.reviewing:
            self._context.go("plans")
        elif not self._steps.any or self._context.messages.ask(_REFUSE, "Bỏ, không nhận"):
            self._page.show_start()
            self._steps.begin(None)

    def _accept(self) -> None:
        review = self._steps.now
        if review is None:
            return
        with telling(self._context.messages):
            change = self._context.services.importing.accept(review, self._source_name)
            self._steps.begin(None)
            self._page.show_start()
            self._context.bus.changed.emit(change)
            number = len(review.draft.activities)
            taken = "yêu cầu của cấp trên" if review.incoming else "hoạt động vào kế hoạch"
            self._context.say(f"Đã nhận {number} {taken}")
            if change.new_id is not None:
                self._context.go("plan").open_record(change.new_id)
            ignore_second_press()


def _place(number: int, total: int, doubt: Doubt) -> str:
    where = f", dòng {doubt.trace.line + 1}" if doubt.trace else ""
    return f"{number}/{total}{where}"
