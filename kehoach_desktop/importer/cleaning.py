"""Signs mended inside one physical line, before lines are joined."""

import re
import unicodedata
from functools import lru_cache

from kehoach_desktop.importer.syllables import parted

LONGEST = 16_000
"""Letters of one line that any pattern ever sees."""
_UNSEEN = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff\ufffe\x00-\x08\x0e-\x1f]")
_BLANKS = re.compile(r"[ \t\u00a0\u2000-\u200a\u202f\u3000]+")
_DASHES = re.compile(r"[\u2010\u2011\u2012\u2212]")
_FOOTNOTE = re.compile(r"<sup>\s*\d{1,3}\s*</sup>|\[\d{1,3}\](?=[\s.,;]|$)")
_TAGS = re.compile(r"</?(?:sup|sub|b|i|u|em|strong|p|br|span)\s?/?>", re.IGNORECASE)
_RULED = 40
# A ruling between head and text, run into the words: "TRUNG ƯƠNG***Số: 367".
_INNER_RULE = re.compile(r"\s?(?:\*{3,8}|-{4,60}|_{4,60}|={4,60})\s?(?=\S)")
_RULES = ("***", "----", "____", "====")
_HASHES = re.compile(r"#{1,6}\s+")
_BOLD = re.compile(r"\*\*|__(?=\w)|(?<=\w)__")
_ITALIC = re.compile(r"(?<![\w*])\*(?=[^\s*])([^*]{1,200}?)\*(?!\w)")
_QUOTED = re.compile(r"^>\s+")
_ESCAPED = re.compile(r"\\([.\-+*_#()\[\]])")
# Vietnamese syllables hold đ only as their first letter, and q likewise: a letter before is glue.
# Each pattern begins with the letters that are rare, because that is what the search runs on.
_GLUED_LETTER = re.compile(r"[đq](?<=[^\W\d_A-ZĐ].)(?=[^\W\d_])")
# A comma between two lower-case letters never lacks its blank in prose.
_GLUED_COMMA = re.compile(r"[,;](?<=[^\W\d_].)(?=[^\W\d_])")
# A small word run into the capitals of a code: "70-TB/TWngày 06".
_GLUED_CODE = re.compile(r"([A-ZĐ]{2})(?=(?:ngày|của|về|do|tại)\s)")
_GLUED_NUMBER = re.compile(r"(?<![^\W_])([Nn]ăm|[Ss]ố|[Nn]gày|[Tt]háng|[Qq]uý)(?=\d)")
_BEFORE_DIGIT = re.compile(r"[mốygý](?=\d)")


def clean(line: str) -> str:
    """Give `line` in NFC with one kind of blank and hyphen and without invisible signs."""
    line = unicodedata.normalize("NFC", line)
    if not line.isprintable():  # invisible signs, and all blanks but the plain one
        line = _BLANKS.sub(" ", _UNSEEN.sub("", line))
    elif "  " in line:
        line = _BLANKS.sub(" ", line)
    return (line if line.isascii() else _DASHES.sub("-", line)).strip()


def without_markup(line: str) -> str:
    """Give `line` without the signs of web pages and of Markdown, and without footnote numbers."""
    if len(line) > _RULED and any(rule in line for rule in _RULES):
        line = _INNER_RULE.sub("\n", line)
    if "<" in line:
        line = _TAGS.sub("", _FOOTNOTE.sub("", line))
    if "*" in line or "__" in line:
        line = _ITALIC.sub(r"\1", _BOLD.sub("", line))
    line = _ESCAPED.sub(r"\1", line) if "\\" in line else line
    return _QUOTED.sub("", _HASHES.sub("", line) if line.startswith("#") else line).strip()


def is_footnote(line: str) -> bool:
    """Tell whether `line` is the text of a footnote: it begins with a raised number."""
    return line.startswith("<sup>")


@lru_cache(maxsize=2048)
def unglued(line: str) -> str:
    """Give `line` with the blanks that copying lost and that spelling proves."""
    line = _GLUED_COMMA.sub(r"\g<0> ", _GLUED_LETTER.sub(r" \g<0>", line))
    line = _GLUED_CODE.sub(r"\1 ", line)
    return parted(_GLUED_NUMBER.sub(r"\1 ", line) if _BEFORE_DIGIT.search(line) else line)


def pieces(line: str) -> list[str]:
    """Cut a line beyond all measure at blanks, so that no pattern sees more than LONGEST."""
    if "\n" in line:
        return [piece for part in line.split("\n") for piece in pieces(part)]
    cut: list[str] = []
    start = 0
    while len(line) - start > LONGEST:
        blank = line.rfind(" ", start, start + LONGEST)
        end = blank if blank > start else start + LONGEST
        cut.append(line[start:end].strip())
        start = end
    return [*cut, line[start:].strip()] if cut else [line]
