"""Recipients: the directory, and the lines of each document."""

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kehoach_desktop.core.recipients import Channel, Delivery, DeliveryLine, Recipient
from kehoach_desktop.store.rows import day, delete, insert, update

COLUMNS = (
    "id, document_id, position, name, channel, purpose, copies, parent_id, unit_id, "
    "sent_on, received_on, signed_by, printed"
)


class DeliveryRows:
    """Reads and writes `recipient` and `delivery`."""

    def __init__(self, conn: sqlite3.Connection) -> None:
        self._conn = conn

    def lines(self, document_id: int) -> list[DeliveryLine]:
        """Give the printed lines in order, each with the members it stands for."""
        rows = self._conn.execute(
            f"SELECT {COLUMNS} FROM delivery WHERE document_id = ? ORDER BY position, id",
            (document_id,),
        )
        return folded(delivery_from(row) for row in rows)

    def by_id(self, delivery_id: int) -> Delivery:
        """Give one delivery."""
        row = self._conn.execute(
            f"SELECT {COLUMNS} FROM delivery WHERE id = ?", (delivery_id,)
        ).fetchone()
        return delivery_from(row)

    def add(self, delivery: Delivery) -> int:
        """Add a line, or a member under its parent, and give its id."""
        names = [name for name in COLUMNS.split(", ") if name != "id"]
        return insert(self._conn, "delivery", {name: getattr(delivery, name) for name in names})

    def set_fields(self, delivery_id: int, values: Mapping[str, object]) -> None:
        """Set columns of a delivery."""
        update(self._conn, "delivery", delivery_id, values)

    def remove(self, delivery_ids: Iterable[int]) -> None:
        """Delete lines with their members."""
        for delivery_id in delivery_ids:
            delete(self._conn, "delivery", delivery_id)

    def next_position(self, document_id: int) -> int:
        """Give the position behind the document's last line."""
        found = self._conn.execute(
            "SELECT coalesce(max(position), 0) + 1 FROM delivery WHERE document_id = ?",
            (document_id,),
        ).fetchone()
        return int(found[0])

    def directory(self) -> list[Recipient]:
        """Give the directory in the order of its entries."""
        rows = self._conn.execute(
            "SELECT id, name, unit_id, purpose, channel FROM recipient ORDER BY id"
        )
        return [
            Recipient(key, name, unit_id, purpose, Channel(channel))
            for key, name, unit_id, purpose, channel in rows
        ]


def delivery_from(row: Sequence[Any]) -> Delivery:
    """Give the record of a row with the columns of COLUMNS."""
    (
        key,
        document,
        position,
        name,
        channel,
        purpose,
        copies,
        parent,
        unit,
        sent,
        received,
        signed,
        printed,
    ) = row
    return Delivery(
        key,
        document,
        position,
        name,
        None if channel is None else Channel(channel),
        purpose,
        copies,
        parent,
        unit,
        day(sent),
        day(received),
        signed,
        bool(printed),
    )


def folded(deliveries: Iterable[Delivery]) -> list[DeliveryLine]:
    """Put members under the lines that they belong to."""
    lines: list[Delivery] = []
    members: defaultdict[int, list[Delivery]] = defaultdict(list)
    for one in deliveries:
        if one.parent_id is None:
            lines.append(one)
        else:
            members[one.parent_id].append(one)
    return [DeliveryLine(line, tuple(members.get(line.id, ()))) for line in lines]
