"""Rules of the closing: authority, position, name, recipients with the archive line."""

import re
from typing import Final

from kehoach_desktop.core.documents import Family
from kehoach_desktop.core.text import fold
from kehoach_desktop.documents.checking.fixes import Fault, Faults, Insert, SetText, whole
from kehoach_desktop.documents.checking.paper import Line, Paper
from kehoach_desktop.documents.layout import Authority, Profile, Style

_KINDS: Final = {
    "TM": Authority.ON_BEHALF,
    "KT": Authority.IN_PLACE,
    "TL": Authority.BY_ORDER,
    "TUQ": Authority.AUTHORISED,
    "Q": Authority.ACTING,
}
_OPENING: Final = re.compile(
    r"(T\s?[./]?\s?M|K\s?[./]?\s?T|T\s?[./]?\s?L|T\s?[./]?\s?U\.?\s?Q|Q)\s?[./]?\s+(?=\S)"
)
_COLLECTIVE: Final = re.compile(r"(bi thu|chu nhiem uy ban kiem tra)\b")
_BODY_NAME: Final = re.compile(
    r"((?:PHÓ )?(?:BÍ THƯ|CHỦ NHIỆM))\s+((?:ĐẢNG|TỈNH|THÀNH|HUYỆN|QUẬN|CHI|ỦY|UỶ) "
    r"(?:ỦY|UỶ|BỘ|BAN)\b.*)"
)
_DEGREES: Final = re.compile(
    r"((?:PGS|GS|TSKH|TS|ThS|Th\.S|BS|KS|CN|LS|NGƯT|NGND|Tiến sĩ|Thạc sĩ|Kỹ sư|Bác sĩ|Cử nhân"
    r"|Giáo sư|Phó Giáo sư|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Thượng úy)\.?,?\s+"
    r"|(?:PGS|GS|TSKH|TS|ThS|BS|KS|CN)\.)+\s*(?=[A-ZĐÀ-Ỹ])"
)
_COMMON_ARCHIVE: Final = "- Lưu Văn phòng Đảng ủy."


def authority(paper: Paper) -> Faults:
    """Check T/M, K/T, T/L, Q. of the Party and TM., KT., TL., TUQ., Q. of the State."""
    for line in paper.of(Style.AUTHORITY, Style.POSITION):
        found = _OPENING.match(line.words)
        if found is None:
            continue
        kind = _KINDS[re.sub(r"[\s./]", "", found[1])]
        forms = paper.profile.authorities
        # An authorised signer of a Party paper signs T/L (36-HD/VPTW, 05-HD/VPTW).
        wanted = forms.get(kind) or forms[Authority.BY_ORDER]
        opening = found[0].strip()
        if opening != wanted:
            fixes = (whole(line, f"{wanted} {line.words[found.end() :]}"),)
            yield Fault("authority", "Đề ký", f"“{opening}”", f"“{wanted}”", fixes, line)
        elif kind is Authority.IN_PLACE and _is_collective(paper.profile, line, found):
            told = "cấp ủy, ủy ban kiểm tra ký thay mặt (T/M), không ký thay (K/T)"
            yield Fault("authority", "Đề ký", f"“{line.words}”", told, (), line)


def _is_collective(profile: Profile, line: Line, found: re.Match[str]) -> bool:
    party = profile.family is Family.PARTY
    return party and _COLLECTIVE.match(fold(line.words[found.end() :])) is not None


def position(paper: Paper) -> Faults:
    """Check Party positions: no name of the body behind, no member signing on its behalf."""
    if paper.profile.family is not Family.PARTY:
        return
    lines = paper.of(Style.AUTHORITY, Style.POSITION)
    on_behalf = any(line.words.startswith("T/M") for line in lines)
    for line in lines:
        named = _BODY_NAME.fullmatch(line.words)
        if named is not None:
            told = f"“{named[1]}”: không ghi tên cơ quan kèm chức vụ"
            fixes = (whole(line, named[1]),)
            yield Fault("position", "Chức vụ", f"“{line.words}”", told, fixes, line)
        elif on_behalf and fold(line.words).startswith("uy vien"):
            told = "ký thay mặt thì không ghi chức vụ ủy viên"
            yield Fault("position", "Chức vụ", f"“{line.words}”", told, (), line)


def signer(paper: Paper) -> Faults:
    """Check that no degree, rank or title of honour stands before the name."""
    for line in paper.of(Style.SIGNER):
        found = _DEGREES.match(line.words)
        if found is not None:
            fixed = line.words[found.end() :]
            told = f"“{fixed}”: không ghi học hàm, học vị, quân hàm"
            place = "Họ tên người ký"
            yield Fault("signer", place, f"“{line.words}”", told, (whole(line, fixed),), line)


