"""Sổ đăng ký văn bản đi: read from the issued versions, out as page, Word and Excel."""

from datetime import date
from typing import TYPE_CHECKING

from kehoach_desktop.core.documents import Document, Family, IssuingBody
from kehoach_desktop.core.register import (
    Register,
    RegisterEntry,
    copies_of,
    deliveries_text,
    keeper,
    receipts,
    sent_on,
    subject,
)
from kehoach_desktop.services.clock import Today
from kehoach_desktop.store.registered import Registered, registered
from kehoach_desktop.store.store import Store

if TYPE_CHECKING:
    from kehoach_desktop.documents.tree import PageTree


class OutgoingRegister:
    """What the office issued, in the order of the days and numbers."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def years(self) -> list[int]:
        """Give the years that have entries, newest first; this year is always there."""
        days = [one.day for one in registered(self._store.conn, date.min, date.max)]
        return sorted({day.year for day in days} | {self._today().year}, reverse=True)

    def of_days(self, first: date, last: date) -> Register:
        """Give the register of `first` to `last`, both counted."""
        bodies = {body.id: body for body in self._store.offices.bodies()}
        found = registered(self._store.conn, first, last)
        own = next(iter(bodies.values()), None)
        entries = tuple(_entry(self._store, one, bodies) for one in found)
        return Register(first, last, entries, own)

    def pdf(self, register: Register) -> bytes:
        """Give the register as PDF, to print and bind; safe in a worker."""
        from kehoach_desktop.documents.renderers.typst import typeset

        return typeset(self._tree(register)).pdf

    def docx(self, register: Register) -> bytes:
        """Give the register as a Word file; safe in a worker."""
        from kehoach_desktop.documents.renderers import docx

        return docx.render(self._tree(register))

    def xlsx(self, register: Register) -> bytes:
        """Give the register as a workbook; safe in a worker."""
        from kehoach_desktop.sheets.register import register_workbook

        return register_workbook(register)

    @staticmethod
    def _tree(register: Register) -> "PageTree":
        from kehoach_desktop.documents.builders.register import register_tree
        from kehoach_desktop.documents.profiles import choose_profile

        family = register.issuer.family if register.issuer else Family.PARTY
        profile = choose_profile(Document(0, day=register.last), family)
        return register_tree(register, register.issuer, profile)


def _entry(store: Store, one: Registered, bodies: dict[int, IssuingBody]) -> RegisterEntry:
    lines = store.deliveries.lines(one.document_id)
    body = bodies.get(one.body_id or 0)
    return RegisterEntry(
        one.document_id,
        one.number_text,
        one.number,
        one.day,
        subject(one.type, one.abstract),
        one.signer,
        deliveries_text(lines),
        keeper(lines, body.archive_line if body else ""),
        copies_of(lines),
        sent_on(lines),
        receipts(lines),
        one.note,
    )
