"""The sheet before printing: the pages as they will be, and the ways to print them."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout

from kehoach_desktop.ui.preview.pane import PreviewPane
from kehoach_desktop.ui.preview.pictures import Drawn, Pages, Paper
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import primary, secondary
from kehoach_desktop.ui.widgets.ticks import CheckBox

_SIZE: Final = QSize(720, 820)


class PrintSheet(QDialog):
    """Nothing is printed before the clerk presses In."""

    print_wanted = Signal(bytes, int)
    """The PDF and how many pages it has."""
    save_wanted = Signal()
    open_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        pages: Pages,
        make: Callable[[], bytes],
        make_two_sided: Callable[[], bytes] | None = None,
    ) -> None:
        super().__init__()
        self._make = make
        self._make_two_sided = make_two_sided or make
        self.two_sided = CheckBox(theme, "Hai mặt, lề đối xứng")
        if make_two_sided is None:  # showing it before it has a parent would open a window
            self.two_sided.hide()
        self.two_sided.toggled.connect(self._make_again)
        self.setWindowTitle("Xem trước khi in")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._drawn: Drawn | None = None
        self.preview = PreviewPane(theme, pages)
        self.print_button = primary(theme, "In…", "print")
        self.print_button.setEnabled(False)
        self.print_button.setToolTip("Đang dựng trang")
        self._lay_out(theme)
        room = self.screen().availableGeometry().size()
        self.resize(_SIZE.boundedTo(room * 0.95))
        self.preview.drawn.connect(self._take)
        self.print_button.clicked.connect(self._print)
        self.preview.show_paper(lambda: Paper(make()))

    def _lay_out(self, theme: Theme) -> None:
        save = secondary(theme, "Ghi PDF…", "pdf")
        open_pdf = secondary(theme, "Mở PDF", "link")
        open_pdf.setToolTip("Mở bằng chương trình xem PDF của máy, in từ đó")
        save.clicked.connect(self.save_wanted)
        open_pdf.clicked.connect(self.open_wanted)
        foot = QHBoxLayout()
        foot.setContentsMargins(theme.px(16), theme.px(10), theme.px(16), theme.px(10))
        foot.setSpacing(theme.px(8))
        foot.addWidget(open_pdf)
        foot.addWidget(save)
        foot.addStretch(1)
        foot.addWidget(self.two_sided)
        foot.addWidget(self.print_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.preview, 1)
        column.addLayout(foot)

    @property
    def make(self) -> Callable[[], bytes]:
        """What gives the paper that is shown: what is seen is printed, written and opened."""
        return self._make_two_sided if self.two_sided.isChecked() else self._make

    def _make_again(self) -> None:
        make = self.make
        self.print_button.setEnabled(False)
        self.preview.show_paper(lambda: Paper(make()))

    def _take(self, drawn: Drawn) -> None:
        self._drawn = drawn
        self.print_button.setEnabled(True)
        self.print_button.setToolTip("")

    def _print(self) -> None:
        if self._drawn is not None:
            self.print_wanted.emit(self._drawn.paper.pdf, self._drawn.count)
