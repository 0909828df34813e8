"""Those that an activity is done with: "phối hợp với X", "cùng X", "A chủ trì, X tham gia"."""

import re
from functools import lru_cache

from kehoach_desktop.importer.names import Name, begins_with_body, names_at

_WITH = re.compile(
    r"phối hợp(?:\s(?!với|cùng)[^\W\d_]+){0,3}?\s(?:cùng với|với|cùng)\s(?:sự tham gia của\s)?|"
    # Who advises a peer works with it; what an authority is advised of is proposed to it.
    r"phối hợp\s(?:chặt chẽ\s)?|"
    r"tham mưu với\s(?!(?:cấp|đảng|thường trực|lãnh đạo)\s|UBND|HĐND)|"
    r"chủ trì,?\s(?:cùng với|cùng)\s|(?<=\s)cùng\s(?:với\s)?(?=các\s|[A-ZĐ])",
    re.IGNORECASE,
)
# "A chủ trì, B và C tham gia": those named after the one who leads take part.
_BESIDE_LEAD = re.compile(r"(?:chủ trì|thực hiện)[,;]\s(?:và\s)?")
_TAKES_PART = re.compile(r",?\s(?:cùng\s)?(?:tham gia|thực hiện|phối hợp(?! với)|hỗ trợ|hưởng ứng)")
# "do X chủ trì", "do X phát động": who holds a contest that others join, never who leads here.
_HELD_BY = re.compile(r"(?<![^\W_])do\s(?=[^.;]{3,260}?(?:chủ trì|phát động|tổ chức|ban hành))")
# "với các đơn vị: A, B và C": those behind the colon are meant.
_LISTED = re.compile(r"\s?:\s(?=[^\W\d_])")
_SENTENCE_END = re.compile(r"[.;]\s|$")


@lru_cache(maxsize=2048)
def coordinators(text: str, start: int, end: int) -> tuple[Name, ...]:
    """Give those after "phối hợp (với)" in `text[start:end]`, organisers of contests left out."""
    hidden = [_held(text, found.end()) for found in _HELD_BY.finditer(text, start, end)]
    named: list[Name] = []
    for found in _WITH.finditer(text, start, end):
        if any(first <= found.start() < last for first, last in hidden):
            continue
        if found.end() < end and begins_with_body(text, found.end()):
            beside = names_at(text, found.end())
            listed = _LISTED.match(text, beside[-1].end) if beside else None
            beside = (listed and names_at(text, listed.end())) or beside
            named.extend(name for name in beside if name.end <= end)
    for found in _BESIDE_LEAD.finditer(text, start, end):
        beside = names_at(text, found.end())
        if beside and beside[-1].end < end and _TAKES_PART.match(text, beside[-1].end):
            named.extend(beside)
    return tuple(dict.fromkeys(named))


def _held(text: str, start: int) -> tuple[int, int]:
    """Give the span of an organiser clause: to the end of its sentence."""
    stop = _SENTENCE_END.search(text, start)
    return start, stop.start() if stop else len(text)
