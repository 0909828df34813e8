"""The check of a Word file for the services: always in the capped child."""

import logging
from base64 import b64decode
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.core.layout_findings import LayoutFinding, LayoutReport
from kehoach_desktop.documents.profiles import PROFILES
from kehoach_desktop.files.worker import WorkerFailedError, deadline_for, run_worker

_MODULE: Final = "kehoach_desktop.documents.checking.worker"
_LONGEST_REFUSAL: Final = 600
_log = logging.getLogger(__name__)
Cancelled = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Mended:
    """A Word file with its faults set right, and what is left."""

    data: bytes
    report: LayoutReport


def check_file(
    path: Path, today: date, profile: str = "", cancelled: Cancelled = lambda: False
) -> LayoutReport:
    """Check a Word file, off the window's thread; BadInputError, CancelledByUserError."""
    return _report(path, _asked(path, {"today": today.isoformat(), "profile": profile}, cancelled))


def mend_file(path: Path, today: date, profile: str = "", keys: tuple[str, ...] = ()) -> Mended:
    """Give the file with the faults of `keys` (all that can be by default) set right."""
    request = {"today": today.isoformat(), "profile": profile, "fix": list(keys)}
    answer = _asked(path, request, lambda: False)
    try:
        data = b64decode(answer.get("docx") or "", validate=True)
    except ValueError:
        data = b""
    if not data:
        raise _unreadable(path.name)
    return Mended(data, _report(path, answer))


def _asked(path: Path, request: dict[str, Any], cancelled: Cancelled) -> dict[str, Any]:
    try:
        size = path.stat().st_size
    except (OSError, ValueError):
        size = 0  # the worker words what is wrong with the path
    try:
        asked = {"path": str(path.absolute()), **request}
        answer = run_worker(_MODULE, asked, deadline_for(size), cancelled)
    except WorkerFailedError as error:
        _log.warning("layout worker: %s", error.reason)
        raise _unreadable(path.name) from None
    refused = answer.get("refused")
    if isinstance(refused, str):
        raise BadInputError(refused[:_LONGEST_REFUSAL])
    return answer


def _report(path: Path, answer: dict[str, Any]) -> LayoutReport:
    try:
        findings = tuple(LayoutFinding(**one) for one in answer["findings"])
        profile = PROFILES[answer["profile"]].name
    except (KeyError, TypeError):
        _log.warning("layout worker: %s", answer.get("failed"))
        raise _unreadable(path.name) from None
    return LayoutReport(path.name, profile, findings)


def _unreadable(name: str) -> BadInputError:
    return BadInputError(
        f"Không đọc được “{name}”: tệp hỏng hoặc quá lớn. Chưa có gì thay đổi. "
        "Hãy mở bằng Word, lưu lại dạng .docx rồi làm lại."
    )
