"""Keeps the steps of the review, stores the draft when accepted."""

from typing import Final

from PySide6.QtCore import QObject

from kehoach_desktop.core import import_review
from kehoach_desktop.core.drafts import NameMatch, PlanDraft
from kehoach_desktop.core.import_doubts import Choice, Doubt, answer, doubts, undecided
from kehoach_desktop.core.import_review import Review
from kehoach_desktop.core.import_rows import FILTERS, count, filtered, rows
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.importing.page import ImportPage
from kehoach_desktop.ui.screens.importing.reader import Reader
from kehoach_desktop.ui.screens.importing.source_lines import Mark

_REFUSE: Final = "Bỏ bản nhập này? Những câu đã trả lời và ô đã sửa sẽ mất. Số liệu không thay đổi."


class ImportPresenter(QObject):
    """Lives with its page; the draft is frozen, each step of the review is kept for undo."""

    def __init__(self, page: ImportPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._source_name = ""
        self._matches: dict[str, NameMatch] = {}
        self._past: list[Review] = []
        self._future: list[Review] = []
        self._review: Review | None = None
        self._filter = "all"
        self._reader = Reader(page, context)
        self._join()

    def _join(self) -> None:
        page, body = self._page, self._page.body
        self._reader.read.connect(self._begin)
        page.left.connect(self._leave)
        page.accepted.connect(self._accept)
        page.undo_asked.connect(self._undo)
        page.redo_asked.connect(self._redo)
        body.questions.answered.connect(self._answer)
        body.questions.activated.connect(self._light_doubt)
        body.table.selected.connect(lambda row: self._light_activity(row.number))
        body.table.edited.connect(self._edit)
        body.table.dropped.connect(self._drop)
        body.bar.filtered.connect(self._set_filter)
        body.source.line_chosen.connect(self._choose_line)

    def _begin(self, source_name: str, draft: PlanDraft) -> None:
        self._source_name = source_name
        self._matches = self._context.services.importing.matches(draft)
        self._past, self._future, self._filter = [], [], "all"
        self._review = import_review.begin(draft, self._matches)
        self._page.show_review(self._source_name, "; ".join(draft.repairs))
        self._page.body.source.show_lines(draft.lines)
        units = self._context.services.units.all()
        self._page.body.table.complete_from([unit.name for unit in units])
        self._show()
        self._page.body.focus_next()

    def _step(self, review: Review) -> None:
        if self._review is not None and review != self._review:
            self._past.append(self._review)
            self._future.clear()
            self._review = review
            self._show()

    def _undo(self) -> None:
        if self._past and self._review is not None:
            self._future.append(self._review)
            self._review = self._past.pop()
            self._show()

    def _redo(self) -> None:
        if self._future and self._review is not None:
            self._past.append(self._review)
            self._review = self._future.pop()
            self._show()

    def _show(self) -> None:
        if self._review is None:
            return
        body, review = self._page.body, self._review
        everything = self._doubts(review)
        waiting = undecided(review, everything)
        all_rows = rows(review, everything)
        body.show_counts(count(review, len(waiting)))
        body.bar.show_numbers([len(filtered(all_rows, name)) for name in FILTERS])
        body.source.show_marks(_marks(review, everything))
        body.show_activities(filtered(all_rows, self._filter), found=bool(all_rows))
        body.show_doubts(
            waiting, [_place(i, len(waiting), doubt) for i, doubt in enumerate(waiting, 1)]
        )

    def _doubts(self, review: Review) -> tuple[Doubt, ...]:
        names = {unit.id: unit.name for unit in self._context.services.units.all()}
        return doubts(review, self._matches, names)

    def _answer(self, doubt: Doubt, choice: Choice) -> None:
        if self._review is not None:
            self._step(answer(self._review, doubt, choice))
            self._page.body.focus_next()

    def _edit(self, number: int, field: str, text: str) -> None:
        if self._review is None:
            return
        if field == "title":
            self._step(import_review.set_title(self._review, number, text))
            return
        row = rows(self._review, ())[number]
        cells = {"lead": row.lead, "coordinate": row.coordinate, field: text}
        self._step(import_review.set_names(self._review, number, **cells))
        names = import_review.names_of(self._review.draft)
        new = [name for name in names if name not in self._matches]
        found = self._context.services.units.match(new)
        self._matches |= {match.name: match for match in found}
        self._review = import_review.decide_sure(self._review, self._matches)
        self._show()

    def _drop(self, number: int) -> None:
        if self._review is not None:
            self._step(import_review.drop_activity(self._review, number))

    def _set_filter(self, name: str) -> None:
        self._filter = name
        self._show()

    def _light_doubt(self, doubt: Doubt) -> None:
        trace = doubt.trace
        if trace is None and doubt.activity is not None and self._review is not None:
            trace = self._review.draft.activities[doubt.activity].trace
        self._page.body.source.light([trace.line] if trace else [], asked=True)
        if doubt.activity is not None:
            self._page.body.table.choose(doubt.activity)

    def _light_activity(self, number: int) -> None:
        if self._review is None or number >= len(self._review.draft.activities):
            return
        trace = self._review.draft.activities[number].trace
        if trace is not None and trace.line not in self._page.body.source.asked:
            self._page.body.source.light([trace.line], asked=False)

    def _choose_line(self, line: int) -> None:
        if self._review is None:
            return
        for number, activity in enumerate(self._review.draft.activities):
            if activity.trace is not None and activity.trace.line == line:
                self._page.body.table.choose(number)

    def _leave(self) -> None:
        self._reader.stop()
        if not self._page.reviewing:
            self._context.go("plans")
        elif not self._past or self._context.messages.ask(_REFUSE, "Bỏ, không nhận"):
            self._page.show_start()
            self._review = None

    def _accept(self) -> None:
        if self._review is None:
            return
        review = self._review
        with telling(self._context.messages):
            change = self._context.services.importing.store_draft(
                review.draft, review.decisions, source_name=self._source_name, reviewed=True
            )
            self._review = None
            self._page.show_start()
            self._context.bus.changed.emit(change)
            self._context.say(f"Đã nhận {len(review.draft.activities)} hoạt động vào kế hoạch")
            if change.new_id is not None:
                self._context.go("plans").open_record(change.new_id)


def _marks(review: Review, everything: tuple[Doubt, ...]) -> list[Mark]:
    asked = {doubt.name for doubt in everything if doubt.name}
    names = import_review.names_of(review.draft)
    marks = [Mark(trace, name in asked) for name, trace in names.items() if trace is not None]
    marks += [Mark(d.trace, doubtful=True) for d in everything if d.trace and not d.name]
    times = (activity.time for activity in review.draft.activities)
    return marks + [Mark(time.trace) for time in times if time and time.trace]


def _place(number: int, total: int, doubt: Doubt) -> str:
    where = f", dòng {doubt.trace.line + 1}" if doubt.trace else ""
    return f"{number}/{total}{where}"
