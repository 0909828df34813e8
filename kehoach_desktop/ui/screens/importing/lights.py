"""Source, questions and activities linked: what is chosen in one is lit in the others."""

from collections.abc import Iterable

from PySide6.QtCore import QObject

from kehoach_desktop.core.drafts import How
from kehoach_desktop.core.import_doubts import Doubt
from kehoach_desktop.core.import_review import Review, names_of
from kehoach_desktop.ui.screens.importing.body import ReviewBody
from kehoach_desktop.ui.screens.importing.source_lines import Mark
from kehoach_desktop.ui.screens.importing.steps import Steps


class Lights(QObject):
    """Lights the line of a doubt or an activity, and finds the activity of a line."""

    def __init__(self, body: ReviewBody, steps: Steps) -> None:
        super().__init__(body)
        self._body = body
        self._steps = steps
        body.questions.activated.connect(self._light_doubt)
        body.table.selected.connect(lambda row: self._light_activity(row.number))
        body.source.line_chosen.connect(self._choose_line)

    def _light_doubt(self, doubt: Doubt) -> None:
        trace, review = doubt.trace, self._steps.now
        if trace is None and doubt.activity is not None and review is not None:
            trace = review.draft.activities[doubt.activity].trace
        self._body.source.light([trace.line] if trace else [], asked=True)
        if doubt.activity is not None:
            self._body.table.choose(doubt.activity)

    def _light_activity(self, number: int) -> None:
        review = self._steps.now
        if review is None or number >= len(review.draft.activities):
            return
        trace = review.draft.activities[number].trace
        if trace is not None and trace.line not in self._body.source.asked:
            self._body.source.light([trace.line], asked=False)

    def _choose_line(self, line: int) -> None:
        if self._steps.now is None:
            return
        for number, activity in enumerate(self._steps.now.draft.activities):
            if activity.trace is not None and activity.trace.line == line:
                self._body.table.choose(number)


def marks(review: Review, everything: Iterable[Doubt]) -> list[Mark]:
    """Give the words that were understood; those asked about are doubtful."""
    doubts = tuple(everything)
    asked = {doubt.name for doubt in doubts if doubt.name}
    names = names_of(review.draft)
    found = [Mark(trace, name in asked) for name, trace in names.items() if trace is not None]
    found += [Mark(d.trace, doubtful=True) for d in doubts if d.trace and not d.name]
    draft = review.draft
    found += [Mark(f.trace, f.how is not How.STATED) for f in draft.fields if f.trace]
    found += [Mark(basis.trace) for basis in draft.basis if basis.trace]
    found += [Mark(recipient.trace) for recipient in draft.recipients if recipient.trace]
    for activity in draft.activities:
        if (time := activity.time) and time.trace:
            found.append(Mark(time.trace, time.how is not How.STATED))
    return found
