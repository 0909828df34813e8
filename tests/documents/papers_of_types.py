"""A paper of every type of document in the three layouts, of an invented ward."""

from dataclasses import replace
from datetime import date
from typing import Any

from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import DocType, Signer, Urgency
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.documents.builders import plan_tree
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.documents.tree import PageTree
from tests.documents import papers

KEYS = ("party-2018", "party-2026", "state-2020")
TYPES = (
    *(DocType.PLAN, DocType.LETTER, DocType.GUIDE, DocType.NOTICE, DocType.REPORT),
    *(DocType.SUBMISSION, DocType.PROGRAMME, DocType.DECISION, DocType.REGULATION),
    *(DocType.RESOLUTION, DocType.DIRECTIVE),
)
ABSTRACTS = {
    DocType.LETTER: "rà soát danh sách người có công",
    DocType.DECISION: "thành lập Ban Chỉ đạo tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ",
    DocType.REPORT: "kết quả tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ",
}
NAMES = ("Các chi bộ trực thuộc", "Các tổ chức chính trị - xã hội phường")
DECISION = (
    papers.p(
        BlockKind.ARTICLE,
        "Thành lập Ban Chỉ đạo tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ của phường "
        "Tân Sơn gồm các đồng chí có tên trong danh sách kèm theo.",
    ),
    papers.p(BlockKind.ARTICLE, "Ban Chỉ đạo có các nhiệm vụ sau:"),
    papers.p(BlockKind.N2, "Chỉ đạo, đôn đốc các đơn vị thực hiện kế hoạch;"),
    papers.p(BlockKind.N2, "Tổng hợp, báo cáo kết quả."),
    papers.p(
        BlockKind.ARTICLE,
        "Văn phòng, các đơn vị liên quan và các đồng chí có tên tại Điều 1 chịu trách nhiệm thi "
        "hành Quyết định này",
    ),
)
TEXT = (
    papers.p(
        BlockKind.PARAGRAPH,
        "Để chuẩn bị tổ chức gặp mặt, thăm hỏi, tặng quà nhân kỷ niệm 70 năm Chiến thắng Điện "
        "Biên Phủ, đề nghị các đơn vị rà soát, lập danh sách chiến sĩ Điện Biên, cựu thanh niên "
        "xung phong, dân công hỏa tuyến trên địa bàn và gửi về Văn phòng trước ngày 10/4/2024.",
    ),
    papers.p(BlockKind.PARAGRAPH, "Trân trọng đề nghị các đơn vị quan tâm thực hiện"),
)
BODIES = {
    DocType.LETTER: TEXT,
    DocType.SUBMISSION: TEXT,
    DocType.NOTICE: TEXT,
    DocType.DECISION: DECISION,
    DocType.REGULATION: papers.CHAPTERS,
}


def content(kind: DocType, key: str, **more: Any) -> PlanContent:
    """Give a document of a type with what the layout of `key` has for it."""
    base = papers.state_plan() if key == "state-2020" else papers.plan()
    code = PROFILES[key].symbol_of(kind, "UBND" if key == "state-2020" else "ĐU")
    has_names = kind in PROFILES[key].address_words
    decision = kind is DocType.DECISION
    document = replace(
        base.document,
        type=kind,
        number=8,
        day=date(2026, 6, 2) if key == "party-2026" else date(2024, 2, 5),
        symbol=code + ("-VX" if code == "UBND" else ""),
        abstract=ABSTRACTS.get(kind, base.document.abstract),
        addressees=NAMES if has_names else (),
        opening="Căn cứ Quy chế làm việc của Đảng ủy;\nXét đề nghị của Văn phòng,"
        if decision
        else ""
        if kind in BODIES
        else base.document.opening,
    )
    document = replace(document, **more)
    blocks = papers.numbered(BODIES.get(kind, base.blocks))
    bases = papers.BASES[:1] if decision else ()
    return replace(base, document=document, blocks=blocks, bases=bases)


def tree(kind: DocType, key: str, **more: Any) -> PageTree:
    """Give the page tree of such a document."""
    return plan_tree(content(kind, key, **more), PROFILES[key])


MARKED: dict[str, Any] = {
    "urgency": Urgency.IMMEDIATE,
    "circulation": "Tài liệu thu hồi",
    "no_media": True,
    "drafter_code": "PL.(30)",
    "contact": "Số 1, đường Hòa Bình, phường Tân Sơn; điện thoại: 0204 000 000",
}
"""Everything that may stand around the text."""
DIRECT = Signer("", "Chánh Văn phòng", "Lê Văn Đỗ")
NOTED = Block(
    BlockKind.PARAGRAPH,
    (Run("Theo danh sách"), Run(" của Hội", note="Danh sách lập ngày 01/3/2024.")),
)
