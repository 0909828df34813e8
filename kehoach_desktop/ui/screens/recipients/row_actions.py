"""What can be done with the selected recipients, asked in menus at the row."""

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QMenu, QWidget

from kehoach_desktop.core.delivery_rows import DeliveryRow
from kehoach_desktop.core.recipients import PURPOSE_WORDS, Channel, Purpose
from kehoach_desktop.ui.editing import edits
from kehoach_desktop.ui.screens.recipients.row_view import RecipientView
from kehoach_desktop.ui.theme import Theme
from kehoach_desktop.ui.widgets.buttons import Button, primary
from kehoach_desktop.ui.widgets.question import Question


class RowActions(QObject):
    """Tells the whole wish; the rows are those that were selected when the menu opened."""

    purpose_wanted = Signal(list, str)
    channel_wanted = Signal(list, object)
    signer_wanted = Signal(object, str)

    def __init__(self, theme: Theme, view: RecipientView) -> None:
        super().__init__(view)
        self._theme = theme
        self._view = view
        view.menu_asked.connect(self.open_menu)
        view.purposes_asked.connect(self.open_purposes)

    def open_purposes(self, rows: list[DeliveryRow], where: QPoint) -> QMenu:
        """Open the usual purposes."""
        menu = self._purposes(rows, self._view)
        menu.popup(where)
        return menu

    def open_menu(self, rows: list[DeliveryRow], where: QPoint) -> QMenu:
        """Open everything that can be done with the rows."""
        view, menu = self._view, QMenu(self._view)
        menu.addAction("Đã nhận hôm nay\tSpace").triggered.connect(lambda: view.received.emit(rows))
        menu.addAction("Gửi hôm nay").triggered.connect(lambda: view.sent.emit(rows))
        if len(rows) == 1 and rows[0].is_paper and not rows[0].delivery.is_archive:
            menu.addAction("Người ký nhận…").triggered.connect(lambda: self.ask_signer(rows[0]))
        menu.addMenu(self._purposes(rows, menu))
        for channel in Channel:
            action = menu.addAction(f"Chuyển sang {channel.word.lower()}")
            action.setEnabled(any(row.delivery.channel is not channel for row in rows))
            action.triggered.connect(
                lambda _on=False, channel=channel: self.channel_wanted.emit(rows, channel)
            )
        menu.addSeparator()
        menu.addAction("Chép các dòng đã chọn\tCtrl+C").triggered.connect(view.copy)
        menu.addAction("Xóa nơi nhận\tDelete").triggered.connect(lambda: view.removed.emit(rows))
        menu.popup(where)
        return menu

    def ask_signer(self, row: DeliveryRow) -> "SignerPopup":
        """Ask who signed for the document."""
        popup = SignerPopup(self._theme, self._view, row)
        popup.answered.connect(lambda name: self.signer_wanted.emit(row, name))
        popup.ask_at(self._view, self._view.current_rect())
        return popup

    def _purposes(self, rows: list[DeliveryRow], parent: QWidget) -> QMenu:
        menu = QMenu("Mục đích", parent)
        for code, words in PURPOSE_WORDS.items():
            if code is not Purpose.ARCHIVE:
                menu.addAction(words).triggered.connect(
                    lambda _on=False, code=code: self.purpose_wanted.emit(rows, code.value)
                )
        return menu


class SignerPopup(Question):
    """Who signed for a paper copy."""

    answered = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget, row: DeliveryRow) -> None:
        super().__init__(theme, parent, f"Người ký nhận của {row.delivery.name}")
        self.field.setText(row.delivery.signed_by)
        self.button: Button = edits(primary(theme, "Ghi"))
        self.button.clicked.connect(self.take)
        self.buttons.addWidget(self.button)

    def take(self) -> None:
        self.answered.emit(self.field.text().strip())
        self.close()
