"""The store opened and everything that works on it put together: the one place of wiring."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kehoach_desktop.core.backups import Reason
from kehoach_desktop.services.assigning import Assigning
from kehoach_desktop.services.assignments import Assignments
from kehoach_desktop.services.attachments import Attachments
from kehoach_desktop.services.backup import Backups
from kehoach_desktop.services.calendar import Calendar
from kehoach_desktop.services.campaigns import Campaigns
from kehoach_desktop.services.channels import Channels
from kehoach_desktop.services.checking import Checking
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.doctor import Doctor
from kehoach_desktop.services.evidence import EvidenceFiles
from kehoach_desktop.services.history import ActionHistory
from kehoach_desktop.services.importing import Importing
from kehoach_desktop.services.issuing import Issuing
from kehoach_desktop.services.layout_checking import LayoutChecking
from kehoach_desktop.services.line_duties import LineDuties
from kehoach_desktop.services.line_parts import LineContents
from kehoach_desktop.services.listing import Listing
from kehoach_desktop.services.matrix import MatrixBoard
from kehoach_desktop.services.numbering import Numbering
from kehoach_desktop.services.office import Office
from kehoach_desktop.services.plans import Plans
from kehoach_desktop.services.printing import Printing
from kehoach_desktop.services.recipients import Recipients
from kehoach_desktop.services.register import OutgoingRegister
from kehoach_desktop.services.reminders import Reminders
from kehoach_desktop.services.search import Search
from kehoach_desktop.services.sheets import Sheets
from kehoach_desktop.services.slips import Slips
from kehoach_desktop.services.targets import Targets
from kehoach_desktop.services.today import TodayBoard
from kehoach_desktop.services.undo import Undo
from kehoach_desktop.services.unit_catalogue import UnitCatalogue
from kehoach_desktop.services.unit_groups import UnitGroups
from kehoach_desktop.services.unit_merging import UnitMerging
from kehoach_desktop.services.unit_names import UnitNames
from kehoach_desktop.services.unit_pasting import UnitPasting
from kehoach_desktop.services.units import Units
from kehoach_desktop.services.unstored import UnstoredTexts
from kehoach_desktop.services.versions import Versions
from kehoach_desktop.services.viewing import Viewing
from kehoach_desktop.services.visual_items import VisualItems
from kehoach_desktop.services.withdrawing import Withdrawing
from kehoach_desktop.store.dump import dump
from kehoach_desktop.store.opening import open_store
from kehoach_desktop.store.store import Store


@dataclass(frozen=True)
class Services:
    """What the screens and the command line may call."""

    store: Store
    today: Today
    office: Office
    campaigns: Campaigns
    plans: Plans
    units: Units
    unit_catalogue: UnitCatalogue
    unit_groups: UnitGroups
    unit_merging: UnitMerging
    unit_names: UnitNames
    unit_pasting: UnitPasting
    assignments: Assignments
    assigning: Assigning
    calendar: Calendar
    recipients: Recipients
    attachments: Attachments
    slips: Slips
    importing: Importing
    printing: Printing
    sheets: Sheets
    listing: Listing
    search: Search
    undo: Undo
    history: ActionHistory
    evidence: EvidenceFiles
    line_contents: LineContents
    channels: Channels
    line_duties: LineDuties
    targets: Targets
    visual_items: VisualItems
    backups: Backups
    numbering: Numbering
    issuing: Issuing
    withdrawing: Withdrawing
    versions: Versions
    register: OutgoingRegister
    checking: Checking
    layout: LayoutChecking
    doctor: Doctor
    board: TodayBoard
    matrix: MatrixBoard
    reminders: Reminders
    unstored: UnstoredTexts
    viewing: Viewing

    def dump(self) -> Iterator[str]:
        """Give the whole content as lines, and last its SHA-256."""
        return dump(self.store.conn)

    def close(self) -> None:
        """Close the store and let another program write in it."""
        self.backups.at_close()
        self.store.close()


def open_services(
    path: Path, today: Today, *, read_only: bool = False, new: bool = False
) -> Services:
    """Open the store at `path`, or make it; raises StoreError and its family.

    A store that has gone while its backups are there is made anew only where `new` says so.
    """
    return services_of(open_store(path, read_only=read_only, new=new), today)


def services_of(store: Store, today: Today) -> Services:
    """Put the services of an open store together."""
    backups = Backups(store)
    evidence = EvidenceFiles(store)
    contents = LineContents(store, evidence, today)
    printing, numbering = Printing(today), Numbering(store, today)
    plans, recipients = Plans(store, today), Recipients(store, today)
    layout = LayoutChecking(store, plans, recipients, today)
    return Services(
        store=store,
        today=today,
        office=Office(store),
        campaigns=Campaigns(store, today),
        plans=plans,
        units=Units(store),
        unit_catalogue=UnitCatalogue(store),
        unit_groups=UnitGroups(store, today),
        unit_merging=UnitMerging(store, today),
        unit_names=UnitNames(store, today),
        unit_pasting=UnitPasting(store),
        assignments=Assignments(store, today),
        assigning=Assigning(store),
        calendar=Calendar(store, today),
        recipients=recipients,
        attachments=Attachments(store, today),
        slips=Slips(store, today),
        importing=Importing(store, lambda: backups.before(Reason.IMPORT)),
        printing=printing,
        sheets=Sheets(store, today),
        listing=Listing(store),
        search=Search(store),
        undo=Undo(store),
        history=ActionHistory(store),
        evidence=evidence,
        line_contents=contents,
        channels=Channels(store, contents),
        line_duties=LineDuties(store, contents, today),
        targets=Targets(store, contents, today),
        visual_items=VisualItems(store, today),
        backups=backups,
        numbering=numbering,
        issuing=Issuing(store, numbering, printing),
        withdrawing=Withdrawing(store, numbering, printing),
        versions=Versions(store, printing),
        register=OutgoingRegister(store, today),
        checking=Checking(store),
        layout=layout,
        doctor=Doctor(store, plans, layout),
        unstored=UnstoredTexts(store),
        viewing=Viewing(store),
        board=TodayBoard(store, today),
        matrix=MatrixBoard(store, today),
        reminders=Reminders(store, today),
    )
