"""Main of the child process: one Word file checked, or mended, under caps; JSON out."""

from base64 import b64encode
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Any, Final

from kehoach_desktop.files.answering import answer_request

LARGEST: Final = 64 * 1024 * 1024
_ZIP: Final = b"PK\x03\x04"
_PASSES: Final = 6
"""One fix may uncover another fault: a new line may want its own letters."""


def main() -> int:
    """Check, or mend, the file that is named in the request."""
    return answer_request(_answer)


def _answer(request: dict[str, Any]) -> dict[str, Any]:
    path = Path(request["path"])
    today, profile = date.fromisoformat(request["today"]), request.get("profile", "")
    data = _bytes_of(path)
    keys = request.get("fix")
    if keys is None:
        return report(data, path.name, today, profile)
    mended = mend(data, path.name, today, profile, keys)
    return {
        "docx": b64encode(mended).decode(),
        **report(mended, path.name, today, profile),
    }


def _bytes_of(path: Path) -> bytes:
    from kehoach_desktop.core.errors import BadInputError

    name = path.name
    try:
        if path.is_file() and path.stat().st_size <= LARGEST:
            data = path.read_bytes()
            if data.startswith(_ZIP):
                return data
    except (OSError, ValueError):
        pass
    raise BadInputError(
        f"“{name}” không phải tệp Word (.docx) mở được. Chưa có gì thay đổi. "
        "Hãy chọn tệp .docx khác, hoặc mở bằng Word và lưu lại dạng .docx."
    )


def report(data: bytes, name: str, today: date, profile: str) -> dict[str, Any]:
    """Give the layout's key and the findings as plain values."""
    from kehoach_desktop.documents.checking.check import check
    from kehoach_desktop.documents.checking.word_paper import read_paper

    paper = read_paper(data, name, today, profile).paper
    return {
        "profile": paper.profile.key,
        "findings": [asdict(one.finding) for one in check(paper)],
    }


def mend(data: bytes, name: str, today: date, profile: str, keys: list[str]) -> bytes:
    """Give the file with the faults of these keys set right; no keys: all that can be."""
    from kehoach_desktop.documents.checking.check import check
    from kehoach_desktop.documents.checking.fixes import SetText
    from kehoach_desktop.documents.checking.word_fixes import WordFixes
    from kehoach_desktop.documents.checking.word_paper import read_paper

    for _ in range(_PASSES):
        read = read_paper(data, name, today, profile)
        profile = read.paper.profile.key  # what is mended must not choose another layout
        found = [one for one in check(read.paper) if not keys or one.finding.key in keys]
        fixes = [fix for one in found for fix in one.fixes]
        # Looks are found by places in the words, which must not move meanwhile.
        fixes = [fix for fix in fixes if isinstance(fix, SetText)] or fixes
        if not fixes:
            break
        WordFixes(read.file, read.paragraphs).apply(fixes)
        data = read.file.packed()
    return data
