"""Rules of the head: titles, issuing body, star, place and day, and the lines ruled under them."""

import re
from datetime import date
from typing import Final

from kehoach_desktop.core.dates import month_number
from kehoach_desktop.core.documents import Family
from kehoach_desktop.core.spelling import as_new
from kehoach_desktop.core.text import fold, nfc
from kehoach_desktop.documents.checking.fixes import Fault, Faults, Insert, Remove, whole
from kehoach_desktop.documents.checking.paper import Line, Paper, Zone
from kehoach_desktop.documents.layout import Style

_LONGEST_NUMBER: Final = 6
_DATE: Final = re.compile(
    r"(?P<place>.*?)(?P<comma>\s*,?\s*)(?P<ngay>ngày)(?P<day>[\s\d.…_]*)tháng(?P<month>[\s\d.…_]*)"
    r"năm(?P<year>[\s\d.…_]*)\.?",
    re.IGNORECASE,
)


def titles(paper: Paper) -> Faults:
    """Check the national title, and the motto of the State: the very words."""
    for (words, style), rule in zip(
        paper.profile.head_lines, ("head-title", "motto"), strict=False
    ):
        line = paper.first(style)
        place = "Đầu văn bản"
        if line is None:
            yield Fault(rule, place, "không có", f"ghi “{words}” ở đầu trang, bên phải")
        elif as_new(nfc(line.shown)) != as_new(words):
            fix = (whole(line, words),)
            yield Fault(rule, place, f"“{line.words}”", f"“{words}”", fix, line)
    if paper.profile.family is Family.PARTY and (motto := paper.first(Style.MOTTO)):
        told = "Văn bản của Đảng không ghi Tiêu ngữ"
        yield Fault("head-title", "Đầu văn bản", f"“{motto.words}”", told, (), motto)


def issuer(paper: Paper) -> Faults:
    """Check the issuing body, and the star that parts it from the number."""
    named = paper.of(Style.ISSUER)
    if not named:
        yield Fault("issuer", "Đầu văn bản", "không có", "ghi tên cơ quan ban hành bên trái")
    star, wanted = paper.first(Style.STAR), paper.profile.star
    if wanted and star is None and named:
        fix = (Insert(named[-1].number, wanted, bold=False),) if _is_alone(paper, named[-1]) else ()
        yield Fault("star", "Dưới tên cơ quan", "không có dấu sao", f"một dấu {wanted}", fix)
    elif star is not None and star.words != wanted:
        fixes = (whole(star, wanted),) if wanted else (Remove(star.number),)
        told = f"một dấu {wanted}" if wanted else "đường kẻ ngang, không có dấu sao"
        yield Fault("star", "Dưới tên cơ quan", f"“{star.words}”", told, fixes, star)


def _is_alone(paper: Paper, line: Line) -> bool:
    """Whether nothing else stands in the paragraph, so that another can follow it."""
    return sum(one.number == line.number and bool(one.words) for one in paper.lines) == 1


def ruled_lines(paper: Paper) -> Faults:
    """Check the solid lines under title, issuing body and abstract."""
    if not paper.is_measured:
        return
    profile = paper.profile
    last_title = profile.head_lines[-1][1]
    for rule, style, wanted in (
        ("title-rule", last_title, True),
        ("issuer-rule", Style.ISSUER, profile.issuer_rule > 0),
        ("abstract-rule", Style.ABSTRACT, profile.abstract_rule > 0),
    ):
        lines = paper.of(style)
        if wanted and lines and not any(line.ruled for line in lines):
            what = "liền, dài bằng dòng chữ" if style is last_title else "dài 1/3 đến 1/2 dòng chữ"
            place = f"Dưới “{lines[-1].words[:40]}”"
            yield Fault(rule, place, "không có", f"đường kẻ ngang {what}", (), lines[-1])


def place_and_day(paper: Paper) -> Faults:
    """Check "Tân Sơn, ngày 05 tháng 3 năm 2026"; blanks are left to be written in."""
    line = paper.first(Style.PLACE)
    if line is None:
        yield Fault("place", "Đầu văn bản", "không có", "ghi địa danh, ngày, tháng, năm")
        return
    found = _DATE.fullmatch(line.words)
    if found is None:
        told = "“Địa danh, ngày … tháng … năm …”"
        yield Fault("place", "Địa danh, ngày tháng", f"“{line.words}”", told, (), line)
        return
    name = found["place"].strip(" ,")
    if not name:
        told = "ghi địa danh và dấu phẩy trước chữ “ngày”"
        yield Fault("place", "Địa danh, ngày tháng", f"“{line.words}”", told, (), line)
    elif found["comma"].strip() != ",":
        fixed = f"{name}, {line.words[found.start('ngay') :]}"
        fixes = (whole(line, fixed),)
        where = "Địa danh, ngày tháng"
        yield Fault("place", where, f"“{line.words}”", f"“{fixed}”", fixes, line)
    yield from _impossible(line, found)
    yield from _zeros(paper, line.words, found)


