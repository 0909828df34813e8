"""The activities of the body, with lead, coordinators and time, and the duties among them."""

from dataclasses import dataclass, field, replace

from kehoach_desktop.core.assignments import Obligation
from kehoach_desktop.core.drafts import DraftActivity, DraftDuty, DraftName, How, Trace
from kehoach_desktop.core.text import short
from kehoach_desktop.importer import selection
from kehoach_desktop.importer.activity_kinds import kind_of
from kehoach_desktop.importer.activity_time import time_of
from kehoach_desktop.importer.clauses import Clause, clauses
from kehoach_desktop.importer.details import Property, detail_at, inner_details
from kehoach_desktop.importer.marks import PLAIN, POINT
from kehoach_desktop.importer.names import Name, names_at
from kehoach_desktop.importer.ordinary import is_ordinary
from kehoach_desktop.importer.outline import Node, Topic, walk
from kehoach_desktop.importer.roles import Roles, coordinators, named_in_heading
from kehoach_desktop.importer.time_phrases import phrases

_TITLE = 90


@dataclass(slots=True)
class Found:
    """The activities in order, the duties, and which activity stands in which line."""

    activities: list[DraftActivity] = field(default_factory=list)
    duties: list[DraftDuty] = field(default_factory=list)
    at_line: dict[int, int] = field(default_factory=dict)
    heading_lines: set[int] = field(default_factory=set)
    """Lines that consist of the names of bodies."""


@dataclass(frozen=True, slots=True)
class Context:
    """Who is told by the heading above."""

    line: int
    roles: Roles
    text: str


