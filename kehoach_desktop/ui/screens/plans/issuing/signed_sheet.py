"""Bản điện tử đã ký: the signed PDF of a version, and what its signatures say of themselves."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from kehoach_desktop.core.versions import SignatureTrace, Version
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import secondary
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.sheet import Sheet

_CLAIM: Final = (
    "Đây là những gì tệp tự ghi. Chương trình không kiểm tra chữ ký; muốn biết chữ ký có giá "
    "trị hay không, dùng phần mềm ký số của cơ quan."
)
_NO_NAMES: Final = "Máy này chưa có phần đọc tên người ký trong tệp PDF; giờ ký vẫn đọc được."


class SignedSheet(Sheet):
    """The sheet stays while a file is attached, opened or taken off."""

    attach_wanted = Signal()
    open_wanted = Signal()
    detach_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget, *, can_name: bool) -> None:
        super().__init__(theme, parent, "Bản điện tử đã ký", "Xong")
        self._can_name = can_name
        self.no.hide()
        self.file = _wrapped("")
        self.attach = edits(secondary(theme, "Đính tệp PDF đã ký…", "clip"))
        self.open_file = secondary(theme, "Mở tệp", "link")
        self.detach = edits(secondary(theme, "Bỏ tệp", "trash"))
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(8))
        for button, signal in (
            (self.attach, self.attach_wanted),
            (self.open_file, self.open_wanted),
            (self.detach, self.detach_wanted),
        ):
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        self.traces = _wrapped("")
        self.column.addWidget(self.file)
        self.column.addLayout(buttons)
        self.column.addWidget(self.traces)
        self.column.addWidget(_wrapped(_CLAIM, TextRole.SMALL, "text3"))

    def show_version(self, version: Version) -> None:
        """Show the file of a version."""
        there = bool(version.signed_name)
        name = version.signed_name if there else "Chưa đính tệp nào."
        self.file.setText(f"{version.title}: {name}")
        self.open_file.setVisible(there)
        self.detach.setVisible(there)
        told = [_words(place, trace) for place, trace in enumerate(version.traces, 1)]
        if there and not told:
            told = ["Tệp này không có chữ ký số nào."]
        if version.traces and not self._can_name:
            told.append(_NO_NAMES)
        self.traces.setText("\n\n".join(told))
        self.traces.setVisible(bool(told))
        self.fit()


def _words(place: int, trace: SignatureTrace) -> str:
    lines = [f"Chữ ký {place}: {trace.signer or 'không đọc được tên'}"]
    lines.append(f"Giờ tự ghi: {trace.written_at or 'không ghi'}")
    if trace.odd_offset:
        lines.append("Múi giờ khác giờ Việt Nam (+07:00).")
    if trace.byte_range:
        stretches = zip(trace.byte_range[::2], trace.byte_range[1::2], strict=False)
        spans = "; ".join(f"{start}–{start + length}" for start, length in stretches)
        lines.append(f"Ký trên các byte {spans}")
    if not trace.covers_all:
        lines.append("Sau chữ ký này tệp còn được ghi thêm.")
    return "\n".join(lines)


def _wrapped(text: str, role: TextRole = TextRole.BODY, tone: str = "text") -> QLabel:
    label = text_label(text, role, tone)
    label.setWordWrap(True)
    return label
