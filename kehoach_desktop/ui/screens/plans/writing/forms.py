"""The form below the text: Nơi nhận, người ký."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu

from kehoach_desktop.core.documents import Signer
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import count_copies
from kehoach_desktop.core.rows import ROWS_HINT, many_rows, one_row
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screens.plans.writing.fields import Form, NamedField
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, link, secondary
from kehoach_desktop.ui.widgets.labels import text_label


class ClosingForm(Form):
    """Who gets it, in figures, and who signs."""

    signer_edited = Signal(object)
    recipients_wanted = Signal()
    keep_wanted = Signal(object)
    """The signer is to be offered for other documents too."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "Nơi nhận, người ký")
        self._signer = Signer()
        self._signers: tuple[Signer, ...] = ()
        self._count = text_label("", tone="text2")
        open_list = secondary(theme, "Mở Nơi nhận", "recipients")
        open_list.clicked.connect(self.recipients_wanted)
        line = QHBoxLayout()
        line.addWidget(self._count, 1)
        line.addWidget(open_list)
        self.column.addLayout(line)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        self.fields = {
            "authority": NamedField(theme, "Thẩm quyền ký"),
            "position": NamedField(theme, "Chức vụ"),
            "name": NamedField(theme, "Họ và tên"),
        }
        self.fields["authority"].field.setPlaceholderText("T/M ĐẢNG ỦY")
        for name in ("authority", "position"):
            self.fields[name].field.setToolTip(ROWS_HINT)
        self.setFocusProxy(self.fields["authority"].field)
        for name, field in self.fields.items():
            field.changed.connect(partial(self._edit, name))
            row.addWidget(field, 1)
        self.column.addLayout(row)
        self.choose: Button = edits(link(theme, "Chọn người ký", "chev-down"))
        self.choose.clicked.connect(self.open_signers)
        self.column.addWidget(self.choose)

    def show_signers(self, signers: Sequence[Signer]) -> None:
        """Take the signers of the office to choose from."""
        self._signers = tuple(signers)

    def open_signers(self) -> QMenu:
        """Offer the signers of the office, and to keep the one that stands here."""
        menu = QMenu(self)
        for signer in self._signers:
            action = menu.addAction(_words(signer).replace("&", "&&"))
            action.triggered.connect(lambda _on=False, one=signer: self.signer_edited.emit(one))
        shown = replace(self._signer, id=0)
        if shown != Signer() and all(replace(one, id=0) != shown for one in self._signers):
            menu.addSeparator()
            keep = menu.addAction("Thêm người ký này vào danh sách")
            keep.triggered.connect(lambda: self.keep_wanted.emit(shown))
        menu.popup(self.choose.mapToGlobal(self.choose.rect().bottomLeft()))
        return menu

    def show_closing(self, content: PlanContent) -> None:
        """Show signer and counts."""
        self._signer = content.document.signer
        for name, field in self.fields.items():
            field.show_text(one_row(getattr(self._signer, name)))
        copies = count_copies(content.recipients)
        words = f"{copies.electronic} bản điện tử, {copies.to_print} bản giấy"
        self._count.setText(words if content.recipients else "Văn bản chưa có nơi nhận.")

    def _edit(self, name: str, text: str) -> None:
        self._signer = replace(self._signer, **{name: many_rows(text)})  # type: ignore[arg-type]
        self.signer_edited.emit(self._signer)


def _words(signer: Signer) -> str:
    """Give "T/M ĐẢNG ỦY, BÍ THƯ: Nguyễn Văn A"."""
    office = ", ".join(filter(None, (signer.authority, signer.position)))
    return one_row(": ".join(filter(None, (office, signer.name))))
