"""Cơ quan: in whose name papers are made from now on, and who signs them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout

from kehoach_desktop.core.documents import Family, IssuingBody, Signer
from kehoach_desktop.core.rows import ROWS_HINT, many_rows, one_row
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screens.settings.section import Section
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, Kind, quiet, square
from kehoach_desktop.ui.widgets.choice import Choice
from kehoach_desktop.ui.widgets.edit_field import EditField

_SENTENCE: Final = "In trên văn bản soạn từ nay; văn bản đã có giữ nguyên."
_BODY: Final = (  # key, label, placeholder, sentence of help
    ("superior", "Cơ quan cấp trên", "ĐẢNG BỘ THÀNH PHỐ …", ""),
    ("name", "Tên cơ quan", "ĐẢNG ỦY PHƯỜNG …", ""),
    ("code", "Ký hiệu cơ quan", "ĐU", "Đứng sau loại văn bản: 45-KH/ĐU. Mỗi cơ quan một dãy số."),
    ("archive_line", "Dòng lưu", "Lưu Văn phòng Đảng ủy", "Dòng cuối của Nơi nhận."),
)
_SIGNER: Final = (
    ("authority", "Thẩm quyền ký", "T/M ĐẢNG ỦY", ""),
    ("position", "Chức vụ người ký", "BÍ THƯ", ""),
    ("signer", "Họ tên người ký", "", "Văn bản mới lấy người ký này; sửa riêng được."),
)
_OFFICE: Final = (
    ("place", "Địa danh", "Tên phường", "Ghi trước ngày, tháng của văn bản."),
    ("clerk", "Người làm việc", "", "Ghi bên mỗi việc trong Lịch sử."),
)
_CHOICES: Final = {
    "family": ("Thể thức", ((Family.PARTY, "Đảng"), (Family.STATE, "Nhà nước"))),
    "end_mark": ("Kết thúc nội dung", ((".", "Dấu chấm"), ("./.", "./."))),
}
_OF_ROWS: Final = ("superior", "name", "authority", "position")
_FIRST_SIGNER: Final = "Người ký đầu danh sách"
_NAMELESS: Final = "Chưa đặt tên"


class OfficeSection(Section):
    """`edited` gives the key of a field and its new text; lists tell the place of a choice."""

    edited = Signal(str, str)
    body_chosen = Signal(int)
    body_added = Signal()
    body_removed = Signal()
    signer_chosen = Signal(int)
    signer_added = Signal()
    signer_removed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "office", "Cơ quan", _SENTENCE)
        self.fields: dict[str, EditField] = {}
        self.choices: dict[str, Choice] = {}
        self.removers: list[Button] = []
        body = (self.body_chosen, self.body_added, self.body_removed)
        self.bodies = self._list("Cơ quan ban hành", ("Thêm cơ quan", "Bỏ cơ quan này"), body)
        self._add_fields(_BODY)
        for key, (label, rows) in _CHOICES.items():
            self._add_choice(key, label, rows)
        self._add_choice("signer_id", "Người ký thường dùng", ())
        signer = (self.signer_chosen, self.signer_added, self.signer_removed)
        self.signers = self._list("Người ký", ("Thêm người ký", "Bỏ người ký này"), signer)
        self._add_fields(_SIGNER)
        self._add_fields(_OFFICE)

    def _list(
        self, label: str, words: tuple[str, str], signals: Sequence[SignalInstance]
    ) -> Choice:
        """Add a row that chooses which record the fields below are about."""
        theme = self._theme
        choice, (chosen, added, removed) = Choice(theme, label), signals
        add = edits(quiet(theme, words[0], "plus"))
        remove = edits(square(theme, "trash", words[1], Kind.QUIET))
        choice.activated.connect(chosen)
        add.clicked.connect(lambda _on=False: added.emit())
        remove.clicked.connect(lambda _on=False: removed.emit())
        self.removers.append(remove)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(choice, 1)
        for button in (remove, add):
            line.addWidget(button)
        self.add_row(label, line)
        return choice

    def _add_fields(self, wanted: Sequence[tuple[str, str, str, str]]) -> None:
        for key, label, placeholder, sentence in wanted:
            field = EditField(label, placeholder)
            if key in _OF_ROWS:
                field.setToolTip(ROWS_HINT)
            field.edited.connect(lambda text, key=key: self._tell(key, text))
            self.fields[key] = field
            self.add_row(label, field, sentence)

    def _tell(self, key: str, text: str) -> None:
        self.edited.emit(key, many_rows(text) if key in _OF_ROWS else text)

    def _add_choice(self, key: str, label: str, rows: Sequence[tuple[str, str]]) -> None:
        choice = Choice(self._theme, label)
        for value, words in rows:
            choice.addItem(words, str(value))
        choice.activated.connect(lambda row: self.edited.emit(key, str(choice.itemData(row))))
        self.choices[key] = choice
        self.add_row(label, choice)

    def show_bodies(self, bodies: Sequence[IssuingBody], current: int) -> None:
        """Show the bodies to choose from, and one of them in the fields."""
        _fill(self.bodies, [one_row(body.name) for body in bodies], current)
        self.removers[0].setEnabled(len(bodies) > 1)
        body = bodies[current] if bodies else IssuingBody(0, "", "", "")
        for key, *_ in _BODY:
            self.fields[key].show_stored(one_row(getattr(body, key)))
        for key, choice in self.choices.items():
            choice.setCurrentIndex(choice.findData(str(getattr(body, key) or "")))

    def show_signers(self, signers: Sequence[Signer], current: int) -> None:
        """Show the signers to choose from, and one of them in the fields; before the bodies."""
        names = [one_row(", ".join(filter(None, (one.position, one.name)))) for one in signers]
        usual = self.choices["signer_id"]
        usual.clear()
        usual.addItem(_FIRST_SIGNER, "")
        for name, one in zip(names, signers, strict=True):
            usual.addItem(name or _NAMELESS, str(one.id))
        _fill(self.signers, names, current)
        self.removers[1].setEnabled(bool(signers))
        signer = signers[current] if signers else Signer()
        self.fields["authority"].show_stored(one_row(signer.authority))
        self.fields["position"].show_stored(one_row(signer.position))
        self.fields["signer"].show_stored(signer.name)

    def show_office(self, place: str, clerk: str) -> None:
        """Show what is of the office as a whole."""
        self.fields["place"].show_stored(place)
        self.fields["clerk"].show_stored(clerk)


def _fill(choice: Choice, names: Sequence[str], current: int) -> None:
    choice.clear()
    choice.addItems([name or _NAMELESS for name in names])
    choice.setCurrentIndex(current if names else -1)
