"""Recipients as a list shows them: receivers under their channel, and the words of each cell."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kehoach_desktop.core.dates import full, in_list
from kehoach_desktop.core.documents import DocState, Document
from kehoach_desktop.core.recipients import Channel, Delivery, DeliveryLine
from kehoach_desktop.core.search import finder
from kehoach_desktop.core.text import short

_ABSTRACT_LETTERS = 90


class DeliveryGroup(StrEnum):
    """The headings of the list."""

    ELECTRONIC = "electronic"
    PAPER = "paper"
    ARCHIVE = "archive"

    @property
    def word(self) -> str:
        """The heading."""
        return _GROUP_WORDS[self]


_GROUP_WORDS = {
    DeliveryGroup.ELECTRONIC: Channel.ELECTRONIC.word,
    DeliveryGroup.PAPER: Channel.PAPER.word,
    DeliveryGroup.ARCHIVE: "Lưu",
}


@dataclass(frozen=True, slots=True)
class DeliveryRow:
    """One who receives, with the printed line that he stands in."""

    number: int
    delivery: Delivery
    line: DeliveryLine

    @property
    def is_member(self) -> bool:
        """Whether he receives as a member of a group."""
        return self.delivery.parent_id is not None

    @property
    def is_paper(self) -> bool:
        """Whether copies are counted."""
        return self.delivery.channel is Channel.PAPER or self.delivery.is_archive


@dataclass(frozen=True, slots=True)
class DeliverySet:
    """Rows under one heading; where all are members of groups, the names of those."""

    group: DeliveryGroup
    rows: tuple[DeliveryRow, ...]
    unfolded: tuple[str, ...] = ()


def in_groups(
    lines: Sequence[DeliveryLine], words: str = "", *, only_missing: bool = False
) -> tuple[DeliverySet, ...]:
    """Put receivers under their channel and number them through; the archive comes last."""
    found = finder(words)
    groups: dict[DeliveryGroup, list[tuple[Delivery, DeliveryLine]]] = {
        group: [] for group in DeliveryGroup
    }
    for line in lines:
        for one in line.receivers or (line.delivery,):
            groups[_group_of(one)].append((one, line))
    sets, number = [], 0
    for group, members in groups.items():
        rows = [DeliveryRow(number + at, *pair) for at, pair in enumerate(members, 1)]
        number += len(rows)
        kept = [
            row
            for row in rows
            if found(f"{row.delivery.name} {row.line.delivery.name}")
            and not (only_missing and (row.delivery.is_archive or row.delivery.received_on))
        ]
        if kept:
            sets.append(DeliverySet(group, tuple(kept), _unfolded(kept)))
    return tuple(sets)


def _group_of(one: Delivery) -> DeliveryGroup:
    if one.is_archive:
        return DeliveryGroup.ARCHIVE
    paper = one.channel is Channel.PAPER
    return DeliveryGroup.PAPER if paper else DeliveryGroup.ELECTRONIC


def _unfolded(rows: Sequence[DeliveryRow]) -> tuple[str, ...]:
    if not all(row.is_member for row in rows):
        return ()
    return tuple(dict.fromkeys(row.line.delivery.name for row in rows))


def to_remove(rows: Sequence[DeliveryRow]) -> list[int]:
    """Give the keys that go when `rows` are deleted: a group goes with the last of its members."""
    keys: dict[int, None] = {}
    chosen = {row.delivery.id for row in rows}
    for row in rows:
        whole = row.is_member and chosen >= {one.id for one in row.line.members}
        keys[row.line.delivery.id if whole else row.delivery.id] = None
    return list(keys)


def receiving(rows: Sequence[DeliveryRow]) -> list[int]:
    """Give the keys of those who really receive: the archive does not."""
    return [row.delivery.id for row in rows if not row.delivery.is_archive]


def whole_lines(rows: Sequence[DeliveryRow]) -> list[int]:
    """Give the keys of the printed lines of `rows` with all their members, archive left out."""
    lines = {row.line.delivery.id: row.line for row in rows if not row.delivery.is_archive}
    return [one.id for line in lines.values() for one in (line.delivery, *line.members)]


def receipt_words(row: DeliveryRow, today: date) -> str:
    """Give "Đã nhận 19/3", "Đã ký 21/3", "Chưa ký nhận", "Chưa gửi"; "" for the archive."""
    one = row.delivery
    if one.is_archive:
        return ""
    if one.received_on is not None:
        words = f"{'Đã ký' if row.is_paper else 'Đã nhận'} {in_list(one.received_on, today)}"
        return f"{words}, {one.signed_by}" if one.signed_by else words
    if one.sent_on is None:
        return "Chưa gửi"
    return "Chưa ký nhận" if row.is_paper else "Chưa xác nhận"


def copies_text(row: DeliveryRow) -> str:
    """Give the number of paper copies; "–" for who gets none."""
    if not row.is_paper:
        return "–"
    return str(max(row.delivery.copies, 1 if row.delivery.is_archive else 0))


def document_title(document: Document) -> str:
    """Give "45-KH/ĐU, tuyên truyền 70 năm …" for a list to choose from."""
    number = document.number_text if document.number is not None else "Dự thảo"
    return f"{number}, {short(document.abstract, _ABSTRACT_LETTERS)}"


def issued_words(document: Document) -> str:
    """Give "ban hành 19/3/2024", or that it has not been issued."""
    if document.state is DocState.DRAFT or document.day is None:
        return "chưa ban hành"
    return f"ban hành {full(document.day)}"
