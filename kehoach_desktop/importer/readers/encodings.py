"""Bytes of unknown encoding into text: told by the grammar of the syllable, not by a guess.

A Vietnamese syllable has one vowel group, one tone and few finals. Read in the right encoding
nearly every word with a mark is one; read in a wrong one hardly any is. Text that is sound Unicode
is therefore never touched: it wins by itself.
"""

import codecs
import re
import unicodedata
from collections.abc import Callable

from kehoach_desktop.core.errors import BadInputError
from kehoach_desktop.importer.readers.old_letters import from_tcvn3, from_viqr, from_vni
from kehoach_desktop.importer.syllables import is_syllable

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_PROBE = 4096
_JUDGED = 6000  # letters that are judged
_FEWEST = 5  # marked words, below which nothing is told
_SURE = 0.7  # share of marked words that must be syllables
_BETTER = 0.15
_WORD = re.compile(r"[^\W\d_]+")
_VIQR_MARKED = 4
_OLD: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("chuyển từ bảng mã TCVN3 (ABC), chữ hoa có dấu có thể mất", from_tcvn3),
    ("chuyển từ bảng mã VNI", from_vni),
)
_VIQR = "chuyển từ kiểu gõ VIQR, dấu chấm và dấu hỏi sau nguyên âm có thể bị đọc thành thanh"
_CP1258 = "chuyển từ bảng mã Windows-1258"


def decode(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    """Give the text in `data` and what was done; raises BadInputError where it is no text."""
    for mark, encoding in _MARKED:
        if data.startswith(mark):
            return _decoded(data, encoding, name), ()
    if data[:_PROBE].count(0) > len(data[:_PROBE]) // 8:
        return _decoded(data, _utf16_side(data), name), ()
    try:
        return modern(data.decode())
    except UnicodeDecodeError:
        return _from_bytes(data, name)


def modern(text: str) -> tuple[str, tuple[str, ...]]:
    """Give Unicode for text whose letters may be those of an old font, and what was done."""
    probe = text[:_JUDGED]
    if text.isascii():
        return (from_viqr(text), (_VIQR,)) if _is_viqr(probe) else (text, ())
    if any("\u0300" <= letter <= "\u036f" or "\u1ea0" <= letter <= "\u1ef9" for letter in probe):
        return text, ()  # no old font has these letters
    own = _share(probe)
    best, said, turn = max((_share(turn(probe)), said, turn) for said, turn in _OLD)
    return (turn(text), (said,)) if best >= max(_SURE, own + _BETTER) else (text, ())


def _from_bytes(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    latin = data.decode("cp1252", errors="replace")
    probe = latin[:_JUDGED]
    windows = unicodedata.normalize("NFC", data[:_JUDGED].decode("cp1258", errors="replace"))
    best, said, turn = max((_share(turn(probe)), said, turn) for said, turn in _OLD)
    if best >= _SURE and best > _share(windows):
        return turn(latin), (said,)
    return unicodedata.normalize("NFC", _decoded(data, "cp1258", name)), (_CP1258,)


def _is_viqr(probe: str) -> bool:
    """Tell whether signs after vowels make syllables, and of a quarter of all words."""
    turned = from_viqr(probe)
    words = _WORD.findall(turned)
    marked = sum(not word.isascii() for word in words)
    return marked * _VIQR_MARKED > len(words) and _share(turned) >= _SURE


def _share(text: str) -> float:
    """Give the share of words with a mark that are Vietnamese syllables in this reading."""
    marked = [word for word in _WORD.findall(text) if not word.isascii()]
    kept = sum(is_syllable(word) for word in marked)
    strange = sum(not letter.isascii() and not letter.isalpha() for letter in text) - sum(
        "\u2000" <= letter <= "\u206f" for letter in text
    )
    return kept / (len(marked) + strange) if len(marked) >= _FEWEST else 0.0


def _decoded(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise not_text(name) from None


def _utf16_side(data: bytes) -> str:
    """Vietnamese text is half Latin: the zero halves of those letters tell the byte order."""
    probe = data[:_PROBE]
    return "utf-16-be" if probe[::2].count(0) > probe[1::2].count(0) else "utf-16-le"


def not_text(name: str) -> BadInputError:
    """Give the refusal of bytes that hold no text."""
    return BadInputError(
        f"Tệp “{name}” không phải văn bản đọc được. Chưa có gì thay đổi. "
        "Hãy mở tệp bằng Word và lưu lại dạng .docx."
    )
