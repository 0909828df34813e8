"""Nơi nhận: who gets which document, how, and who has signed for it."""

from collections.abc import Callable, Sequence
from datetime import date
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu

from kehoach_desktop.core.delivery_rows import DeliverySet, document_title, issued_words
from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.recipients import CopyCount, Recipient
from kehoach_desktop.ui.screens.recipients.add_popup import AddPopup
from kehoach_desktop.ui.screens.recipients.document_picker import DocumentPicker
from kehoach_desktop.ui.screens.recipients.layout import RecipientsLayout
from kehoach_desktop.ui.screens.recipients.printed_block import PrintedGroup
from kehoach_desktop.ui.screens.recipients.row_actions import RowActions
from kehoach_desktop.ui.theme import Theme


class Empty(Enum):
    """Why no recipient is shown: the sentence and the button."""

    NO_DOCUMENT = ("Chưa có văn bản nào. Nhập hoặc soạn kế hoạch để bắt đầu.", "Mở Kế hoạch")
    NO_LINES = ("Văn bản chưa có nơi nhận.", "Thêm nơi nhận")
    FILTERED = ("Không có nơi nhận nào khớp bộ lọc.", "Bỏ bộ lọc")


class RecipientsPage(RecipientsLayout):
    """Signals tell what the clerk wants; rows come as lists of DeliveryRow."""

    document_chosen = Signal(int)
    sought = Signal(str, bool)
    received_wanted = Signal(list)
    sent_wanted = Signal(list)
    edited = Signal(object, int, str)
    purpose_wanted = Signal(list, str)
    channel_wanted = Signal(list, object)
    signer_wanted = Signal(object, str)
    removal_wanted = Signal(list)
    addition_wanted = Signal(object)
    copy_wanted = Signal()
    print_requested = Signal()
    export_requested = Signal(str)
    plans_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._documents: Sequence[Document] = ()
        self._known: Callable[[], Sequence[Recipient]] = tuple
        self._document_id = 0
        self._empty_now = Empty.NO_DOCUMENT
        self.wishes = RowActions(theme, self.view)
        self._join()

    def _join(self) -> None:
        view, wish = self.view, self.wishes
        self.picker.clicked.connect(self.open_documents)
        self.words.sought.connect(lambda _words: self._tell_sought())
        self.words.left.connect(lambda: view.setFocus(Qt.FocusReason.TabFocusReason))
        for chip in (self.everyone, self.missing):
            chip.clicked.connect(lambda _on=False: self._tell_sought())
        view.received.connect(self.received_wanted)
        view.sent.connect(self.sent_wanted)
        view.removed.connect(self._tell_removal)
        view.add_asked.connect(self.request_new)
        view.typed.connect(self.words.take_typing)
        view.left.connect(self._step_back)
        view.edited.connect(self.edited)
        wish.purpose_wanted.connect(self.purpose_wanted)
        wish.channel_wanted.connect(self.channel_wanted)
        wish.signer_wanted.connect(self.signer_wanted)
        self.add_button.clicked.connect(self.request_new)
        self.print_button.clicked.connect(self.request_print)
        self.export_button.clicked.connect(self.open_export)
        self.empty.asked.connect(self._answer_empty)
        self.copy_button.clicked.connect(self.copy_wanted)

    def show_documents(
        self, documents: Sequence[Document], known: Callable[[], Sequence[Recipient]]
    ) -> None:
        """Offer documents to choose from, and names to complete."""
        self._documents = documents
        self._known = known

    def show_document(self, document: Document | None) -> None:
        """Show whose recipients these are."""
        self._document_id = document.id if document else 0
        self.picker.show_name(document_title(document) if document else "Chưa có văn bản")
        self.issued.setText(issued_words(document) if document else "")
        for button in (self.picker, self.print_button, self.export_button, self.add_button):
            button.setEnabled(document is not None)

    def show_rows(self, sets: Sequence[DeliverySet], today: date, empty: Empty) -> None:
        """Show the recipients; `empty` says why where there is none."""
        self._empty_now = empty
        self.empty.show_text(*empty.value)
        self.view.show_sets(sets, today)
        self.lists.setCurrentWidget(self.view if sets else self.empty)

    def show_counts(self, count: CopyCount, everyone: int, groups: Sequence[PrintedGroup]) -> None:
        """Show the numbers of the chips, the counts and the printed block."""
        self.everyone.setText(f"Tất cả {everyone}")
        self.missing.setText(f"Chưa nhận {len(count.missing)}")
        for chip in (self.everyone, self.missing):
            chip.updateGeometry()
        self.panel.show_counts(count)
        self.panel.show_block(groups)

    def offer_copying(self, *, offered: bool) -> None:
        """Offer to take the recipients of an earlier plan, where there is one."""
        self.copy_button.setVisible(offered)

    def open_documents(self) -> DocumentPicker:
        """Unfold the documents under the picker."""
        popup = DocumentPicker(self._theme, self, self._documents, self._document_id)
        popup.chosen.connect(self.document_chosen)
        popup.show_at(self.picker, self.picker.rect())
        popup.field.setFocus(Qt.FocusReason.PopupFocusReason)
        return popup

    def open_export(self) -> QMenu:
        """Ask in which form the list is to be saved."""
        menu = QMenu(self)
        for ending, words in (("pdf", "Tệp PDF…"), ("docx", "Tệp Word…")):
            menu.addAction(words).triggered.connect(
                lambda _on=False, ending=ending: self.export_requested.emit(ending)
            )
        menu.popup(self.export_button.mapToGlobal(self.export_button.rect().bottomLeft()))
        return menu

    def request_new(self) -> None:
        if self._document_id:
            self.open_addition()

    def open_addition(self) -> AddPopup:
        """Ask for a new recipient under the button."""
        popup = AddPopup(self._theme, self, self._known())
        popup.wanted.connect(self.addition_wanted)
        popup.ask_at(self.add_button, self.add_button.rect())
        return popup

    def request_print(self) -> None:
        if self._document_id:
            self.print_requested.emit()

    def request_export(self) -> None:
        if self._document_id:
            self.open_export()

    def open_record(self, record_id: int) -> None:
        self.document_chosen.emit(record_id)

    def open_line(self, line_id: int) -> None:
        self.view.setCurrentIndex(self.view.rows.index_of(line_id))

    def shown_record(self) -> int:
        return self._document_id

    def _tell_sought(self) -> None:
        self.sought.emit(self.words.text().strip(), self.missing.isChecked())

    def _tell_removal(self, rows: list[object]) -> None:
        if rows:
            self.removal_wanted.emit(rows)

    def _step_back(self) -> None:
        self.everyone.setChecked(True)
        self.words.clear()
        self._tell_sought()

    def _answer_empty(self) -> None:
        match self._empty_now:
            case Empty.NO_DOCUMENT:
                self.plans_wanted.emit()
            case Empty.NO_LINES:
                self.request_new()
            case Empty.FILTERED:
                self._step_back()
