"""Papers of an invented ward for the tests of layout: everything that can stand in a plan."""

from dataclasses import replace
from datetime import date
from typing import Any

from kehoach_desktop.core.activities import Activity, Part, PlannedActivity
from kehoach_desktop.core.assignments import Role
from kehoach_desktop.core.blocks import Block, BlockKind, Run
from kehoach_desktop.core.documents import (
    Basis,
    DocState,
    Document,
    Family,
    IssuingBody,
    Signer,
)
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import Channel, Delivery, DeliveryLine

BODY = IssuingBody(1, "Đảng bộ thành phố An Bình", "Đảng ủy phường Tân Sơn", "ĐU")
SIGNER = Signer("T/M Đảng ủy", "Phó Bí thư", "Nguyễn Thị Ngọc Ẫn")
ISSUED = Document(
    1,
    number=45,
    symbol="KH/ĐU",
    day=date(2024, 3, 19),
    place="Tân Sơn",
    superior="Đảng bộ thành phố An Bình",
    issuer="Đảng ủy phường Tân Sơn",
    abstract="tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ\n(07/5/1954 - 07/5/2024)",
    opening=(
        "Thực hiện Kế hoạch số 146-KH/TU, ngày 18/3/2024 của Ban Thường vụ Thành ủy An Bình về "
        "tuyên truyền kỷ niệm 70 năm Chiến thắng Điện Biên Phủ (07/5/1954 - 07/5/2024), Đảng ủy "
        "phường Tân Sơn xây dựng kế hoạch thực hiện trong Đảng bộ phường, cụ thể như sau:"
    ),
    state=DocState.ISSUED,
    signer=SIGNER,
)
BASES = (
    Basis("146-KH/TU", date(2024, 3, 18), "Ban Thường vụ Thành ủy An Bình"),
    Basis("12-HD/BTGTU", date(2024, 2, 5), "Ban Tuyên giáo Thành ủy", "về tuyên truyền năm 2024"),
)
PLANNED = {
    1: PlannedActivity(
        Activity(
            1,
            1,
            "II.3.1",
            "Phát động phong trào thi đua “Thiếu nhi tìm hiểu Điện Biên”",
            "Đoàn TNCS Hồ Chí Minh phường chủ trì, phối hợp với các nhà trường phát động phong "
            "trào thi đua “Thiếu nhi tìm hiểu Điện Biên” trong đoàn viên, thiếu nhi toàn phường; "
            "gửi ảnh, tin bài về Ban Biên tập Trang thông tin điện tử của phường.",
            start=date(2024, 3, 25),
            end=date(2024, 4, 12),
        ),
        (
            Part("Đoàn TNCS Hồ Chí Minh phường", Role.LEAD, 4),
            Part("các nhà trường", Role.COORDINATE),
        ),
    ),
    2: PlannedActivity(
        Activity(
            2,
            1,
            "II.3.2",
            "Tổ chức gặp mặt chiến sĩ Điện Biên, cựu thanh niên xung phong, dân công hỏa tuyến",
            written=False,
            start=date(2024, 4, 26),
            end=date(2024, 4, 26),
            venue="hội trường UBND phường",
        ),
        (
            Part("Ban Chỉ huy Quân sự phường", Role.LEAD, 5),
            Part("Hội Cựu chiến binh", Role.COORDINATE, 6),
            Part("Ủy ban MTTQ phường", Role.COORDINATE, 7),
        ),
    ),
}


def p(kind: BlockKind, text: str, **more: Any) -> Block:
    return replace(Block(kind, (Run(text),)), **more)


