"""A file or a pasted text into a draft, in this process."""

import re
from dataclasses import replace
from pathlib import Path

from kehoach_desktop.core.drafts import PlanDraft
from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.compose import compose
from kehoach_desktop.importer.readers import detect, text
from kehoach_desktop.importer.repair import mend
from kehoach_desktop.importer.source import Mended, RawText, table_text

# The grade stands alone, or run into the motto or the number where columns were copied flat.
_SECRET = re.compile(
    r"(?:(?i:Độ\smật)\s?:?\s?)?(TUYỆT MẬT|TỐI MẬT|MẬT)(?:$|\s+(?=CỘNG H|ĐẢNG C|Số\s|Độc lập))|"
    r"(?i:Độ\smật)\s?:\s?(Tuyệt mật|Tối mật|Mật)$"
)
_HEAD_LINES = 40
_MOST_RAW = 400_000  # letters; nobody compares more, and the answer of the worker is capped


def read_file(path: Path) -> PlanDraft:
    """Read a plan from a file; raises BadInputError where it cannot be used."""
    return _draft(detect.read(path))


def read_text(pasted: str, name: str = "") -> PlanDraft:
    """Read a plan from text in hand; raises BadInputError where it cannot be used."""
    return _draft(text.lines_of(pasted, name))


def _draft(raw: RawText) -> PlanDraft:
    mended = mend(raw)
    _refuse_secret(mended)
    draft = compose(mended)
    return replace(draft, sha256=raw.sha256, raw=_before(raw) if draft.repairs else ())


def _before(raw: RawText) -> tuple[str, ...]:
    """Give the lines as they came, for the view beside those that were mended."""
    texts = tuple(table_text(line.rows) if line.rows else line.text for line in raw.lines)
    return texts if sum(map(len, texts)) <= _MOST_RAW else ()


def _refuse_secret(mended: Mended) -> None:
    """Refuse a text with a grade of secrecy, which stands alone in the head, in capitals."""
    for line in mended.lines[:_HEAD_LINES]:
        words = line.text.strip(" *[]().:-")
        if found := _SECRET.match(words):
            grade = (found[1] or found[2]).upper()
            raise BadInputError(
                f"Văn bản có dấu “{grade}” nên không được nhập. Chưa có gì được lưu. "
                "Hãy xử lý văn bản này theo quy định về bí mật nhà nước."
            )
