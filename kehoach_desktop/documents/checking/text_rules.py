"""Rules of the words between title and closing: addressees, bases, the mark that ends the text."""

import re
from typing import Final

from kehoach_desktop.documents.checking.fixes import Fault, Faults, SetText
from kehoach_desktop.documents.checking.paper import Line, Paper, Zone
from kehoach_desktop.documents.layout import Style

_MARKS: Final = " .,;:/"
_FLOWING: Final = (Style.BODY, Style.H1, Style.H2, Style.H3, Style.BASIS, Style.ARTICLE)
_DASH: Final = re.compile(r"\s*[-–]\s*")


def addressees(paper: Paper) -> Faults:
    """Check the word before the addressees: Kính gửi, of a tờ trình since 2026 Kính trình."""
    line = paper.first(Style.ADDRESS_WORD)
    wanted = paper.profile.address_words.get(paper.type) if paper.type else None
    if line is None or wanted is None:
        return
    there = line.words[: len("Kính trình")].split(":")[0].strip()
    if not line.words.startswith(wanted):
        at = line.start + line.text.index(line.words)
        length = len("Kính trình") if there == "Kính trình" else len("Kính gửi")
        fixes = (SetText(line.number, at, at + length, wanted),)
        yield Fault("address", "Nơi nhận trực tiếp", f"“{there}”", f"“{wanted}:”", fixes, line)
    elif not line.words[len(wanted) :].lstrip().startswith(":"):
        at = line.start + line.text.index(wanted) + len(wanted)
        fixes = (SetText(line.number, at, at, ":"),)
        told = f"dấu hai chấm sau “{wanted}”"
        yield Fault("address", "Nơi nhận trực tiếp", f"“{there}”", told, fixes, line)


def bases(paper: Paper) -> Faults:
    """Check the marks of each basis; the last one ends otherwise."""
    lines = paper.of(Style.BASIS)
    between, after = paper.profile.basis_marks
    for at, line in enumerate(lines):
        wanted = after if at == len(lines) - 1 else between
        end = line.words[-1]
        if end != wanted and _ends_alone(line, paper):
            fixes = (_ended(line, wanted),)
            place = f"Căn cứ thứ {at + 1}"
            found = f"kết thúc bằng “{end}”" if end in _MARKS else "không có dấu cuối"
            yield Fault("basis", place, found, f"kết thúc bằng “{wanted}”", fixes, line)
    dash = paper.profile.basis_dash
    bare = [line for line in lines if line.mark != dash and not _DASH.match(line.text)]
    if dash and bare:
        dashed = tuple(SetText(line.number, 0, _blanks(line), f"{dash} ") for line in bare)
        told = f"mỗi căn cứ bắt đầu bằng “{dash} ”"
        yield Fault("basis", "Căn cứ", "không có gạch đầu dòng", told, dashed, bare[0])


def _ends_alone(line: Line, paper: Paper) -> bool:
    """Tell whether it is one of a list: a single one may run on into the opening sentence."""
    return not line.words.endswith(":") or len(paper.of(Style.BASIS)) > 1


def end_mark(paper: Paper) -> Faults:
    """Check that the text ends with a full stop (Party) or "./." (State)."""
    wanted = paper.end_mark or paper.profile.end_mark
    flowing = [line for line in paper.in_zone(Zone.BODY) if line.role in _FLOWING]
    if not flowing or (last := flowing[-1]).cell is not None:
        return
    if last.role is Style.H1:  # nothing is written under it yet
        return
    words = last.words.rstrip(")”\"'’")
    there = words[len(words.rstrip("./")) :]
    if there == wanted or (there and _is_note(last) and there in (".", "./.")):
        return
    if wanted == "./." and there == "." and not _is_last_of_paper(paper, last):
        return
    found = f"“{there}”" if there else "không có dấu cuối"
    fixes = (_ended(last, wanted),) if last.words == words else ()
    yield Fault("end-mark", "Cuối nội dung", found, f"“{wanted}”", fixes, last)


def _is_note(line: Line) -> bool:
    """Tell "(Có phụ lục kèm theo)." behind the text, whose own mark comes before it."""
    return line.words.startswith("(")


def _is_last_of_paper(paper: Paper, last: Line) -> bool:
    """Whether nothing, not even a table, stands between the text and the signature."""
    body = list(paper.in_zone(Zone.BODY))
    return body[-1] is last


def _ended(line: Line, mark: str) -> SetText:
    kept = len(line.text.rstrip().rstrip(_MARKS))
    return SetText(line.number, line.start + kept, line.start + len(line.text.rstrip()), mark)


def _blanks(line: Line) -> int:
    return len(line.text) - len(line.text.lstrip())