def recipients(paper: Paper) -> Faults:
    """Check word and hyphens, the mark behind each line, the full stop at the very end."""
    head, lines = paper.first(Style.RECIPIENTS_HEAD), paper.of(Style.RECIPIENTS)
    if head is None:
        yield Fault("recipients", "Cuối văn bản", "không có", "ghi “Nơi nhận:” bên trái chữ ký")
        return
    if not head.words.endswith(":"):
        end = head.start + len(head.text.rstrip())
        fixes = (SetText(head.number, end, end, ":"),)
        yield Fault("recipients", "Nơi nhận", f"“{head.words}”", "“Nơi nhận:”", fixes, head)
    yield from _marks(paper, lines)
    bare = [line for line in lines if line.mark != "-" and not line.words.startswith(("-", "–"))]
    if bare and len(bare) < len(lines) + 1:
        dashed = tuple(SetText(one.number, _at(one), _at(one), "- ") for one in bare)
        told = "mỗi nơi nhận bắt đầu bằng “- ”"
        yield Fault("recipients", "Nơi nhận", "không có gạch đầu dòng", told, dashed, bare[0])


def _marks(paper: Paper, lines: list[Line]) -> Faults:
    mark = paper.profile.recipients_mark
    wrong = [line for line in lines[:-1] if not line.words.endswith(mark)]
    if wrong:
        ends = sorted({_end(line) or "không dấu" for line in wrong})
        found = f"{len(wrong)} dòng kết thúc bằng “{'”, “'.join(ends)}”"
        fixes = tuple(_ended(line, mark) for line in wrong)
        told = f"“{mark}” sau mỗi nơi nhận"
        yield Fault("recipients", "Nơi nhận", found, told, fixes, wrong[0])
    if lines and not lines[-1].words.endswith("."):
        last = lines[-1]
        found = f"“{_end(last)}” ở dòng cuối" if _end(last) else "dòng cuối không có dấu"
        fixes = (_ended(last, "."),)
        yield Fault("recipients", "Nơi nhận", found, "“.” ở dòng cuối", fixes, last)


def archive(paper: Paper) -> Faults:
    """Check that "Lưu Văn phòng Đảng ủy." (Party) or "Lưu: VT, …" (State) comes last."""
    lines = paper.of(Style.RECIPIENTS)
    kept = [line for line in lines if re.match(r"[-–]?\s*Lưu\b", line.words)]
    if not lines:
        return
    if not kept:
        words = _archive_words(paper)
        added = (Insert(lines[-1].number, words),) if words and _is_free(paper, lines[-1]) else ()
        told = f"dòng cuối “{words or '- Lưu …'}”"
        yield Fault("archive", "Nơi nhận", "không có dòng lưu", told, added, lines[-1])
        return
    line, form = kept[0], paper.profile.archive_form
    found = re.match(r"(?P<dash>[-–]?\s*)Lưu(?P<colon>\s*:?)\s*(?P<rest>.*)", line.words)
    if found is None:
        return
    wants_colon = ":" in form
    has_colon = ":" in found["colon"]
    if wants_colon != has_colon:
        fixed = f"{found['dash']}{form}{found['rest']}"
        fixes = (
            () if _is_state_archive(found["rest"]) and not wants_colon else (whole(line, fixed),)
        )
        told = f"“{form}…”" if wants_colon else "“Lưu Văn phòng …”: không có dấu hai chấm"
        yield Fault("archive", "Dòng lưu", f"“{line.words}”", told, fixes, line)
    elif wants_colon and not _is_state_archive(found["rest"]):
        told = "“Lưu: VT, …”: có chữ “VT”"
        yield Fault("archive", "Dòng lưu", f"“{line.words}”", told, (), line)


def _is_state_archive(rest: str) -> bool:
    return re.match(r"VT\b", rest) is not None


def _is_free(paper: Paper, line: Line) -> bool:
    return sum(one.number == line.number and bool(one.words) for one in paper.lines) == 1


def _archive_words(paper: Paper) -> str:
    if paper.profile.family is Family.STATE:
        return "- Lưu: VT."
    issuers = [fold(line.words) for line in paper.of(Style.ISSUER)]
    return _COMMON_ARCHIVE if any(name.startswith("dang uy") for name in issuers) else ""


def _end(line: Line) -> str:
    return line.words[len(line.words.rstrip(" .,;:/")) :].strip()


def _ended(line: Line, mark: str) -> SetText:
    kept = line.text.rstrip()
    return SetText(
        line.number, line.start + len(kept.rstrip(" .,;:/")), line.start + len(kept), mark
    )


def _at(line: Line) -> int:
    return line.start + len(line.text) - len(line.text.lstrip())
