"""What records and their fields are called on screen: one table for history, bin and restore."""

from datetime import date
from typing import Final

from kehoach_desktop.core.assignments import Obligation, Role
from kehoach_desktop.core.dates import full
from kehoach_desktop.core.documents import DocState
from kehoach_desktop.core.recipients import Channel, purpose_text
from kehoach_desktop.core.reminders import ReminderChannel
from kehoach_desktop.core.states import State
from kehoach_desktop.core.units import UnitKind

_ISO_DAY: Final = 10
_KINDS: Final = {
    "office": "Cơ quan",
    "signer": "Người ký",
    "issuing_body": "Cơ quan ban hành",
    "number_series": "Dãy số văn bản",
    "party_term": "Nhiệm kỳ",
    "setting": "Cài đặt",
    "unit": "Đơn vị",
    "unit_alias": "Tên gọi khác của đơn vị",
    "unit_group_member": "Thành viên nhóm",
    "recipient": "Nơi nhận trong danh bạ",
    "campaign": "Đợt",
    "document": "Văn bản",
    "document_version": "Bản văn bản",
    "basis": "Căn cứ",
    "delivery": "Nơi nhận",
    "event": "Lịch",
    "activity": "Hoạt động",
    "block": "Đoạn văn",
    "assignment": "Việc của đơn vị",
    "indicator": "Chỉ tiêu",
    "measure": "Kết quả chỉ tiêu",
    "evidence": "Minh chứng",
    "step": "Bước",
    "result_entry": "Kết quả theo ngày",
    "visual_item": "Vật treo",
    "child_plan": "Kế hoạch của đơn vị",
    "after_event": "Hạn theo sự kiện",
    "open_question": "Câu hỏi còn mở",
    "import_source": "Nguồn nhập",
    "requirement": "Yêu cầu của cấp trên",
    "attachment": "Tệp kèm theo",
    "reminder_log": "Lần đôn đốc",
}

_FIELDS: Final = {
    "abstract": "Trích yếu",
    "activity_id": "Hoạt động",
    "alias": "Tên gọi khác",
    "amount": "Số lượng",
    "anniversary": "Ngày kỷ niệm",
    "answered": "Trả lời",
    "archive_line": "Dòng Lưu",
    "attachments": "Phụ lục",
    "authority": "Thẩm quyền ký",
    "body_id": "Cơ quan ban hành",
    "campaign_id": "Đợt",
    "changed_at": "Sửa lúc",
    "channel": "Cách gửi",
    "code": "Ký hiệu",
    "contact": "Người liên hệ",
    "content": "Nội dung",
    "copies": "Số bản",
    "day": "Ngày",
    "days": "Số ngày",
    "deadline": "Loại hạn",
    "direction": "Chiều văn bản",
    "document_id": "Văn bản",
    "done_on": "Ngày hoàn thành",
    "down_on": "Ngày tháo",
    "draft_round": "Lần dự thảo",
    "differs": "Khác văn bản",
    "draft": "Bản nháp chờ xem lại",
    "due": "Hạn riêng",
    "end_mark": "Dấu kết thúc",
    "ended_on": "Hết hiệu lực ngày",
    "end_on": "Đến ngày",
    "estimate": "Dự toán",
    "event": "Sự kiện",
    "family": "Loại cơ quan",
    "file_name": "Tệp",
    "first_number": "Số bắt đầu",
    "group_id": "Nhóm",
    "happened_on": "Ngày xảy ra",
    "in_charge": "Người phụ trách",
    "indicator_id": "Chỉ tiêu",
    "issued_at": "Ban hành lúc",
    "issuer": "Cơ quan ban hành",
    "joint": "Nhiều đơn vị cùng làm",
    "key_end": "Cao điểm trọng tâm đến",
    "key_start": "Cao điểm trọng tâm từ",
    "kind": "Loại",
    "label": "Số mục",
    "last_number": "Số cuối",
    "lines": "Số việc",
    "link": "Liên kết",
    "meeting_day": "Ngày sinh hoạt",
    "name": "Tên",
    "note": "Ghi chú",
    "number": "Số",
    "obligation": "Mức giao",
    "opening": "Lời mở đầu",
    "options": "Lựa chọn",
    "outline_id": "Đề cương",
    "parent_id": "Cấp trên",
    "pdf_sha256": "Mã tệp PDF",
    "peak_end": "Cao điểm đến",
    "peak_start": "Cao điểm từ",
    "place": "Địa danh",
    "position": "Thứ tự",
    "printed": "In trên văn bản",
    "product": "Sản phẩm",
    "profile": "Thể thức",
    "purpose": "Mục đích gửi",
    "quantity": "Số lượng",
    "read_on": "Nhập ngày",
    "reason": "Lý do",
    "received_on": "Ngày nhận",
    "reference": "Mục",
    "relation": "Quan hệ",
    "result": "Kết quả",
    "result_on": "Ngày ghi kết quả",
    "reviewed": "Đã xem lại",
    "role": "Vai trò",
    "section": "Khối",
    "series_id": "Dãy số",
    "sent_on": "Ngày gửi",
    "sha256": "Mã tệp",
    "short_name": "Tên ngắn",
    "short_title": "Tên ngắn",
    "signed_by": "Người ký nhận",
    "signed_name": "Bản đã ký",
    "signer_id": "Người ký",
    "signer_name": "Họ tên người ký",
    "slogans": "Khẩu hiệu",
    "start_on": "Từ ngày",
    "state": "Trạng thái",
    "superior": "Cơ quan cấp trên",
    "symbol": "Ký hiệu",
    "taken_on": "Đã tháo ngày",
    "takedown_id": "Việc tháo dỡ",
    "target": "Mức đề ra",
    "term": "Nhiệm kỳ hoặc năm",
    "text": "Nội dung",
    "theme": "Chủ đề",
    "time_text": "Thời gian như văn bản",
    "title": "Tên",
    "to_whom": "Gửi ai",
    "tree": "Trang văn bản",
    "type": "Loại văn bản",
    "unit_id": "Đơn vị",
    "units": "Đơn vị được nêu",
    "unit_word": "Đơn vị tính",
    "up_on": "Ngày treo",
    "value": "Giá trị",
    "venue": "Địa điểm",
    "version": "Bản số",
    "via": "Qua ai",
    "via_group": "Giao qua nhóm",
    "written": "Câu gõ tay",
    "active": "Đang hoạt động",
}
_SPECIAL: Final = {
    ("document", "position"): "Chức vụ người ký",
    ("signer", "position"): "Chức vụ",
    ("office", "place"): "Địa danh",
}