def _zeros(paper: Paper, words: str, found: re.Match[str]) -> Faults:
    """Check that days below 10 and months 1 and 2 have a zero, no other month."""
    line = paper.first(Style.PLACE)
    day, month = found["day"].strip(), found["month"].strip()
    right_day = f"{int(day):02}" if _is_short(day) else day
    right_month = month_number(int(month)) if _is_short(month) else month
    if line is None or (day, month) == (right_day, right_month):
        return
    start, end = found.start("ngay"), found.start("year")
    fixed = f"{words[:start]}{found['ngay']} {right_day} tháng {right_month} năm{words[end:]}"
    place, told = "Địa danh, ngày tháng", f"ngày {right_day} tháng {right_month}"
    yield Fault("date-zeros", place, f"ngày {day} tháng {month}", told, (whole(line, fixed),), line)


def _impossible(line: Line, found: re.Match[str]) -> Faults:
    """Check that the day exists; one with a gap is still to be written in."""
    parts = [found[name].strip() for name in ("year", "month", "day")]
    if not all(part.isdecimal() for part in parts):
        return
    try:
        date(*(int(part[:_LONGEST_NUMBER]) for part in parts))
    except ValueError:
        told = f"“{found['ngay']} {parts[2][:8]} tháng {parts[1][:8]}”"
        yield Fault("place", "Địa danh, ngày tháng", told, "một ngày có trong lịch", (), line)


def _is_short(number: str) -> bool:
    return number.isdecimal() and len(number) <= len("31")


def title(paper: Paper) -> Faults:
    """Check the abstract under the type, and the separator of Party papers."""
    kind = paper.first(Style.TYPE)
    if kind is None:
        return
    mark = paper.first(Style.SEPARATOR)
    mark = mark if mark is not None and mark.zone is Zone.TITLE else None
    wanted, place = paper.profile.separator, "Dưới trích yếu"
    above = (paper.of(Style.ABSTRACT) or [kind])[-1]
    if wanted and mark is None:
        fix = (Insert(above.number, wanted, bold=False),)
        told = f"năm dấu gạch nối “{wanted}”, ở giữa"
        yield Fault("separator", place, "không có", told, fix, above)
    elif mark is not None and mark.words != wanted:
        fixes = (whole(mark, wanted),) if wanted else (Remove(mark.number),)
        told = f"“{wanted}”" if wanted else "đường kẻ ngang, không có dấu gạch"
        yield Fault("separator", place, f"“{mark.words}”", told, fixes, mark)
    if not paper.of(Style.ABSTRACT):
        yield Fault("abstract", "Dưới tên loại", "không có", "ghi trích yếu nội dung", (), kind)


def abstract(paper: Paper) -> Faults:
    """Check that a Party abstract begins with a small letter, and that none has a full stop."""
    for line in paper.of(Style.ABSTRACT)[:1]:
        words = line.words
        first, _, rest = words.partition(" ")
        is_name = rest[:1].isupper() or first.isupper()
        if paper.profile.family is Family.PARTY and words[0].isupper() and not is_name:
            fixed = words[0].lower() + words[1:]
            told = f"“{fixed.split()[0]} …”: chữ đầu viết thường"
            yield Fault("abstract", "Trích yếu", f"“{first} …”", told, (whole(line, fixed),), line)
    for line in paper.of(Style.ABSTRACT, Style.LETTER_ABSTRACT)[-1:]:
        if line.words.endswith(".") and not line.words.endswith("..."):
            fixed = line.words.rstrip(". ")
            told = "không có dấu chấm cuối trích yếu"
            yield Fault("abstract", "Trích yếu", "dấu chấm cuối", told, (whole(line, fixed),), line)


def letter_abstract(paper: Paper) -> Faults:
    """Check for "về việc …" (05-HD/VPTW), "V/v …" (Nghị định 30), bare words (36-HD/VPTW)."""
    line, wanted = paper.first(Style.LETTER_ABSTRACT), paper.profile.letter_abstract
    if line is None:
        return
    opening = re.match(r"(V/v|V/v:|Về việc|về việc)\s*:?\s+", line.words)
    there = opening[1] if opening else ""
    right = there == wanted or (not wanted and there.lower() != "v/v")
    if right:
        return
    rest = line.words[opening.end() :] if opening else line.words
    fixed = f"{wanted} {rest}" if wanted else rest[:1].upper() + rest[1:]
    if wanted and not opening:
        head, _, tail = rest.partition(" ")
        keeps = tail[:1].isupper() or fold(head).isupper()
        fixed = f"{wanted} {rest if keeps else rest[:1].lower() + rest[1:]}"
    told = f"bắt đầu bằng “{wanted}”" if wanted else "không ghi “V/v”"
    found = f"“{there or line.words.split()[0]} …”"
    yield Fault("abstract", "Trích yếu công văn", found, told, (whole(line, fixed),), line)