_LONG = (
    "Tuyên truyền sâu rộng tới mọi chi bộ, từng gia đình trong phường về ý nghĩa, tầm vóc, giá "
    "trị lớn lao của Chiến thắng Điện Biên Phủ; làm rõ sự chỉ đạo, lãnh đạo đúng đắn, sáng suốt "
    "của Đảng và Chủ tịch Hồ Chí Minh; khơi dậy lòng yêu nước, tinh thần đoàn kết, ý chí tự lực, "
    "tự cường; tri ân các thế hệ đi trước đã hy sinh, cống hiến cho độc lập, tự do của Tổ quốc."
)
TABLE = Block(
    BlockKind.TABLE,
    rows=(
        ("STT", "Nội dung", "Đơn vị", "Thời gian"),
        ("I", "Tuyên truyền trực quan", "", ""),
        (
            "1",
            "Treo cờ Tổ quốc, băng zôn, khẩu hiệu trên các tuyến phố chính",
            "UBND phường",
            "26/4",
        ),
        ("2", "Cụm pa nô tại cổng chào phường", "Ban Biên tập", "26/4"),
        ("II", "Hoạt động tri ân", "", ""),
        ("3", "Thăm, tặng quà người có công tại nhà", "Hội CCB, Hội LHPN", "22/4 - 05/5"),
    ),
)
BLOCKS = (
    p(BlockKind.H1, "MỤC ĐÍCH, YÊU CẦU"),
    p(BlockKind.N2, _LONG),
    p(
        BlockKind.N2,
        "Các hoạt động bảo đảm trang trọng, thiết thực, tiết kiệm, đúng đối tượng, đúng quy định; "
        "gắn với việc thực hiện nhiệm vụ chính trị năm 2024 của phường và của từng chi bộ.",
    ),
    p(BlockKind.H1, "NỘI DUNG"),
    p(BlockKind.H2, "Chủ đề tuyên truyền"),
    p(
        BlockKind.THEME,
        "“CHIẾN THẮNG ĐIỆN BIÊN PHỦ - SỨC MẠNH VIỆT NAM,\nTẦM VÓC THỜI ĐẠI”",
    ),
    p(BlockKind.H2, "Nội dung tuyên truyền"),
    p(BlockKind.DASH, "Bối cảnh lịch sử, diễn biến, kết quả của Chiến dịch Điện Biên Phủ."),
    p(BlockKind.DASH, "Tầm vóc và ý nghĩa của Chiến thắng đối với dân tộc và thời đại:"),
    p(BlockKind.PLUS, "Với cuộc kháng chiến của quân và dân ta;"),
    p(BlockKind.PLUS, "Với phong trào giải phóng dân tộc trên thế giới."),
    p(BlockKind.H2, "Các hoạt động kỷ niệm"),
    Block(BlockKind.N3, activity_id=1),
    Block(BlockKind.N3, activity_id=2),
    p(BlockKind.H3, "Tổ chức thăm hỏi, tri ân người có công"),
    Block(
        BlockKind.PARAGRAPH,
        (
            Run("Ủy ban MTTQ phường chủ trì", bold=True),
            Run(", phối hợp với Hội Cựu chiến binh, Hội Liên hiệp Phụ nữ thăm hỏi "),
            Run("các gia đình chính sách", italic=True),
            Run(" trên địa bàn; vận động xây dựng nhà đại đoàn kết cho hộ còn khó khăn."),
        ),
    ),
    p(BlockKind.H4, "Về đối tượng thăm hỏi"),
    p(BlockKind.PARAGRAPH, "Theo danh sách do Hội Cựu chiến binh phường lập, bổ sung hằng tuần."),
    TABLE,
    p(BlockKind.H1, "TỔ CHỨC THỰC HIỆN"),
    p(BlockKind.H2, "Ủy ban nhân dân phường"),
    p(BlockKind.PARAGRAPH, _LONG),
    p(BlockKind.H2, "Các chi bộ trực thuộc"),
    p(BlockKind.DASH, "Đưa nội dung tuyên truyền vào kỳ sinh hoạt chi bộ tháng 4 và tháng 5/2024."),
    p(
        BlockKind.DASH,
        "Thông tin tới đảng viên, Nhân dân qua các nhóm Zalo của chi bộ, tổ dân phố, tổ liên gia.",
    ),
    p(BlockKind.H2, "Văn phòng Đảng ủy"),
    p(
        BlockKind.DASH,
        "Theo dõi, đôn đốc việc thực hiện Kế hoạch này, tổng hợp kết quả báo cáo Thường trực Đảng "
        "ủy và Ban Tuyên giáo Thành ủy trước ngày 15/5/2024./.",
    ),
    Block(
        BlockKind.PARAGRAPH,
        (Run("(Có đề cương tuyên truyền kèm theo).", italic=True),),
    ),
)


