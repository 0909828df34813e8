"""Edits without end that carry a number: what a support engineer kills to see that none is lost.

Every edit goes through the services that the screens use. Number n leaves a piece of evidence
called "storm n" and, in the same transaction, another change that depends on n.
"""

from collections.abc import Callable, Generator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import Final

from kehoach_desktop.core.assignments import NewAssignment, Role
from kehoach_desktop.core.backups import Reason
from kehoach_desktop.core.campaigns import Campaign
from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.core.states import State
from kehoach_desktop.core.units import Unit, UnitKind
from kehoach_desktop.files.write_whole import write_whole
from kehoach_desktop.services.backup import restore
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.demo import sample_plan
from kehoach_desktop.services.importing import read_plan
from kehoach_desktop.services.wiring import Services, open_services
from kehoach_desktop.store.migrations import VERSION

ACTION: Final = "Thử bền"
PLACE: Final = "Nơi thử bền"
ENDINGS: Final = (".docx", ".xlsx", ".pdf")
_KINDS: Final = 4


def mark(number: int) -> str:
    """Give what an edit writes to be found again."""
    return f"storm {number}"


def export_path(store: Path, ending: str) -> Path:
    """Give the file with that ending that the operation `export` writes."""
    return store.with_name(f"{store.stem}-storm{ending}")


def write(path: Path, today: Today, start: int, op: str) -> Generator[int, None, None]:
    """Do the operation for start, start + 1, …; give each number once its promise holds."""
    storm = Storm(path, today)
    try:
        for number in count(start):
            _OPS[op](storm, number)
            yield number
    finally:
        storm.services.close()


class Storm:
    """An open store with one checklist line that is edited for ever."""

    def __init__(self, path: Path, today: Today) -> None:
        self._path = path
        self._today = today
        self.services: Services = open_services(path, today)
        self._draft: PlanDraft | None = None
        self._begun = False
        for leftover in path.parent.glob(f"{mark(0)[:-1]}*.txt"):
            leftover.unlink()
        self._line, self._activity, self._document = self._place()

    def edit(self, number: int) -> None:
        """Do one edit of the kind that the number chooses, unless a killed storm did it before."""
        if self._is_there(number):
            return
        if self.services.backups.due():
            self.services.backups.make(Reason.AUTOMATIC)
        spare = self._deleted_and_back() if number % _KINDS == _KINDS - 1 else None
        with self.services.store.transaction(f"{ACTION} {number}"):
            if spare is not None:
                self.services.evidence.remove(spare)
            self._leave_trace(number)
            self._change(number)

    def backup(self, number: int) -> None:
        """Edit, then make a backup that holds the edit."""
        self.edit(number)
        self.services.backups.make()

    def restore(self, number: int) -> None:
        """Edit, make a backup, go back to it."""
        self.edit(number)
        made = self.services.backups.make()
        self.services.close()
        restore(self._path, made.path, datetime.now(UTC).astimezone())
        self.services = open_services(self._path, self._today)

    def import_(self, number: int) -> None:
        """Import the sample's plan under the number's name."""
        draft = self._draft = self._draft or read_plan(sample_plan())
        self.services.importing.store_draft(
            replace(draft, title=mark(number)),
            source_name=f"{mark(number)}, {len(draft.activities)} hoạt động",
            reviewed=True,
        )

    def export(self, number: int) -> None:
        """Edit, then write the plan as a Word file or a PDF, or the progress as a workbook."""
        self.edit(number)
        ending = ENDINGS[number % len(ENDINGS)]
        write_whole(export_path(self._path, ending), self._exported(ending))

    def migrate(self, number: int) -> None:
        """Edit, then let the next start find a store of the version before."""
        self.edit(number)
        self.services.store.conn.execute(f"PRAGMA user_version={VERSION - 1}")
        self.services.close()
        self.services = open_services(self._path, self._today)

    def _exported(self, ending: str) -> bytes:
        services = self.services
        content = services.plans.content(self._document)
        if ending == ".xlsx":
            return services.sheets.progress_workbook(content.document.campaign_id or 0)
        if ending == ".pdf":
            return services.printing.plan_pdf(content)
        return services.printing.plan_docx(content)

    def _is_there(self, number: int) -> bool:
        """Tell of the first number whether the storm before had stored it unacknowledged."""
        if self._begun:
            return False
        self._begun = True
        names = {one.name for one in self.services.evidence.list(self._line)}
        return not names.isdisjoint((mark(number), f"{mark(number)}.txt"))

    def _leave_trace(self, number: int) -> None:
        evidence = self.services.evidence
        if number % _KINDS != _KINDS - 2:
            evidence.add_link(self._line, f"https://example.invalid/{number}", mark(number))
            return
        file = self._path.with_name(f"{mark(number)}.txt")
        write_whole(file, mark(number).encode())
        try:
            evidence.add(self._line, file)
        finally:
            file.unlink()

    def _change(self, number: int) -> None:
        if number % _KINDS == 1:
            self.services.assignments.set_state([self._line], State.WAITING, reason=mark(number))
            return
        self.services.assignments.set_note(self._line, mark(number))
        if number % _KINDS == 0:
            self.services.plans.set_activity_field(self._activity, "venue", mark(number))

    def _deleted_and_back(self) -> int | None:
        """Delete a piece of evidence of no account, and take the deletion back."""
        evidence = self.services.evidence
        spare = evidence.add_link(self._line, "https://example.invalid/spare", "spare").new_id
        if spare is not None:
            evidence.remove(spare)
            self.services.undo.undo()
        return spare

    def _place(self) -> tuple[int, int, int]:
        """Give line, activity and document of the storm; made once."""
        services = self.services
        units = [unit.id for unit in services.units.all() if unit.name == PLACE]
        if not units:
            with services.store.transaction("Chuẩn bị thử bền"):
                self._make_place()
            units = [unit.id for unit in services.units.all() if unit.name == PLACE]
        lines = services.store.assignments
        rows = [row for row in services.listing.rows("assignments") if row["unit"] == units[0]]
        (line,) = lines.by_ids([int(str(rows[0]["id"]))])
        activity = next(
            row for row in services.listing.rows("activities") if row["id"] == line.activity_id
        )
        return line.id, line.activity_id, int(str(activity["document"]))

    def _make_place(self) -> None:
        services = self.services
        unit = services.units.add_unit(Unit(0, PLACE, kind=UnitKind.OTHER)).new_id or 0
        campaign = services.campaigns.add(Campaign(0, PLACE)).new_id
        document = services.plans.new_plan(campaign).new_id or 0
        activity = services.plans.add_activity(document, 1, PLACE).new_id or 0
        services.plans.set_parts(activity, [NewAssignment(unit, Role.LEAD)])


_OPS: Final[Mapping[str, Callable[[Storm, int], None]]] = {
    "edit": Storm.edit,
    "backup": Storm.backup,
    "restore": Storm.restore,
    "import": Storm.import_,
    "export": Storm.export,
    "migrate": Storm.migrate,
}