class Collector:
    """Walks the tree once and keeps what the headings above say."""

    def __init__(self, root: Node, year: int, opening: Context | None) -> None:
        self._root = root
        self._year = year
        self._opening = opening
        self._contexts: dict[int, Context] = {}
        self._organised = any(node.topic is Topic.ORGANISATION for node in walk(root))
        self.found = Found()

    def collect(self) -> Found:
        """Give everything that the tree tells somebody to do."""
        for node in walk(self._root):
            if selection.is_silent(node) or selection.is_closing(node):
                continue
            if self._is_unit_heading(node):
                continue
            self._take(node)
        return self.found

    def _is_unit_heading(self, node: Node) -> bool:
        if node.children or node.words.rstrip().endswith(":"):
            roles = named_in_heading(node.text, node.mark.end)
            if roles:
                last = roles.lead[-1] if roles.lead else None
                words = node.text[roles.lead[0].start : last.end] if last else ""
                self._contexts[id(node)] = Context(node.line, roles, words)
                self.found.heading_lines.add(node.line)
                return True
        return False

    def _take(self, node: Node) -> None:
        if selection.is_property(node):
            return
        headed = bool(node.children) and selection.is_headed_by_details(node)
        if node.is_heading and not headed and not self._speaks(node):
            return
        context = self._context(node)
        listed = selection.listed_events(node.text, node.mark.end)
        if listed is not None and not node.children:
            self._take_events(node, listed)
            return
        for clause in clauses(node.text, node.mark.end):
            if self._counts(node, clause, context, headed=headed):
                self._add(node, clause, context)

    def _speaks(self, node: Node) -> bool:
        return not node.children and any(c.roles for c in clauses(node.text, node.mark.end))

    def _counts(self, node: Node, clause: Clause, context: Context | None, *, headed: bool) -> bool:
        if clause.roles:
            return not (
                selection.is_frame(node) and node.parent is not None and self._is_label(node)
            )
        if clause.start != node.mark.end or selection.is_frame(node):
            return False
        if selection.is_small_print(node):
            return False
        if headed or context is not None:
            return True
        if node.topic is Topic.MONEY:
            return False
        return selection.tells_to_act(node) or (
            selection.is_event(node)
            and any(p.end for p in phrases(node.text[clause.start : clause.end], self._year))
        )

    @staticmethod
    def _is_label(node: Node) -> bool:
        return detail_at(node.text, node.mark.end) is not None

    def _context(self, node: Node) -> Context | None:
        """Give who the nearest heading tells; else the item above that a paragraph goes on from."""
        for above in node.ancestors():
            if id(above) in self._contexts:
                return self._contexts[id(above)]
            if (
                above.level > 0
                and above.children
                and above.topic is Topic.ORGANISATION
                and above.level == 1
            ):
                break
        return self._opening if self._under_opening(node) else None

    def _under_opening(self, node: Node) -> bool:
        return (
            self._opening is not None and node.line > self._opening.line and node.mark.level < PLAIN
        )

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
        roles = clause.roles
        lead = self._lead(node.line, roles, context)
        helpers = _named(coordinators(node.text, clause.start, clause.end), node.line)
        time = time_of(node.text, (clause.start, clause.end), node.line, self._year)
        activity = DraftActivity(
            reference=node.reference,
            text=text,
            title=short(_bare(node.text, clause), _TITLE),
            lead=lead,
            coordinate=tuple(name for name in helpers if name.name not in {n.name for n in lead}),
            time=time,
            kind=kind_of(text),
            ordinary=is_ordinary(text),
            trace=Trace(node.line, clause.start, clause.start + len(text)),
        )
        activity = self._with_details(activity, node, clause)
        index = len(self.found.activities)
        self.found.activities.append(activity)
        self.found.at_line.setdefault(node.line, index)
        self._add_duty(node, roles, context, index)
        if roles and node.mark.level <= POINT:
            self._contexts[id(node)] = Context(node.line, roles, _words(node.text, roles))

    def _lead(
        self, line: int, roles: Roles | None, context: Context | None
    ) -> tuple[DraftName, ...]:
        if roles:
            return _named(roles.lead, line, roles.obligation)
        if context is None:
            return ()
        return _named(context.roles.lead, context.line, context.roles.obligation)

    def _with_details(self, activity: DraftActivity, node: Node, clause: Clause) -> DraftActivity:
        """Take what labelled lines below, or labels inside, say of the activity."""
        inner = [(node, d) for d in inner_details(node.text, clause.start) if d.start < clause.end]
        below = [(child, d) for child in walk(node) if (d := detail_at(child.text, child.mark.end))]
        for source, detail in (*inner, *below):
            if detail.kind is Property.TIME:
                span = (detail.start, detail.end)
                time = time_of(source.text, span, source.line, self._year, labelled=True)
                activity = replace(activity, time=time or activity.time)
            elif detail.kind is not Property.OTHER:
                names = _named(names_at(source.text, detail.start), source.line)
                activity = _with_names(activity, detail.kind, names)
                beside = coordinators(source.text, detail.start, detail.end)
                activity = _with_names(activity, Property.COORDINATE, _named(beside, source.line))
        return activity

    def _add_duty(
        self, node: Node, roles: Roles | None, context: Context | None, index: int
    ) -> None:
        """Orders, and in the part on organisation every sentence with a subject, are duties."""
        if roles and (roles.ordered or node.topic is Topic.ORGANISATION or not self._organised):
            unit = _words(node.text, roles)
        elif context is not None and not roles:
            unit = context.text
        else:
            return
        activity = self.found.activities[index]
        self.found.duties.append(DraftDuty(unit, activity.text, index, activity.trace))


def _named(
    names: tuple[Name, ...], line: int, firm: Obligation = Obligation.ASSIGNED
) -> tuple[DraftName, ...]:
    return tuple(
        DraftName(name.text, Trace(line, name.start, name.end), How.STATED, firm) for name in names
    )


def _words(text: str, roles: Roles) -> str:
    return text[roles.lead[0].start : roles.lead[-1].end]


def _bare(text: str, clause: Clause) -> str:
    return text[clause.start : clause.end].strip(" .;")


def _with_names(
    activity: DraftActivity, kind: Property, names: tuple[DraftName, ...]
) -> DraftActivity:
    if not names:
        return activity
    if kind is Property.LEAD:
        return replace(activity, lead=names)
    if kind is Property.COORDINATE:
        return replace(activity, coordinate=(*activity.coordinate, *names))
    return replace(activity, advise=names)
