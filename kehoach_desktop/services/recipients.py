"""Who gets a document, how, and whether it arrived."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from kehoach_desktop.core.changes import Change
from kehoach_desktop.core.documents import Document
from kehoach_desktop.core.plans import PlanContent
from kehoach_desktop.core.recipients import Channel, Delivery, DeliveryLine, Recipient
from kehoach_desktop.core.text import squeeze
from kehoach_desktop.services.attachments import refuse_unattached
from kehoach_desktop.services.clock import Today
from kehoach_desktop.services.frozen import prints, refuse_frozen
from kehoach_desktop.store.store import Store

_PRINTED = frozenset({"name", "purpose", "channel"})
"""What stands on paper of a recipient."""
_LABELS = {
    "purpose": "Sửa mục đích gửi",
    "copies": "Sửa số bản",
    "channel": "Sửa cách gửi",
    "sent_on": "Ghi ngày gửi",
    "received_on": "Ghi ngày nhận",
    "signed_by": "Ghi người ký nhận",
    "name": "Sửa tên nơi nhận",
    "unit_id": "Gắn nơi nhận với đơn vị",
}


class Recipients:
    """The lines at the bottom left of a document, with the members of groups."""

    def __init__(self, store: Store, today: Today) -> None:
        self._store = store
        self._today = today

    def lines(self, document_id: int) -> list[DeliveryLine]:
        """Give the printed lines in order, each with the members it stands for."""
        return self._store.deliveries.lines(document_id)

    def documents(self) -> list[Document]:
        """Give the documents that have recipients, newest issued first."""
        return self._store.documents.with_deliveries()

    def choosable(self) -> list[Document]:
        """Give the documents to choose from: with recipients first, then other outgoing ones."""
        return self._store.documents.for_recipients()

    def paper(self, document_id: int) -> PlanContent | None:
        """Give a document without its text: what its recipients are printed from."""
        return self._store.plan(document_id, with_text=False)

    def directory(self) -> list[Recipient]:
        """Give the entries to choose from."""
        return self._store.deliveries.directory()

    def set_delivery(self, delivery_id: int, **fields: object) -> Change:
        """Change purpose, copies, channel, sent_on, received_on, signed_by, name or unit_id."""
        unknown = set(fields) - set(_LABELS)
        if unknown:
            raise ValueError(f"a delivery has no {unknown}")
        name = self._store.deliveries.by_id(delivery_id).name
        self._refuse_printed([delivery_id], fields)
        self._refuse_unattached([delivery_id], fields)
        # a name changes while it is typed, and the steps of one visit bear one label
        label = _words(fields) if "name" in fields else f"{_words(fields)} “{name}”"
        with self._store.transaction(label) as action:
            self._store.deliveries.set_fields(delivery_id, fields)
        return action.change(delivery_id)

    def set_many(self, delivery_ids: Sequence[int], **fields: object) -> Change:
        """Change the same fields of several deliveries in one step."""
        if len(delivery_ids) == 1:
            return self.set_delivery(delivery_ids[0], **fields)
        self._refuse_printed(delivery_ids, fields)
        self._refuse_unattached(delivery_ids, fields)
        with self._store.transaction(f"{_words(fields)}: {len(delivery_ids)} nơi nhận") as action:
            for key in delivery_ids:
                self._store.deliveries.set_fields(key, fields)
        return action.change()

    def toggle_received(self, delivery_ids: Sequence[int]) -> Change:
        """Note today as the day of receipt, or clear it where all of them have one."""
        chosen = [self._store.deliveries.by_id(key) for key in delivery_ids]
        clear = all(one.received_on is not None for one in chosen)
        words = "Bỏ ngày nhận" if clear else "Ghi đã nhận"
        what = f"“{chosen[0].name}”" if len(chosen) == 1 else f"{len(chosen)} nơi nhận"
        with self._store.transaction(f"{words} {what}") as action:
            for one in chosen:
                if clear or one.received_on is None:
                    day = None if clear else self._today()
                    self._store.deliveries.set_fields(one.id, {"received_on": day})
        return action.change()

    def add(
        self,
        document_id: int,
        name: str,
        channel: Channel,
        purpose: str,
        unit_id: int | None = None,
    ) -> Change:
        """Add a line before the archive line; a group's line unfolds into its active members."""
        copies = 1 if channel is Channel.PAPER else 0
        return self.add_line(
            Delivery(0, document_id, 0, name, channel, purpose, copies, None, unit_id)
        )

    def add_line(self, line: Delivery) -> Change:
        """Add a line as it is, before the archive line; id and position are given here."""
        line = replace(line, name=squeeze(line.name))
        with self._store.transaction(f"Thêm nơi nhận “{line.name}”") as action:
            key = self._insert(line)
        return action.change(key)

    def remove(self, delivery_ids: Sequence[int]) -> Change:
        """Delete lines, with their members, or single members."""
        self._refuse_printed(delivery_ids, _PRINTED)
        names = [self._store.deliveries.by_id(key).name for key in delivery_ids]
        what = f"“{names[0]}”" if len(names) == 1 else f"{len(names)} nơi nhận"
        with self._store.transaction(f"Xóa {what}") as action:
            self._store.deliveries.remove(delivery_ids)
        return action.change()

    def copy_from(self, document_id: int, other_document_id: int) -> Change:
        """Add the other document's lines that are not there yet; nothing is sent or received."""
        there = {(line.delivery.name, line.delivery.channel) for line in self.lines(document_id)}
        about = self._store.documents.abstract(other_document_id)
        with self._store.transaction(f"Lấy nơi nhận từ “{about}”") as action:
            for line in self.lines(other_document_id):
                if (line.delivery.name, line.delivery.channel) not in there:
                    self._copy(document_id, line)
        return action.change()

    def _refuse_printed(self, delivery_ids: Sequence[int], fields: Iterable[str]) -> None:
        """Raise FrozenError where what stands on an issued paper would change."""
        if _PRINTED.isdisjoint(fields):
            return
        for one in (self._store.deliveries.by_id(key) for key in delivery_ids):
            if one.printed and one.parent_id is None:
                refuse_frozen(self._store, one.document_id)

    def _refuse_unattached(self, delivery_ids: Sequence[int], fields: Mapping[str, object]) -> None:
        """Raise BadInputError where a day of sending is noted and a promised paper is missing."""
        if fields.get("sent_on") is not None:
            sent = (self._store.deliveries.by_id(key).document_id for key in delivery_ids)
            refuse_unattached(self._store, sent)

    def _copy(self, document_id: int, line: DeliveryLine) -> None:
        position = self._store.deliveries.next_position(document_id)
        fresh = replace(_unsent(line.delivery), document_id=document_id, position=position)
        fresh = replace(fresh, printed=prints(self._store, document_id))
        parent = self._store.deliveries.add(fresh)
        for member in line.members:
            self._store.deliveries.add(
                replace(_unsent(member), document_id=document_id, parent_id=parent)
            )

    def _insert(self, line: Delivery) -> int:
        position = self._store.deliveries.next_position(line.document_id)
        last = [one.delivery for one in self.lines(line.document_id) if one.delivery.is_archive]
        key = add_delivery(self._store, line, position)
        for archive in last:
            self._store.deliveries.set_fields(archive.id, {"position": position + 1})
        return key


def add_delivery(store: Store, line: Delivery, position: int) -> int:
    """Add a line inside a transaction; a group's line unfolds into its active members."""
    line = replace(line, position=position, printed=prints(store, line.document_id))
    key = store.deliveries.add(line)
    units = {unit.id: unit for unit in store.units.all()}
    group = units.get(line.unit_id or 0)
    members = group.member_ids if group is not None and group.is_group else ()
    for place, unit in enumerate(units[one] for one in members):
        if unit.active:
            member = replace(line, name=unit.name, position=place, parent_id=key, unit_id=unit.id)
            store.deliveries.add(member)
    return key


def _words(fields: Iterable[str]) -> str:
    labels = [_LABELS[field] for field in fields]
    return labels[0] if len(labels) == 1 else "Sửa nơi nhận"


def _unsent(delivery: Delivery) -> Delivery:
    return replace(delivery, id=0, sent_on=None, received_on=None, signed_by="")