def numbered(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    return tuple(replace(block, id=i) for i, block in enumerate(blocks, start=1))


def line(
    name: str,
    channel: Channel | None,
    purpose: str = "",
    *,
    copies: int = 0,
    members: tuple[str, ...] = (),
) -> DeliveryLine:
    delivery = Delivery(1, 1, 1, name, channel, purpose, copies)
    return DeliveryLine(
        delivery,
        tuple(replace(delivery, id=2 + i, name=member) for i, member in enumerate(members)),
    )


CELLS = tuple(f"Chi bộ Tổ dân phố {number}" for number in range(1, 15))
RECIPIENTS = (
    line("Thường trực Thành ủy An Bình", Channel.ELECTRONIC, "report"),
    line("Ban Tuyên giáo Thành ủy", Channel.ELECTRONIC, "report"),
    line("Thường trực Đảng ủy, HĐND, lãnh đạo UBND và Ủy ban MTTQ phường", Channel.ELECTRONIC),
    line("Các tổ chức chính trị - xã hội phường", Channel.ELECTRONIC, "execute"),
    line("Các chi bộ trực thuộc", Channel.PAPER, "execute", copies=1, members=CELLS),
    line("Lưu VPĐU", Channel.PAPER, "archive", copies=1),
)


def plan(**more: Any) -> PlanContent:
    content = PlanContent(
        ISSUED, BODY, numbered(BLOCKS), PLANNED, bases=BASES[:1], recipients=RECIPIENTS
    )
    return replace(content, **more)


def draft(**more: Any) -> PlanContent:
    document = replace(ISSUED, number=None, state=DocState.DRAFT, draft_round=2)
    return replace(plan(document=document), **more)


def state_plan() -> PlanContent:
    body = IssuingBody(
        2, "", "Ủy ban nhân dân\nphường Tân Sơn", "UBND", Family.STATE, "./.", "Lưu: VT, VHXH"
    )
    document = replace(
        ISSUED,
        superior="",
        issuer=body.name,
        symbol="KH-UBND",
        place="Tân Sơn",
        signer=Signer("TM. Ủy ban nhân dân", "KT. Chủ tịch\nPhó Chủ tịch", "Trần Văn Ổn"),
    )
    return plan(document=document, body=body)


CHAPTERS = (
    p(BlockKind.PART, "Các quy định chung"),
    p(BlockKind.CHAPTER, "Phạm vi, đối tượng"),
    p(BlockKind.SECTION, "Phạm vi điều chỉnh"),
    p(BlockKind.ARTICLE, "Phạm vi"),
    p(BlockKind.N2, "Quy định này áp dụng trong toàn Đảng bộ phường."),
    p(BlockKind.H4, "các chi bộ trực thuộc;"),
    p(BlockKind.H4, "các tổ chức chính trị - xã hội phường."),
    p(BlockKind.ARTICLE, "Nguyên tắc"),
    p(BlockKind.PARAGRAPH, "Bảo đảm dân chủ, công khai."),
)


def everything() -> PlanContent:
    """Every kind of block, generated ones and footnotes included."""
    noted = Block(
        BlockKind.PARAGRAPH,
        (
            Run("Theo số liệu của Hội", note="Danh sách lập ngày 01/3/2024."),
            Run(" Cựu chiến binh."),
        ),
    )
    blocks = (
        *BLOCKS[:-2],
        noted,
        *CHAPTERS,
        Block(BlockKind.DUTIES),
        *BLOCKS[-2:],
        Block(BlockKind.APPENDIX),
    )
    return plan(blocks=numbered(blocks), bases=BASES)
