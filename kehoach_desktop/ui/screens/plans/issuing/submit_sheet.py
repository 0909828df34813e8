"""Trình ký: who signs, and what is still to be looked at before the draft is handed over."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QWidget

from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.rows import one_row
from kehoach_desktop.ui.fonts import TextRole
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.labels import text_label
from kehoach_desktop.ui.widgets.sheet import Sheet

_TOLD: Final = 6


class SubmitSheet(Sheet):
    """Accepted: the draft is handed to who signs it."""

    def __init__(
        self, theme: Theme, parent: QWidget, document: Document, open_points: Sequence[str]
    ) -> None:
        super().__init__(theme, parent, "Trình ký", "Trình ký")
        signer = document.signer
        who = one_row(", ".join(part for part in (signer.position, signer.name) if part))
        self._say(f"{document.type.word} {document.abstract}", TextRole.STRONG)
        self._say(f"Dự thảo lần {document.draft_round}. Người ký: {who or 'chưa ghi'}.")
        if open_points:
            self._say(f"Còn {len(open_points)} điều cần xem:", tone="wait")
            for point in open_points[:_TOLD]:
                self._say(f"•  {point}", tone="text2")
            if len(open_points) > _TOLD:
                self._say(f"và {len(open_points) - _TOLD} điều khác", tone="text2")
        self._say(
            "Số và ngày cấp sau khi ký. Văn bản bị trả lại thì bấm Sửa để soạn lần tiếp theo.",
            TextRole.SMALL,
            "text3",
        )

    def _say(self, text: str, role: TextRole = TextRole.BODY, tone: str = "text") -> None:
        label = text_label(text, role, tone)
        label.setWordWrap(True)
        self.column.addWidget(label)
