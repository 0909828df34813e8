"""Plans that hand work out by unit, of the shape of a province's: 17 units, each with its tasks."""

from dataclasses import replace
from datetime import date

from kehoach_desktop.core.activities import Activity, DeadlineKind, Part, PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import Block, BlockKind
from kehoach_desktop.core.plans import PlanContent
from tests.documents import papers

UNITS = tuple(f"Đơn vị số {number}" for number in range(1, 18))
PER_UNIT = 3
_LONG = "phối hợp rà soát, tổng hợp, thẩm định và báo cáo kết quả theo từng nội dung được giao; "


def activity(number: int, unit: str) -> PlannedActivity:
    text = f"Việc {number} bắt đầu: {_LONG * (1 + number % 5)}hết việc {number}"
    made = Activity(
        number, 1, title=text, start=date(2024, 4, 1), end=date(2024, 4, 26), written=True
    )
    helper = Part("Các cơ quan, đơn vị liên quan", Role.COORDINATE)
    return PlannedActivity(made, (Part(unit, Role.LEAD), helper))


def by_unit(document: object = papers.ISSUED) -> PlanContent:
    blocks = [
        papers.p(BlockKind.H1, "NỘI DUNG"),
        Block(BlockKind.DASH, activity_id=900),
        papers.p(BlockKind.H1, "TỔ CHỨC THỰC HIỆN"),
    ]
    nobody = Activity(900, 1, title="Tổ chức các hoạt động kỷ niệm")
    activities = {900: PlannedActivity(nobody)}
    for place, unit in enumerate(UNITS):
        blocks.append(papers.p(BlockKind.H3, unit))
        for number in range(place * PER_UNIT + 1, (place + 1) * PER_UNIT + 1):
            activities[number] = activity(number, unit)
            blocks.append(Block(BlockKind.DASH, activity_id=number))
    blocks.append(papers.p(BlockKind.H2, "Kinh phí bảo đảm"))
    money = Activity(901, 1, title="Bố trí kinh phí", deadline=DeadlineKind.STANDING)
    activities[901] = PlannedActivity(money, (Part("Sở Tài chính", Role.LEAD),))
    blocks += [Block(BlockKind.DASH, activity_id=901), Block(BlockKind.APPENDIX)]
    made = papers.plan(blocks=papers.numbered(tuple(blocks)), activities=activities)
    return replace(made, document=document)  # type: ignore[arg-type]
