"""Reading for the services: always in the capped child, never in the window's thread."""

import hashlib
import logging
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.files.worker import WorkerFailedError, deadline_for, run_worker
from kehoach_desktop.importer.old_word import is_old, turned
from kehoach_desktop.importer.wire import BadAnswerError, draft_from

_MODULE = "kehoach_desktop.importer.worker"
_TURNED = "chuyển từ dạng cũ sang dạng .docx"
_LONGEST_REFUSAL = 600
_log = logging.getLogger(__name__)


def read_in_worker(path: Path, cancelled: Callable[[], bool] = lambda: False) -> PlanDraft:
    """Read the plan at `path`; raises BadInputError, or CancelledByUserError."""
    if not is_old(path):
        return _read(path, path.name, cancelled)
    with tempfile.TemporaryDirectory(prefix="kehoach-", ignore_cleanup_errors=True) as folder:
        draft = _read(turned(path, Path(folder), cancelled), path.name, cancelled)
        sha256 = hashlib.sha256(path.read_bytes()).hexdigest()
    return replace(draft, sha256=sha256, repairs=(_TURNED, *draft.repairs))


def read_text_in_worker(text: str, cancelled: Callable[[], bool] = lambda: False) -> PlanDraft:
    """Read a pasted plan; raises BadInputError, or CancelledByUserError."""
    if not text.strip():
        raise BadInputError(
            "Chưa có chữ nào để đọc. Chưa có gì thay đổi. Hãy dán nội dung kế hoạch."
        )
    with tempfile.TemporaryDirectory(prefix="kehoach-") as folder:
        path = Path(folder) / "noi-dung-dan.txt"
        path.write_text(text, encoding="utf-8", errors="replace", newline="\n")
        return _read(path, "nội dung dán", cancelled)


def _read(path: Path, name: str, cancelled: Callable[[], bool]) -> PlanDraft:
    try:
        request = {"path": str(path.absolute())}
        answer = run_worker(_MODULE, request, deadline_for(_size(path)), cancelled)
    except WorkerFailedError as error:
        _log.warning("import worker: %s", error.reason)
        raise _unreadable(name) from None
    refused = answer.get("refused")
    if isinstance(refused, str):
        raise BadInputError(refused[:_LONGEST_REFUSAL])
    try:
        return draft_from(answer.get("draft"))
    except BadAnswerError as error:
        _log.warning("import worker: %s, %s", error, answer.get("failed"))
        raise _unreadable(name) from None


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except (OSError, ValueError):
        return 0  # the worker words what is wrong with the path


def _unreadable(name: str) -> BadInputError:
    return BadInputError(
        f"Không đọc được “{name}”: tệp hỏng hoặc quá lớn. Chưa có gì thay đổi. "
        "Hãy mở bằng Word, lưu lại dạng .docx, hoặc dán nội dung vào."
    )
