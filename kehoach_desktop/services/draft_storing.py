"""A draft becomes a plan: document, body, activities, who does them, recipients, questions."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from kehoach_desktop.core.activities import Activity, DeadlineKind
from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.blocks import Block
from kehoach_desktop.core.conditions import is_lasting
from kehoach_desktop.core.documents import Basis
from kehoach_desktop.core.drafts import DraftActivity, DraftName, PlanDraft
from kehoach_desktop.core.import_review import UnitDecision
from kehoach_desktop.core.open_questions import OpenQuestion
from kehoach_desktop.services.attachments import note_promises
from kehoach_desktop.services.bodies import places
from kehoach_desktop.services.draft_heads import campaign_of, document_of
from kehoach_desktop.services.draft_recipients import store_recipients
from kehoach_desktop.services.draft_units import DraftUnits
from kehoach_desktop.services.parts import NO_LEAD, put_parts
from kehoach_desktop.services.unit_names import KIND as UNKNOWN
from kehoach_desktop.services.unit_names import mention_of, question_text
from kehoach_desktop.store.store import Store


class DraftStoring:
    """One draft on its way into the store, inside a transaction."""

    def __init__(
        self, store: Store, draft: PlanDraft, decisions: Mapping[str, UnitDecision]
    ) -> None:
        self._store = store
        self._draft = draft
        self._units = DraftUnits(store, decisions)
        self._document_id = 0
        self._activities: list[int] = []
        self._unknown: dict[str, list[str]] = {}

    def store(self, *, reviewed: bool) -> int:
        """Write everything and give the document's id."""
        campaign_id = campaign_of(self._store, self._draft)
        document = document_of(self._store, self._draft, campaign_id)
        self._document_id = self._store.documents.add(replace(document, reviewed=reviewed))
        note_promises(self._store, self._document_id, self._draft.attachments)
        self._store.bases.put(self._document_id, self._bases())
        self._activities = [self._add_activity(one) for one in self._draft.activities]
        self._store_body()
        for index, activity_id in enumerate(self._activities):
            self._hand_out(index, activity_id)
        store_recipients(self._store, self._draft.recipients, self._document_id)
        self._ask()
        return self._document_id

    def _bases(self) -> list[Basis]:
        return [
            Basis(one.number or "", one.day, one.issuer, one.abstract, one.relation)
            for one in self._draft.basis
        ]

    def _add_activity(self, one: DraftActivity) -> int:
        activity = Activity(
            id=0,
            document_id=self._document_id,
            reference=one.reference,
            title=one.title,
            text=one.text,
            start=one.time.start if one.time else None,
            end=one.time.end if one.time else None,
            time_text=one.time.text if one.time else "",
            deadline=_deadline(one),
            kind=one.kind,
            joint=one.joint,
        )
        return self._store.activities.add(activity)

    def _store_body(self) -> None:
        """Store the blocks; an activity's sentence is its block's words, letter by letter."""
        free = set(self._activities)
        blocks = []
        for one in self._draft.blocks:
            key = None if one.activity is None else self._activities[one.activity]
            block = Block(one.kind, one.runs, key if key in free else None, one.label, one.rows)
            free.discard(key or 0)
            blocks.append(block)
        self._store.blocks.save(self._document_id, blocks)
        words = {block.activity_id: block.text for block in blocks}
        for activity_id, reference in places(blocks).items():
            values: dict[str, object] = {"text": words[activity_id]}
            if reference:
                values["reference"] = reference
            self._store.activities.set_fields(activity_id, values)

    def _hand_out(self, index: int, activity_id: int) -> None:
        """Hand an activity to its units; those of a duty carry it out, each for itself."""
        one = self._draft.activities[index]
        ordered = [duty.unit for duty in self._draft.duties if duty.activity == index]
        parts = [
            *self._parts(Role.LEAD, one.lead, activity_id),
            *self._parts(Role.COORDINATE, one.coordinate, activity_id),
            *self._parts(Role.ADVISE, one.advise, activity_id),
            *self._parts(Role.CARRY_OUT, [DraftName(name) for name in ordered], activity_id),
        ]
        if ordered and any(self._units.is_group(part.unit_id) for part in parts):
            self._store.activities.set_fields(activity_id, {"joint": True})
        put_parts(self._store, activity_id, _once(parts))

    def _parts(
        self, role: Role, names: Iterable[DraftName], activity_id: int
    ) -> list[NewAssignment]:
        found = []
        for one in names:
            unit_id = self._units.of(one.name)
            if unit_id is None:
                mention = mention_of(activity_id, role, one.obligation)
                self._unknown.setdefault(one.name, []).append(mention)
            else:
                found.append(NewAssignment(unit_id, role, one.name, one.obligation))
        return found

    def _ask_about_names(self) -> None:
        """Ask about each name that no unit has, and keep where it stood."""
        for name, mentions in self._unknown.items():
            first = int(mentions[0].partition(" ")[0])
            question = OpenQuestion(0, self._document_id, UNKNOWN, question_text(name), first)
            self._store.questions.add(question, tuple(mentions))

    def _ask(self) -> None:
        """Leave the importer's own questions open; its words about a lead replace ours."""
        self._ask_about_names()
        for one in self._draft.questions:
            activity_id = None if one.activity is None else self._activities[one.activity]
            if activity_id is not None and one.kind == NO_LEAD:
                self._store.questions.drop(activity_id, NO_LEAD)
            question = OpenQuestion(0, self._document_id, one.kind, one.text, activity_id)
            self._store.questions.add(question, one.options)


def _deadline(one: DraftActivity) -> DeadlineKind:
    """Give the kind of deadline; a duty that goes on and has no day is never overdue."""
    if one.time is not None:
        return one.time.deadline
    return DeadlineKind.STANDING if is_lasting(one.text) else DeadlineKind.NONE


def _once(parts: Iterable[NewAssignment]) -> list[NewAssignment]:
    """Give each unit once, in the first part that it has."""
    found: dict[int, NewAssignment] = {}
    for part in parts:
        found.setdefault(part.unit_id, part)
    return list(found.values())
