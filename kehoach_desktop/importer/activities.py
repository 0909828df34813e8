"""The activities of the body, with lead, coordinators and time, and the duties among them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kehoach_desktop.core.drafts import DraftActivity, DraftDuty, DraftName, DraftTime, Trace
from kehoach_desktop.core.titles import activity_title
from kehoach_desktop.importer import selection
from kehoach_desktop.importer.activity_kinds import kind_of
from kehoach_desktop.importer.activity_parts import (
    bracketed_lead,
    named,
    stated_beside,
    trailing_lead,
    with_details,
)
from kehoach_desktop.importer.activity_time import time_of
from kehoach_desktop.importer.clauses import Clause, clauses
from kehoach_desktop.importer.contexts import Context, Contexts, words_of_lead
from kehoach_desktop.importer.coordination import coordinators
from kehoach_desktop.importer.marks import PART, PLAIN, POINT
from kehoach_desktop.importer.ordinary import is_ordinary
from kehoach_desktop.importer.outline import Node, walk
from kehoach_desktop.importer.periods import period_of
from kehoach_desktop.importer.roles import Roles
from kehoach_desktop.importer.time_phrases import phrases
from kehoach_desktop.importer.topics import Topic
from kehoach_desktop.importer.work_tables import Rows, table_activities

_TITLE = 90


@dataclass(slots=True)
class Found:
    """The activities in order, the duties, and which activity stands in which line."""

    activities: list[DraftActivity] = field(default_factory=list)
    duties: list[DraftDuty] = field(default_factory=list)
    at_line: dict[int, int] = field(default_factory=dict)


class Collector:
    """Walks the tree once and takes what tells somebody to act."""

    def __init__(
        self, root: Node, year: int, opening: Context | None, tables: Mapping[int, Rows]
    ) -> None:
        self._root = root
        self._tables = tables
        self._year = year
        self._contexts = Contexts(opening)
        self._lists_of_work: dict[int, bool] = {}
        self._periods: dict[int, DraftTime | None] = {}
        self._organised = any(node.topic is Topic.ORGANISATION for node in walk(root))
        self.found = Found()

    def collect(self) -> Found:
        """Give everything that the tree tells somebody to do."""
        for node in walk(self._root):
            if node.line in self._tables:
                self._take_table(node)
                continue
            silent = selection.is_silent(node) or selection.is_closing(node)
            silent = silent or selection.is_announcing(node)
            if not silent and not self._contexts.take_heading(node):
                self._take(node)
        return self.found

    def _take_table(self, node: Node) -> None:
        """Take the rows of a table of work; its one block is the table, not a row."""
        rows = self._tables[node.line]
        for activity in table_activities(rows, node.line, node.reference, self._year):
            self.found.activities.append(activity)

    def _take(self, node: Node) -> None:
        if selection.is_property(node):
            return
        headed = node.level > PART and selection.is_headed_by_details(node)
        if node.is_heading and not headed and not self._speaks(node):
            return
        listed = selection.listed_events(node.text, node.mark.end)
        if listed is not None and not node.children:
            self._take_events(node, listed)
            return
        context = self._contexts.of(node)
        for clause in clauses(node.text, node.mark.end):
            if clause.roles or self._counts(node, clause, context, headed=headed):
                self._add(node, clause, context)

    @staticmethod
    def _speaks(node: Node) -> bool:
        return not node.children and any(c.roles for c in clauses(node.text, node.mark.end))

    def _counts(self, node: Node, clause: Clause, context: Context | None, *, headed: bool) -> bool:
        """Tell whether a clause without a subject is an item of work."""
        if clause.start != node.mark.end or selection.is_frame(node):
            return False
        if selection.is_small_print(node):
            return False
        if headed or self._is_of_a_period(node):
            return True
        if context is not None:
            # Under a line in capitals without a number the words of a page may stand, too.
            return context.firm or node.level < PLAIN or selection.tells_to_act(node)
        if node.topic is Topic.MONEY:
            return False
        return (
            selection.tells_to_act(node)
            or stated_beside(node.text, clause.start)
            or self._stands_among_work(node)
            or (
                (selection.is_event(node) or self._is_leaf_of_work(node))
                and self._is_dated(node.text[clause.start : clause.end])
            )
        )

    def _is_of_a_period(self, node: Node) -> bool:
        """Tell whether a heading of time stands above: what is listed by month is work."""
        return not node.children and self._period(node) is not None

    def _period(self, node: Node) -> DraftTime | None:
        """Give the time that the headings above say; asked for every item, so kept per heading."""
        above = node.parent
        if above is None:
            return None
        if id(above) not in self._periods:
            self._periods[id(above)] = period_of(node, self._year)
        return self._periods[id(above)]

    def _is_leaf_of_work(self, node: Node) -> bool:
        """Tell whether it is an item without items of its own in a list of work."""
        above = node.parent
        leaf = above is not None and not node.children and 0 < node.level < PLAIN
        return leaf and above is not None and selection.lists_events(above)

    def _stands_among_work(self, node: Node) -> bool:
        parent = node.parent
        if parent is None or node.children or node.level < POINT or node.level >= PLAIN:
            return False
        if id(parent) not in self._lists_of_work:
            self._lists_of_work[id(parent)] = selection.is_list_of_work(parent)
        return self._lists_of_work[id(parent)]

    def _is_dated(self, text: str) -> bool:
        return any(phrase.end for phrase in phrases(text, self._year))

    def _take_events(self, node: Node, listed: int) -> None:
        start = listed
        for piece in node.text[listed:].split(";"):
            end = start + len(piece)
            if piece.strip() and phrases(piece, self._year):
                first = start + len(piece) - len(piece.lstrip())
                self._add(node, Clause(first, end, None), None)
            start = end + 1

    def _add(self, node: Node, clause: Clause, context: Context | None) -> None:
        text = node.text[clause.start : clause.end].strip()
        lead = self._lead(node, clause, context)
        leading = {name.name for name in lead}
        helpers = named(coordinators(node.text, clause.start, clause.end), node.line)
        time = time_of(node.text, (clause.start, clause.end), node.line, self._year)
        names = [one.name for one in (*lead, *helpers)]
        activity = DraftActivity(
            reference=node.reference,
            text=text,
            title=activity_title(text, names, _TITLE, time.text if time else ""),
            lead=lead,
            coordinate=tuple(name for name in helpers if name.name not in leading),
            time=time or period_of(node, self._year),
            kind=kind_of(text),
            ordinary=is_ordinary(text),
            trace=Trace(node.line, clause.start, clause.start + len(text)),
        )
        index = len(self.found.activities)
        self.found.activities.append(with_details(activity, node, clause, self._year))
        self.found.at_line.setdefault(node.line, index)
        self._add_duty(node, clause.roles, context, index)
        if clause.roles:
            self._contexts.take_subject(node, clause.roles)

    def _lead(self, node: Node, clause: Clause, context: Context | None) -> tuple[DraftName, ...]:
        roles = clause.roles
        if roles:
            return named(roles.lead, node.line, roles.obligation)
        bracketed = bracketed_lead(node.text, clause.start, clause.end) or trailing_lead(
            node.text, clause.start, clause.end
        )
        if bracketed:
            return named(bracketed, node.line)
        if context is None:
            return ()
        return named(context.roles.lead, context.line, context.roles.obligation)

    def _add_duty(
        self, node: Node, roles: Roles | None, context: Context | None, index: int
    ) -> None:
        """Add orders, and in the part on organisation every sentence with a subject."""
        if roles and (roles.ordered or node.topic is Topic.ORGANISATION or not self._organised):
            unit = words_of_lead(node.text, roles)
        elif context is not None and not roles:
            unit = context.text
        else:
            return
        activity = self.found.activities[index]
        self.found.duties.append(DraftDuty(unit, activity.text, index, activity.trace))
