"""A plan as the importer reads it, and what the clerk decided about its names."""

from datetime import date

from kehoach_desktop.core.blocks import BlockKind, Run
from kehoach_desktop.core.documents import Signer
from kehoach_desktop.core.drafts import (
    DraftActivity,
    DraftBasis,
    DraftBlock,
    DraftDuty,
    DraftName,
    DraftQuestion,
    DraftRecipient,
    DraftTime,
    DraftWindow,
    PlanDraft,
)
from kehoach_desktop.core.import_review import UnitDecision
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.units import UnitKind
from kehoach_desktop.services.wiring import Services

MEETING = "Hội CCB chủ trì, phối hợp với MTTQ tổ chức gặp mặt."
SPAN = DraftTime("từ 08/4 đến 26/4", date(2024, 4, 8), date(2024, 4, 26))
DRAFT = PlanDraft(
    doc_type="KH",
    number="45-KH/ĐU",
    day=date(2024, 3, 19),
    place="Tân Sơn",
    superior="ĐẢNG BỘ THÀNH PHỐ",
    issuer="ĐẢNG ỦY PHƯỜNG TÂN SƠN",
    title="tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024)",
    theme="Sức mạnh Việt Nam",
    basis=(DraftBasis("146-KH/TU", date(2024, 3, 18), "Ban Thường vụ Thành ủy"),),
    windows=(
        DraftWindow("trong năm 2024", date(2024, 1, 1), date(2024, 12, 31), "overall"),
        DraftWindow("tháng 3 đến tháng 5", date(2024, 3, 1), date(2024, 5, 31), "peak"),
    ),
    blocks=(
        DraftBlock(BlockKind.H1, (Run("NỘI DUNG"),), label="I/"),
        DraftBlock(BlockKind.DASH, (Run("Hội CCB", bold=True), Run(MEETING[7:])), activity=0),
        DraftBlock(BlockKind.H1, (Run("TỔ CHỨC THỰC HIỆN"),)),
        DraftBlock(BlockKind.DASH, (Run("Phổ biến kế hoạch."),), activity=1),
        DraftBlock(BlockKind.PARAGRAPH, (Run("tiếp theo đoạn trên"),), activity=1),
    ),
    activities=(
        DraftActivity(
            "I.1",
            MEETING,
            "Gặp mặt cựu chiến binh",
            lead=(DraftName("Hội CCB"),),
            coordinate=(DraftName("MTTQ"),),
            time=SPAN,
        ),
        DraftActivity(
            "II.1",
            "Phổ biến kế hoạch.",
            "Phổ biến kế hoạch",
            lead=(DraftName("Các chi bộ"),),
        ),
    ),
    duties=(DraftDuty("Các chi bộ", "Phổ biến kế hoạch.", 1),),
    recipients=(
        DraftRecipient("VPĐU", "lưu", "giấy"),
        DraftRecipient("Ban Tuyên giáo Thành ủy", "để b/c", "điện tử"),
        DraftRecipient("Các chi bộ", None, "giấy"),
    ),
    signer=Signer("T/M ĐẢNG ỦY", "BÍ THƯ", "Nguyễn Văn Mẫu"),
    questions=(DraftQuestion("attachment", "Đã có đề cương chưa?", ("Có", "Chưa")),),
)
DECIDED = {
    "Hội CCB": UnitDecision(new_kind=UnitKind.MASS_BODY),
    "MTTQ": UnitDecision(new_kind=UnitKind.MASS_BODY),
    "Các chi bộ": UnitDecision(new_kind=UnitKind.GROUP),
}


def stored(
    services: Services, draft: PlanDraft = DRAFT, decisions: dict[str, UnitDecision] | None = None
) -> PlanContent:
    change = services.importing.store_draft(
        draft, decisions or {}, source_name="kh.docx", reviewed=True
    )
    assert change.new_id is not None
    return services.plans.content(change.new_id)
