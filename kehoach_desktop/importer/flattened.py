"""A whole text on one line (copied out of a web page) is cut at its own marks again."""

import itertools
import re

from kehoach_desktop.importer.landmarks import TYPE_WORDS
from kehoach_desktop.importer.marks import DASH, mark_of
from kehoach_desktop.importer.roles import subject_at
from kehoach_desktop.importer.verbs import starts_with_verb

_HEADING = 90  # letters in which a heading ends before its first dash
_LONG = 400
_FEWEST = 4
_UPPER = "[A-ZĐƯÂÊÔƠĂÁÀẢÃẠẤẦẨẪẬẮẰẲẴẶÉÈẺẼẸẾỀỂỄỆÍÌỈĨỊÓÒỎÕỌỐỒỔỖỘỚỜỞỠỢÚÙỦŨỤỨỪỬỮỰÝỲỶỸỴ]"
# Where each piece begins. A mark counts only after the end of a sentence or a heading, because a
# number or a dash inside a sentence ("2023 - 2025") has a word before it.
_CUTS = re.compile(
    rf"""
    (?<=[.;:!?…])(?<![Ss]ố:)\s(?=(?:[IVX]{{1,5}}|\d{{1,2}}(?:\.\d{{1,2}}){{0,2}})\s?[.\-–/)]\s?{_UPPER})
  | (?<=[.;:!?…\w”])\s(?=[IVX]{{1,5}}\s?[.\-–/]\s?{_UPPER}{{2}})
  | (?<=[.;:!?…])\s(?=[-+–]\s?{_UPPER})
  | \s(?=(?:\d{{1,2}}|[a-zđ])/\s{_UPPER})
  | (?<=[.;:!?…])\s(?=[a-zđ]\)\s?{_UPPER})
  | (?<={_UPPER}{_UPPER})\s(?=\d{{1,2}}[.)]\s?{_UPPER})
  | (?<=\s\d{{4}})\s(?=(?:1|I)\s?[.)/]\s?{_UPPER})
  | \s?(?=ĐOÀN\s(?:TNCS|THANH\sNIÊN\sCỘNG\sSẢN)\sHỒ\sCHÍ\sMINH\s{_UPPER}[^\W\dA-ZĐ])
  | (?<=ĐOÀN\sTNCS\sHỒ\sCHÍ\sMINH)\s(?={_UPPER}[^\W\dA-ZĐ])
  | (?<={_UPPER}{_UPPER})(?=Về\sviệc|V/v)
  | (?<=\w)(?=-\s(?:Căn\scứ|Xét|Theo)\s)
  | \s(?=Điều\s\d{{1,2}}\.\s)
  | (?<=[,;:.])\s(?=(?:QUYẾT\sĐỊNH|QUYẾT\sNGHỊ)\b)
  | \s(?=CỘNG\sH(?:ÒA|OÀ)\sXÃ\sHỘI|ĐẢNG\sCỘNG\sSẢN\sVIỆT\sNAM)
  | \s(?=[-+]\s{_UPPER}[^.;:]{{1,24}}:\s)
  | \s(?=N(?:ơi\s|ƠI\s)(?:nhận|NHẬN)\s?:)
  | \s(?=(?:Kính\sgửi|KÍNH\sGỬI)\s?:)
  | \s(?=Số\s?:\s?[\d.…]{{1,8}}\s?[/\-])
  | (?<=\d)\.?\s(?=(?:{"|".join(word.replace(" ", chr(92) + "s") for word in TYPE_WORDS)})(?:\s|$))
  | (?<=(?:Đ|đ)ộc\slập\s[-–]\sTự\sdo\s[-–]\sHạnh\sphúc)\s
  | (?<=[.;:,])\s(?=(?:T/M|TM\.|KT\.|TL\.)\s?{_UPPER}{{2}})
  | (?<=[.;])\s(?=(?:Căn\scứ|Thực\shiện|Xét\sđề\snghị|Trên\sđây\slà)\s)
    """,
    re.VERBOSE,
)
# Pages of shared documents are numbered from without: "1. ỦY BAN NHÂN DÂN CỘNG HÒA …".
_PAGE_LABEL = re.compile(r"^1\.\s(?=[^a-z]{12,160}(?:CỘNG\sH|ĐẢNG\sCỘNG))")
_INNER_DASH = re.compile(rf"\s[-–+]\s(?={_UPPER})")
_PLACE = re.compile(
    rf"(?<=[\w.])\s(?=(?:{_UPPER}[^\W\d_]{{0,7}}\s){{1,4}}?[^\W\d_]{{0,8}},?\s?"
    r"ngày\s[\d.… ]{1,8}\s?tháng)"
)
_AFTER_TYPE = re.compile(rf"^({'|'.join(TYPE_WORDS)})\s(?!{_UPPER}{{2}})")
_AFTER_DATE = re.compile(r"(?<=năm\s\d{4})\s?\.?\s(?=\S)")
_GREETED = re.compile(r"(?<=[.;])\s(?=(?:Thực hiện|Căn cứ|Theo|Để|Nhằm|Xét)\s)")
_TITLE_END = re.compile(r"\s(?=(?:Nhằm|Căn cứ|Thực hiện|Để thực hiện|Để tổ chức|Xét đề nghị)\s)")


def unfolded(line: str, *, ruled: bool = False) -> list[str]:
    """Give the lines that `line` was made of; itself where it is a plain paragraph.

    `ruled` says that it is a part of a line which a ruling has already proved to be a whole text.
    """
    if line.startswith("Kính gửi"):
        return _GREETED.split(line, maxsplit=1)
    if len(line) < _LONG and not ruled:
        return [line]
    line = _PAGE_LABEL.sub("", line)
    cut = [piece.strip() for piece in _CUTS.split(line) if piece and piece.strip()]
    if len(cut) < _FEWEST and not ruled:  # a paragraph that happens to hold a number
        return [line]
    return [smaller for piece in cut for item in _items(piece) for smaller in _head_pieces(item)]


def _items(piece: str) -> list[str]:
    """Part dash items of which the first ends without a stop: the next has its own subject."""
    if not piece.startswith(("-", "–", "+")):
        dash = _INNER_DASH.search(piece, 0, _HEADING)
        if dash and mark_of(piece).level < DASH and starts_with_verb(piece, dash.end()):
            return [piece[: dash.start()].strip(), piece[dash.start() :].strip()]
        return [piece]
    cuts = [
        dash.start()
        for dash in _INNER_DASH.finditer(piece)
        if starts_with_verb(piece, dash.end()) or subject_at(piece, dash.end()) is not None
    ]
    bounds = itertools.pairwise([0, *cuts, len(piece)])
    return [piece[begin:end].strip() for begin, end in bounds]


def _head_pieces(piece: str) -> list[str]:
    """Put number, dated place, type and title on lines of their own."""
    if piece.startswith("Số"):
        number = _PLACE.split(piece, maxsplit=1)
        return [
            *number[:-1],
            *(part for rest in number[-1:] for part in _AFTER_DATE.split(rest, maxsplit=1)),
        ]
    typed = _AFTER_TYPE.match(piece)
    if typed is None:
        return [piece]
    title = _TITLE_END.split(piece[typed.end() :], maxsplit=1)
    return [typed[1], *title]
