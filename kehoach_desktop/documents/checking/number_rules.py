"""Rules of number and symbol: "Số 45-KH/ĐU" in Party papers, "Số: 45/KH-UBND" in State ones."""

import re
from typing import Final

from kehoach_desktop.core.documents import DocType, Family
from kehoach_desktop.documents.checking.fixes import Fault, Faults, whole
from kehoach_desktop.documents.checking.paper import Line, Paper
from kehoach_desktop.documents.layout import Profile, Style

_NUMBER: Final = re.compile(
    r"Số\s*(?P<colon>:?)\s*(?P<number>[\d\s.…_]*?)\s*(?P<first>[-–/])\s*(?P<symbol>\S.*)",
    re.IGNORECASE,
)
_PART: Final = re.compile(r"[-–/]")
_LONGEST_NUMBER: Final = 9
_PLACE: Final = "Số, ký hiệu"


def number(paper: Paper) -> Faults:
    """Check colon, zero, signs between the parts, and the code of the type."""
    line = paper.first(Style.NUMBER)
    if line is None:
        yield Fault("number-form", "Đầu văn bản", "không có", "ghi số, ký hiệu dưới tên cơ quan")
        return
    found = _NUMBER.fullmatch(line.words)
    if found is None:
        told = f"dạng “{_sample(paper)}”"
        yield Fault("number-form", _PLACE, f"“{line.words}”", told, (), line)
        return
    parts = [part.strip() for part in _PART.split(found["symbol"]) if part.strip()]
    yield from _form(paper, line, found, parts)
    yield from _code(paper, line, parts)


def _form(paper: Paper, line: Line, found: re.Match[str], parts: list[str]) -> Faults:
    profile = paper.profile
    joint = profile.symbol_joint
    if not _has_code(paper):
        symbol = "-".join(parts)
    else:
        symbol = joint.join((parts[0], "-".join(parts[1:]))) if parts[1:] else parts[0]
    opening, between = profile.number_form
    digits = found["number"].strip(" .…_\u00a0")
    shown = (
        f"{int(digits):02}"
        if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER
        else found["number"]
    )
    fixed = f"{opening}{shown}{between}{symbol}"
    # A blank before the number may be any, and any length where it is still to be written in.
    if _squeezed(fixed) != _squeezed(line.words):
        told = f"“{' '.join(fixed.split())}”"
        fixes = (whole(line, fixed),)
        found_words = " ".join(line.words.split())
        yield Fault("number-form", _PLACE, f"“{found_words}”", told, fixes, line)


def _code(paper: Paper, line: Line, parts: list[str]) -> Faults:
    """Check that the symbol has the type of the title; a công văn of the State has none."""
    kind, profile = paper.type, paper.profile
    if kind is None or not parts:
        return
    codes = {profile.code_of(one): one for one in DocType}
    if not _has_code(paper):
        if parts[0] == profile.code_of(DocType.LETTER) and parts[1:]:
            told = "công văn của Nhà nước không ghi ký hiệu tên loại"
            fixed = line.words.replace(f"{parts[0]}-", "", 1).replace(f"{parts[0]}/", "", 1)
            bare = (whole(line, fixed),)
            yield Fault("number-code", _PLACE, f"“{parts[0]}”", told, bare, line)
        return
    wanted = profile.code_of(kind)
    if parts[0] == wanted:
        return
    known = parts[0] in codes or parts[0].upper() in {code.upper() for code in codes}
    fixes = (whole(line, line.words.replace(parts[0], wanted, 1)),) if known else ()
    told = f"“{wanted}” ({kind.word.lower()})"
    yield Fault("number-code", _PLACE, f"“{parts[0]}”", told, fixes, line)


def _has_code(paper: Paper) -> bool:
    return paper.type is not DocType.LETTER or paper.profile.letters_have_code


def _sample(paper: Paper) -> str:
    body = "ĐU" if paper.profile.family is Family.PARTY else "UBND"
    return _number_of(paper.profile, paper.type or DocType.PLAN, body)


def _number_of(profile: Profile, kind: DocType, body: str) -> str:
    opening, between = profile.number_form
    return f"{opening}45{between}{profile.symbol_of(kind, body)}"


def _squeezed(words: str) -> str:
    """Give the words without any blank, the blank before a written number apart."""
    bare = "".join(words.replace("…", "").replace("_", "").split())
    return bare.replace(".", "")
