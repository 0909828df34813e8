"""What `export` can write: for each kind, which file endings, and who makes the bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach_desktop.cli.session import record_key
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.register import parse_span

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from kehoach_desktop.services.wiring import Services

    Maker = Callable[[Services, int], bytes]
    SpanMaker = Callable[[Services, date, date], bytes]
    ManyMaker = Callable[[Services, Sequence[int]], bytes]

EXPORTS: Final[Mapping[str, Mapping[str, Maker]]] = {
    "plan": {
        ".docx": lambda s, key: s.printing.plan_docx(s.versions.in_force(key)),
        ".pdf": lambda s, key: s.versions.plan_pdf(s.versions.in_force(key)),
    },
    "recipients": {
        ".docx": lambda s, key: s.printing.recipients_docx(s.plans.content(key)),
        ".pdf": lambda s, key: s.printing.recipients_pdf(s.plans.content(key)),
    },
    "attachments": {
        ".docx": lambda s, key: s.attachments.docx([s.plans.content(key)]),
        ".pdf": lambda s, key: s.attachments.pdf([s.plans.content(key)]),
    },
    "progress": {".xlsx": lambda s, key: s.sheets.progress_workbook(key)},
    "calendar": {".ics": lambda s, key: s.calendar.ics(key)},
}
SPANS: Final[Mapping[str, Mapping[str, SpanMaker]]] = {
    "register": {
        ".docx": lambda s, first, last: s.register.docx(s.register.of_days(first, last)),
        ".pdf": lambda s, first, last: s.register.pdf(s.register.of_days(first, last)),
        ".xlsx": lambda s, first, last: s.register.xlsx(s.register.of_days(first, last)),
    },
}
"""What is written of a stretch of days: 2024, or 2024-03-01..2024-05-31."""
MANY: Final[Mapping[str, Mapping[str, ManyMaker]]] = {
    "slips": {
        ".docx": lambda s, keys: s.slips.docx(s.slips.of_documents(keys)),
        ".pdf": lambda s, keys: s.slips.pdf(s.slips.of_documents(keys)),
    },
}
"""What is written of several documents together: a slip for every unit that has work in them."""
KINDS: Final = (*EXPORTS, *SPANS, *MANY)


def write_export(services: Services, what: str, ids: Sequence[str], output: Path) -> None:
    """Write one export whole; BadInputError for an ending that this kind does not have."""
    endings_of = {**EXPORTS, **SPANS, **MANY}[what]
    ending = output.suffix.lower()
    if ending not in endings_of:
        endings = ", ".join(endings_of)
        raise BadInputError(
            f"Không ghi được dạng “{output.suffix or output.name}”. Chưa có gì được ghi. "
            f"Đặt tên tệp kết thúc bằng {endings}."
        )
    if len(ids) != 1 and what not in MANY:
        raise BadInputError("Mỗi lần chỉ xuất một mã. Chưa có gì được ghi. Chạy lại từng mã.")
    data = _made(services, what, ending, ids)
    services.printing.save(output, data)


def _made(services: Services, what: str, ending: str, ids: Sequence[str]) -> bytes:
    wanted = ids[0]
    if what in MANY:
        return MANY[what][ending](services, [record_key(one) for one in ids])
    if what in EXPORTS:
        return EXPORTS[what][ending](services, record_key(wanted))
    span = parse_span(wanted)
    if span is None:
        raise BadInputError(
            f"“{wanted}” không phải năm hay khoảng ngày. Chưa có gì được ghi. "
            "Viết 2024 hoặc 2024-03-01..2024-05-31."
        )
    return SPANS[what][ending](services, *span)
