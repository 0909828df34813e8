"""The row modules of one connection, one for each family of records."""

import sqlite3

from kehoach_desktop.store.activities import ActivityRows
from kehoach_desktop.store.agenda import AgendaRows
from kehoach_desktop.store.assignments import AssignmentRows
from kehoach_desktop.store.attachments import AttachmentRows
from kehoach_desktop.store.bases import BasisRows
from kehoach_desktop.store.blocks import BlockRows
from kehoach_desktop.store.campaigns import CampaignRows
from kehoach_desktop.store.deliveries import DeliveryRows
from kehoach_desktop.store.documents import DocumentRows
from kehoach_desktop.store.events import EventRows
from kehoach_desktop.store.evidence import EvidenceRows
from kehoach_desktop.store.line_parts import LinePartRows
from kehoach_desktop.store.matrix import MatrixRows
from kehoach_desktop.store.measures import MeasureRows
from kehoach_desktop.store.number_series import SeriesRows
from kehoach_desktop.store.offices import OfficeRows
from kehoach_desktop.store.questions import QuestionRows
from kehoach_desktop.store.reminders import ReminderRows
from kehoach_desktop.store.settings import SettingRows
from kehoach_desktop.store.sources import SourceRows
from kehoach_desktop.store.standing import StandingRows
from kehoach_desktop.store.unit_merging import UnitMergingRows
from kehoach_desktop.store.unit_use import UnitUseRows
from kehoach_desktop.store.units import UnitRows
from kehoach_desktop.store.versions import VersionRows


class Tables:
    """What a store can read and write, by family."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self.conn = conn
        self.offices = OfficeRows(conn)
        self.units = UnitRows(conn)
        self.unit_use = UnitUseRows(conn)
        self.unit_merging = UnitMergingRows(conn)
        self.campaigns = CampaignRows(conn)
        self.documents = DocumentRows(conn)
        self.blocks = BlockRows(conn)
        self.bases = BasisRows(conn)
        self.activities = ActivityRows(conn)
        self.assignments = AssignmentRows(conn)
        self.standing = StandingRows(conn)
        self.agenda = AgendaRows(conn)
        self.reminders = ReminderRows(conn)
        self.matrix = MatrixRows(conn)
        self.measures = MeasureRows(conn)
        self.line_parts = LinePartRows(conn)
        self.evidence = EvidenceRows(conn)
        self.attachments = AttachmentRows(conn)
        self.deliveries = DeliveryRows(conn)
        self.events = EventRows(conn)
        self.questions = QuestionRows(conn)
        self.settings = SettingRows(conn)
        self.sources = SourceRows(conn)
        self.series = SeriesRows(conn)
        self.versions = VersionRows(conn)
