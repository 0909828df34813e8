"""Sổ đăng ký văn bản đi for paper: ten columns on landscape A4 (Nghị định 30/2020, Phụ lục IV)."""

from kehoach_desktop.core.blocks import Run
from kehoach_desktop.core.documents import Document, IssuingBody
from kehoach_desktop.core.register import COLUMNS, Register
from kehoach_desktop.documents.builders.head import issuer_head
from kehoach_desktop.documents.builders.words import clean, lines
from kehoach_desktop.documents.layout import Profile, Style
from kehoach_desktop.documents.tree import Column, PageTree, Paragraph, Row, Table

_TITLE = "Sổ đăng ký văn bản đi"
_ROOM = 1.4
"""Above and below the words of a cell, mm."""


def register_tree(register: Register, body: IssuingBody | None, profile: Profile) -> PageTree:
    """Give the register with its heads repeated; rows never split."""
    rows = (
        Row(tuple(clean(column.text(entry)) for column in COLUMNS)) for entry in register.entries
    )
    columns = tuple(Column(one.heading, one.width, centred=one.centred) for one in COLUMNS)
    count = f"Tổng số: {len(register.entries)} văn bản."
    return PageTree(
        profile=profile,
        subject=f"{_TITLE}, {register.span}",
        head=issuer_head(Document(0), body, profile),
        title=(
            *lines(_TITLE, Style.TYPE, profile),
            *lines(register.span, Style.ABSTRACT, profile),
        ),
        body=(Table(columns, tuple(rows), padding=_ROOM), Paragraph((Run(count),))),
        landscape=True,
    )
