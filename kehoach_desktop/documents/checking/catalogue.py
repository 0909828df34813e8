"""The rules that the check knows, each with the place in the official text that says so."""

from dataclasses import dataclass
from typing import Final

from kehoach_desktop.documents.layout import Profile

_BOOKS: Final = {
    "party-2018": "Hướng dẫn 36-HD/VPTW",
    "party-2026": "Hướng dẫn 05-HD/VPTW",
    "state-2020": "Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I",
}
_OWN: Final = "quy tắc soạn thảo chung"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in a few words, and its item in the texts that are numbered for us."""

    title: str
    party: str = ""
    """Item of 36-HD/VPTW; those of 05-HD/VPTW are not known to us."""
    state: str = ""
    """Item of Phụ lục I, Phần I of Nghị định 30/2020."""


RULES: Final = {
    "paper": Rule("Khổ giấy", "mục II.4.2", "mục I.1"),
    "margins": Rule("Lề trang", "mục II.4.3", "mục I.3"),
    "page-number": Rule("Số trang", "mục II.4.4", "mục I.7"),
    "font": Rule("Phông chữ", "mục II.4.1", "mục I.4"),
    "colour": Rule("Màu chữ", "Phụ lục 3", "mục I.4"),
    "size": Rule("Cỡ chữ", "Phụ lục 3", "mục V"),
    "weight": Rule("Kiểu chữ", "Phụ lục 3", "mục V"),
    "caps": Rule("Chữ in hoa", "Phụ lục 3", "mục V"),
    "head-title": Rule("Tiêu đề, Quốc hiệu", "mục II.1.1", "mục II.1.a"),
    "motto": Rule("Tiêu ngữ", "mục II.1.1", "mục II.1.b"),
    "title-rule": Rule("Đường kẻ dưới tiêu đề", "mục II.1.1.2", "mục II.1.b"),
    "issuer": Rule("Tên cơ quan ban hành", "mục II.1.2", "mục II.2"),
    "issuer-rule": Rule("Đường kẻ dưới tên cơ quan", "mục II.1.2.2", "mục II.2.b"),
    "star": Rule("Dấu sao dưới tên cơ quan", "mục II.1.2.2", "mục II.2.b"),
    "number-form": Rule("Cách ghi số, ký hiệu", "mục II.1.3.2", "mục II.3.c"),
    "number-code": Rule("Ký hiệu tên loại", "mục II.1.3.1", "mục II.3.b"),
    "place": Rule("Địa danh, ngày tháng", "mục II.1.4", "mục II.4"),
    "date-zeros": Rule("Số 0 của ngày, tháng", "mục II.1.4.2", "mục II.4.b"),
    "type": Rule("Tên loại văn bản", "mục II.1.5", "mục II.5"),
    "abstract": Rule("Trích yếu", "mục II.1.5", "mục II.5.b"),
    "abstract-rule": Rule("Đường kẻ dưới trích yếu", "mục II.1.5.2", "mục II.5.b"),
    "separator": Rule("Năm dấu gạch dưới trích yếu", "mục II.1.5.2", "mục II.5.b"),
    "address": Rule("Kính gửi", "mục II.1.9.2", "mục II.9.d"),
    "basis": Rule("Căn cứ", "mục II.1.6.2", "mục II.6.a"),
    "end-mark": Rule("Dấu kết thúc nội dung", "mục II.1.6.2", "mục II.6"),
    "alignment": Rule("Dàn đều hai lề", "mục II.1.6.2", "mục II.6.e"),
    "indent": Rule("Thụt đầu dòng", "mục II.1.6.2", "mục II.6.e"),
    "paragraph-gap": Rule("Khoảng cách đoạn", "mục II.1.6.2", "mục II.6.e"),
    "line-spacing": Rule("Khoảng cách dòng", "mục II.1.6.2", "mục II.6.e"),
    "authority": Rule("Thể thức đề ký", "mục II.1.7.1", "mục II.7.b"),
    "position": Rule("Chức vụ người ký", "mục II.1.7.1", "mục II.7.c"),
    "signer": Rule("Họ tên người ký", "mục II.1.7.1", "mục II.7.c"),
    "recipients": Rule("Nơi nhận", "mục II.1.9.2", "mục II.9.d"),
    "archive": Rule("Dòng lưu", "mục II.1.9.1", "mục II.9.d"),
    "appendix": Rule("Phụ lục", "mục II.4.5", "mục III.1"),
    "spelling": Rule("Một văn bản một cách viết"),
    "nfc": Rule("Mã chữ Unicode dựng sẵn", "mục II.4.1", "mục I.4"),
}
_IN_TABLES: Final = ("size", "weight", "caps", "colour")


def source_of(rule: str, profile: Profile) -> str:
    """Give "Hướng dẫn 36-HD/VPTW, mục II.1.3.2"; of the new guide, whose items we lack, its name.

    An end mark of State papers is in the printed forms alone, as the profile says.
    """
    known = RULES[rule]
    item = {"party-2018": known.party, "state-2020": known.state}.get(profile.key, "")
    if not known.party:
        return _OWN
    if rule == "end-mark" and profile.key == "state-2020":
        return profile.sources["end_mark"].rule
    if profile.key == "party-2026" and rule in _IN_TABLES:
        item = "Phụ lục 2"
    return f"{_BOOKS[profile.key]}, {item}" if item else _BOOKS[profile.key]
