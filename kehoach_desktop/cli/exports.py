"""What `export` can write: for each kind, which file endings, and who makes the bytes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach_desktop.core.errors import BadInputError

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from kehoach_desktop.services.wiring import Services

    Maker = Callable[[Services, int], bytes]

EXPORTS: Final[Mapping[str, Mapping[str, Maker]]] = {
    "plan": {
        ".docx": lambda s, key: s.printing.plan_docx(s.versions.in_force(key)),
        ".pdf": lambda s, key: s.versions.plan_pdf(s.versions.in_force(key)),
    },
    "recipients": {
        ".docx": lambda s, key: s.printing.recipients_docx(s.plans.content(key)),
        ".pdf": lambda s, key: s.printing.recipients_pdf(s.plans.content(key)),
    },
    "progress": {".xlsx": lambda s, key: s.sheets.progress_workbook(key)},
    "calendar": {".ics": lambda s, key: s.calendar.ics(key)},
}


def write_export(services: Services, what: str, ids: Sequence[int], output: Path) -> None:
    """Write one export whole; BadInputError for an ending that this kind does not have."""
    makers = EXPORTS[what]
    maker = makers.get(output.suffix.lower())
    if maker is None:
        endings = ", ".join(makers)
        raise BadInputError(
            f"Không ghi được dạng “{output.suffix or output.name}”. Chưa có gì được ghi. "
            f"Đặt tên tệp kết thúc bằng {endings}."
        )
    if len(ids) != 1:
        raise BadInputError("Mỗi lần chỉ xuất một mã. Chưa có gì được ghi. Chạy lại từng mã.")
    services.printing.save(output, maker(services, ids[0]))
