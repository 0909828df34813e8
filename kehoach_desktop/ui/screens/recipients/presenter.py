"""Joins the page of recipients to the services and to the news of other screens."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import QObject

from kehoach_desktop.core.changes import Change, Touched
from kehoach_desktop.core.delivery_rows import (
    DeliveryRow,
    in_groups,
    receiving,
    to_remove,
    whole_lines,
)
from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import (
    Channel,
    Delivery,
    DeliveryLine,
    Recipient,
    count_copies,
)
from kehoach_desktop.ui.context import Context
from kehoach_desktop.ui.messages import telling
from kehoach_desktop.ui.screens.recipients.add_popup import NewRecipient
from kehoach_desktop.ui.screens.recipients.cell_edits import typed
from kehoach_desktop.ui.screens.recipients.page import Empty, RecipientsPage
from kehoach_desktop.ui.screens.recipients.papers import Papers
from kehoach_desktop.ui.screens.recipients.row_model import Field

_SHOWN: Final = Touched.DOCUMENT | Touched.UNIT | Touched.OFFICE
_LAST: Final = "recipients/document"


class RecipientsPresenter(QObject):
    """Holds the chosen document, its lines, and what narrows them."""

    def __init__(self, page: RecipientsPage, context: Context) -> None:
        super().__init__(page)
        self._page = page
        self._context = context
        self._service = context.services.recipients
        self.papers = Papers(context, page)
        self._documents: dict[int, Document] = {}
        self._document_id = 0
        self._content: PlanContent | None = None
        self._lines: tuple[DeliveryLine, ...] = ()
        self._sought = ("", False)
        page.visited.connect(self._load)
        page.document_chosen.connect(self._choose)
        page.sought.connect(self._seek)
        page.received_wanted.connect(self._toggle_received)
        page.sent_wanted.connect(self._set_sent)
        page.edited.connect(self._edit)
        page.purpose_wanted.connect(self._set_purpose)
        page.channel_wanted.connect(self._set_channel)
        page.signer_wanted.connect(self._set_signer)
        page.removal_wanted.connect(self._remove)
        page.addition_wanted.connect(self._add)
        page.copy_wanted.connect(self._copy)
        page.print_requested.connect(lambda: self.papers.preview(self._document_id))
        page.export_requested.connect(lambda ending: self.papers.save(self._document_id, ending))
        page.plans_wanted.connect(lambda: context.go("plans"))
        page.view.widths.keep_in(context.settings, "recipients/widths")
        context.bus.changed.connect(self._refresh)

    @property
    def _today(self) -> date:
        return self._context.services.today()

    def _load(self) -> None:
        self._documents = {one.id: one for one in self._service.choosable()}
        if self._document_id not in self._documents:
            last = self._context.settings.value(_LAST)
            known = [key for key in self._documents if str(key) == str(last)]
            self._document_id = next(iter((*known, *self._documents)), 0)
        self._page.show_documents(tuple(self._documents.values()), self._known)
        self._page.show_document(self._documents.get(self._document_id))
        self._read()

    def _known(self) -> list[Recipient]:
        """Give names to complete: the directory first, then units that are not in it."""
        directory = self._service.directory()
        there = {one.name for one in directory}
        units = self._context.services.units.all()
        return [
            *directory,
            *(Recipient(0, one.name, one.id) for one in units if one.name not in there),
        ]

    def _refresh(self, change: Change) -> None:
        if not self._page.isVisible():
            return  # the next visit shows everything anew
        if change.touched & _SHOWN:
            self._load()
        elif change.touched & Touched.DELIVERY and self._content is not None:
            lines = self._service.lines(self._document_id)
            self._content = replace(self._content, recipients=tuple(lines))
            self._show()

    def _choose(self, document_id: int) -> None:
        if document_id in self._documents:
            self._document_id = document_id
            self._context.settings.setValue(_LAST, document_id)
            self._page.trouble.hide()
            self._page.show_document(self._documents[document_id])
            self._read()

    def _seek(self, words: str, only_missing: bool) -> None:  # noqa: FBT001 (Qt's signal)
        self._sought = (words, only_missing)
        self._show_rows()

    def _read(self) -> None:
        """Read the document: how its block is printed depends on more than the lines."""
        key = self._document_id
        self._content = self._service.paper(key) if key else None
        self._show()

    def _show(self) -> None:
        content, printing = self._content, self._context.services.printing
        self._lines = content.recipients if content else ()
        groups = printing.recipients_block(content) if content else []
        everyone = sum(len(line.receivers) for line in self._lines)
        self._page.show_counts(count_copies(self._lines), everyone, groups)
        self._page.offer_copying(offered=not self._lines and self._source() is not None)
        self._show_rows()

    def _show_rows(self) -> None:
        words, only_missing = self._sought
        sets = in_groups(self._lines, words, only_missing=only_missing)
        empty = Empty.FILTERED if self._lines else Empty.NO_LINES
        self._page.show_rows(sets, self._today, empty if self._document_id else Empty.NO_DOCUMENT)

    def _toggle_received(self, rows: list[DeliveryRow]) -> None:
        ids = receiving(rows)
        if ids:
            self._do(lambda: self._service.toggle_received(ids))

    def _set_sent(self, rows: list[DeliveryRow]) -> None:
        self._set(receiving(rows), {"sent_on": self._today})

    def _set_purpose(self, rows: list[DeliveryRow], purpose: str) -> None:
        self._set(whole_lines(rows), {"purpose": purpose})

    def _set_channel(self, rows: list[DeliveryRow], channel: Channel) -> None:
        copies = 1 if channel is Channel.PAPER else 0
        self._set(whole_lines(rows), {"channel": channel, "copies": copies})

    def _set_signer(self, row: DeliveryRow, name: str) -> None:
        received = row.delivery.received_on or (self._today if name else None)
        self._set([row.delivery.id], {"signed_by": name, "received_on": received})

    def _edit(self, row: DeliveryRow, column: int, text: str) -> None:
        try:
            ids, fields = typed(row, Field(column), text, self._today)
        except BadInputError as error:
            self._page.trouble.show_error(str(error))
            return
        self._page.trouble.hide()
        self._set(ids, fields)

    def _set(self, ids: Sequence[int], fields: Mapping[str, object]) -> None:
        if ids:
            self._do(lambda: self._service.set_many(ids, **fields))

    def _remove(self, rows: list[DeliveryRow]) -> None:
        self._do(lambda: self._service.remove(to_remove(rows)))

    def _add(self, wanted: NewRecipient) -> None:
        line = Delivery(
            id=0,
            document_id=self._document_id,
            position=0,
            name=wanted.name,
            channel=wanted.channel,
            purpose=wanted.purpose,
            copies=wanted.copies,
            unit_id=wanted.unit_id,
        )
        self._do(lambda: self._service.add_line(line))

    def _source(self) -> Document | None:
        """Give the document whose recipients may be taken: the newest other one that has any."""
        others = (one for one in self._service.documents() if one.id != self._document_id)
        return next(others, None)

    def _copy(self) -> None:
        source = self._source()
        if source is not None:
            self._do(lambda: self._service.copy_from(self._document_id, source.id))

    def _do(self, action: Callable[[], Change]) -> None:
        with telling(self._context.messages):
            change = action()
            self._context.bus.changed.emit(change)
            self._context.say(change.label)
