"""Cơ quan: what stands in the head and at the foot of the papers made from now on."""

from typing import Final

from PySide6.QtCore import Signal

from kehoach_desktop.ui.screens.settings.section import Section
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.edit_field import EditField

_SENTENCE: Final = "In trên văn bản soạn từ nay; văn bản đã có giữ nguyên."
_FIELDS: Final = (  # key, label, placeholder, sentence of help
    ("superior", "Cơ quan cấp trên", "ĐẢNG BỘ THÀNH PHỐ …", ""),
    ("name", "Tên cơ quan", "ĐẢNG ỦY PHƯỜNG …", ""),
    ("place", "Địa danh", "Tên phường", "Ghi trước ngày, tháng của văn bản."),
    ("code", "Ký hiệu cơ quan", "ĐU", "Đứng sau loại văn bản: 45-KH/ĐU."),
    ("archive_line", "Dòng lưu", "Lưu Văn phòng Đảng ủy", "Dòng cuối của Nơi nhận."),
    ("authority", "Thẩm quyền ký", "T/M ĐẢNG ỦY", ""),
    ("position", "Chức vụ người ký", "BÍ THƯ", ""),
    ("signer", "Họ tên người ký", "", "Văn bản mới lấy ba dòng này, sửa riêng được từng văn bản."),
    ("clerk", "Người làm việc", "", "Ghi bên mỗi việc trong Lịch sử."),
)


class OfficeSection(Section):
    """`edited` gives the key of a field and its new text."""

    edited = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "office", "Cơ quan", _SENTENCE)
        self.fields: dict[str, EditField] = {}
        for key, label, placeholder, sentence in _FIELDS:
            field = EditField(label, placeholder)
            field.edited.connect(lambda text, key=key: self.edited.emit(key, text))
            self.fields[key] = field
            self.add_row(label, field, sentence)

    def show_values(self, values: dict[str, str]) -> None:
        """Show what is stored, by key."""
        for key, field in self.fields.items():
            field.show_stored(values.get(key, ""))
