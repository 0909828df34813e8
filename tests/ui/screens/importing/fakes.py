"""A text of two activities as the importer would read it, and services that know it."""

from dataclasses import dataclass, field
from datetime import date
from threading import Event

from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.drafts import (
    DraftActivity,
    DraftBlock,
    DraftName,
    DraftQuestion,
    DraftTime,
    NameMatch,
    PlanDraft,
    SourceLine,
    Trace,
)
from kehoach_desktop.core.import_sources import Earlier
from kehoach_desktop.core.units import Unit
from kehoach_desktop.ui.screen import ScreenPage

LINES = (
    "3.4. Phát động phong trào thi đua trong các khu phố",
    (
        "UBND, Ủy ban MTTQ và các đoàn thể của phường vận động mọi nhà thi đua làm đẹp đường "
        "phố, có bình chọn và khen thưởng trong năm 2024."
    ),
    "3.5. Đêm văn nghệ của phường",
    "UBND phường chủ trì, phối hợp với Ban Biên tập Bản tin tổ chức các hoạt động.",
)


def _name(text, line):
    start = LINES[line].index(text)
    return DraftName(text, Trace(line, start, start + len(text)))


def a_draft():
    movement = DraftActivity(
        "3.4",
        LINES[1],
        "Phong trào thi đua",
        lead=(_name("UBND", 1), _name("Ủy ban MTTQ", 1)),
        time=DraftTime("năm 2024", date(2024, 1, 1), date(2024, 12, 31)),
        trace=Trace(1, 0, len(LINES[1])),
    )
    culture = DraftActivity(
        "3.5",
        LINES[3],
        "Văn hóa, văn nghệ",
        lead=(_name("UBND phường", 3),),
        coordinate=(_name("Ban Biên tập Bản tin", 3),),
        trace=Trace(3, 0, len(LINES[3])),
    )
    return PlanDraft(
        doc_type="KH",
        activities=(movement, culture),
        blocks=tuple(
            DraftBlock(BlockKind.PARAGRAPH, (Run(a.text),), activity=i)
            for i, a in enumerate((movement, culture))
        ),
        questions=(
            DraftQuestion(
                "no_lead",
                "Mục 3.4 nêu nhiều đơn vị, chưa rõ ai chủ trì",
                activity=0,
                trace=Trace(1, 0, 40),
            ),
        ),
        lines=tuple(SourceLine(text, (i, i)) for i, text in enumerate(LINES, 1)),
        repairs=("ghép 12 dòng bị ngắt", "chuẩn hóa dấu"),
    )


@dataclass
class FakeImporting:
    draft: PlanDraft = field(default_factory=a_draft)
    error: Exception | None = None
    stored: list[tuple[object, ...]] = field(default_factory=list)
    wait: Event | None = None
    own: bool | None = True
    before: list[Earlier] = field(default_factory=list)

    def read(self, path, stopped):
        return self.read_text("", stopped)

    def read_text(self, text, stopped):
        if self.error is not None:
            raise self.error
        return self.draft

    def matches(self, draft):
        sure = {"UBND": 1, "UBND phường": 1, "Ủy ban MTTQ": 2}
        names = {one.name for a in draft.activities for one in (*a.lead, *a.coordinate)}
        return {
            name: NameMatch(name, sure.get(name), 100.0 if name in sure else 60.0, (3,))
            for name in names
        }

    def accept(self, review, source_name):
        self.stored.append((review, source_name))
        return Change("Nhập kế hoạch", Touched.DOCUMENT, new_id=9)

    def is_own(self, issuer):
        return self.own

    def earlier(self, draft):
        return self.before

    def waiting(self, document_id):
        return ("dòng lệnh.txt", self.draft) if document_id == 5 else None


class FakeUnits:
    def all(self):
        return [Unit(1, "UBND phường"), Unit(2, "Ủy ban MTTQ phường"), Unit(3, "Ban Tuyên giáo")]

    def match(self, names):
        known = {"Ban Tuyên giáo": 3}
        return [NameMatch(name, known.get(name), 0.0) for name in names]


class OpenedPage(ScreenPage):
    def __init__(self):
        super().__init__()
        self.opened = []

    def open_record(self, record_id):
        self.opened.append(record_id)