HIDDEN: Final = frozenset(
    {"id", "uid", "changed_at", "tree", "pdf_sha256", "sha256", "draft_round"}
    | {"facts", "signed_sha256", "takes_number", "traces"}
)
"""What tells a clerk nothing."""

_CODES: Final = {
    ("assignment", "state"): {one.value: one.word for one in State},
    ("assignment", "role"): {one.value: one.word for one in Role},
    ("assignment", "obligation"): {one.value: one.word for one in Obligation},
    ("document", "state"): {one.value: one.word for one in DocState},
    ("document_version", "state"): {one.value: one.word for one in DocState},
    ("delivery", "channel"): {one.value: one.word for one in Channel},
    ("reminder_log", "channel"): {one.value: one.word for one in ReminderChannel},
    ("recipient", "channel"): {one.value: one.word for one in Channel},
    ("unit", "kind"): {one.value: one.word for one in UnitKind},
    ("document", "direction"): {"outgoing": "Văn bản đi", "incoming": "Văn bản đến"},
}
_TRUTHS: Final = frozenset({"active", "differs", "joint", "printed", "reviewed", "written"})


def kind_word(table: str) -> str:
    """Give "Hoạt động" for "activity"."""
    return _KINDS.get(table, table)


def field_word(table: str, field: str) -> str:
    """Give "Chức vụ người ký" for a document's "position"."""
    return _SPECIAL.get((table, field)) or _FIELDS.get(field, field)


def value_word(table: str, field: str, value: object) -> str:
    """Give a stored value as on screen: codes in words, dates as in lists, "" for none."""
    if value is None:
        return ""
    if field in _TRUTHS:
        return "có" if value else "không"
    text = str(value)
    if field == "purpose":
        return purpose_text(text)
    return _CODES.get((table, field), {}).get(text) or _day(text)


def _day(text: str) -> str:
    try:
        return full(date.fromisoformat(text)) if len(text) == _ISO_DAY else text
    except ValueError:
        return text
